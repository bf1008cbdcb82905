"""Asks the databases of the tests directly, past the product."""

from sqlalchemy import create_engine, make_url, text


def asked(url, *statements):
    """Each statement carried out by itself; the rows that the last one gave."""
    address = make_url(url)
    if address.drivername == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        results = [connection.execute(text(statement)) for statement in statements]
        rows = [tuple(row) for row in results[-1]] if results[-1].returns_rows else []
    engine.dispose()
    return rows

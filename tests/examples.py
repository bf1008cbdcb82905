"""How many examples a property is tried with: a few in every run, as many as `EXAMPLES` says in `make long`."""

import os


def few(count: int) -> int:
    """So many in every run."""
    return int(os.environ.get("EXAMPLES", count))

"""The reports that a reading of the sheet holds: what the store notes when it first sees them."""

from records.cells.content import has_content
from records.cleaning.read import Records


def reports_with_content(records: Records) -> frozenset[tuple[str, str, str]]:
    """The reports that say something, each as its agency's key, its period's and its clause's code."""
    full = records.submissions[records.submissions["results"].map(has_content).astype(bool)]
    return frozenset(full[["agency", "period", "clause"]].astype(str).itertuples(index=False, name=None))

"""What to type instead, fitted to the column: into a column of numbers a number, into one of days a day, elsewhere a name."""

from collections.abc import Collection

from records.workbook.columns import COUNTS, DAYS
from words import say

_NAMES = frozenset({"place", "agency", "clause", "channel", "period"})
_KINDS = {"count": COUNTS, "day": DAYS, "name": _NAMES}
_FITTED = frozenset({"missing", "many_values", "formula_error", "merged_cell", "ditto"})  # faults of any kind of column

_DAY_MISSING, _DATED = "remedy.missing.day", frozenset({"activities", "postings"})  # of which the day has a name of its own
_EXAMPLE = 2023  # the year of an example where no period is looked at


def remedy(code: object, fields: Collection[object], language: str, *, table: object = None, year: int = _EXAMPLE) -> str:
    """
    How cells are mended.

    Args:
        code: of the issue, a text.
        fields: of their columns, each a text or None; of columns of several kinds, or of none, the remedy that fits all.
        language: `vi` or `en`.
        table: whose days are meant; None: of either table.
        year: of the days that are given as an example: that of the period in which the cells are looked at.

    Returns:
        A sentence, or several.
    """
    kinds = {next((kind for kind, known in _KINDS.items() if field in known), "") for field in fields}
    kind = kinds.pop() if len(kinds) == 1 else ""
    key = f"remedy.{code}.{kind}" if kind and code in _FITTED else f"issue.{code}.fix"
    return say(f"{key}.{table}" if key == _DAY_MISSING and table in _DATED else key, language, year=year)

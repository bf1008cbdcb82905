"""The one table of the columns of data.csv and data.parquet: their fixed names, their order, and what their cells hold."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum


class Level(StrEnum):
    """What a row is about."""

    PLACE = "place"
    CLUSTER = "cluster"
    WHOLE = "whole"


class Known(StrEnum):
    """The state of a measure; a requirement has a state of its own (`indicators.expected.requirements.State`)."""

    KNOWN = "known"
    UNKNOWN = "unknown"


class Holds(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    DAY = "day"
    YES_NO = "yes_no"
    WHOLE = "whole"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class TidyRow:
    """
    One figure: of a period, at a place, of a measure; its fields are the columns, in their order. None: empty.

    What each holds is said once for people, in the catalogue: `tidy.column.<name>.meaning`.

    Attributes:
        place: a code, `*` for the whole; None for a cluster.
        measure: a measure by its name, or `requirement:` with the key of a requirement.
        agency: of a requirement that is a report, who must send it.
        value: None exactly where `state` is `unknown` or `not_reported`.
        status: of a report, what became of it.
        change: of a measure, since the previous closed period; None where there is none to compare with.
    """

    period: str
    period_name: str
    period_start: date
    period_end: date
    period_due: date
    period_open: bool
    as_of: date
    register: date
    illustrative: bool
    level: str
    place: str | None
    place_name: str | None
    place_kind: str | None
    cluster: str | None
    measure: str
    measure_name: str
    agency: str | None
    agency_name: str | None
    value: float | None
    target: int | None
    per: int | None
    state: str
    status: str | None
    unit: str | None
    waiting_rows: int | None
    change: float | None


COLUMNS = tuple(field.name for field in fields(TidyRow))
KEY = ("period", "level", "place", "cluster", "measure", "agency")  # no two rows have the same

_NOT_TEXT = {
    **dict.fromkeys(("period_start", "period_end", "period_due", "as_of", "register"), Holds.DAY),
    **dict.fromkeys(("period_open", "illustrative"), Holds.YES_NO),
    **dict.fromkeys(("target", "per", "waiting_rows"), Holds.WHOLE),
    **dict.fromkeys(("value", "change"), Holds.NUMBER),
}


def holds(column: str) -> Holds:
    """What the cells of a column hold."""
    return _NOT_TEXT.get(column, Holds.TEXT)

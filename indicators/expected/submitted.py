"""What agencies wrote in a period: each submission that counts, with its texts, in the order of the office and of days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

import pandas as pd

from records.programme.programme import Agency, Clause, Period, Programme

TEXTS = ("results", "difficulties", "proposals", "document_no")


@dataclass(frozen=True, slots=True)
class Submitted:
    """
    One row of the agencies' table of reports that counts.

    Attributes:
        tab, row: where it stands.
        agency, clause: whose report on what.
        sent_on: the day; None where none is given.
        texts: by the fields of `TEXTS`, masked; None where nothing is written.
    """

    tab: str
    row: int
    agency: Agency
    clause: Clause
    sent_on: date | None
    texts: dict[str, str | None]


def submitted(submissions: pd.DataFrame, programme: Programme, period: Period) -> tuple[Submitted, ...]:
    """The counted submissions of a period: by agency and clause as the office has them, then by day, undated last."""
    clauses = {clause.code: clause for clause in programme.clauses}
    found = [
        Submitted(
            str(row["tab"]),
            int(row["row"]),
            programme.agency(str(row["agency"])),
            clauses[str(row["clause"])],
            _day(row["sent_on"]),
            {field: _text(row[field]) for field in TEXTS},
        )
        for row in submissions[submissions["period"] == period.code].to_dict("records")
    ]
    agencies = {agency.key: place for place, agency in enumerate(programme.agencies)}
    order = {code: place for place, code in enumerate(clauses)}
    return tuple(
        sorted(found, key=lambda one: (agencies[one.agency.key], order[one.clause.code], one.sent_on or date.max)),
    )


def by_report(submissions: Sequence[Submitted]) -> Iterator[tuple[Submitted, ...]]:
    """The submissions of one agency on one clause together, in the order given."""
    for _, together in groupby(submissions, key=lambda one: (one.agency.key, one.clause.code)):
        yield tuple(together)


def _day(value: object) -> date | None:
    return date(value.year, value.month, value.day) if isinstance(value, datetime) and value == value else None  # noqa: PLR0124 - NaT


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None

"""What the report of a period says in sums: the small row that a level above adds up."""

from collections.abc import Iterable
from typing import Any

from exports.codebook.output_columns import UNIT_KINDS
from exports.units.unit_columns import UnitPeriod
from indicators.expected.requirements import Requirement
from indicators.report import Report
from indicators.required import TARGETED, ChannelUse, DeclaredTarget, MeasureTarget


def unit_period(report: Report) -> UnitPeriod:
    """The row of a report."""
    period, whole = report.period, report.district
    required = [one for place in (*report.places, whole) for one in place.requirements]
    unheard = sum(one.not_reported for one in required)
    figures = whole.figures
    return UnitPeriod(
        period=period.code,
        period_name=period.name,
        period_start=period.start,
        period_end=period.end,
        period_due=period.due,
        period_open=report.open,
        as_of=report.as_of,
        places=len(report.places),
        required=whole.required,
        met=None if unheard == whole.required else whole.met,
        not_reported=unheard,
        expected=report.totals.expected,
        on_time=report.totals.on_time,
        received=report.totals.received,
        owed=sum(status.owed for status in report.statuses),
        sessions=figures.sessions,
        attendances=figures.attendances,
        postings=figures.postings,
        waiting_rows=whole.waiting_rows,
        **_by_kind(required),
    )


def kind_of(requirement: Requirement) -> str:
    """One of `UNIT_KINDS`."""
    match requirement.what:
        case MeasureTarget(name):
            return name
        case DeclaredTarget():
            return "declared"
        case ChannelUse():
            return "channels"
        case _:
            return "reports"


def _by_kind(required: Iterable[Requirement]) -> dict[str, Any]:
    """How many requirements of each kind there are, are met, and were never heard of; and what is missing of the others."""
    found: dict[str, Any] = {f"{kind}_{what}": 0 for kind in UNIT_KINDS for what in ("required", "met", "not_reported")}
    found |= {f"{kind}_gap": 0 for kind in TARGETED}
    for one in required:
        kind = kind_of(one)
        found[f"{kind}_required"] += 1
        found[f"{kind}_met"] += one.met
        found[f"{kind}_not_reported"] += one.not_reported
        if kind in TARGETED and not one.not_reported:
            found[f"{kind}_gap"] += one.gap
    return found

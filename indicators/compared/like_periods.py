"""What a period is held against in a report: the period before, the same one last year, the year until now; like with like."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from indicators.compared.changes import alike
from indicators.expected.period_series import series_up_to, similar_lengths
from indicators.expected.periods import is_open
from indicators.report import Report, report_without_previous
from records.programme.programme import Period

COUNTED = ("sessions", "attendances", "postings")  # the sums of the whole that papers, slides and pictures give


@dataclass(frozen=True, slots=True)
class Earlier:
    """
    The sums that a period is held against.

    Attributes:
        what: which comparison.
        name: of the period; of the year until now the name of its first.
        start, end: the days that it takes in.
        sessions, attendances, postings: of the whole; None where they are not known of each period in it.
    """

    what: Literal["previous", "last_year", "since_new_year"]
    name: str
    start: date
    end: date
    sessions: int | None
    attendances: int | None
    postings: int | None


def earlier(report: Report) -> tuple[Earlier, ...]:
    """The comparisons of which anything is known; none of an open period, which is not over."""
    if report.open:
        return ()
    found = [_one("previous", report.previous)] if report.previous and alike(report) else []
    last_year = _a_year_before(report)
    if last_year and not any(each.start == last_year.start for each in found):
        found.append(_one("last_year", report_without_previous(report.records, last_year.code)))
    year = _of_the_year(report)
    if len(year) > 1:
        found.append(_sum([*(report_without_previous(report.records, period.code) for period in year[:-1]), report]))
    return tuple(each for each in found if any(getattr(each, name) is not None for name in COUNTED))


def _one(what: Literal["previous", "last_year"], report: Report) -> Earlier:
    figures, period = report.district.figures, report.period
    return Earlier(what, period.name, period.start, period.end, figures.sessions, figures.attendances, figures.postings)


def _a_year_before(report: Report) -> Period | None:
    """The closed period of the same months of the year before, about as long; None where there is none."""
    start = report.period.start
    for period in report.records.programme.periods:
        same = (period.start.year, period.start.month) == (start.year - 1, start.month)
        if same and similar_lengths(period, report.period) and not is_open(period, report.as_of):
            return period
    return None


def _of_the_year(report: Report) -> Sequence[Period]:
    """The periods from New Year to this one's end without a gap and a day twice; none where they do not make that up."""
    year = report.period.start.year
    series = [each for each in series_up_to(report.period, report.records.programme.periods) if each.start.year == year]
    begins = [date(year, 1, 1), *(each.end + timedelta(days=1) for each in series[:-1])]
    like = all(similar_lengths(each, report.period) for each in series)
    return series if like and [each.start for each in series] == begins else ()


def _sum(reports: Sequence[Report]) -> Earlier:
    """What the reports make together; what one of them does not know is not known."""
    sums = []
    for name in COUNTED:
        values = [getattr(report.district.figures, name) for report in reports]
        sums.append(None if None in values else sum(values))
    first, last = reports[0].period, reports[-1].period
    return Earlier("since_new_year", first.name, first.start, last.end, *sums)

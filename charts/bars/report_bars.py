"""What became of the expected reports: a bar for each status that some have."""

from collections.abc import Mapping, Sequence

from charts.chart import Chart
from charts.described_bars import Bars, Series, Value
from charts.pick import Pick
from indicators.expected.reports import WAITING, ReportStatus, ReportTotals, Status, report_totals, shown_counts
from looks import STATE_OF_STATUS
from words import say
from words.formats import fraction_with_share, number, share


def report_bars(statuses: Sequence[ReportStatus], *, language: str, window: str) -> Chart:
    """One bar a status as people see it, in the order from best to worst; a status without reports has no bar."""
    totals = report_totals(statuses)
    counts = shown_counts(statuses) if statuses else {}
    values = {status: _value(status, count, language) for status, count in counts.items()}
    rows = tuple(
        (say(f"report.{status}", language), value.label, share(counts[status] / totals.expected, language))
        for status, value in values.items()
    )
    title = _title(totals, counts, language)
    headers = (say("chart.status", language), say("chart.count", language), say("chart.share", language))
    return Chart(
        "reports",
        title,
        say("chart.reports.subtitle", language, window=window),
        f"{title}. " + "; ".join(f"{name}: {count}" for name, count, _ in rows),
        _bars({status: value for status, value in values.items() if value.count}, language),
        headers,
        rows,
        tuple((None, value.pick, None) for value in values.values()),
    )


def _title(totals: ReportTotals, counts: Mapping[str, int], language: str) -> str:
    """How many came and were in time, if known; while some are not due yet, how many those are, for nobody is late."""
    pending, unknown = counts.get(Status.PENDING, 0), not totals.received and counts.get(WAITING, 0) > 0
    came = (None, None) if unknown else (totals.received, totals.on_time)
    received, on_time = (fraction_with_share(count, totals.expected, language) for count in came)
    if pending:
        return say("chart.reports.title.open", language, received=received, pending=number(pending, language))
    return say("chart.reports.title", language, received=received, on_time=on_time)


def _value(status: str, count: int, language: str) -> Value:
    return Value(count, number(count, language), Pick(status=status) if count else None)


def _bars(values: dict[str, Value], language: str) -> Bars:
    meanings = tuple(STATE_OF_STATUS[status] for status in values)
    ends = tuple(values.values())
    names = tuple(say(f"report.{status}", language) for status in values)
    return Bars(names, (Series(say("chart.count", language), meanings, ends),), ends, across=True)

"""What became of the expected reports: a bar for each status that some have."""

from collections.abc import Sequence

from charts.chart import Chart
from charts.described_bars import Bars, Series, Value
from charts.pick import Pick
from indicators.expected.reports import ReportStatus, ReportTotals, Status, report_totals, shown_counts
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
    title = _title(totals, counts.get(Status.PENDING, 0), language)
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


def _title(totals: ReportTotals, pending: int, language: str) -> str:
    """How many came and were in time; while some are not due, how many those are instead: nobody is late yet."""
    received, on_time = (fraction_with_share(n, totals.expected, language) for n in (totals.received, totals.on_time))
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

"""What became of the expected reports: a bar for each status that some have."""

import plotly.graph_objects as go

from charts.chart import Chart
from charts.theme import axis, layout
from indicators.reports import ReportTotals, Status
from looks import STATE_OF_STATUS, Look
from words import say
from words.formats import fraction_with_share, number, share


def report_bars(totals: ReportTotals, *, colours: Look, language: str, window: str) -> Chart:
    """One bar a status, in the order from best to worst; a status without reports has no bar."""
    counts = {status: int(getattr(totals, str(status))) for status in Status} if totals.expected else {}
    rows = tuple(
        (say(f"report.{status}", language), number(count, language), share(count / totals.expected, language))
        for status, count in counts.items()
    )
    parts = {"received": totals.received, "on_time": totals.on_time}
    facts = {name: fraction_with_share(count, totals.expected, language) for name, count in parts.items()}
    title = say("chart.reports.title", language, **facts)
    there = {status: count for status, count in counts.items() if count}
    figure = go.Figure([_bars(there, colours, language)], _layout(len(there), colours, language))
    headers = (say("chart.status", language), say("chart.count", language), say("chart.share", language))
    alt = f"{title}. " + "; ".join(f"{name}: {count}" for name, count, _ in rows)
    return Chart("reports", title, say("chart.reports.subtitle", language, window=window), alt, figure, headers, rows)


def _bars(counts: dict[Status, int], colours: Look, language: str) -> dict[str, object]:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [say(f"report.{status}", language) for status in counts],
        "x": list(counts.values()),
        "text": [number(count, language) for count in counts.values()],
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"color": colours.text},
        "marker": {"color": [colours.states[STATE_OF_STATUS[status]].mark for status in counts]},
        "hovertemplate": "%{y}: %{x}<extra></extra>",
    }


def _layout(bars: int, colours: Look, language: str) -> dict[str, object]:
    return {
        **layout(colours, language, height=60 + 44 * max(1, bars)),
        "margin": {"l": 8, "r": 40, "t": 8, "b": 8},
        "bargap": 0.35,
        "xaxis": axis(colours, rangemode="tozero", showticklabels=False, showgrid=False),
        "yaxis": axis(colours, showgrid=False, autorange="reversed"),
    }

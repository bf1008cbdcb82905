"""What was done month by month: one column a month, each with its number."""

import pandas as pd
import plotly.graph_objects as go

from charts.chart import Chart
from charts.theme import axis, layout
from looks import Look
from words import say
from words.formats import month, number


def monthly_bars(months: pd.DataFrame, measure: str, *, colours: Look, language: str, window: str) -> Chart:
    """
    A column a month.

    Args:
        months: as `indicators.months.monthly` gives them.
        measure: which of its columns.
        colours: of the viewer's theme.
        language: `vi` or `en`.
        window: whose figures and of when, for the subtitle.
    """
    labels = [month(day.date(), language) for day in months["month"]]
    values = [None if pd.isna(value) else int(value) for value in months[measure]]
    rows = tuple((label, number(value, language)) for label, value in zip(labels, values, strict=True))
    title, name = _title(months, measure, language), say(f"measure.{measure}", language)
    alt = f"{title}. " + "; ".join(f"{label}: {value}" for label, value in rows)
    figure = go.Figure([_columns(labels, values, colours, language)], _layout(colours, language))
    subtitle = say("chart.monthly.subtitle", language, measure=name, window=window)
    known = any(value is not None for value in values)
    headers = (say("chart.month", language), name)
    return Chart(f"monthly:{measure}", title, subtitle, alt, figure, headers, rows if known else ())


def _columns(labels: list[str], values: list[int | None], colours: Look, language: str) -> dict[str, object]:
    return {
        "type": "bar",
        "x": labels,
        "y": values,
        "text": ["" if value is None else number(value, language) for value in values],
        "textposition": "outside",
        "cliponaxis": False,
        "marker": {"color": colours.accent},
        "textfont": {"color": colours.text, "size": 13},
        "hovertemplate": "%{x}: %{text}<extra></extra>",
    }


def _layout(colours: Look, language: str) -> dict[str, object]:
    return {
        **layout(colours, language, height=260),
        "margin": {"l": 8, "r": 8, "t": 28, "b": 8},
        "bargap": 0.35,
        "xaxis": axis(colours, showgrid=False, type="category"),
        "yaxis": axis(colours, rangemode="tozero", showticklabels=False, nticks=4),
    }


def _title(months: pd.DataFrame, measure: str, language: str) -> str:
    """What the columns show: the month with most."""
    known = months[months[measure].notna()]
    if known.empty:
        return say(f"chart.monthly.{measure}.nothing", language)
    most = int(known[measure].max())
    first = known.loc[known[measure] == most, "month"].min()
    facts = {"month": month(first.date(), language), "count": number(most, language)}
    return say(f"chart.monthly.{measure}.title", language, **facts)

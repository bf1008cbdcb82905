"""What was done month by month: one column a month, each with its number."""

import pandas as pd
import plotly.graph_objects as go

from charts.chart import Chart
from charts.theme import Look, axis, layout
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
    known = months[months[measure].notna()]
    labels = [month(day.date(), language) for day in months["month"]]
    values = [None if pd.isna(value) else int(value) for value in months[measure]]
    rows = tuple((label, number(value, language)) for label, value in zip(labels, values, strict=True)) if len(known) else ()
    name = say(f"measure.{measure}", language)
    title = _title(known, measure, language)
    alt = f"{title}. " + "; ".join(f"{label}: {value}" for label, value in rows)
    written = ["" if value is None else number(value, language) for value in values]
    figure = go.Figure(
        [
            {
                "type": "bar",
                "x": labels,
                "y": values,
                "text": written,
                "textposition": "outside",
                "cliponaxis": False,
                "marker": {"color": colours.accent},
                "textfont": {"color": colours.text, "size": 13},
                "hovertemplate": "%{x}: %{text}<extra></extra>",
            }
        ],
        {
            **layout(colours, language, height=260),
            "margin": {"l": 8, "r": 8, "t": 28, "b": 8},
            "bargap": 0.35,
            "xaxis": axis(colours, showgrid=False, type="category"),
            "yaxis": axis(colours, rangemode="tozero", showticklabels=False, nticks=4),
        },
    )
    subtitle = say("chart.monthly.subtitle", language, measure=name, window=window)
    return Chart(f"monthly:{measure}", title, subtitle, alt, figure, (say("chart.month", language), name), rows)


def _title(known: pd.DataFrame, measure: str, language: str) -> str:
    """What the columns show: the month with most."""
    if known.empty:
        return say(f"chart.monthly.{measure}.nothing", language)
    top = known.loc[known[measure].idxmax()]
    facts = {"month": month(top["month"].date(), language), "count": number(int(top[measure]), language)}
    return say(f"chart.monthly.{measure}.title", language, **facts)

"""What was done month by month: one column a month, each with its number."""

from functools import partial

import pandas as pd

from charts.chart import Chart
from charts.described_bars import Bars, Series, Value, steps
from charts.pick import Pick
from charts.theme import ACCENT
from words import say
from words.formats import month, number


def monthly_bars(months: pd.DataFrame, measure: str, *, language: str, window: str) -> Chart:
    """
    A column a month.

    Args:
        months: as `indicators.compared.months.monthly` gives them.
        measure: which of its columns.
        language: `vi` or `en`.
        window: whose figures and of when, for the subtitle.
    """
    labels = tuple(map(partial(_label, language=language), months["month"], months["running"]))
    values = tuple(
        _value(day, None if pd.isna(count) else int(count), measure, language)
        for day, count in zip(months["month"], months[measure], strict=True)
    )
    title, name = _title(months, measure, language), say(f"measure.{measure}", language)
    rows = tuple((label, value.label) for label, value in zip(labels, values, strict=True))
    alt = f"{title}. " + "; ".join(f"{label}: {value}" for label, value in rows)
    known = any(value.count is not None for value in values)
    return Chart(
        f"monthly:{measure}",
        title,
        _subtitle(months, name, language, window),
        alt,
        _bars(name, labels, values, frozenset(place for place, runs in enumerate(months["running"]) if runs)),
        (say("chart.month", language), name),
        rows if known else (),
        tuple((None, value.pick) for value in values) if known else (),
    )


def _value(first: pd.Timestamp, count: int | None, measure: str, language: str) -> Value:
    """The sum of a month; where no row of it counts there are none to show."""
    pick = None if count is None else Pick(requirement=measure, month=f"{first:%Y-%m}")
    return Value(count, number(count, language), pick)


def _label(first: pd.Timestamp, running: bool, *, language: str) -> str:  # noqa: FBT001 - a value of a table
    """The name of a month; of one that is not over with these words."""
    named = month(first.date(), language)
    return say("chart.running", language, month=named) if running else named


def _bars(name: str, labels: tuple[str, ...], values: tuple[Value, ...], running: frozenset[int]) -> Bars:
    top = max((value.count or 0 for value in values), default=0)
    ticks = tuple((tick, "") for tick in steps(top))
    return Bars(labels, (Series(name, (ACCENT,) * len(values), values),), values, ticks=ticks, running=running)


def _subtitle(months: pd.DataFrame, name: str, language: str, window: str) -> str:
    """What is measured; what the hatching means, where a month is not over."""
    said = say("chart.monthly.subtitle", language, measure=name, window=window)
    return f"{said} · {say('chart.running.note', language)}" if months["running"].any() else said


def _title(months: pd.DataFrame, measure: str, language: str) -> str:
    """What the columns show: the month with most."""
    known = months[months[measure].notna()]
    if known.empty:
        return say(f"chart.monthly.{measure}.nothing", language)
    most = int(known[measure].max())
    first = known.loc[known[measure] == most, "month"].min()
    facts = {"month": month(first.date(), language), "count": number(most, language)}
    return say(f"chart.monthly.{measure}.title", language, **facts)

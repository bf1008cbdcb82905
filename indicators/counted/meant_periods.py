"""The one period that a row of no known period means, where the advice on its cell itself says which."""

from collections.abc import Mapping
from datetime import date

from records.cells.results import Code, Severity
from records.cells.typed_days import NoDay, no_day, typed_day
from records.cleaning.read import Records
from records.programme.names import meant_alone
from records.programme.programme import Period


def meant_periods(records: Records) -> Mapping[tuple[str, int], Period]:
    """
    The period of each rejected row whose cell can mean only one, by its tab and number.

    Its period is written otherwise than in the list (`Q3/2026`), or its day has the month first (`08/25/2026`). It stays
    rejected, and waits for every period as any other of no known period; but whoever is asked for it is told this one.
    """
    issues, periods = records.issues, records.programme.periods
    of_name = (issues["code"] == Code.UNKNOWN_NAME) & (issues["field"] == "period")
    of_day = (issues["code"] == Code.NOT_A_DATE) & (issues["field"] == "date")
    found = issues[(issues["severity"] == Severity.REJECT) & (of_name | of_day)]
    columns = (found[column] for column in ("tab", "row", "field", "raw"))
    told = (
        ((str(tab), int(row)), _named(str(raw), periods) if field == "period" else _dated(str(raw), periods))
        for tab, row, field, raw in zip(*columns, strict=True)
    )
    return {where: period for where, period in told if period}


def _named(text: str, periods: tuple[Period, ...]) -> Period | None:
    name = meant_alone(text, [period.name for period in periods])
    return _only([period for period in periods if name and period.name == name])


def _dated(text: str, periods: tuple[Period, ...]) -> Period | None:
    """The period of the day that remains where month and day change places; None where no year is typed."""
    typed = typed_day(text)
    if typed is None or typed.year is None or no_day(text) is not NoDay.REVERSED:
        return None
    turned = date(typed.year, typed.day, typed.month)
    return _only([period for period in periods if period.start <= turned <= period.end])


def _only(periods: list[Period]) -> Period | None:
    return periods[0] if len(periods) == 1 else None

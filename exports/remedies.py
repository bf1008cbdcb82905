"""What to type instead, fitted to the column: into a column of numbers a number, into one of days a day, elsewhere a name."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from records.cells.results import Code
from records.cells.typed_days import NoDay, no_day, typed_day
from records.programme.names import has_number, is_written_out, meant_alone, says_all_of
from records.programme.programme import Period
from records.workbook.columns import COUNTS, DAYS
from words import OFFICIAL, say

_NAMES = frozenset({"place", "agency", "clause", "channel", "period"})
_KINDS = {"count": COUNTS, "day": DAYS, "name": _NAMES}
_FITTED = frozenset({"missing", "many_values", "formula_error", "merged_cell", "ditto"})  # faults of any kind of column

_DAY_MISSING, _DATED = "remedy.missing.day", frozenset({"activities", "postings"})  # of which the day has a name of its own
_OF_LISTS = ({"clause"}, {"period"})  # short lists of the office: what is unknown there is no new name
_EXAMPLE = 2023  # the year of an example where no period is looked at


def remedy(
    code: object,
    fields: Collection[object],
    language: str,
    *,
    table: object = None,
    year: int = _EXAMPLE,
    typed: Collection[object] = (),
    periods: Iterable[Period] = (),
) -> str:
    """
    How cells are mended.

    Args:
        code: of the issue, a text.
        fields: of their columns, each a text or None; of columns of several kinds, or of none, the remedy that fits all.
        language: `vi` or `en`.
        table: whose days are meant; None: of either table.
        year: of the days that are given as an example: that of the period in which the cells are looked at.
        typed: what stands in them; of days that are wrong for one reason the remedy fits it.
        periods: of the workbook: one is named where the text can mean only that one.

    Returns:
        A sentence, or several.
    """
    if code == Code.NOT_A_DATE and DAYS.issuperset(fields) and (fitted := _day_remedies(typed, language, year)):
        return fitted
    if code == Code.UNKNOWN_NAME and set(fields) in _OF_LISTS:
        return (
            say("remedy.unknown_name.clause", language)
            if "clause" in fields
            else _period_remedy(typed, periods, language, year)
        )
    kinds = {next((kind for kind, known in _KINDS.items() if field in known), "") for field in fields}
    kind = kinds.pop() if len(kinds) == 1 else ""
    key = f"remedy.{code}.{kind}" if kind and code in _FITTED else f"issue.{code}.fix"
    return say(f"{key}.{table}" if key == _DAY_MISSING and table in _DATED else key, language, year=year)


def remedy_of(issue: Mapping[str, object], language: str, *, year: int, periods: Iterable[Period]) -> str:
    """How the cell of one issue, a row of `Records.issues`, is mended: by `told` where it has that; the rest as `remedy`."""
    code, fields, typed = issue.get("told", issue["code"]), [issue["field"]], [issue["raw"]]
    return remedy(code, fields, language, table=issue["table"], year=year, typed=typed, periods=periods)


def mended_as(code: object, field: object, typed: object) -> str:
    """What tells a cell from others of its code and column that are mended otherwise; days with the month first are alike."""
    if code != Code.NOT_A_DATE or field not in DAYS or typed is None:
        return ""
    fault = no_day(str(typed))
    return str(fault) if fault is NoDay.REVERSED else _day_remedy(str(typed), OFFICIAL, _EXAMPLE)


def _period_remedy(typed: Collection[object], periods: Iterable[Period], language: str, year: int) -> str:
    """Advice to write the period as the list has it; it names the period where the texts can mean only one."""
    names = [period.name for period in periods]
    told = {_one_period(str(text), names, language, year) for text in typed if text is not None}
    if not told:
        return say("remedy.unknown_name.period", language, year=year)
    meant = {meant_alone(str(text), names) for text in typed if text is not None}
    if len(told) > 1 and len(meant) == 1 and "" not in meant:
        return say("remedy.unknown_name.written", language, period=meant.pop())
    return told.pop() if len(told) == 1 else say("remedy.unknown_name.listed", language)


def _one_period(text: str, names: Sequence[str], language: str, year: int) -> str:
    """To who wrote a number no other period is an example, nor is who wrote the year, too, told to add it."""
    if meant := meant_alone(text, names):
        return say(f"remedy.unknown_name.{'written' if is_written_out(meant, text) else 'meant'}", language, period=meant)
    several = [] if has_number(text, year=True) else [name for name in names if says_all_of(name, text)]
    if several:
        example = next((name for name in several if str(year) in name), several[-1])
        return say("remedy.unknown_name.several", language, period=example)
    return say(f"remedy.unknown_name.{'listed' if has_number(text) else 'period'}", language, year=year)


def _day_remedies(typed: Collection[object], language: str, year: int) -> str:
    """What to type instead of texts that are no days; empty where they are so for more than one reason."""
    told = {_day_remedy(str(text), language, year) for text in typed if text is not None}
    return told.pop() if len(told) == 1 else ""


def _day_remedy(text: str, language: str, year: int) -> str:
    fault, written = no_day(text), typed_day(text)
    if fault is None:
        return ""
    if written is None:
        return say(f"remedy.not_a_date.{fault}", language, year=year)
    facts: dict[str, object] = {"day": written.day, "month": written.month, "typed": written.year, "year": year}
    if fault is NoDay.REVERSED:
        turned = f"{written.month:02}/{written.day:02}"
        facts |= {"written": turned if written.year is None else f"{turned}/{written.year}"}
    if fault is NoDay.NO_SUCH_DAY:
        facts |= {"days": written.days_of_month, "month": "/".join(str(part) for part in (written.month, written.year) if part)}
    return say(f"remedy.not_a_date.{fault}", language, **facts)

"""The programme as the office would type it: the rows of each office table, in the order of its columns."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from records.programme.declared_measures import DeclaredMeasure
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Agency, Channel, Clause, Period, Place, Programme, Target
from records.programme.settings import ITEMS, Settings
from records.workbook.column import Reads, Table
from records.workbook.columns import AGENCIES, CHANNELS, CLAUSES, MEASURES, PERIODS, PLACES, SETTINGS, TARGETS
from words import OFFICIAL, say
from words.formats import decimal

Typed: TypeAlias = str | int | date | None
Item: TypeAlias = Place | Agency | Clause | Channel | Period | Target

_EACH_PLACE, _THE_WHOLE, _MARK = "từng địa bàn", "chung", "x"


def office_rows(table: Table, programme: Programme) -> list[list[Typed]]:
    """
    The rows of an office table; none for an agency table. Read back, they give the same programme.

    Of the settings every item has a row, so that the office sees what may be given.
    """
    if table is SETTINGS:
        return _setting_rows(programme.settings)
    if table is MEASURES:
        return [list(_measure_row(measure)) for measure in programme.measures]
    items: dict[str, tuple[Item, ...]] = {
        PLACES.name: programme.places,
        AGENCIES.name: programme.agencies,
        CLAUSES.name: programme.clauses,
        CHANNELS.name: programme.channels,
        PERIODS.name: programme.periods,
        TARGETS.name: programme.targets,
    }
    declared = {measure.key: measure.name for measure in programme.measures}
    names = declared | {place.key: place.name for place in programme.places} | {WHOLE_DISTRICT: programme.level.whole}
    return [[_typed(item, column.field, column.reads, names) for column in table.columns] for item in items.get(table.name, ())]


def _setting_rows(settings: Settings) -> list[list[Typed]]:
    """A row for each item; a list stands in one cell, a line each."""
    values = [(item.label, getattr(settings, item.field)) for item in ITEMS]
    return [[label, ("\n".join(value) or None) if isinstance(value, tuple) else _as_typed(value)] for label, value in values]


def _plain(value: object) -> Typed:
    """A value as it is typed; a share in per cent."""
    if isinstance(value, Fraction):
        return f"{decimal(float(value) * 100, OFFICIAL)}%"
    return value if isinstance(value, str | int | date) else None


def _measure_row(measure: DeclaredMeasure) -> Iterator[Typed]:
    """The line that declares a measure."""
    yield from (measure.code, measure.name, say(f"table.{measure.table}", OFFICIAL), measure.heading)
    yield say(f"how.{measure.how}", OFFICIAL)
    yield "; ".join(f"{condition.heading} = {condition.value}" for condition in measure.where) or None
    yield from (measure.per, measure.unit)


def _as_typed(value: str | date | None) -> str | None:
    """A setting in its cell: a day as people write it, for the column holds texts."""
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else value


def _typed(item: Item, field: str, reads: Reads, names: dict[str, str]) -> Typed:
    """One cell; `names` are those of places and of declared measures."""
    if reads is Reads.LEVEL:
        return _EACH_PLACE if getattr(item, "commune", False) else _THE_WHOLE
    value = getattr(item, field)
    if reads is Reads.MARK:
        return _MARK if value else None
    if reads is Reads.NAMES:
        return "; ".join(value) or None
    if reads is Reads.PLACE and value is not None:
        return names[value]
    if reads is Reads.INDICATOR:
        return names.get(value) or say(f"requirement.{value}", OFFICIAL)
    return _plain(value)

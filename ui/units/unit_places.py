"""One unit: its headline, its places in the period, and the way to its own dashboard."""

from collections.abc import Iterable, Sequence

from exports.units.unit_columns import UnitPeriod, UnitState
from exports.units.units_reading import PlaceFigures, Window
from rollup.opened import OpenedRollup
from ui.parts.markup import Html, inner_link, show_html
from ui.parts.parts import part
from ui.parts.table import Cell, cell, number
from ui.parts.tables.listed_table import Listed, show_listed
from ui.selection.selection import Selection
from ui.selection.view import Plain
from ui.source.many_units import can_be_opened
from ui.units.unit_lines import COUNTS, show_headline, show_kinds, show_unread
from words.formats import fraction_with_share


def show_unit(plain: Plain, rollup: OpenedRollup, unit: UnitState, window: Window) -> None:
    """The sections of a unit that stands above no other."""
    show_headline(plain, rollup, unit.reporting_unit, window)
    show_unread(plain, rollup, unit.reporting_unit)
    own = rollup.period(unit.reporting_unit, window)
    show_way_in(plain, unit, own)
    if own is None:
        return
    _show_places(plain, rollup.places(unit.reporting_unit, own.period))
    show_kinds(plain, rollup, unit.reporting_unit, window)


@part("units")
def show_way_in(plain: Plain, unit: UnitState, own: UnitPeriod | None) -> None:
    """The way to every page of the unit's own dashboard and from there to its cells, where its workbook can be reached."""
    if not can_be_opened(unit.source):
        show_html(Html('<p class="ps-sub">{}</p>').format(plain.say("units.not_here")))
        return
    href = Selection(plain.language, period=own.period if own else "", of_unit=unit.reporting_unit).href("overview")
    show_html(Html('<p class="ps-actions">{}</p>').format(inner_link(href, plain.say("units.open"), kind="ps-action")))


@part("units")
def _show_places(plain: Plain, places: Sequence[PlaceFigures]) -> None:
    if not places:
        return
    ordered = sorted(places, key=lambda place: (place.met is None, (place.met or 0) / (place.required or 1)))
    listed = Listed("unit_places", ordered, lambda place: f"{place.name} {place.place}", {"name": lambda place: place.name})

    def made(shown: Sequence[PlaceFigures]) -> tuple[Sequence[str], Iterable[Sequence[Cell]]]:
        heads = (plain.say("units.place"), plain.say("units.covered"), *(plain.say(f"measure.{name}") for name in COUNTS))
        return (*heads, plain.say("units.waiting")), (_row(plain, place) for place in shown)

    show_listed(plain, listed, plain.say("units.places"), made, kind="ps-stack", first="units.order.first")


def _row(plain: Plain, place: PlaceFigures) -> list[Cell]:
    return [
        cell(place.name),
        number(fraction_with_share(place.met, place.required, plain.language)),
        *(number(plain.number(getattr(place, name))) for name in COUNTS),
        number(plain.number(place.waiting_rows)),
    ]

"""The page on many units: which roll-up, which unit and which days, and the sections in their order."""

from dataclasses import replace

import streamlit as st

from exports.units.units_reading import Window
from rollup.opened import OpenedRollup
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.selection.filters import seed, write_address
from ui.selection.view import Plain
from ui.source.many_units import opened_rollup
from ui.units.unit_lines import show_headline, show_kinds, show_lines, show_unread
from ui.units.unit_places import show_unit, show_way_in
from words.formats import MISSING, day, instant


@part("units")
def show_units(plain: Plain) -> None:
    """Draw the page; where there is no roll-up, how one is made."""
    rollup = opened_rollup()
    window = rollup.window(plain.address.days) if rollup else None
    if rollup is None or window is None:
        show_html(Html('<p class="ps-empty">{}</p>').format(plain.say("units.none")))
        return
    way = rollup.way_to(plain.address.unit)
    above = way[-1].reporting_unit if way else None
    _show_way(plain, rollup, above)
    window = _window_choice(plain, rollup, window)
    plain = replace(plain, address=replace(plain.address, days=window.key, unit=above or ""))
    write_address(plain.address)
    if way and not rollup.is_group(way[-1]):
        show_unit(plain, rollup, way[-1], window)
        return
    show_headline(plain, rollup, above, window)
    show_unread(plain, rollup, above)
    if way and way[-1].source:
        show_way_in(plain, way[-1], rollup.period(way[-1].reporting_unit, window))
    show_lines(plain, rollup, above, window)
    show_kinds(plain, rollup, above, window)


def _show_way(plain: Plain, rollup: OpenedRollup, above: str | None) -> None:
    """Show the way from the top to this unit, and whether any figure is invented."""
    steps = [("", plain.say("units.all")), *((unit.reporting_unit, unit.name) for unit in rollup.way_to(above or ""))]
    *before, (_, here) = steps
    links = [inner_link(plain.address.here(unit=code, table="", find="", sort="", page=""), name) for code, name in before]
    invented = any(unit.illustrative for unit in rollup.units.values())
    badge = Html('<strong class="ps-badge">{}</strong> ').format(plain.say("data.illustrative")) if invented else NOTHING
    way = joined([*links, Html("<strong>{}</strong>").format(here)], " · ") if before else NOTHING
    read = Html(" · {}").format(_read(plain, rollup)) if before else _read(plain, rollup)
    show_html(Html('<p class="ps-fresh">{}{}{}</p>').format(badge, way, read))


def _read(plain: Plain, rollup: OpenedRollup) -> str:
    """The span of time in which the units were read, and the day of their figures."""
    read = [unit.read_at for unit in rollup.units.values() if unit.read_at]
    days = [unit.as_of for unit in rollup.units.values() if unit.as_of]
    first, last = (instant(of(read), plain.language) if read else MISSING for of in (min, max))
    said = plain.say("fresh.read", instant=last) if len(read) == 1 else plain.say("units.read", first=first, last=last)
    return f"{said} · {plain.say('fresh.as_of', day=day(max(days, default=None), plain.language))}"


def _window_choice(plain: Plain, rollup: OpenedRollup, current: Window) -> Window:
    """The days that are looked at, at a widget that says what a link chose."""
    windows = {window.key: window for window in rollup.windows}
    names = {key: _named(plain, window) for key, window in windows.items()}
    seed("units_days", current.key, options=names)
    chosen = st.selectbox(plain.say("filter.period"), list(names), format_func=names.__getitem__, key="units_days")
    return windows.get(chosen or "", current)


def _named(plain: Plain, window: Window) -> str:
    suffix = f" · {plain.say('filter.open')}" if window.open else ""
    return f"{window.name} ({day(window.start, plain.language)} – {day(window.end, plain.language)}){suffix}"

"""The units below one: what is known of them together, each as a line, the least covered first, and who could not be read."""

from collections.abc import Callable, Iterable, Sequence

from exports.units.unit_columns import UnitStanding, UnitState
from exports.units.units_reading import Window
from rollup.opened import KindSums, Line, OpenedRollup, Sums
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.table import Cell, cell, number, show_table
from ui.parts.tables.listed_table import Listed, show_listed
from ui.selection.view import Plain
from ui.source.clock import now
from words.formats import age, fraction, fraction_with_share, instant

_NAMED = 6  # units that could not be read, before the others are folded
COUNTS = ("sessions", "attendances", "postings")


@part("units")
def show_headline(plain: Plain, rollup: OpenedRollup, above: str | None, window: Window) -> None:
    """How far the units are together, of how many of them that is known, and their sums."""
    sums = rollup.sums(above, window)
    counted = [f"{plain.say(f'measure.{name}')}: {plain.number(getattr(sums, name))}" for name in COUNTS]
    counted.append(plain.say("units.on_time", part=fraction_with_share(sums.on_time, sums.expected, plain.language)))
    if silent := sums.known - sums.heard:
        counted.append(plain.say_many("units.silent", silent))
    if sums.not_reported:
        counted.append(plain.say_many("units.unheard", sums.not_reported))
    counted += [plain.say("units.open_window")] if window.open else []
    html = Html('<section class="ps-hero"><p class="ps-headline">{}</p><p class="ps-second">{}</p></section>')
    show_html(html.format(_headline(plain, sums, one=above is not None and sums.units == 1), " · ".join(counted)))


def _headline(plain: Plain, sums: Sums, *, one: bool) -> str:
    key = "units.headline.none" if sums.met is None else "units.headline"
    facts = {"known": plain.number(sums.known), "all": plain.number(sums.units)}
    part_met = fraction_with_share(sums.met, sums.required, plain.language)
    return plain.say(f"{key}.one" if one else key, part=part_met, **facts)


@part("units")
def show_unread(plain: Plain, rollup: OpenedRollup, above: str | None) -> None:
    """Which units could not be read, why, and how old what is shown of them is."""
    units = rollup.unread(above)
    if not units:
        return
    told = [_unread_html(plain, unit) for unit in units]
    more = NOTHING
    if told[_NAMED:]:
        said = plain.say_many("over_time.multiples.rest", len(told) - _NAMED)
        more = Html('<details class="ps-more"><summary>{}</summary><ul>{}</ul></details>').format(said, joined(told[_NAMED:]))
    show_html(
        Html('<section class="ps-alarm" role="alert"><p>⚠ {}</p><ul>{}</ul>{}</section>').format(
            plain.say_many("units.unread", len(units)), joined(told[:_NAMED]), more
        )
    )


def _unread_html(plain: Plain, unit: UnitState) -> Html:
    return Html("<li><strong>{}</strong>: {} {}</li>").format(unit.name, why(plain, unit), _how_old(plain, unit))


def why(plain: Plain, unit: UnitState) -> str:
    """Why a unit could not be read, without the name of its source: that is for whoever runs the roll-up."""
    return plain.say(f"units.why.{_kind(unit.failure or '')}")


def _kind(failure: str) -> str:
    if failure in {"file_not_found", "file_not_allowed"}:
        return "not_there"
    if failure.startswith("file_"):
        return "no_workbook"
    if failure.startswith("google"):
        return "sheet"
    return "tables" if failure == "unit_tables" else "other"


def _how_old(plain: Plain, unit: UnitState) -> str:
    if unit.read_at is None:
        return plain.say("units.never_read")
    facts = {"instant": instant(unit.read_at, plain.language), "age": age(now() - unit.read_at, plain.language)}
    return plain.say("units.kept", **facts)


@part("units")
def show_lines(plain: Plain, rollup: OpenedRollup, above: str | None, window: Window) -> None:
    """The table of the units; of many a page, searched without marks."""
    sorts: dict[str, Callable[[Line], float | str]] = {"name": lambda line: line.unit.name}
    sorts |= {name: _smallest_first(name) for name in COUNTS}
    listed = Listed("units", rollup.lines(above, window), lambda line: rollup.names(line.unit), sorts)

    def made(lines: Sequence[Line]) -> tuple[Sequence[str], Iterable[Sequence[Cell]]]:
        heads = (plain.say("units.unit"), plain.say("units.covered"), plain.say("units.of_reports"))
        return (*heads, *(plain.say(f"measure.{name}") for name in COUNTS), plain.say("units.standing")), (
            _row(plain, line) for line in lines
        )

    caption = plain.say_many("units.caption", len(listed.items))
    show_listed(
        plain, listed, caption, made, kind="ps-stack ps-units", note=plain.say("units.order"), first="units.order.first"
    )


def _smallest_first(name: str) -> Callable[[Line], float]:
    """Orders lines by a count, the smallest first; the unknown stand last."""

    def order(line: Line) -> float:
        value = getattr(line.sums, name)
        return float("inf") if value is None else float(value)

    return order


def _row(plain: Plain, line: Line) -> list[Cell]:
    sums = line.sums
    href = plain.address.here(unit=line.unit.reporting_unit, table="", find="", sort="", page="")
    return [
        Cell(inner_link(href, line.unit.name)),
        Cell(covered_html(plain, sums)),
        number(fraction(sums.on_time, sums.expected, plain.language)),
        *(number(plain.number(getattr(sums, name))) for name in COUNTS),
        cell(_standing(plain, line)),
    ]


def covered_html(plain: Plain, sums: Sums) -> Html:
    """How much of what was required is met, as a fraction and a bar; a dash and no bar where it is unknown."""
    said = Html('<span class="ps-amount">{}</span>').format(fraction_with_share(sums.met, sums.required, plain.language))
    if sums.met is None or not sums.required:
        return said
    parts = {"met": sums.met, "rest": sums.required - sums.met - sums.not_reported, "unheard": sums.not_reported}
    pieces = joined(
        Html('<i class="ps-part-{}" style="flex-grow:{}"></i>').format(name, count) for name, count in parts.items() if count
    )
    return Html('{}<div class="ps-part" aria-hidden="true">{}</div>').format(said, pieces)


def _standing(plain: Plain, line: Line) -> str:
    """How it stands with the figures themselves: none of this period, old ones, or of how many units below there are some."""
    unit, sums = line.unit, line.sums
    if line.is_group:
        return plain.say("units.of_units", known=plain.number(sums.known), all=plain.number(sums.units))
    if unit.read_at is None:
        return plain.say("units.state.failed")
    if not sums.known:
        return plain.say("units.state.no_period")
    if unit.state == UnitStanding.KEPT:
        return plain.say("units.state.kept", age=age(now() - unit.read_at, plain.language))
    return plain.say("units.state.silent") if not sums.heard else plain.say("units.state.read")


@part("units")
def show_kinds(plain: Plain, rollup: OpenedRollup, above: str | None, window: Window) -> None:
    """The requirements by their kind, added up over the units that are known."""
    kinds = {kind: sums for kind, sums in rollup.sums(above, window).kinds.items() if sums.required}
    if not kinds:
        return
    heads = [plain.say(f"units.{name}") for name in ("kind", "met", "not_reported", "gap")]
    rows = [_kind_row(plain, kind, sums) for kind, sums in kinds.items()]
    show_table(plain.say("units.kinds"), heads, rows, note=plain.say("units.kinds.note"))


def _kind_row(plain: Plain, kind: str, sums: KindSums) -> list[Cell]:
    unheard = sums.required == sums.not_reported
    return [
        cell(plain.say(f"units.kind.{kind}")),
        number(fraction_with_share(None if unheard else sums.met, sums.required, plain.language)),
        number(plain.number(sums.not_reported)),
        number(plain.number(None if unheard else sums.gap)),
    ]

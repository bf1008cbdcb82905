"""Sums of the period that are far from what the same place had before: a caution, with the past beside it and its rows."""

from dataclasses import replace

from indicators.findings.unusual import Unusual, rows_of, unusual
from indicators.required import ChannelUse, MeasureTarget
from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.row_table import records_in, where
from ui.parts.sentences import requirement_words
from ui.parts.table import Cell, cell
from ui.parts.tables.folded_table import folded_html
from ui.selection.view import View
from words.formats import MISSING, decimal

_AT_ONCE = 3  # sums that are seen; the others open below them
_ROWS = 3  # that are named; the link has all


@part("unusual")
def show_unusual(view: View, agency: str) -> None:
    """Those of the chosen places, of a chosen agency those with its rows, the furthest first; nothing where there is none."""
    found = [each for each in unusual(view.report) if not view.address.places or each.place in view.address.places]
    if agency:
        found = [each for each in found if agency in set(rows_of(view.report, each)["agency"])]
    if not found:
        return
    names = ("where", "value", "usual", "past", "rows")
    headers = [view.say(f"unusual.{name}") for name in names]
    title = f"{view.say_many('unusual.title', len(found))} · {view.window}"
    rows = [_row(view, each) for each in found]
    table = folded_html(view, title, headers, rows, kind="ps-issues ps-stack", most=_AT_ONCE, head="none")
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p>{}</section>').format(
            title, view.say("unusual.what"), table
        )
    )


def _row(view: View, found: Unusual) -> list[Cell]:
    sign = view.say("unusual.more" if found.more else "unusual.less")
    value = Html('<span class="ps-severity ps-warning">{}<br><small>! {}</small></span>').format(
        inner_link(_href(view, found), view.number(found.value)), sign
    )
    usual = decimal(found.usual, view.language, digits=0 if found.usual == int(found.usual) else 1)
    return [cell(_name(view, found)), Cell(value), cell(usual), Cell(_past(view, found)), Cell(_rows(view, found))]


def _name(view: View, found: Unusual) -> str:
    """Whose sum it is, of what."""
    if found.table == "postings":
        of = requirement_words(view, ChannelUse(found.of))
    else:
        of = view.say("unusual.clause", code=found.of)
    measure = requirement_words(view, MeasureTarget(found.measure))
    return view.say("unusual.sum", name=view.name(found.place), of=of, measure=measure)


def _past(view: View, found: Unusual) -> Html:
    """Each earlier period with what it had."""
    values = (f"{past.period.name}: {MISSING if past.value is None else view.number(past.value)}" for past in found.past)
    return joined(map(Html.escape, values), "<br>")


def _rows(view: View, found: Unusual) -> Html:
    """The cells of its rows, the first ones; all of them where the link leads."""
    rows = rows_of(view.report, found)
    cells = [where(view, row).html for row in records_in(rows.head(_ROWS))]
    more = [inner_link(_href(view, found), view.say_many("count.rows", len(rows)))] if len(rows) > _ROWS else []
    return joined([*cells, *more], "<br>")


def _href(view: View, found: Unusual) -> str:
    """The rows of the place: of the channel, or of the measure."""
    what = ChannelUse(found.of) if found.table == "postings" else MeasureTarget(found.measure)
    return replace(view.address, agency="").href("places", places=(found.place,), requirement=what.key)

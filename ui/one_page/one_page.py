"""One A4 page to carry into a meeting: the sentences, the figures, the map, what to do, and the matrix."""

from dataclasses import replace

from exports.sheet_notices import copied_rows, notices_in_words
from ui.parts.coverage.cards import Card, cards_html, cards_of
from ui.parts.coverage.matrix import matrix_html, ordered, shown_states, whole_and_parts
from ui.parts.coverage.next_steps import MOST_ON_PAPER, next_steps_html, next_steps_title
from ui.parts.coverage.tile_map import tiles_html
from ui.parts.headline import headline_html
from ui.parts.markup import NOTHING, Html, joined, show_html
from ui.parts.notices.freshness import state_words
from ui.parts.parts import part
from ui.parts.sentences import others_words
from ui.parts.states import legend
from ui.selection.view import View
from words.formats import day, instant

MOST_ROWS = 14  # places in the matrix of one page; with more the furthest behind stand there
_MOST_TILES = 40  # places whose tiles fit above it
_NOTICES = 3  # of tabs and columns
_OWED = 4  # things that the district's own agencies owe


@part("print")
def show_print_button(view: View) -> None:
    """A button that opens the browser's print window, and what the page is."""
    button = Html('<button type="button" class="ps-action" data-ps-print>{}</button>').format(view.say("print.button"))
    what = Html('<span class="ps-sub">{}</span>').format(view.say("print.what"))
    show_html(Html('<div class="ps-no-print"><p class="ps-actions ps-beside">{}{}</p></div>').format(button, what))


@part("sheet")
def show_one_page(view: View) -> None:
    """Draw the page as it comes out of the printer."""
    few, whose = furthest_of(view)
    left_out = len(view.places) - len(few.places)
    more = Html('<p class="ps-sub">{}</p>').format(left_out_words(view)) if left_out > 0 else ""
    steps = next_steps_html(view, MOST_ON_PAPER, most_owed=_OWED, rest="gaps.more" if left_out <= 0 else "gaps.more.elsewhere")
    drawn_map = _map(view)
    show_html(
        Html(
            '<article class="ps-sheet{}"><header><p class="ps-sheet-name">{}</p>'
            "{}</header>{}"
            '<div class="ps-sheet-halves">{}<section><h2>{}</h2>'
            "{}</section></div>"
            "<section>{}{}{}</section>"
            "{}<footer>{}</footer></article>"
        ).format(
            "" if drawn_map else " ps-sheet-many",
            _name(view),
            headline_html(view),
            cards_html(_cards(view), view.whole),
            drawn_map,
            next_steps_title(view),
            steps,
            matrix_html(few, caption="print.matrix", whose=whose),
            legend(view, states_of_page(view)),
            more,
            _notices(view),
            foot_words(view),
        )
    )


def furthest_of(view: View) -> tuple[View, str]:
    """The view of the places whose rows stand on the page, and what they are called together; empty where it is all of them."""
    worst = [there.key for there in ordered(view)]
    if len(worst) <= MOST_ROWS:
        return view, ""
    few = replace(view, address=replace(view.address, places=tuple(worst[:MOST_ROWS])))
    return few, view.say_many(view.begun("print.furthest"), MOST_ROWS)


def states_of_page(view: View) -> set[str]:
    """The states that its legend explains: of the rows that stand there, and of the whole's own."""
    own = () if view.address.places else view.report.district.requirements
    return shown_states(furthest_of(view)[0]) | {requirement.shown_state for requirement in own}


def left_out_words(view: View) -> str:
    """How many places the matrix of the page leaves out, and how many of them are as far as its last one; empty: none."""
    shown = ordered(view)
    if len(shown) <= MOST_ROWS:
        return ""
    return others_words(view, view.say_many("print.more", len(shown) - MOST_ROWS), shown[:MOST_ROWS], shown)


def _cards(view: View) -> list[Card]:
    """The figures without the question marks, which open nothing on paper."""
    return [replace(card, definition="") for card in cards_of(view)]


def _name(view: View) -> Html:
    """Whose page it is and of when; that the figures are invented stands before everything else."""
    badge = (
        Html('<strong class="ps-badge">{}</strong> ').format(view.say("data.illustrative")) if view.records.illustrative else ""
    )
    return Html("{}{} · {}").format(badge, view.say("app.name"), view.window_of(view.address.places))


def _map(view: View) -> Html:
    if len(view.report.places) > _MOST_TILES:
        return NOTHING
    return Html("<section><h2>{}</h2>{}</section>").format(view.say("measure.coverage"), tiles_html(view))


def _notices(view: View) -> Html:
    """Which tabs are left out and which days may be wrong: whoever holds the paper cannot look them up."""
    said = notice_words(view)
    items = joined(Html("<li>! {}</li>").format(sentence) for sentence in said)
    return Html('<ul class="ps-told">{}</ul>').format(items) if said else NOTHING


def notice_words(view: View) -> list[str]:
    """The sentences of what is left out."""
    return list(notices_in_words(view.records, view.language, most=_NOTICES))


def foot_words(view: View) -> str:
    """Where the figures come from, of which day they are, and what is not counted."""
    records = view.records
    rejected, seen = (sum(getattr(tally, part) for tally in records.tabs) for part in ("rejected", "seen"))
    parts = [
        view.say("fresh.source", source=records.source),
        view.say("fresh.as_of", day=day(records.as_of, view.language)),
        view.say("fresh.read", instant=instant(records.read_at, view.language)),
        state_words(view) if view.report.open else "",
        view.say("print.rejected", rejected=view.number(rejected), seen=view.number(seen)) + _copies(view),
        whole_and_parts(view),
    ]
    return " · ".join(part for part in parts if part)


def _copies(view: View) -> str:
    """How many of the rows that are not counted only repeat what counts already."""
    copies = copied_rows(view.records)
    return f", {view.say_many('fresh.copies', copies)}" if copies else ""

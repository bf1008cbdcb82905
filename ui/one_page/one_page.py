"""One A4 page to carry into a meeting: the sentences, the figures, the map, what to do, and the matrix."""

from dataclasses import replace

import streamlit as st

from exports.sheet_notices import copied_rows, notices_in_words
from ui.parts.coverage.cards import cards_html, district_cards
from ui.parts.coverage.matrix import matrix_html, ordered, whole_and_parts
from ui.parts.coverage.next_steps import next_steps_html, next_steps_title
from ui.parts.coverage.tile_map import tiles_html
from ui.parts.headline import headline_html
from ui.parts.markup import text
from ui.parts.parts import part
from ui.parts.states import legend
from ui.selection.view import View
from words.formats import day, instant

MOST_ROWS = 14  # places in the matrix of one page; with more the furthest behind stand there
_MOST_TILES = 40  # places whose tiles fit above it
_STEPS = 4  # places with what to do
_NOTICES = 3  # of tabs and columns
_OWED = 4  # things that the district's own agencies owe


@part("print")
def show_print_button(view: View) -> None:
    """A button that opens the browser's print window, and what the page is."""
    button = f'<button type="button" class="ps-action" data-ps-print>{text(view.say("print.button"))}</button>'
    what = f'<p class="ps-sub">{text(view.say("print.what"))}</p>'
    st.html(f'<div class="ps-no-print"><p class="ps-actions">{button}</p>{what}</div>')


@part("sheet")
def show_one_page(view: View) -> None:
    """Draw the page as it comes out of the printer."""
    worst = [there.key for there in ordered(view)]
    few = view if len(worst) <= MOST_ROWS else replace(view, address=replace(view.address, places=tuple(worst[:MOST_ROWS])))
    left_out = len(worst) - MOST_ROWS
    more = f'<p class="ps-sub">{text(view.say_many("print.more", left_out))}</p>' if left_out > 0 else ""
    st.html(
        f'<article class="ps-sheet"><header><p class="ps-sheet-name">{_name(view)}</p>'
        f"{headline_html(view)}</header>{cards_html(district_cards(view), view.say('place.district'))}"
        f'<div class="ps-sheet-halves">{_map(view)}<section><h2>{text(next_steps_title(view))}</h2>'
        f"{next_steps_html(view, _STEPS, most_owed=_OWED)}</section></div>"
        f"<section>{matrix_html(few, caption='print.matrix')}{legend(view)}{more}</section>"
        f"{_notices(view)}<footer>{_foot(view)}</footer></article>"
    )


def _name(view: View) -> str:
    """Whose page it is and of when; that the figures are invented stands before everything else."""
    badge = f'<strong class="ps-badge">{text(view.say("data.illustrative"))}</strong> ' if view.records.illustrative else ""
    return f"{badge}{text(view.say('app.name'))} · {text(view.window_of(view.address.places))}"


def _map(view: View) -> str:
    if len(view.report.places) > _MOST_TILES:
        return ""
    return f"<section><h2>{text(view.say('measure.coverage'))}</h2>{tiles_html(view)}</section>"


def _notices(view: View) -> str:
    """Which tabs are left out and which days may be wrong: whoever holds the paper cannot look them up."""
    said = notices_in_words(view.records, view.language, most=_NOTICES)
    return f'<ul class="ps-told">{"".join(f"<li>! {text(sentence)}</li>" for sentence in said)}</ul>' if said else ""


def _foot(view: View) -> str:
    """Where the figures come from, of which day they are, and what is not counted."""
    records = view.records
    rejected, seen = (sum(getattr(tally, part) for tally in records.tabs) for part in ("rejected", "seen"))
    parts = [
        view.say("fresh.source", source=records.source),
        view.say("fresh.as_of", day=day(records.as_of, view.language)),
        view.say("fresh.read", instant=instant(records.read_at, view.language)),
        view.say("fresh.open", due=day(view.report.period.due, view.language)) if view.report.open else "",
        view.say("print.rejected", rejected=view.number(rejected), seen=view.number(seen)) + _copies(view),
        whole_and_parts(view),
    ]
    return text(" · ".join(part for part in parts if part))


def _copies(view: View) -> str:
    """How many of the rows that are not counted only repeat what counts already."""
    copies = copied_rows(view.records)
    return f", {view.say_many('fresh.copies', copies)}" if copies else ""

"""The page for a meeting as a file: what stands on the screen, described for the drawing."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Literal

import streamlit as st

from charts.meeting_page import Sheet, SheetCell, SheetFigure, SheetRow, SheetStep
from exports.requirement_names import column_name
from indicators.place_report import PlaceReport
from indicators.required import Required
from looks import LIGHT, SYMBOLS
from ui.one_page.one_page import MOST_ROWS, foot_words, furthest_of, left_out_words, notice_words, states_of_page
from ui.parts.coverage.cards import cards_of
from ui.parts.coverage.matrix import amount_words, matrix_title, ordered, required_of_places
from ui.parts.coverage.next_steps import (
    MOST_ON_PAPER,
    first_gaps,
    next_steps_title,
    no_steps,
    of_the_whole,
    told_together,
    with_steps,
)
from ui.parts.download_buttons import file_stem, offer
from ui.parts.headline import coverage_headline, hotline_headline
from ui.parts.parts import part
from ui.parts.sentences import gap_words, others_words, silence_words, some_names
from ui.parts.states import state_of
from ui.selection.view import View
from words.formats import fraction, fraction_with_share

_KINDS: tuple[Literal["pdf", "png"], ...] = ("pdf", "png")


def sheet_of(view: View) -> Sheet:
    """The page as it is described for the drawing: the same sentences and figures as on the screen."""
    required = required_of_places(view.report)
    programme = view.records.programme
    headings = [
        view.say("filter.places"),
        view.say("measure.coverage"),
        *(column_name(what, programme, view.language) for what in required),
    ]
    behind = with_steps(view)
    shown, explained = ordered(view), states_of_page(view)
    return Sheet(
        f"{view.say('app.name')} · {view.window_of(view.address.places)}",
        view.say("data.illustrative") if view.records.illustrative else "",
        coverage_headline(view),
        hotline_headline(view),
        tuple(
            SheetFigure(card.label, card.value, " · ".join(filter(None, (card.note, card.whole))), card.change)
            for card in cards_of(view)
        ),
        next_steps_title(view),
        tuple(_steps(view, behind)),
        matrix_title(*furthest_of(view)),
        tuple(headings),
        tuple(_row(view, there, required) for there in shown[:MOST_ROWS]),
        left_out_words(view),
        tuple((state, view.say(f"state.{state}")) for state in SYMBOLS if state in explained),
        tuple(notice_words(view)),
        foot_words(view),
    )


@part("sheet_files")
def offer_sheet(view: View) -> None:
    """The page as a PDF and as a picture, made without a browser."""
    with st.container(horizontal=True):
        for kind in _KINDS:
            offer(view, f"sheet_{kind}", partial(_drawn, view, kind), f"ban-in-{file_stem(view)}.{kind}", kind=kind)


def _drawn(view: View, kind: Literal["pdf", "png"]) -> bytes:
    from charts.pictures.drawn_sheet import sheet_picture  # noqa: PLC0415 - matplotlib costs half a second

    return sheet_picture(sheet_of(view), LIGHT, kind=kind)  # paper is white, whatever the viewer's theme


def _steps(view: View, behind: list[PlaceReport]) -> Iterator[SheetStep]:
    """The places furthest behind, how many more there are, and what the whole's own agencies owe; else why there is none."""
    if view.report.not_begun:
        yield SheetStep("", no_steps(view), ())
        return
    groups = told_together(view, behind)[:MOST_ON_PAPER]
    yield from (_step(view, group) for group in groups)
    told = [there for group in groups for there in group]
    if len(behind) > len(told):
        key = "gaps.more.elsewhere" if len(ordered(view)) > MOST_ROWS else "gaps.more"
        yield SheetStep("", others_words(view, view.say_many(key, len(behind) - len(told)), told, behind), ())
    own = tuple(words for _, _, words in of_the_whole(view))
    if own:
        yield SheetStep(view.say("gaps.district"), "", own)
    if not behind and not own:
        yield SheetStep("", no_steps(view), ())


def _step(view: View, group: Sequence[PlaceReport]) -> SheetStep:
    there, names = group[0], some_names(view, [view.name(each.key) for each in group])
    covered = fraction_with_share(there.known_met, there.required, view.language)
    if there.nothing_counts:
        return SheetStep(names, covered, (silence_words(view, there, each=len(group) > 1),))
    shown, more = first_gaps(view, there)
    others = [view.say_many("gaps.more_here", more)] if more else []
    return SheetStep(names, covered, (*(gap_words(view, there, gap) for gap in shown), *others))


def _row(view: View, there: PlaceReport, required: list[Required]) -> SheetRow:
    cells = []
    for what in required:
        found = [requirement for requirement in there.requirements if requirement.what == what]
        state = state_of(found)
        cells.append(SheetCell(state, SYMBOLS[state], amount_words(view, found)))
    return SheetRow(view.name(there.key), fraction(there.known_met, there.required, view.language), tuple(cells))

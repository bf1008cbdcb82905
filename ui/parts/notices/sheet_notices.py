"""Notices under the strip of every page: tabs that repeat others, hidden tabs, days that may be swapped; no alarm in red."""

import streamlit as st

from exports.sheet_notices import sheet_notices
from exports.wording import problem_in_words
from records.ledger import Problem, ProblemCode
from ui.parts.markup import inner_link, text
from ui.parts.parts import part
from ui.selection.view import View

SHOWN = 3  # notices; of more there is one line that opens
# A copied tab leaves out what counts already; the others may leave out, or move, figures that should count.
_KINDS = {ProblemCode.COPIED_TAB: "note"}


@part("sheet_notices")
def show_sheet_notices(view: View) -> None:
    """One line for each, folded where there are many; nothing where there is none."""
    found = sheet_notices(view.records)
    if found:
        st.html(sheet_notices_html(view, found))


def sheet_notices_html(view: View, found: tuple[Problem, ...]) -> str:
    """The notices as a list, each with its sign and word, and the way to the page that lists them."""
    items = "".join(f"<li>{notice_html(view, problem)}</li>" for problem in found)
    listed = f'<ul class="ps-told">{items}</ul>'
    said = text(view.say("papers.see", page=view.say("page.quality.title")))
    way = f'<p class="ps-fresh">{inner_link(view.address.href("quality", requirement=""), said)}</p>'
    if len(found) <= SHOWN:
        return f'<div class="ps-notice">{listed}{way}</div>'
    count = text(view.say_many("sheet_notice.count", len(found)))
    return f'<details class="ps-notice ps-more"><summary>! {count}</summary>{listed}{way}</details>'


def notice_html(view: View, problem: Problem) -> str:
    """One notice: its word with a sign, and the sentence that says what is left out and what to do."""
    word = text(f"! {view.say(f'sheet_notice.{problem.code}')}")
    kind = _KINDS.get(problem.code, "warning")
    return f'<strong class="ps-severity ps-{kind}">{word}</strong> {text(problem_in_words(problem, view.language))}'

"""A workbook that no figure can be made of: what to fill in or mend, where, and the template to compare it with."""

from collections.abc import Callable

import streamlit as st

from exports.wording import problem_in_words
from records.cleaning.read import Records
from records.ledger import Problem, ProblemCode
from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.notices.way_back import way_back
from ui.selection.selection import Selection
from words import say


def show_unusable(records: Records, address: Selection, template: Callable[[], bytes]) -> None:
    """Say what keeps the figures from being made; a workbook that is merely empty is no failure, it has a first step."""
    language = address.language
    fatal = [problem for problem in records.problems if problem.fatal] or list(records.problems)
    unfilled = bool(fatal) and all(problem.code is ProblemCode.EMPTY_TABLE for problem in fatal)
    strange = bool(fatal) and all(problem.code is ProblemCode.MISSING_TABLE for problem in fatal)
    kind = "unfilled" if unfilled else "strange" if strange else "unusable"
    items = joined(Html("<li>{}</li>").format(_to_do(problem, language, unfilled=unfilled)) for problem in fatal)
    title, what = say(f"{kind}.title", language), say(f"{kind}.what", language, source=records.source)
    listed = Html("<ol>{}</ol>").format(items) if unfilled else "" if strange else Html("<ul>{}</ul>").format(items)
    box = "ps-empty" if unfilled else "ps-error"
    show_html(
        Html('<header class="ps-head"><h1>{}</h1></header><div class="{}" role="alert"><p>{}</p>{}</div>{}').format(
            title, box, what, listed, _ways_on(address)
        )
    )
    st.download_button(
        say("download.template", language), template, "mau-bang-tinh.xlsx", key="unusable_template", on_click="ignore"
    )


def _to_do(problem: Problem, language: str, *, unfilled: bool) -> str:
    """What to do about a problem: of an empty office table, what belongs into it."""
    if unfilled and problem.table is not None:
        return say(f"unfilled.{problem.table}", language, tab=problem.tab)
    return problem_words(problem, language)


def _ways_on(address: Selection) -> Html:
    """The way back from a file of one's own, and the way to the live sheet."""
    connect = inner_link(address.href("connect"), say("waiting.connect", address.language), kind="ps-action")
    return Html('<p class="ps-actions">{}</p>').format(way_back(address, kind="ps-action") or connect)


def problem_words(problem: Problem, language: str) -> str:
    """A problem of the sheet as a sentence, its cell before it where the sentence does not name it."""
    said = problem_in_words(problem, language)
    return f"{problem.tab}!{problem.cell}: {said}" if problem.cell and problem.cell not in said else said

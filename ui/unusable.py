"""A workbook that no figure can be made of: what is wrong with it, cell by cell, and the template to compare it with."""

from collections.abc import Callable

import streamlit as st

from records.ledger import Problem
from records.read import Records
from ui.escape import text
from words import say


def show_unusable(records: Records, language: str, template: Callable[[], bytes]) -> None:
    """Say what keeps the figures from being made, and offer the empty workbook."""
    fatal = [problem for problem in records.problems if problem.fatal] or list(records.problems)
    items = "".join(f"<li>{text(problem_words(problem, language))}</li>" for problem in fatal)
    said = text(say("unusable.title", language, source=records.source))
    st.html(f'<div class="ps-error" role="alert"><p>⚠ {said}</p><ul>{items}</ul></div>')
    st.download_button(
        say("download.template", language), template, "mau-bang-tinh.xlsx", key="unusable_template", on_click="ignore"
    )


def problem_words(problem: Problem, language: str) -> str:
    """A problem of the sheet as a sentence, its cell before it."""
    where = f"{problem.tab}!{problem.cell}: " if problem.cell else ""
    facts = {"tab": problem.tab, "cell": problem.cell or "", "label": problem.label}
    return where + say(f"problem.{problem.code}", language, **facts)

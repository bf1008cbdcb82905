"""What stands around every page: its title, how fresh the figures are, and errors told in one place."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from records.ledger import ProblemCode
from ui.errors import told
from ui.escape import inner_link, text
from ui.view import View, current
from words.formats import day, instant

_OFFICE_FAULTS = frozenset({ProblemCode.OFFICE_CELL, ProblemCode.PERIOD_BACKWARDS, ProblemCode.DUPLICATE_CODE})


@contextmanager
def frame(page: str) -> Iterator[View]:
    """
    The view of a page, under its title and the strip that says how fresh it is.

    Args:
        page: its name in `ui.address.PATHS`.
    """
    view = current()
    with told(view.language):
        title, question = view.say(f"page.{page}.title"), view.say(f"page.{page}.question")
        st.html(f'<header class="ps-head"><h1>{text(title)}</h1><p>{text(question)}</p></header>')
        _freshness(view)
        yield view


def _freshness(view: View) -> None:
    """The source, the day looked from, when it was read, whether the period is open, and how many rows are not counted."""
    records = view.records
    rejected = sum(tally.rejected for tally in records.tabs)
    said = view.say("fresh.rejected", count=view.number(rejected)) if rejected else view.say("fresh.all_counted")
    parts = [*(text(part) for part in _instants(view)), inner_link(view.address.href("quality", requirement=""), text(said))]
    badge = f'<strong class="ps-badge">{text(view.say("data.illustrative"))}</strong> ' if records.illustrative else ""
    st.html(f'<p class="ps-fresh" role="status">{badge}{" · ".join(parts)}</p>{_register(view)}{_alarm(view)}')


def _instants(view: View) -> list[str]:
    """What the figures are of, and of when."""
    records, language = view.records, view.language
    parts = [
        view.say("fresh.source", source=records.source),
        view.say("fresh.read", instant=instant(records.read_at, language)),
        view.say("fresh.as_of", day=day(records.as_of, language)),
    ]
    return [*parts, view.say("fresh.open", due=day(view.report.period.due, language))] if view.report.open else parts


def _register(view: View) -> str:
    """That another register of places holds than the period's own: names and figures mean other units then."""
    if view.address.register is None:
        return ""
    said = view.say("fresh.register", day=day(view.address.register, view.language))
    return f'<p class="ps-fresh"><strong class="ps-badge">{text(said)}</strong></p>'


def _alarm(view: View) -> str:
    """That something is wrong with the sheet itself; a tab that was not read, or an optional column, is no alarm."""
    problems = [problem for problem in view.records.problems if problem.fatal or problem.code in _OFFICE_FAULTS]
    if not problems:
        return ""
    warning = text(view.say("fresh.problems", count=view.number(len(problems))))
    return f'<p class="ps-alarm" role="alert">{inner_link(view.address.href("quality"), warning)}</p>'

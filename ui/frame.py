"""What stands around every page: its title, how fresh the figures are, and errors told in one place."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from ui.errors import told
from ui.escape import inner_link, text
from ui.view import View, current
from words.formats import day, instant, number


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
    records, language = view.records, view.language
    parts = [
        view.say("fresh.source", source=records.source),
        view.say("fresh.read", instant=instant(records.read_at, language)),
        view.say("fresh.as_of", day=day(records.as_of, language)),
    ]
    if view.report.open:
        parts.append(view.say("fresh.open", due=day(view.report.period.due, language)))
    rejected = sum(tally.rejected for tally in records.tabs)
    if rejected:
        said = text(view.say("fresh.rejected", count=number(rejected, language)))
        parts_html = [text(part) for part in parts] + [inner_link(view.address.href("quality", requirement=""), said)]
    else:
        parts_html = [text(part) for part in parts] + [text(view.say("fresh.all_counted"))]
    badge = f'<strong class="ps-badge">{text(view.say("data.illustrative"))}</strong> ' if records.illustrative else ""
    problems = sum(problem.fatal for problem in records.problems)
    warning = text(view.say("fresh.problems", count=number(problems, language))) if problems else ""
    alarm = f'<p class="ps-alarm" role="alert">{inner_link(view.address.href("quality"), warning)}</p>' if problems else ""
    st.html(f'<p class="ps-fresh" role="status">{badge}{" · ".join(parts_html)}</p>{alarm}')

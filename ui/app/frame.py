"""What stands around every page: its title, how fresh the figures are, what is left out, and errors told in one place."""

from collections.abc import Iterator
from contextlib import contextmanager
from unicodedata import normalize

import streamlit as st

from ui.parts.markup import NOTHING, Html, show_html
from ui.parts.notices.empty_period import show_empty_period
from ui.parts.notices.freshness import show_freshness
from ui.parts.notices.notice_list import show_sheet_notices
from ui.parts.notices.office_cause import show_office_cause
from ui.parts.shown_errors import show_errors
from ui.selection.navigation import PAGES
from ui.selection.view import Plain, View, current, current_plain
from ui.source.entrance import may_see

_OWN = "own"  # the page on which nothing is told of the sheet as a whole
_LISTS_NOTICES = "quality"  # the page that has them all in its own list


_ASKS_WHO_IS_SLOW = "overview"  # the page of which nobody may be asked that in the first days


@contextmanager
def frame(page: str) -> Iterator[View]:
    """
    The view of a page, under its title, the strip that says how fresh it is, and what is left out of its figures.

    Args:
        page: its name in `ui.selection.navigation.PAGES`.
    """
    if not may_see(page):
        st.stop()
    view = current()
    with show_errors(view.language):
        _show_title(view, page)
        show_freshness(view, page)
        if page == _OWN:
            yield view
            return
        show_office_cause(view)
        if PAGES[page].passes_verdict and view.records.no_verdict:
            st.stop()
        if page != _LISTS_NOTICES:
            show_sheet_notices(view)
            show_empty_period(view, page)
        yield view


@contextmanager
def plain_frame(page: str) -> Iterator[Plain]:
    """The same for a page that needs no figures."""
    if not may_see(page):
        st.stop()
    plain = current_plain()
    with show_errors(plain.language):
        _show_title(plain, page)
        yield plain


def _show_title(view: View | Plain, page: str) -> None:
    asked = f"page.{page}.question"
    if isinstance(view, View) and page == _ASKS_WHO_IS_SLOW:
        asked = view.begun(asked)
    title, question = view.say(f"page.{page}.title"), view.say(asked)
    send = Html(
        '<div class="ps-share"><button type="button" class="ps-action" data-ps-share>{}</button>'
        '<span role="status" data-ps-copied="{}" data-ps-select="{}"></span></div>'
    ).format(*(view.say(f"share.{part}") for part in ("send", "copied", "select")))
    names = Html('<i hidden data-ps-names="{}"></i>').format("\n".join(_names(view))) if isinstance(view, View) else NOTHING
    whose = (
        Html('<p class="ps-print-only">{}</p>').format(view.window_of(view.address.places))
        if isinstance(view, View)
        else NOTHING
    )
    show_html(Html('<header class="ps-head"><h1>{}</h1><p>{}</p>{}{}{}</header>').format(title, question, whose, send, names))


def _names(view: View) -> list[str]:
    """The names that a list on the page may offer; who types one without its marks finds it all the same."""
    programme = view.records.programme
    named = [*(place.name for place in programme.places), *(agency.name for agency in programme.agencies)]
    return list(dict.fromkeys(normalize("NFC", name) for name in named if not name.isascii()))

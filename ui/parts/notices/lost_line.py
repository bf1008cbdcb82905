"""What a link could not give: one line that stays until something else is chosen or another page is opened."""

import streamlit as st

from ui.parts.markup import Html, show_html
from ui.selection.selection import Selection

_LOST = "lost_line"  # what was said, on which page, with which choices


def show_lost(said: str, page: str, shown: Selection) -> None:
    """
    Draw the line.

    Args:
        said: what this run's link could not give; empty: nothing, or this run came from no link. A new reading of the
            sheet draws the page again, and must not take the line away before it is read.
        page: the last part of its address.
        shown: what is looked at.
    """
    if said:
        st.session_state[_LOST] = (said, page, shown)
    told, *where = st.session_state.get(_LOST, ("", "", None))
    if told and where == [page, shown]:
        show_html(Html('<p class="ps-notice ps-lost" role="status">⚠ {}</p>').format(told))
    else:
        st.session_state.pop(_LOST, None)

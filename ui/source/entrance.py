"""The one door of this server, shared by the gate and by every page; and who looks at this run of a page."""

import streamlit as st

from ui.access.door import Door
from ui.access.roles import Visitor
from ui.access.visiting import visitor_of_run
from ui.selection.navigation import PAGES
from ui.source.clock import now
from ui.source.live import secrets_of_server


@st.cache_resource(show_spinner=False)
def door() -> Door:
    """The door."""
    return Door(secrets_of_server, now)


def welcome() -> Visitor | None:
    """The visitor of this run, as long as they may stay; None: nothing may be shown, or done any more."""
    visitor = visitor_of_run()
    if visitor is None or (visitor.viewer and not door().still(visitor)):
        return None
    return visitor


def may_see(page: str) -> bool:
    """Whether the visitor of this run may see a page, by its name."""
    visitor = welcome()
    return visitor is not None and PAGES[page].is_open_to(visitor)


def decides() -> bool:
    """Whether the visitor of this run may decide for everybody."""
    visitor = welcome()
    return visitor is not None and visitor.decides


def note(deed: str, **facts: str) -> None:
    """Add to the audit trail what the visitor of this run does."""
    visitor = welcome()
    if visitor is not None:
        door().note(visitor, deed, **facts)

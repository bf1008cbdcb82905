"""Who looks at this run of a page, as the gate has found out when their page was opened."""

import streamlit as st

from ui.access.roles import Role, Visitor, Way

HEADER = "x-phu-song-visitor"  # set only by the gate, which drops what came from outside under this name
_TRIED_AS = "visitor"  # in the session of a test, which has no browser


def visitor_of_run() -> Visitor | None:
    """
    The visitor of this run; None: their request did not come through the gate, and nothing may be shown.

    A page that is run without a browser, as tests do, has no headers at all: it is at the machine itself.
    """
    headers = st.context.headers.to_dict()
    if not headers:
        tried = st.session_state.get(_TRIED_AS)
        return tried if isinstance(tried, Visitor) else Visitor(Role.OFFICE, Way.LOCAL)
    told = {name.lower(): value for name, value in headers.items()}.get(HEADER)
    try:
        return Visitor.of_header(told) if told else None
    except (ValueError, KeyError, TypeError):
        return None

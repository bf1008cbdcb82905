"""The one door of this server, shared by the gate and by every page."""

import streamlit as st

from ui.access.door import Door
from ui.source.clock import now
from ui.source.live import secrets_of_server


@st.cache_resource(show_spinner=False)
def door() -> Door:
    """The door."""
    return Door(secrets_of_server, now)

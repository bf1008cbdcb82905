"""The choice of boundaries of one's own: a GeoJSON file, drawn without being stored."""

import streamlit as st

from data_sources.files.boundary_file import MOST_BYTES
from records.errors import DashboardError
from ui.parts.charts.chosen_boundaries import lend_boundaries
from ui.parts.markup import Html, show_html
from ui.selection.selection import Selection
from words import say

_LENT = "boundaries_lent"  # the file that was last looked into
_REFUSED = "boundaries_refused"  # the error with which it was refused; None: it was not


def boundary_choice(address: Selection) -> str:
    """The token of the boundaries drawn; empty: those of the server, or none."""
    language = address.language
    file = st.file_uploader(
        say("boundaries.title", language),
        type=["geojson", "json"],
        key="boundaries",
        help=say("boundaries.label", language),
        max_upload_size=MOST_BYTES // 1024 // 1024,
    )
    st.caption(say("boundaries.what", language))
    if file is not None and st.session_state.get(_LENT) != file.file_id:
        st.session_state[_LENT], st.session_state[_REFUSED] = file.file_id, None
        try:
            return lend_boundaries(file.getvalue(), file.name)
        except DashboardError as error:
            st.session_state[_REFUSED] = error
    refused = st.session_state.get(_REFUSED) if file is not None else None
    if isinstance(refused, DashboardError):  # told here, beside the choice: the figures do not depend on it
        show_html(
            Html('<p class="ps-error" role="alert">⚠ {}</p>').format(say(f"error.{refused.kind}", language, **refused.facts))
        )
    if address.boundaries and st.button(say("boundaries.back", language), key="boundaries_back"):
        return ""
    return address.boundaries

"""The choice of a workbook of one's own: read once, lent for looking at, and never stored."""

import streamlit as st

from ui.access.roles import Visitor
from ui.app.streamlit_internals import UploadedFile, release_upload
from ui.parts.notices.way_back import upload_back
from ui.selection.selection import Selection
from ui.source.loading import lend
from words import say

_LENT = "lent"  # the file that was last read


def upload_choice(address: Selection, visitor: Visitor) -> str:
    """The number of a file of one's own that is looked at; empty: the standing source. Raises what `lend` raises."""
    language = address.language
    file = st.file_uploader(say("upload.title", language), type=["xlsx"], key="upload", help=say("upload.label", language))
    st.caption(say("upload.what", language))
    if file is not None and st.session_state.get(_LENT) != file.file_id:
        st.session_state[_LENT] = file.file_id
        with st.spinner(say("upload.reading", language)):
            return _lent(file, visitor.viewer)
    if address.upload and st.button(say(upload_back(), language), key="upload_back"):
        return ""
    return address.upload


def _lent(file: UploadedFile, viewer: str) -> str:
    """The number of a file that has just been uploaded; its bytes are let go of, whatever comes of it."""
    content = file.getvalue()
    file.close()
    release_upload(file.file_id)
    return lend(content, file.name, viewer)

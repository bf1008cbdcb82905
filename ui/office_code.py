"""Asking for the code of the office before someone decides for everybody."""

from collections.abc import Mapping

import streamlit as st

from data_sources.office_code import code_is_asked, code_is_right
from ui.escape import text
from ui.view import Plain, View


def is_allowed(view: View | Plain, secrets: Mapping[str, object], key: str) -> bool:
    """Whether the viewer may decide for everybody: who typed the code of the office, where there is one."""
    if not code_is_asked(secrets):
        return True
    typed = st.text_input(view.say("office.code"), type="password", key=key)
    if typed and not code_is_right(secrets, typed):
        st.html(f'<p class="ps-error" role="alert">⚠ {text(view.say("office.code.wrong"))}</p>')
    return bool(typed) and code_is_right(secrets, typed)

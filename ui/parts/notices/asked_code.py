"""Asking for the code of the office before someone decides for everybody."""

import time
from collections import deque
from collections.abc import Mapping

import streamlit as st

from data_sources.office_code import code_is_asked, code_is_right
from ui.parts.markup import Html, show_html
from ui.selection.view import Plain, View
from ui.source.entrance import decides

WRONG_AT_MOST, WITHIN = 5, 60.0  # wrong tries of all viewers together, in so many seconds: no code is found by trying
_TRIED = "office_code_tried"


def is_allowed(view: View | Plain, secrets: Mapping[str, object], key: str) -> bool:
    """Whether the viewer may decide for everybody: the office, who has typed its code where there is one."""
    if not decides():
        return False
    if not code_is_asked(secrets):
        return True
    typed = st.text_input(view.say("office.code"), type="password", key=key)
    if not typed:
        return False
    wrong = _wrong_tries()
    if len(wrong) >= WRONG_AT_MOST:
        _refuse(view, "office.code.later")
        return False
    if code_is_right(secrets, typed):
        return True
    if st.session_state.get(_TRIED) != typed:  # the page runs again for many reasons; one text is one try
        st.session_state[_TRIED] = typed
        wrong.append(time.monotonic())
    _refuse(view, "office.code.wrong")
    return False


def _refuse(view: View | Plain, why: str) -> None:
    show_html(Html('<p class="ps-error" role="alert">⚠ {}</p>').format(view.say(why)))


def _wrong_tries() -> deque[float]:
    """The instants of the last wrong tries, of all viewers."""
    wrong = _wrong()
    while wrong and time.monotonic() - wrong[0] > WITHIN:
        wrong.popleft()
    return wrong


@st.cache_resource(show_spinner=False)
def _wrong() -> deque[float]:
    return deque()

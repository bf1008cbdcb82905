"""Before the first reading: what is being done, what went wrong with it, and on as soon as it is there."""

import streamlit as st

from ui.parts.markup import inner_link, text
from ui.parts.shown_errors import show_errors
from ui.selection.selection import Selection
from ui.source.live import live
from words import say

_EVERY = 1.0  # seconds


def show_waiting(address: Selection) -> None:
    """Say that the sheet is being read for the first time; the page goes on by itself."""
    st.fragment(_waiting, run_every=_EVERY)(address)


def _waiting(address: Selection) -> None:
    with show_errors(address.language):  # it runs by itself, without the page around it
        _show_state(address)


def _show_state(address: Selection) -> None:
    sheet = live()
    if sheet is None or sheet.present.copy is not None:
        st.rerun()
    language = address.language
    title = text(say("waiting.title", language))
    failure = sheet.present.failure
    if failure is None:
        st.html(f'<header class="ps-head"><h1>{title}</h1><p role="status">{text(say("waiting.what", language))}</p></header>')
        return
    said = text(say(f"error.{failure.kind}", language, **failure.facts))
    help_link = inner_link(address.href("connect"), text(say("waiting.connect", language)))
    st.html(
        f'<header class="ps-head"><h1>{title}</h1></header>'
        f'<p class="ps-error" role="alert">⚠ {said}<br>{text(say("waiting.again", language))} {help_link}</p>'
    )

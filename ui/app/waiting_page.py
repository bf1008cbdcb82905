"""The page before the first reading: what is being done, what went wrong, and on as soon as the reading is there."""

import streamlit as st

from ui.parts.markup import Html, inner_link, show_html
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
    title = say("waiting.title", language)
    failure = sheet.present.failure
    if failure is None:
        show_html(
            Html('<header class="ps-head"><h1>{}</h1><p role="status">{}</p></header>').format(
                title, say("waiting.what", language)
            )
        )
        return
    said = say(f"error.{failure.kind}", language, **failure.facts)
    help_link = inner_link(address.href("connect"), say("waiting.connect", language))
    show_html(
        Html('<header class="ps-head"><h1>{}</h1></header><p class="ps-error" role="alert">⚠ {}<br>{} {}</p>').format(
            title, said, say("waiting.again", language), help_link
        )
    )

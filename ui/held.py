"""A reading that was held back: what it lost, and the office's decision."""

import streamlit as st

from exports.wording import losses_in_words
from ui.escape import text
from ui.live import Live, secrets_of_server
from ui.office_code import is_allowed
from ui.view import View
from words.formats import instant


def show_held(view: View, sheet: Live) -> None:
    """Ask whether the rows were meant to go; nothing where nothing is held back."""
    held = sheet.present.held
    if held is None:
        return
    facts = {"instant": instant(held.read_at, view.language), "losses": losses_in_words(held.losses, view.language)}
    title, what = view.say("held.title"), view.say("held.what", **facts)
    st.html(
        f'<div class="ps-error" role="alert"><p><strong>{text(title)}</strong></p><p>{text(what)}</p>'
        f"<p>{text(view.say('held.undo'))}</p></div>"
    )
    if is_allowed(view, secrets_of_server(), "held_code") and st.button(
        view.say("held.accept"), key=f"accept-{held.id}", icon=":material/check:"
    ):
        sheet.fetcher.accept(held.id)
        st.rerun()

"""A reading that was held back: what it lost, and the office's decision."""

import streamlit as st

from exports.wording import losses_in_words
from records.errors import DashboardError
from ui.parts.markup import Html, show_html
from ui.parts.notices.asked_code import is_allowed
from ui.selection.view import View
from ui.source.entrance import decides, note
from ui.source.live import Live, secrets_of_server
from words.formats import instant

_REFUSED = "accepting_refused"


def show_held(view: View, sheet: Live) -> None:
    """Ask whether the rows were meant to go; nothing where nothing is held back."""
    if refused := st.session_state.pop(_REFUSED, None):
        raise refused
    held = sheet.present.held
    if held is None:
        return
    facts = {"instant": instant(held.read_at, view.language), "losses": losses_in_words(held.losses, view.language)}
    title, what = view.say("held.title"), view.say("held.what", **facts)
    show_html(
        Html('<div class="ps-error" role="alert"><p><strong>{}</strong></p><p>{}</p><p>{}</p></div>').format(
            title, what, view.say("held.undo")
        )
    )
    if is_allowed(view, secrets_of_server(), "held_code"):
        # Called before the page is drawn again: what was decided is what stood there, though another reading came meanwhile.
        label = view.say("held.accept")
        st.button(label, key=f"accept-{held.id}", icon=":material/check:", on_click=_accept, args=(sheet, held.id))


def _accept(sheet: Live, reading: int) -> None:
    """Show the reading; where that cannot be done, the page says why once it is drawn again."""
    if not decides():
        return
    note("accepted", reading=str(reading))
    try:
        sheet.fetcher.accept(reading)
    except DashboardError as error:
        st.session_state[_REFUSED] = error

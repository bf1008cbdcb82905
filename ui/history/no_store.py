"""A page of the memory where there is none: what it would be good for, and how to get one."""

import streamlit as st

from ui.parts.markup import inner_link, text
from ui.selection.view import View


def show_no_memory(view: View) -> None:
    """Say what the memory is for, and lead to the page that connects a sheet."""
    way = inner_link(view.address.href("connect"), text(view.say("history.connect")))
    st.html(f'<p class="ps-empty">{text(view.say("history.none"))} {way}</p>')

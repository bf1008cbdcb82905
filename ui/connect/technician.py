"""What the technician does once: one text to copy, or a file to forward; who reads the page need not understand it."""

import streamlit as st

from ui.parts.markup import Html, show_html
from ui.selection.view import Plain


def show_technician(plain: Plain) -> None:
    """The text with a button that copies it, and the same as a file."""
    text, name = plain.say("connect.technician.text"), plain.say("connect.technician.name")
    copy, copied, select = (
        plain.say(key) for key in ("connect.technician.copy", "papers.message.copied", "papers.message.select")
    )
    show_html(
        Html(
            '<section class="ps-figure ps-message"><h3>{}</h3><pre tabindex="0" data-ps-message>{}</pre>'
            '<p class="ps-actions"><button type="button" class="ps-action" data-ps-copy>{}</button>'
            '<span role="status" data-ps-copied="{}" data-ps-select="{}"></span></p></section>'
        ).format(plain.say("connect.technician.title"), text, copy, copied, select)
    )
    st.download_button(
        plain.say("connect.technician.file"),
        text.encode("utf-8-sig"),  # an old Notepad takes it for another alphabet without the mark
        f"{name}.txt",
        "text/plain",
        key="connect_technician",
        on_click="ignore",
        icon=":material/download:",
    )

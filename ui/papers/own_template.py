"""The choice of a Word template of the office's own, lent for the papers of this session and stored nowhere."""

import streamlit as st

from exports.paper.docx.chosen_template import Chosen, judged, refused_in_words, template_of
from exports.paper.docx.word_template import LARGEST, our_template
from ui.parts.download_buttons import offer
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.selection.view import View
from ui.source.live import secrets_of_server

_LENT = "paper_template_lent"  # what was lent, only in this session
_SEEN = "paper_template_seen"  # the file that was last looked into


def template_in_use() -> bytes | None:
    """The template that papers are written on: the one lent, else that of the server; None: ours."""
    return _chosen().content


@part("template")
def show_template(view: View) -> None:
    """Which template the papers are written on, ours to begin with, and the place to lend one's own."""
    with st.expander(view.say("paper_template.title")):
        show_html(Html('<p class="ps-sub">{}</p>').format(view.say("paper_template.what")))
        offer(view, "paper_template", our_template, "mau-van-ban.docx", kind="docx")
        file = st.file_uploader(
            view.say("paper_template.lend"), type=["docx"], key="paper_template", max_upload_size=LARGEST // 1024 // 1024
        )
        if file is not None and st.session_state.get(_SEEN) != file.file_id:
            st.session_state[_SEEN] = file.file_id
            st.session_state[_LENT] = judged(file.getvalue())
        if _LENT in st.session_state and st.button(view.say("paper_template.back"), key="paper_template_back"):
            del st.session_state[_LENT]
    chosen = _chosen()
    if chosen.refused:
        said = refused_in_words(chosen.refused, view.language)
        show_html(Html('<p class="ps-error" role="alert">⚠ {}</p>').format(said))
    elif chosen.content is not None:
        show_html(Html('<p class="ps-sub">✓ {}</p>').format(view.say("paper_template.in_use")))


def _chosen() -> Chosen:
    lent = st.session_state.get(_LENT)
    return lent if isinstance(lent, Chosen) else template_of(secrets_of_server())

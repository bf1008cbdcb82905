"""The sentences a page opens with, written from the numbers."""

import streamlit as st

from ui.escape import text
from ui.sentences import coverage_headline, hotline_headline
from ui.view import View


def show_headline(view: View) -> None:
    """How far the district is, who is furthest behind, and how the hotline stands."""
    st.html(
        f'<p class="ps-headline">{text(coverage_headline(view))}</p><p class="ps-second">{text(hotline_headline(view))}</p>'
    )


def show_hotline_headline(view: View) -> None:
    """How many places posted the hotline, and which did not."""
    st.html(f'<p class="ps-headline">{text(hotline_headline(view))}</p>')

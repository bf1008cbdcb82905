"""The sentences a page opens with, written from the numbers."""

import streamlit as st

from ui.parts.markup import inner_link, text
from ui.parts.parts import part
from ui.parts.sentences import coverage_headline, hotline_headline
from ui.selection.view import View


@part("headline")
def show_headline(view: View) -> None:
    """How far the district is, who is furthest behind, how the hotline stands; and the ways to take it along."""
    links = "".join(
        inner_link(view.address.href(page, requirement=""), text(view.say(f"headline.{page}")), kind="ps-action")
        for page in ("one_page", "downloads")
    )
    st.html(f'<section class="ps-hero">{headline_html(view)}<p class="ps-actions">{links}</p></section>')


def headline_html(view: View) -> str:
    """The two sentences."""
    return f'<p class="ps-headline">{text(coverage_headline(view))}</p><p class="ps-second">{text(hotline_headline(view))}</p>'


@part("headline")
def show_hotline_headline(view: View) -> None:
    """How many places posted the hotline, and which did not."""
    st.html(f'<p class="ps-headline">{text(hotline_headline(view))}</p>')

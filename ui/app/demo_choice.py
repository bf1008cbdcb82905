"""The choice among the demos, where a demo is what is shown: neither a live sheet nor a file of one's own."""

import streamlit as st

from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from ui.selection import filters
from ui.selection.selection import Selection
from ui.source.live import live
from words import say


def demo_choice(address: Selection) -> str:
    """
    The code of the demo that is looked at; empty: the first one, or none.

    Raises:
        SourceUnavailable: the secrets cannot be used.
    """
    if address.upload or address.of_unit:
        return address.demo
    if live() is not None:
        return ""
    language = address.language
    filters.seed("demo", address.demo or FIRST_DEMO, options=DEMOS)
    chosen = st.selectbox(
        say("demo.choose", language), list(DEMOS), format_func=lambda code: say(f"demo.{code}", language), key="demo"
    )
    return "" if chosen == FIRST_DEMO else chosen

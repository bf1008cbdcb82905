"""The audit trail: who came in, who decided, who took away what; the newest here, all of it in the file."""

import streamlit as st

from exports.csv.trail_csv import facts_in_words, trail_csv, who_in_words
from ui.parts.download_buttons import made
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.parts.table import Cell, cell, show_table
from ui.selection.view import Plain
from ui.source.clock import today
from ui.source.entrance import door, welcome
from words.formats import instant

_SHOWN = 50


@part("trail")
def show_trail(plain: Plain) -> None:
    """The last deeds, and the file with all of them."""
    deeds = door().deeds(most=_SHOWN)
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p></section>').format(
            plain.say("trail.title"), plain.say("trail.what")
        )
    )
    if not deeds:
        show_html(Html('<p class="ps-empty">{}</p>').format(plain.say("trail.none")))
        return
    headers = [plain.say(f"trail.{column}") for column in ("at", "who", "deed", "facts")]
    rows: list[list[Cell]] = [
        [
            cell(instant(deed.at, plain.language)),
            cell(who_in_words(deed.who, plain.language)),
            cell(plain.say(f"audit.{deed.deed}")),
            cell(facts_in_words(deed.facts, plain.language)),
        ]
        for deed in deeds
    ]
    show_table(plain.say("trail.last", count=_SHOWN), headers, rows, kind="ps-stack")
    visitor, language = welcome(), plain.language

    def content() -> bytes:
        if visitor is None or not visitor.decides:
            return b""
        door().note(visitor, "downloaded", file="nhat-ky")
        return trail_csv(door().deeds(), language)

    st.download_button(
        plain.say("download.trail"),
        lambda: made(content),
        f"nhat-ky-truy-cap-{today()}.csv",
        "text/csv",
        key="download:trail",
        on_click="ignore",
        icon=":material/download:",
    )

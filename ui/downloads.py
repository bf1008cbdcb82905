"""Files to take away: what is in them, under which name, made only when they are asked for."""

import re
from collections.abc import Callable

import streamlit as st

from ui.escape import text
from ui.view import View

_MIME = {
    "csv": "text/csv",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def offer(view: View, name: str, content: Callable[[], bytes], file_name: str, *, kind: str, of: str = "") -> None:
    """
    A button that gives a file; its name says the period and the day, for browsers tell files apart by their names.

    Args:
        view: whose language is spoken.
        name: of the file's words in the catalogue.
        content: makes the file, when it is asked for.
        file_name: what the browser saves it as.
        kind: its extension.
        of: what it is of, where a page offers several of one name.
    """
    st.download_button(
        view.say(f"download.{name}"),
        content,
        file_name,
        _MIME[kind],
        key=f"download:{name}:{of}",
        help=view.say(f"download.{name}.what"),
        on_click="ignore",
        icon=":material/download:",
    )


def file_stem(view: View) -> str:
    """What the names of the files of this view begin with."""
    chosen = "-".join(view.address.places)
    invented = "so-lieu-minh-hoa-" if view.records.illustrative else ""
    stem = f"{invented}phu-song-111-{view.report.period.code}-{view.records.as_of}{'-' + chosen if chosen else ''}"
    return re.sub(r"[^\w\-]+", "-", stem)


def show_what(view: View) -> None:
    """Which filters the files follow."""
    chosen = ", ".join(view.name(key) for key in view.address.places) or view.say("filter.all_places")
    st.html(f"<p>{text(view.say('download.filters', window=view.window, places=chosen))}</p>")

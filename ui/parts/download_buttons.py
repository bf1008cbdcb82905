"""Files to take away: what is in them, under which name, made only when they are asked for."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from exports.definitions import definitions
from ui.access.roles import Visitor
from ui.parts.layout import beside
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.parts.shown_errors import log_unforeseen
from ui.parts.table import cell, show_table
from ui.selection.view import View
from ui.source.entrance import door, welcome
from words import OFFICIAL

_MIME = {
    "csv": "text/csv",
    "ics": "text/calendar",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
_BESIDE = 3  # files in a row
_LONGEST_NAME = 80  # characters, of up to three bytes


class FileNotMade(Exception):
    """A file cannot be made; why is in the log."""


@dataclass(frozen=True)
class File:
    """A file to take away: which one (`download.<name>`), made when asked for, its name and its kind."""

    name: str
    content: Callable[[], bytes]
    file_name: str
    kind: str


@part("files")
def offer_files(view: View, files: Sequence[File], *, at_most: int = _BESIDE) -> None:
    """Files beside one another, `at_most` so many in a row, each with what is in it."""
    columns: list[DeltaGenerator] = []
    for index, file in enumerate(files):
        if index % at_most == 0:  # a row of its own, so that the files of a row begin and end at one height
            columns = beside(*([1] * at_most))
        with columns[index % at_most], st.container(border=True, key=f"file:{file.name}", height="stretch"):
            offer(view, file.name, file.content, file.file_name, kind=file.kind)
            show_html(Html('<p class="ps-sub">{}</p>').format(view.say(f"download.{file.name}.what")))


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
        partial(made, content, partial(_note, welcome(), file_name, view.address.query)),
        file_name,
        _MIME[kind],
        key=f"download:{name}:{of}" if of else f"download:{name}",
        on_click="ignore",
        icon=":material/download:",
    )


def made(content: Callable[[], bytes], taken: Callable[[], None] = lambda: None) -> bytes:
    """
    The content of a file.

    Args:
        content: makes it.
        taken: is called when it is made, for it is taken away then.

    Raises:
        FileNotMade: it cannot be made. Streamlit logs what is raised with its message, where a cell's text must not stand.
    """
    try:
        file = content()
        taken()
    except Exception as error:  # noqa: BLE001 - whatever it is, the other files of the page can be made
        log_unforeseen(error)
        raise FileNotMade from None
    return file


def _note(visitor: Visitor | None, file_name: str, choices: Mapping[str, str]) -> None:
    """Add to the audit trail who took which file, with which choices."""
    if visitor is not None:
        door().note(visitor, "downloaded", file=file_name, **choices)


def file_stem(view: View) -> str:
    """What the names of the files of this view begin with."""
    chosen = "-".join(view.address.places)
    invented = "so-lieu-minh-hoa-" if view.records.illustrative else ""
    stem = f"{invented}phu-song-111-{view.report.period.code}-{view.records.as_of}{'-' + chosen if chosen else ''}"
    return file_safe(stem)


def whole_stem(view: View) -> str:
    """What the names of the files of all periods and places begin with."""
    invented = "so-lieu-minh-hoa-" if view.records.illustrative else ""
    return file_safe(f"{invented}phu-song-111-moi-ky-{view.records.as_of}")


def file_safe(name: str) -> str:
    """A name as part of a file's: letters, digits and dashes, and no longer than every disk takes."""
    return re.sub(r"[^\w\-]+", "-", name)[:_LONGEST_NAME]


@part("chosen")
def show_what(view: View) -> None:
    """Which filters the files follow."""
    chosen = ", ".join(view.name(key) for key in view.address.places) or view.whole
    show_html(Html("<p>{}</p>").format(view.say("download.filters", window=view.window, places=chosen)))
    if view.language != OFFICIAL:  # else a paper in another language than its page looks like a fault
        show_html(Html('<p class="ps-sub">{}</p>').format(view.say("download.in_vietnamese")))


@part("definitions")
def show_definitions(view: View) -> None:
    """What each number in the files means."""
    headers = [view.say(f"definitions.{name}") for name in ("label", "sentence", "unit", "source")]
    meanings = definitions(view.language, view.records.programme)
    rows = [[cell(said) for said in (each.label, each.sentence, each.unit, each.source)] for each in meanings]
    show_table(view.say("definitions.title"), headers, rows, kind="ps-definitions ps-stack")

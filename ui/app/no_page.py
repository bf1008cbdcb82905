"""An address that has no page for this visitor: say so in one sentence, and where to go on."""

from urllib.parse import unquote, urlsplit

import streamlit as st

from ui.access.roles import Visitor
from ui.parts.markup import Html, inner_link, show_html
from ui.selection.navigation import first_page
from ui.selection.selection import Selection
from words import say


def asked_page(url: str, base: str) -> str:
    """
    The page that an address asks for: its last part; empty at the root.

    Args:
        url: as the browser has it.
        base: the path below which the server answers, as Streamlit's `server.baseUrlPath`; parts that a proxy adds may stand
            before a page as well.
    """
    path = unquote(urlsplit(url).path).strip("/")
    return "" if path == base.strip("/") else path.rpartition("/")[2]


def no_page(address: Selection, asked: str) -> st.Page:
    """
    The page of an address that has none, so that Streamlit finds it.

    Streamlit would tell it in a dialog, say that it goes on to the first page, and sometimes lose the message.
    """
    title = say("no_page.title", address.language)
    return st.Page(lambda: show_no_page(address), title=title, url_path=asked, visibility="hidden")


def show_no_page(address: Selection) -> None:
    """Say that there is no such page; what was chosen in the address goes on with the link."""
    language = address.language
    title, what, way = (say(f"no_page.{part}", language) for part in ("title", "what", "way"))
    link = inner_link(address.href("overview"), way, kind="ps-action")
    _show(title, what, link)


def show_not_for(address: Selection, visitor: Visitor) -> None:
    """Say kindly that a page is not for this visitor, and where theirs is."""
    language = address.language
    link = inner_link(address.href(first_page(visitor), agency=""), say("not_for.way", language), kind="ps-action")
    _show(say("not_for.title", language), say(f"not_for.{visitor.role}", language), link)


def show_shut(address: Selection) -> None:
    """Tell a viewer that access has ended, and how to sign in again."""
    language = address.language
    link = inner_link("vao", say("gone.way", language), kind="ps-action")
    _show(say("gone.title", language), say("gone.what", language), link)


def show_waiting_for_office(address: Selection) -> None:
    """Say to an agency that the office's own tables are not ready."""
    _show(say("own.not_ready.title", address.language), say("own.not_ready", address.language), Html())


def _show(title: str, what: str, link: Html) -> None:
    show_html(
        Html('<header class="ps-head"><h1>{}</h1></header><p class="ps-empty">{}</p><p class="ps-actions">{}</p>').format(
            title, what, link
        )
    )

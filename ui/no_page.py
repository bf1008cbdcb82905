"""An address without a page: say so, and where to go on."""

from urllib.parse import unquote, urlsplit

import streamlit as st

from ui.address import Address
from ui.escape import inner_link, text
from words import say


def asked_path() -> str:
    """What stands after the root in the address that asked for this run; empty at the root."""
    asked, base = (
        unquote(urlsplit(st.context.url or "").path).strip("/"),
        str(st.get_option("server.baseUrlPath") or "").strip("/"),
    )
    return asked.removeprefix(base).strip("/")


def no_page(address: Address, path: str) -> st.Page:
    """
    The page of an address that has none, so that Streamlit finds it.

    Streamlit would tell it in a dialog, say that it goes on to the first page, and lose the word on the way now and then.
    """
    title = say("no_page.title", address.language)
    return st.Page(lambda: show_no_page(address), title=title, url_path=path.rpartition("/")[2], visibility="hidden")


def show_no_page(address: Address) -> None:
    """Say that there is no such page; what was chosen in the address goes on with the link."""
    language = address.language
    title, what, way = (text(say(f"no_page.{part}", language)) for part in ("title", "what", "way"))
    link = inner_link(address.href("overview"), way, kind="ps-action")
    st.html(f'<header class="ps-head"><h1>{title}</h1></header><p class="ps-empty">{what}</p><p class="ps-actions">{link}</p>')

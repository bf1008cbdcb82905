"""An address without a page: say so, and where to go on. Streamlit would go to the first page, and not always say why."""

from urllib.parse import urlsplit

import streamlit as st

from ui.address import Address
from ui.escape import inner_link, text
from words import say


def asks_for_no_page() -> bool:
    """Whether a run of the page at the root was asked for by an address that is not the root's: there is no page for it."""
    asked = urlsplit(st.context.url or "").path.strip("/")
    return asked != str(st.get_option("server.baseUrlPath") or "").strip("/")


def show_no_page(address: Address) -> None:
    """Say that there is no such page; what was chosen in the address goes on with the link."""
    language = address.language
    title, what, way = (text(say(f"no_page.{part}", language)) for part in ("title", "what", "way"))
    link = inner_link(address.href("overview"), way, kind="ps-action")
    st.html(f'<header class="ps-head"><h1>{title}</h1></header><p class="ps-empty">{what}</p><p class="ps-actions">{link}</p>')

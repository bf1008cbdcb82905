"""Which sheet is connected, and the steps that can be taken now: prepare, create, share; those to come are only named."""

from collections.abc import Mapping

import streamlit as st

from data_sources.chosen_sheet import account_email, chosen_connection
from records.errors import DashboardError
from ui.connect.technician import show_technician
from ui.parts.markup import Html, inner_link, link, show_html
from ui.parts.notices.freshness import live_instants
from ui.parts.parts import part
from ui.selection.view import Plain
from ui.source.entrance import may_see
from ui.source.live import live, secrets_of_server

_NEW_SHEET = "https://sheets.new"
_NOT_CHOSEN = "google_not_connected"  # its sentence sends people to this page


@part("connection")
def show_present_connection(plain: Plain) -> None:
    """Which sheet is connected now, or why none is; and the way to who may look at it."""
    if may_see("access"):
        way = inner_link(plain.address.href("access"), plain.say("connect.access"))
        show_html(Html('<p class="ps-second">{}</p>').format(way))
    secrets = secrets_of_server()
    if account_email(secrets) is None:
        show_html(Html('<p class="ps-empty">{}</p>').format(plain.say("connect.demo")))
        return
    try:
        connection = chosen_connection(secrets)
    except DashboardError as error:
        why = plain.say("connect.none") if error.kind == _NOT_CHOSEN else plain.say(f"error.{error.kind}", **error.facts)
        show_html(Html('<p class="ps-empty">{}</p>').format(why))
        return
    where = link(connection.url, plain.say("connect.open"))
    show_html(Html('<p class="ps-second">{} {}</p>').format(plain.say("connect.connected"), where))
    if sheet := live():
        show_html(Html('<p class="ps-fresh" role="status">{}</p>').format(" · ".join(live_instants(plain, sheet.present))))


@part("steps")
def show_steps(plain: Plain) -> None:
    """What to do before a link can be pasted; the address to share with has a button to copy it."""
    secrets = secrets_of_server()
    email = account_email(secrets)
    if email is None:
        show_step(plain, "key")
        show_technician(plain)
        show_step(plain, "create", link(_NEW_SHEET, "sheets.new"))
        show_html(Html('<p class="ps-empty">{}</p>').format(plain.say("connect.later")))
        return
    if is_connected(secrets):
        show_step(plain, "address")
    else:
        show_step(plain, "key_done")
        show_step(plain, "create", link(_NEW_SHEET, "sheets.new"))
        show_step(plain, "share")
    st.code(email, language=None, wrap_lines=True)


def show_step(plain: Plain, step: str, more: str = "") -> None:
    """The title of a step, and what is done in it, with a link after it."""
    title, how = plain.say(f"connect.{step}.title"), plain.say(f"connect.{step}.how")
    show_html(Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{} {}</p></section>').format(title, how, more))


def is_connected(secrets: Mapping[str, object]) -> bool:
    """Whether a sheet is named or was chosen, and its connection can be made."""
    try:
        chosen_connection(secrets)
    except DashboardError:
        return False
    return True

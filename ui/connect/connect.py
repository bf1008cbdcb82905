"""The walk through connecting a sheet: create, share with this address, paste the link, check, make the tabs."""

from collections.abc import Mapping

import streamlit as st

from data_sources.chosen_sheet import account_email, choose, chosen_connection, is_named
from data_sources.google_sheet.api import GoogleApi
from data_sources.google_sheet.connection import connection_of
from data_sources.google_sheet.connection_checks import checks
from data_sources.google_sheet.setup import SETUP_PATIENCE, set_up
from data_sources.office_code import code_is_asked
from data_sources.store_access import try_memory
from exports.blueprint_cells import blueprint
from exports.checks_text import setup_lines, state, to_do, what
from records.checks import Check, CheckName, State
from records.errors import DashboardError
from ui.parts.markup import Html, joined, link, show_html
from ui.parts.notices.asked_code import is_allowed
from ui.parts.notices.freshness import live_instants
from ui.parts.parts import part
from ui.parts.table import Cell, cell, show_table
from ui.selection.view import Plain
from ui.source.clock import now
from ui.source.live import live, secrets_of_server

_SYMBOLS = {State.OK: "✓", State.WRONG: "✕", State.ADVICE: "!", State.UNKNOWN: "?"}
_KINDS = {State.OK: "met", State.WRONG: "none", State.ADVICE: "partial", State.UNKNOWN: "not_reported"}


@part("connection")
def show_present_connection(plain: Plain) -> None:
    """Which sheet is connected now, or why none is."""
    secrets = secrets_of_server()
    if account_email(secrets) is None:
        show_html(Html('<p class="ps-empty">{}</p>').format(plain.say("connect.demo")))
        return
    try:
        connection = chosen_connection(secrets)
    except DashboardError as error:
        show_html(Html('<p class="ps-empty">{}</p>').format(plain.say(f"error.{error.kind}", **error.facts)))
        return
    where = link(connection.url, plain.say("connect.open"))
    show_html(Html('<p class="ps-second">{} {}</p>').format(plain.say("connect.connected"), where))
    if sheet := live():
        show_html(Html('<p class="ps-fresh" role="status">{}</p>').format(" · ".join(live_instants(plain, sheet.present))))


@part("steps")
def show_steps(plain: Plain) -> None:
    """What to do before a link can be pasted; the address to share with has a button to copy it."""
    email = account_email(secrets_of_server())
    _show_step(plain, "key", done=email is not None)
    _show_step(plain, "create")
    _show_step(plain, "share")
    if email:
        st.code(email, language=None)
    else:
        show_html(Html('<p class="ps-sub">{}</p>').format(plain.say("connect.no_address")))
    _show_step(plain, "paste")


@part("check")
def show_link_and_check(plain: Plain) -> None:
    """A field for the link, and a button that checks it; what is chosen here is chosen for everybody."""
    secrets = secrets_of_server()
    if account_email(secrets) is None:
        return
    pasted = st.text_input(
        plain.say("connect.link"), key="connect_link", placeholder="https://docs.google.com/spreadsheets/d/…"
    )
    if st.button(plain.say("connect.check"), key="connect_check", icon=":material/fact_check:"):
        # Kept for this viewer: every key pressed runs the page again, and must not ask Google again.
        st.session_state["checked"] = (pasted, _checks(plain, secrets, pasted))
    if "checked" not in st.session_state:
        return
    checked, done = st.session_state["checked"]
    _show_checks(plain, done)
    _offer_tabs(plain, secrets, checked, done)
    _offer_choice(plain, secrets, checked, done)


def _show_step(plain: Plain, step: str, *, done: bool = False) -> None:
    mark = "✓ " if done else ""
    title, how = plain.say(f"connect.{step}.title"), plain.say(f"connect.{step}.how")
    show_html(Html('<section class="ps-figure"><h2>{}{}</h2><p class="ps-sub">{}</p></section>').format(mark, title, how))


def _checks(plain: Plain, secrets: Mapping[str, object], pasted: str) -> tuple[Check, ...]:
    """Every check of the pasted link, or of the sheet that is connected where none was pasted."""
    spreadsheet = pasted
    if not pasted and not is_named(secrets):
        sheet = live()
        spreadsheet = sheet.connection.spreadsheet if sheet else ""
    with st.spinner(plain.say("connect.checking")):
        return checks(
            secrets, blueprint(plain.language), clock=now, spreadsheet=spreadsheet, store=lambda: try_memory(secrets, now())
        )


def _show_checks(plain: Plain, done: tuple[Check, ...]) -> None:
    headers = [plain.say(f"connect.{part}") for part in ("what", "state", "to_do")]
    rows = [
        [cell(what(check, plain.language)), _state(plain, check), cell(to_do(check, plain.language) or "")] for check in done
    ]
    right = sum(check.state is State.OK for check in done)
    show_table(plain.say("connect.checks", right=right, all=len(done)), headers, rows, kind="ps-stack")


def _state(plain: Plain, check: Check) -> Cell:
    said = f"{_SYMBOLS[check.state]} {state(check, plain.language)}"
    return Cell(Html('<span class="ps-state ps-{}">{}</span>').format(_KINDS[check.state], said))


def _state_of(done: tuple[Check, ...], name: CheckName) -> State:
    return next((check.state for check in done if check.name is name), State.UNKNOWN)


def _offer_tabs(plain: Plain, secrets: Mapping[str, object], pasted: str, done: tuple[Check, ...]) -> None:
    """Make the tabs, while the account may still write: nothing that was typed is overwritten."""
    may_write = _state_of(done, CheckName.SHARING) is State.ADVICE
    if not may_write or not is_allowed(plain, secrets, "connect_tabs_code"):
        return
    if st.button(plain.say("connect.make"), key="connect_make", help=plain.say("connect.make.what"), icon=":material/table:"):
        connection = connection_of(secrets, spreadsheet=pasted) if pasted else chosen_connection(secrets)
        made = set_up(
            GoogleApi(connection, writes=True, patience=SETUP_PATIENCE), blueprint(plain.language), account=connection.email
        )
        items = joined(Html("<li>{}</li>").format(line) for line in setup_lines(made, plain.language, email=connection.email))
        show_html(Html('<ul class="ps-problems" role="status">{}</ul>').format(items))


def _offer_choice(plain: Plain, secrets: Mapping[str, object], pasted: str, done: tuple[Check, ...]) -> None:
    """Connect the pasted sheet for everybody, where the secrets leave that open and it can be read."""
    if not pasted or is_named(secrets) or _state_of(done, CheckName.SHARING) not in (State.OK, State.ADVICE):
        return
    if _is_taken(secrets) and not code_is_asked(secrets):
        show_html(Html('<p class="ps-sub">{}</p>').format(plain.say("connect.taken")))
        return
    if not is_allowed(plain, secrets, "connect_code"):
        return
    if st.button(plain.say("connect.choose"), key="connect_choose", icon=":material/link:"):
        _end(secrets, pasted)
        show_html(Html('<p class="ps-second" role="status">✓ {}</p>').format(plain.say("connect.chosen")))


def _is_taken(secrets: Mapping[str, object]) -> bool:
    try:
        chosen_connection(secrets)
    except DashboardError:
        return False
    return True


def _end(secrets: Mapping[str, object], pasted: str) -> None:
    """Keep the choice, end the fetcher of the sheet before, and begin anew with the next visitor."""
    try:
        before = live()
    except DashboardError:
        before = None
    choose(secrets, pasted)  # where it cannot be kept, the sheet before goes on being read
    if before:
        before.fetcher.stop()
    live.clear()

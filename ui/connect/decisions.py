"""What may be done to a sheet that was checked: make its tabs, use it for everybody; each asks first, and is checked after."""

from collections.abc import Mapping

import streamlit as st

from data_sources.chosen_sheet import account_email, choose, chosen_connection, is_named
from data_sources.google_sheet.api import GoogleApi
from data_sources.google_sheet.connection import connection_of, spreadsheet_id
from data_sources.google_sheet.setup import SETUP_PATIENCE, set_up
from data_sources.office_code import code_is_asked
from exports.blueprint_cells import blueprint
from exports.checks_text import setup_lines
from records.checks import CheckName, State
from records.errors import DashboardError
from ui.connect.check import Checked, check_again, checked_sheet, show_checks
from ui.connect.connect import is_connected
from ui.parts.markup import Html, show_html
from ui.parts.notices.asked_code import is_allowed
from ui.parts.parts import part
from ui.selection.view import Plain
from ui.source.entrance import note
from ui.source.live import live, secrets_of_server


@part("check")
def show_link_and_check(plain: Plain) -> None:
    """A field for the link, a button that checks it, and what can be done next; what is chosen is chosen for everybody."""
    secrets = secrets_of_server()
    if account_email(secrets) is None:
        return
    checked = checked_sheet(plain, secrets)
    if checked is None:
        return
    show_checks(plain, checked)
    _offer_tabs(plain, secrets, checked)
    _offer_choice(plain, secrets, checked)


def _offer_tabs(plain: Plain, secrets: Mapping[str, object], checked: Checked) -> None:
    """Make what the sheet lacks while the account may still write: nothing that was typed is overwritten."""
    if not checked.lacks:
        return
    if not checked.may_write:
        _say(plain.say("connect.share_editor", email=account_email(secrets) or ""))
        return
    _say(plain.say("connect.make.what"))
    if is_allowed(plain, secrets, "connect_tabs_code") and _agreed(plain, "make", checked):
        _act(plain, secrets, checked, _made(plain, secrets, checked))


def _offer_choice(plain: Plain, secrets: Mapping[str, object], checked: Checked) -> None:
    """Connect the pasted sheet for everybody, where that is open and its tables are there."""
    if not checked.pasted or is_named(secrets) or not checked.may_read or _is_chosen(secrets, checked):
        return
    if is_connected(secrets) and not code_is_asked(secrets):
        return  # said above the field
    if checked.state(CheckName.TABS) is State.WRONG:
        _say(plain.say("connect.not_yet"))
        return
    _say(plain.say("connect.choose.what"))
    if is_allowed(plain, secrets, "connect_code") and _agreed(plain, "choose", checked):
        _act(plain, secrets, checked, _chosen(plain, secrets, checked))


def _agreed(plain: Plain, act: str, checked: Checked) -> bool:
    """A button, and once it is pressed the question with yes and no; whether yes was pressed now."""
    asked = f"connect_{act}_asked"
    if st.session_state.get(asked) != checked.pasted or asked not in st.session_state:
        st.button(plain.say(f"connect.{act}"), key=f"connect_{act}", on_click=_ask, args=(asked, checked.pasted))
        return False
    show_html(Html('<p class="ps-second" role="alert">{}</p>').format(plain.say(f"connect.{act}.sure")))
    with st.container(horizontal=True):
        yes = st.button(plain.say(f"connect.{act}.yes"), key=f"connect_{act}_yes", type="primary")
        st.button(plain.say("connect.no"), key=f"connect_{act}_no", on_click=_forget, args=(asked,))
    if yes:
        _forget(asked)
    return yes


def _ask(asked: str, pasted: str) -> None:
    st.session_state[asked] = pasted


def _forget(asked: str) -> None:
    st.session_state.pop(asked, None)


def _act(plain: Plain, secrets: Mapping[str, object], checked: Checked, said: list[str]) -> None:
    """Tell what was done, beside a check of the sheet as it is now."""
    check_again(plain, secrets, checked.pasted, said)
    st.rerun()


def _made(plain: Plain, secrets: Mapping[str, object], checked: Checked) -> list[str]:
    """Set the sheet up; what was done, or why it could not be."""
    note("made_tabs")
    try:
        connection = connection_of(secrets, spreadsheet=checked.pasted) if checked.pasted else chosen_connection(secrets)
        drawn = blueprint(plain.language)
        with st.spinner(plain.say("connect.making")):
            made = set_up(GoogleApi(connection, writes=True, patience=SETUP_PATIENCE), drawn, account=connection.email)
    except DashboardError as error:
        return [f"⚠ {plain.say(f'error.{error.kind}', **error.facts)}"]
    return setup_lines(made, plain.language, email=connection.email)


def _chosen(plain: Plain, secrets: Mapping[str, object], checked: Checked) -> list[str]:
    """Keep the choice, end the fetcher of the sheet before, and begin again with the next visitor; or why that failed."""
    try:
        before = live()
    except DashboardError:
        before = None
    note("connected")
    try:
        choose(secrets, checked.pasted)  # where it cannot be kept, the sheet before goes on being read
    except DashboardError as error:
        return [f"⚠ {plain.say(f'error.{error.kind}', **error.facts)}"]
    if before:
        before.fetcher.stop()
    live.clear()
    return [f"✓ {plain.say('connect.chosen')}"]


def _is_chosen(secrets: Mapping[str, object], checked: Checked) -> bool:
    """Whether the sheet that was checked is the one that everybody sees already."""
    try:
        return chosen_connection(secrets).spreadsheet == spreadsheet_id(checked.pasted)
    except DashboardError:
        return False


def _say(text: str) -> None:
    show_html(Html('<p class="ps-sub">{}</p>').format(text))

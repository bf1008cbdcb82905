"""The check of a sheet: a field for its link, a button, and each thing checked; made again after the sheet was changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from data_sources.chosen_sheet import is_named
from data_sources.google_sheet.connection_checks import checks
from data_sources.office_code import code_is_asked
from data_sources.store_access import try_store
from exports.blueprint_cells import blueprint
from exports.checks_text import state, to_do, what
from records.checks import Check, CheckName, State
from ui.connect.connect import is_connected, show_step
from ui.parts.markup import Html, joined, show_html
from ui.parts.table import Cell, cell, show_table
from ui.selection.view import Plain
from ui.source.clock import now
from ui.source.entrance import decides, note
from ui.source.live import live

_SYMBOLS = {State.OK: "✓", State.WRONG: "✕", State.ADVICE: "!", State.UNKNOWN: "?"}
_KINDS = {State.OK: "met", State.WRONG: "none", State.ADVICE: "partial", State.UNKNOWN: "not_reported"}
_CHECKED, _SAID = "connect_checked", "connect_said"  # kept for this viewer: a key pressed must not ask Google again
# What setting the sheet up makes or mends.
_MADE = frozenset(
    {CheckName.LOCALE, CheckName.TIME_ZONE, CheckName.TABS, CheckName.HEADERS, CheckName.DROPDOWNS, CheckName.PROTECTION}
)


@dataclass(frozen=True)
class Checked:
    """
    A check that was made.

    Attributes:
        pasted: the link of the sheet; empty: the one that is connected.
        done: every check, in order.
    """

    pasted: str
    done: tuple[Check, ...]

    def state(self, name: CheckName) -> State:
        """How a check ended."""
        return next((check.state for check in self.done if check.name is name), State.UNKNOWN)

    @property
    def may_read(self) -> bool:
        """Whether the sheet can be read."""
        return self.state(CheckName.SHARING) in (State.OK, State.ADVICE)

    @property
    def may_write(self) -> bool:
        """Whether the account may still change the sheet."""
        return self.state(CheckName.SHARING) is State.ADVICE

    @property
    def lacks(self) -> bool:
        """Whether setting the sheet up would make or mend something."""
        return self.may_read and any(check.name in _MADE and check.state is not State.OK for check in self.done)


def checked_sheet(plain: Plain, secrets: Mapping[str, object]) -> Checked | None:
    """The field and the button, and the last check of what stands in the field; None where there is none."""
    pasted = _link(plain, secrets)
    if decides() and st.button(plain.say("connect.check"), key="connect_check", icon=":material/fact_check:"):
        st.session_state.pop(_SAID, None)
        if pasted or is_connected(secrets):
            note("checked")
            check_again(plain, secrets, pasted)
        else:
            show_html(Html('<p class="ps-error" role="alert">⚠ {}</p>').format(plain.say("connect.paste_first")))
    found = st.session_state.get(_CHECKED)
    return found if isinstance(found, Checked) and found.pasted == pasted else None


def check_again(plain: Plain, secrets: Mapping[str, object], pasted: str, said: Sequence[str] = ()) -> None:
    """
    Ask Google, and keep what it says for this viewer.

    Args:
        plain: whose language it has.
        secrets: of this server.
        pasted: the link; empty: the sheet that is connected.
        said: what was done just before, to be told above the checks.
    """
    spreadsheet = pasted
    if not pasted and not is_named(secrets) and (sheet := live()):
        spreadsheet = sheet.connection.spreadsheet
    with st.spinner(plain.say("connect.checking")):
        drawn = blueprint(plain.language)
        done = checks(secrets, drawn, clock=now, spreadsheet=spreadsheet, store=lambda: try_store(secrets, now()))
    st.session_state[_CHECKED] = Checked(pasted, done)
    st.session_state[_SAID] = tuple(said)


def show_checks(plain: Plain, checked: Checked) -> None:
    """What was done before the check, and each thing checked; what could not be checked yet is only counted."""
    if said := st.session_state.get(_SAID):
        items = joined(Html("<li>{}</li>").format(line) for line in said)
        show_html(Html('<ul class="ps-problems" role="status">{}</ul>').format(items))
    made = [check for check in checked.done if check.kind or check.state is not State.UNKNOWN]
    headers = [plain.say(f"connect.{column}") for column in ("what", "state", "to_do")]
    rows = [[cell(what(check, plain.language)), _state(plain, check), cell(_to_do(plain, check, checked))] for check in made]
    right, waiting = sum(check.state is State.OK for check in made), len(checked.done) - len(made)
    caption = plain.say("connect.checks", right=right, all=len(checked.done))
    note = plain.say("connect.not_checked", count=waiting) if waiting else ""
    show_table(caption, headers, rows, kind="ps-stack ps-checks", note=note)


def _link(plain: Plain, secrets: Mapping[str, object]) -> str:
    """The pasted link; no field where the secrets name the sheet, and nothing pasted could be used."""
    if is_named(secrets):
        show_step(plain, "check_named")
        return ""
    connected = is_connected(secrets)
    show_step(plain, "check_other" if connected else "paste")
    if connected and not code_is_asked(secrets):
        show_html(Html('<p class="ps-sub">{}</p>').format(plain.say("connect.taken")))
    label, example = plain.say("connect.link"), "https://docs.google.com/spreadsheets/d/…"
    return st.text_input(label, key="connect_link", placeholder=example).strip()


def _state(plain: Plain, check: Check) -> Cell:
    said = f"{_SYMBOLS[check.state]} {state(check, plain.language)}"
    return Cell(Html('<span class="ps-state ps-{}">{}</span>').format(_KINDS[check.state], said))


def _to_do(plain: Plain, check: Check, checked: Checked) -> str:
    """What to do; the right to write is given back only when nothing is left to be written."""
    if check.name is CheckName.SHARING and checked.may_write and checked.lacks:
        return plain.say("connect.stay_editor")
    return to_do(check, plain.language) or ""

"""What is checked of the connection to a shared sheet, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from records.errors import DashboardError


class CheckName(StrEnum):
    """What is checked, in this order: each needs most of those before it."""

    CREDENTIALS = "credentials"  # the secrets are there, complete, and hold a key
    REACHED = "reached"  # Google answers
    TOKEN = "token"  # noqa: S105 - the name of a check: Google accepts the key
    SHEETS_API = "sheets_api"
    SHARING = "sharing"  # the sheet is there and may be read
    DRIVE_API = "drive_api"
    LOCALE = "locale"
    TIME_ZONE = "time_zone"
    TABS = "tabs"  # every table is found
    HEADERS = "headers"  # every column is found, once
    DROPDOWNS = "dropdowns"  # what has a list is chosen from it
    PROTECTION = "protection"  # headings and office tables
    STORE = "store"  # the store of readings can be opened and written to


class State(StrEnum):
    """How a check ended."""

    OK = "ok"
    WRONG = "wrong"
    ADVICE = "advice"  # it works, and should be otherwise
    UNKNOWN = "unknown"  # what it needs is not there, or did not answer


@dataclass(frozen=True, slots=True)
class Check:
    """
    One check.

    Attributes:
        name: what was checked.
        state: how it ended.
        kind: of what to do; its sentence is `doctor.<name>.<kind>`, or `error.<kind>` where an error told. Empty: nothing.
        facts: what that sentence needs.
        error: whether an error told.
    """

    name: CheckName
    state: State
    kind: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
    error: bool = False


def failed(name: CheckName, error: DashboardError, *, state: State = State.WRONG) -> Check:
    """A check that an error ended."""
    return Check(name, state, error.kind, error.facts, error=True)


def unknown_from(name: CheckName) -> tuple[Check, ...]:
    """A check and all after it but the last, that of the store: not made, for something before them is wrong."""
    names = list(CheckName)
    return tuple(Check(later, State.UNKNOWN) for later in names[names.index(name) : names.index(CheckName.STORE)])

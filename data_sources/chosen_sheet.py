"""Which spreadsheet is connected: the one that the secrets name, else the one whose link was pasted on the page."""

from collections.abc import Mapping

from data_sources.google_sheet.connection import Connection, connection_of, connection_table, spreadsheet_id
from data_sources.store import ReadingStore
from data_sources.store_access import store_url
from records.errors import SourceUnavailable

_SETTING = "spreadsheet"


def has_account(secrets: Mapping[str, object]) -> bool:
    """Whether the secrets speak of a Google account."""
    return bool(_table(secrets))


def account_email(secrets: Mapping[str, object]) -> str | None:
    """The address with which a sheet must be shared; None where the secrets name none."""
    email = _table(secrets).get("client_email")
    return email if isinstance(email, str) and email else None


def is_named(secrets: Mapping[str, object]) -> bool:
    """Whether the secrets themselves name the spreadsheet, so that no page can choose another."""
    return bool(_table(secrets).get("spreadsheet"))


def chosen_connection(secrets: Mapping[str, object]) -> Connection:
    """
    The connection to the spreadsheet that was chosen.

    Raises:
        SourceUnavailable: the secrets cannot be used, or nobody has chosen a spreadsheet yet (`google_not_connected`).
        StoreUnavailable: the choice is in a store that cannot be opened.
    """
    if not has_account(secrets) or is_named(secrets):
        return connection_of(secrets)
    if pasted := _settings(secrets).setting(_SETTING):
        return connection_of(secrets, spreadsheet=pasted)
    raise SourceUnavailable("google_not_connected")


def choose(secrets: Mapping[str, object], link: str) -> None:
    """Keep the spreadsheet of a link as the chosen one. Raises SourceUnavailable: it is no link of a spreadsheet."""
    _settings(secrets).set_setting(_SETTING, spreadsheet_id(link))


def _settings(secrets: Mapping[str, object]) -> ReadingStore:
    return ReadingStore(store_url(secrets), "")


def _table(secrets: Mapping[str, object]) -> Mapping[str, object]:
    return connection_table(secrets) or {}

"""Which spreadsheet is read with which service account, as the secrets say."""

import hmac
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from google.auth import crypt

from records.errors import SourceUnavailable

TOKEN_URI = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address, no secret
_TYPE = "service_account"
_OURS = frozenset({"spreadsheet", "google_api_root"})  # what stands beside the key file's own fields
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
# An id stands behind `/d/` of a link (not `/d/e/`: that is a published copy, and no id of a sheet), or behind `id=` or `key=`.
_IN_LINK = re.compile(r"/d/(?!e/)([A-Za-z0-9_-]+)|[?&](?:id|key)=([A-Za-z0-9_-]+)")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_MARKS = b"phu-song-111: marks of masked texts"


@dataclass(frozen=True)
class Connection:
    """
    A spreadsheet and the account that reads it.

    Attributes:
        spreadsheet: its id.
        account: the service account's key file; never shown, never logged.
        api_root: where requests to Google go instead, for tests; None: to Google.
    """

    spreadsheet: str
    account: Mapping[str, str] = field(repr=False, hash=False)
    api_root: str | None = None

    @property
    def email(self) -> str:
        """The account's address, with which the sheet must be shared."""
        return self.account["client_email"]

    @property
    def url(self) -> str:
        """Where people open the sheet."""
        return f"https://docs.google.com/spreadsheets/d/{self.spreadsheet}/edit"

    @property
    def masking_key(self) -> bytes:
        """The key of the marks of masked texts: the same as long as the account's key is, and as secret."""
        return hmac.digest(self.account["private_key"].encode(), _MARKS, "sha256")


def connection_table(secrets: Mapping[str, object]) -> Mapping[str, object] | None:
    """The table `[connections.gsheets]` of the secrets; None where they have none."""
    connections = secrets.get("connections")
    table = connections.get("gsheets") if isinstance(connections, Mapping) else None
    return table if isinstance(table, Mapping) else None


def connection_of(secrets: Mapping[str, object], *, spreadsheet: str = "") -> Connection:
    """
    The connection that the secrets describe in `[connections.gsheets]`.

    Args:
        secrets: all of them.
        spreadsheet: link or id of another spreadsheet than the secrets name; empty: theirs.

    Raises:
        SourceUnavailable: `google_secrets_missing`, `google_secrets_incomplete`, `google_link_unreadable`,
            `google_root_refused`, `google_key_unreadable`.
    """
    table = connection_table(secrets)
    if table is None:
        raise SourceUnavailable("google_secrets_missing")
    link = spreadsheet or _text(table, "spreadsheet")
    if table.get("type", _TYPE) != _TYPE:
        raise SourceUnavailable("google_secrets_incomplete", field="type")
    account = {name: text for name, text in table.items() if isinstance(text, str) and name not in _OURS}
    account |= {"client_email": _text(table, "client_email"), "private_key": _pem(_text(table, "private_key"))}
    account["token_uri"] = _address(table.get("token_uri")) or TOKEN_URI
    return Connection(spreadsheet_id(link), account, _address(table.get("google_api_root"), bare=True))


def spreadsheet_id(link_or_id: str) -> str:
    """
    The id of a spreadsheet, from its link as the browser shows it or typed alone.

    Raises:
        SourceUnavailable: `google_link_unreadable`.
    """
    text = link_or_id.strip().strip("<>\"'")
    if _BARE.fullmatch(text):
        return text
    if found := _IN_LINK.search(text):
        return found[1] or found[2]
    raise SourceUnavailable("google_link_unreadable")


def is_safe(address: str) -> bool:
    """Whether a token may be sent there: encrypted, or within this machine."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return bool(host) and parts.username is None and (parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK))


def _text(table: Mapping[str, object], name: str) -> str:
    value = table.get(name)
    if not isinstance(value, str) or not value.strip():
        raise SourceUnavailable("google_secrets_incomplete", field=name)
    return value.strip()


def _address(value: object, *, bare: bool = False) -> str | None:
    """A safe address, where one is given; a `bare` one ends with its host: paths and queries are put behind it unchanged."""
    if value is None or value == "":
        return None
    if not isinstance(value, str) or not is_safe(value) or (bare and urlsplit(value.rstrip("/")).path):
        raise SourceUnavailable("google_root_refused")
    return value.rstrip("/") if bare else value


def _pem(text: str) -> str:
    r"""The private key as it was made, with real line breaks where `\n` was typed, once it is certain that it is one."""
    pem = text.replace("\\n", "\n").strip() + "\n"
    with suppress(Exception):  # the library raises many kinds, and any of them may quote the key
        crypt.RSASigner.from_string(pem).sign(b"")  # type: ignore[no-untyped-call]
        return pem
    raise SourceUnavailable("google_key_unreadable")

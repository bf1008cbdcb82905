"""The test's side of the stand-in: starts its process, and speaks to it through its control endpoint."""

import json
import secrets
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from records.workbook.raw import Cell, Tab, Workbook
from tests.fake_google.contents import cells_content, tab_content

_ROOT = Path(__file__).parent.parent.parent
_PROJECT = "phu-song-thu"
_DIRECT = build_opener(ProxyHandler({}))


class FakeGoogle:
    def __init__(self, root: str, email: str, private_key: str):
        self.root, self.email = root, email
        self._private_key = private_key

    def secrets(self, sheet: str, **more: object) -> dict[str, Any]:
        """The mapping `[connections.gsheets]`."""
        return {
            "spreadsheet": sheet,
            "type": "service_account",
            "project_id": _PROJECT,
            "private_key_id": "0f" * 20,
            "private_key": self._private_key,
            "client_email": self.email,
            "token_uri": "https://oauth2.googleapis.com/token",
            "google_api_root": self.root,
            **more,
        }

    def write_secrets(self, path: Path, sheet: str, **more_top_level_tables: Mapping[str, object]) -> None:
        tables = {"connections.gsheets": self.secrets(sheet), **more_top_level_tables}
        lines = []
        for name, table in tables.items():
            lines += [f"[{name}]", *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in table.items()), ""]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")

    def add_sheet(
        self,
        sheet: str,
        workbook: Workbook,
        *,
        title: str | None = None,
        locale: str = "vi_VN",
        role: str | None = "reader",
    ) -> None:
        """A sheet that holds what a workbook holds: its title is the workbook's source, time zone and last edit its own."""
        edited_at = workbook.edited_at.isoformat() if workbook.edited_at else None
        time_zone = workbook.time_zone or "Asia/Ho_Chi_Minh"
        known = {"title": title or workbook.source, "locale": locale, "time_zone": time_zone, "role": role}
        self._do("add_sheet", key=sheet, tabs=[tab_content(tab) for tab in workbook.tabs], edited_at=edited_at, **known)

    def add_blank_sheet(
        self,
        sheet: str,
        *,
        title: str = "Untitled spreadsheet",
        locale: str = "en_US",
        time_zone: str = "America/New_York",
        role: str | None = "writer",
    ) -> None:
        """A sheet as a person makes it with one click."""
        tabs = [tab_content(Tab("Sheet1", []))]
        known = {"title": title, "locale": locale, "time_zone": time_zone, "role": role}
        self._do("add_sheet", key=sheet, tabs=tabs, edited_at=None, **known)

    def type(self, sheet: str, tab: str, *, row: int, cells: Sequence[Cell]) -> None:
        self._do("type", key=sheet, tab=tab, row=row, cells=cells_content(cells))

    def compute(self, sheet: str, tab: str, *, row: int, cells: Sequence[Cell]) -> None:
        """Formulas give these cells; Drive tells no edit."""
        self._do("compute", key=sheet, tab=tab, row=row, cells=cells_content(cells))

    def append(self, sheet: str, tab: str, rows: Sequence[Sequence[Cell]]) -> None:
        self._do("append", key=sheet, tab=tab, rows=[cells_content(row) for row in rows])

    def delete_rows(self, sheet: str, tab: str, first: int, count: int = 1) -> None:
        self._do("delete_rows", key=sheet, tab=tab, first=first, count=count)

    def clear_tab(self, sheet: str, tab: str) -> None:
        self._do("clear_tab", key=sheet, tab=tab)

    def rename_tab(self, sheet: str, old: str, new: str) -> None:
        self._do("rename_tab", key=sheet, old=old, new=new)

    def delete_tab(self, sheet: str, tab: str) -> None:
        self._do("delete_tab", key=sheet, tab=tab)

    def hide_tab(self, sheet: str, tab: str, *, hidden: bool = True) -> None:
        self._do("hide_tab", key=sheet, tab=tab, hidden=hidden)

    def hide_rows(self, sheet: str, tab: str, first: int, count: int = 1) -> None:
        """Rows that a filter hides from everybody's sight."""
        self._do("hide_rows", key=sheet, tab=tab, first=first, count=count)

    def set_locale(self, sheet: str, locale: str) -> None:
        self._do("set_locale", key=sheet, locale=locale)

    def share(self, sheet: str, role: str | None) -> None:
        self._do("share", key=sheet, role=role)

    def delete_sheet(self, sheet: str) -> None:
        self._do("delete_sheet", key=sheet)

    def copy_sheet(self, sheet: str, to: str) -> None:
        """Another sheet with the same in it, shared as the first is."""
        self._do("copy_sheet", key=sheet, to=to)

    def differing(self, sheet: str, other: str) -> list[str]:
        """In what two sheets differ: the names of their properties, the titles of their tabs; no call is counted."""
        return self._do("differing", key=sheet, other=other)

    def resource(self, sheet: str, fields: str = "") -> dict[str, Any]:
        """Everything that the sheet holds, or these fields of it, as `spreadsheets.get` has it; no call is counted."""
        return self._do("resource", key=sheet, fields=fields)

    def fault(self, name: str, *, api: str | None = None, times: int | None = None, **options: object) -> None:
        """
        From now on a fault, `times` times or until cleared; several on one interface come one after the other.

        Options: `path_has` (only requests whose path and query hold it), `seconds` (429-retry-after, drip),
        `bytes` and `plain` (oversized), `status` (token-html), `body` and `status` (said), `at` and `by` (altered).
        """
        api = api or ("token" if name.startswith("token-") else "sheets")
        self._do("fault", name=name, api=api, times=times, options=options)

    def clear_faults(self) -> None:
        self._do("clear_faults")

    def calls(self) -> list[dict[str, Any]]:
        return self._do("calls")

    def forget_calls(self) -> None:
        self._do("forget_calls")

    def forget_tokens(self) -> None:
        """Every access token given so far is worth nothing from now on."""
        self._do("forget_tokens")

    def set_quota(self, reads_per_minute: int) -> None:
        """From now on so many; those made so far no longer count."""
        self._do("set_quota", reads_per_minute=reads_per_minute)

    def reset(self) -> None:
        """No sheets, no faults, no calls, no tokens, the quota fresh."""
        self._do("reset")

    def _do(self, order: str, **arguments: object) -> Any:
        body = json.dumps({"do": order, **arguments}).encode()
        try:
            with _DIRECT.open(Request(f"{self.root}/__control", body), timeout=60) as response:
                return json.load(response)["result"]
        except HTTPError as error:
            raise RuntimeError(error.read().decode()) from None


@contextmanager
def running_google() -> Iterator[FakeGoogle]:
    """The stand-in in a process of its own, ended with the block."""
    private_key, public_key = keys()
    email = f"doc-bang-{secrets.token_hex(3)}@{_PROJECT}.iam.gserviceaccount.com"
    command = [sys.executable, "-m", "tests.fake_google.server"]
    with subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            process.stdin.write(json.dumps({"email": email, "public_key": public_key}) + "\n")
            process.stdin.flush()
            port = int(process.stdout.readline())
            yield FakeGoogle(f"http://127.0.0.1:{port}", email, private_key)
        finally:
            process.terminate()


# It is checked each time that it is loaded: 5 ms, where one of 2 048 bits takes 35. It guards nothing.
KEY_SIZE = 1024


@cache
def keys() -> tuple[str, str]:
    """A private key and its public one as PEM; one pair for the whole run of the tests, never written anywhere."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=KEY_SIZE)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return private.decode(), public.decode()

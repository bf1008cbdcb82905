"""Questions to Google, over gspread on our own session: describe a spreadsheet, read and change it, ask when it was edited."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote

from google.auth.exceptions import GoogleAuthError
from gspread.http_client import HTTPClient
from gspread.urls import DRIVE_FILES_API_V3_URL
from requests import Response

from data_sources.google_sheet.connection import Connection
from data_sources.google_sheet.google_failures import AUTH_REJECTED, BAD_PAYLOAD, GoogleFailure
from data_sources.google_sheet.http.patience import PATIENCE, Patience, asked_patiently
from data_sources.google_sheet.http.refusals import Asked, content_of
from data_sources.google_sheet.http.session import google_session

_SCOPE = "https://www.googleapis.com/auth/"
_READS = (f"{_SCOPE}spreadsheets.readonly", f"{_SCOPE}drive.metadata.readonly")
_WRITES = (f"{_SCOPE}spreadsheets", f"{_SCOPE}drive.metadata.readonly")
_LONGEST = 6000  # characters of ranges in one address; Google refuses addresses of more than about 8000


class GoogleApi:
    """
    The questions of one spreadsheet.

    Every question ends within the limits of its patience and raises GoogleFailure where it has no answer.
    """

    def __init__(
        self,
        connection: Connection,
        *,
        writes: bool = False,
        patience: Patience = PATIENCE,
        turn: Callable[[], None] | None = None,
    ) -> None:
        """Nothing is asked yet; only one that `writes` may change the sheet. `turn` is waited for before each question."""
        self._id = connection.spreadsheet
        self._client = _Client(connection, _WRITES if writes else _READS, patience, turn)

    def describe(self, fields: str, *, ranges: Sequence[str] = ()) -> dict[str, Any]:
        """The fields of a mask; with `ranges`, of the tabs and cells that these reach."""
        params: dict[str, Any] = {"fields": fields} | ({"ranges": list(ranges)} if ranges else {})
        return dict(self._client.fetch_sheet_metadata(self._id, params))

    def values(self, ranges: Sequence[str], render: str) -> list[list[list[object]]]:
        """The rows of each range, rendered as `render` says, days as serial numbers; an empty range has no rows."""
        found: list[list[list[object]]] = []
        for batch in _batches(ranges):
            params: Any = {"valueRenderOption": render, "dateTimeRenderOption": "SERIAL_NUMBER", "majorDimension": "ROWS"}
            answer = self._client.values_batch_get(self._id, batch, params)
            found += _rows_of(answer, len(batch))
        return found

    def cells(self, fields: str, ranges: Sequence[str]) -> list[dict[str, Any]]:
        """The tabs that the ranges reach, with the masked fields of the cells in them; a tab may come more than once."""
        return [sheet for batch in _batches(ranges) for sheet in _sheets_of(self.describe(fields, ranges=batch))]

    def update(self, requests: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """All changes or none. Asked once: whoever tries again must first see what has become of it."""
        answer: dict[str, Any] = self._client.batch_update(self._id, {"requests": list(requests)})
        return answer

    def drive_file(self, fields: str) -> dict[str, Any]:
        """What Drive knows of the file; asked once, and not waited for long, for a sheet can be read without the answer."""
        params = {"fields": fields, "supportsAllDrives": "true"}
        return self._client.drive_file(self._id, params)


class _Client(HTTPClient):
    """gspread's calls, each asked patiently and its failures told as ours."""

    def __init__(
        self, connection: Connection, scopes: Sequence[str], patience: Patience, turn: Callable[[], None] | None
    ) -> None:
        super().__init__(None, google_session(connection, scopes, patience))  # type: ignore[arg-type]
        self._email, self._patience, self._turn = connection.email, patience, turn

    def request(  # type: ignore[override]  # gspread names all that follows
        self,
        method: str,
        endpoint: str,
        **what: Any,  # noqa: ANN401 - as gspread gives it
    ) -> Response:
        """The answer to a call of gspread's. Raises GoogleFailure."""
        writes = method.lower() != "get"
        patience = replace(self._patience, tries=1) if writes else self._patience
        return asked_patiently(patience, partial(self._in_turn, Asked("Sheets", self._email, writes), method, endpoint, what))

    def drive_file(self, key: str, params: Mapping[str, str]) -> dict[str, Any]:
        """What Drive knows of a file, asked once; gspread's own call has no version. Raises GoogleFailure."""
        short = min(self._patience.read, self._patience.deadline)
        patience = replace(self._patience, tries=1, deadline=short)
        what = {"params": params}
        ask = partial(self._answer, Asked("Drive", self._email), "get", f"{DRIVE_FILES_API_V3_URL}/{key}", what)
        return asked_patiently(patience, ask).json()

    def _in_turn(self, asked: Asked, method: str, endpoint: str, what: Mapping[str, Any]) -> "_Content":
        """One try of a question about a sheet, of which an account may not ask many; Drive counts its own."""
        if self._turn:
            self._turn()
        return self._answer(asked, method, endpoint, what)

    def _answer(self, asked: Asked, method: str, endpoint: str, what: Mapping[str, Any]) -> "_Content":
        """One try."""
        response: Response | None = None
        with suppress(GoogleAuthError):  # our own token request has told every failure that has a name
            response = self.session.request(method, endpoint, allow_redirects=False, **what)
        if response is None:
            raise GoogleFailure(AUTH_REJECTED)
        return _Content(content_of(response, asked))


class _Content(Response):
    """An answer that is known to be a JSON object, decoded once."""

    def __init__(self, content: dict[str, Any]) -> None:
        super().__init__()
        self._decoded = content

    def json(self, **_: object) -> dict[str, Any]:
        """The object."""
        return self._decoded


def _batches(ranges: Sequence[str]) -> Iterator[list[str]]:
    """The ranges in their order, as many at once as an address may hold."""
    batch: list[str] = []
    length = 0
    for text in ranges:
        size = len("&ranges=") + len(quote(text, safe=""))
        if batch and length + size > _LONGEST:
            yield batch
            batch, length = [], 0
        batch.append(text)
        length += size
    if batch:
        yield batch


def _sheets_of(answer: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The tabs of a description."""
    sheets = answer.get("sheets")
    if not isinstance(sheets, list) or not all(isinstance(sheet, dict) for sheet in sheets):
        raise GoogleFailure(BAD_PAYLOAD)
    return sheets


def _rows_of(answer: Mapping[str, Any], expected: int) -> list[list[list[object]]]:
    """The rows of each range of an answer; Google leaves out what is empty, but no range."""
    ranges = answer.get("valueRanges")
    if not isinstance(ranges, list) or len(ranges) != expected or not all(isinstance(part, dict) for part in ranges):
        raise GoogleFailure(BAD_PAYLOAD)
    found = [part.get("values", []) for part in ranges]
    if not all(isinstance(rows, list) and all(isinstance(row, list) for row in rows) for rows in found):
        raise GoogleFailure(BAD_PAYLOAD)
    return found

"""The whole stand-in without its wire: which request goes where, who may, and how often."""

import json
import re
import threading
import time
from typing import Any

from tests.fake_google import answers, drive_api, sheets_api
from tests.fake_google.answers import Answer, Refused, Request, said
from tests.fake_google.batch_update import batch_update
from tests.fake_google.faults import Faults
from tests.fake_google.sheets_state import Spreadsheet
from tests.fake_google.token_api import FILES, READS, WRITES, Tokens

_WINDOW = 60.0  # seconds
_SHEET = re.compile(r"/v4/spreadsheets/([^/:]+)(/values:batchGet|:batchUpdate)?")


class Google:
    def __init__(self, email: str, public_key: str):
        self.lock = threading.RLock()
        self.tokens = Tokens(email, public_key)
        self.faults = Faults()
        self.sheets: dict[str, Spreadsheet] = {}
        self.calls: list[dict[str, Any]] = []
        self.quota = 60
        self.reads: list[float] = []

    def note(self, request: Request) -> dict[str, Any]:
        """What is told of a request; the bytes of its answer are filled in once it is given."""
        call = {"api": request.api, "method": request.method, "path": request.target, "at": time.monotonic(), "bytes": 0}
        self.calls.append(call)
        return call

    def answer(self, request: Request) -> Answer:
        """What Google would say where nothing is wrong with it."""
        with self.lock:
            try:
                return getattr(self, f"_{request.api}")(request)
            except Refused as refusal:
                return refusal.answer

    def _token(self, request: Request) -> Answer:
        return self.tokens.exchange(request)

    def _drive(self, request: Request) -> Answer:
        self.tokens.check(request, FILES)
        key = request.path.removeprefix("/drive/v3/files/")
        sheet = self.sheets.get(key)
        if (
            request.method != "GET" or sheet is None or sheet.role is None
        ):  # Drive does not tell what is not shared from what is not
            return answers.not_found("drive", key)
        return said(drive_api.file(sheet, request.asked("fields")))

    def _sheets(self, request: Request) -> Answer:
        found = _SHEET.fullmatch(request.path)
        if not found:
            return self._other(request)
        key, action = found.groups()
        write = action == ":batchUpdate"
        if request.method != ("POST" if write else "GET"):
            return self._other(request)
        self.tokens.check(request, WRITES if write else READS)
        if not write and not self._admitted():
            return answers.quota_exceeded(self.quota)
        sheet = self._shared(key, write=write)
        return said(self._write(sheet, request) if write else _read(sheet, request, action))

    def _write(self, sheet: Spreadsheet, request: Request) -> dict[str, Any]:
        try:
            content = json.loads(request.body)
        except ValueError:
            answers.refuse("Invalid JSON payload received.")
        self.sheets[sheet.key], replies = batch_update(sheet, content)
        return {"spreadsheetId": sheet.key, "replies": replies}

    def _other(self, request: Request) -> Answer:
        return answers.error(404, "NOT_FOUND", f"{request.method} {request.path} is not known.")

    def _shared(self, key: str, *, write: bool) -> Spreadsheet:
        sheet = self.sheets.get(key)
        if sheet is None:
            raise Refused(answers.not_found("sheets"))
        if sheet.role is None or (write and sheet.role != "writer"):
            raise Refused(answers.not_permitted("sheets"))
        return sheet

    def _admitted(self) -> bool:
        now = time.monotonic()
        self.reads = [at for at in self.reads if at > now - _WINDOW]
        if len(self.reads) >= self.quota:
            return False
        self.reads.append(now)
        return True


def _read(sheet: Spreadsheet, request: Request, action: str | None) -> dict[str, Any]:
    ranges = request.query.get("ranges", [])
    if action is None:
        grid_data = request.asked("includeGridData") == "true"
        return sheets_api.spreadsheet(sheet, request.asked("fields"), ranges, grid_data=grid_data)
    if request.asked("majorDimension", "ROWS") != "ROWS":
        answers.refuse("The stand-in knows only rows.")
    render = request.asked("valueRenderOption", "FORMATTED_VALUE")
    return sheets_api.batch_get(sheet, ranges, render, request.asked("dateTimeRenderOption", "SERIAL_NUMBER"))

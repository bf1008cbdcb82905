"""What must never be seen: the key, the token, what cells hold; not in a log, not in an error, not in a repr."""

import logging
import re
import traceback

import pytest

from data_sources.google_sheet.google_failures import GoogleFailure
from data_sources.google_sheet.sheet import GoogleSheet
from records.workbook.raw import Tab, Workbook
from tests.data_sources.google_sheet.conftest import IMPATIENT, MORNING

CELL = "Cháu Nguyễn Văn An, 0905123456"
LOGGERS = ["", "google", "google.auth", "google.auth.transport.requests", "google.oauth2", "gspread", "urllib3", "data_sources"]
FAULTS = ["500", "401", "403-not-shared", "429", "truncated-json", "html-200", "reset-in-body", "302", "stall", "oversized"]
TOKEN_FAULTS = ["token-signature", "token-html", "token-503", "reset-before", "truncated-json", "403-not-shared"]


@pytest.fixture
def heard(caplog):
    """Everything that was logged, with all that hangs on each record and is shown by logs for machines."""
    before = {name: (logging.getLogger(name).level, logging.getLogger(name).propagate) for name in LOGGERS}
    for name in LOGGERS:
        logging.getLogger(name).setLevel(logging.DEBUG)
        logging.getLogger(name).propagate = True
    yield lambda: "\n".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)
    for name, (level, propagate) in before.items():
        logging.getLogger(name).setLevel(level)
        logging.getLogger(name).propagate = propagate


@pytest.fixture
def sheet(google, connect):
    google.add_sheet("s", Workbook("Bảng thử", MORNING, (Tab("Trang", [[CELL]]),)))
    return GoogleSheet(connect(), patience=IMPATIENT, clock=lambda: MORNING)


def secrets_in(text, sheet):
    """The secrets that a text holds."""
    key = sheet.connection.account["private_key"]
    lines = [line for line in key.splitlines() if len(line) > 20 and "PRIVATE KEY" not in line]
    known = {"a line of the key": lines, "a cell": ["Nguyễn Văn An", "0905123456"]}
    found = [name for name, texts in known.items() if any(part in text for part in texts)]
    tokens = re.findall(r"ya29\.|Bearer|Authorization|eyJ[\w-]{20}|assertion", text)  # `eyJ` begins every signed assertion
    return found + tokens


def test_the_search_finds_what_it_searches(sheet):
    """A test that finds nothing anywhere proves nothing."""
    key = sheet.connection.account["private_key"]
    assert secrets_in(f"{key} {CELL} Bearer ya29.abc", sheet) == ["a line of the key", "a cell", "Bearer", "ya29."]


def test_a_reading_leaves_no_secret_in_any_log(sheet, heard):
    """google-auth logs the signed assertion for machines: an hour's access to the sheet."""
    sheet.read()
    assert "GET /v4/spreadsheets/s" in heard()
    assert secrets_in(heard(), sheet) == []


@pytest.mark.parametrize(
    ("api", "fault"), [*(("sheets", fault) for fault in FAULTS), *(("token", fault) for fault in TOKEN_FAULTS)]
)
def test_a_failure_holds_no_secret(google, sheet, heard, api, fault):
    """Errors are shown, logged, stored and mailed to whoever helps."""
    google.fault(fault, api=api)
    with pytest.raises(GoogleFailure) as caught:
        sheet.read()
    failure = caught.value
    told = "".join(traceback.format_exception(failure))
    assert (failure.__cause__, failure.__context__) == (None, None)
    assert secrets_in(f"{failure!s} {failure!r} {vars(failure)} {told} {heard()}", sheet) == []
    assert f"{failure.kind}, HTTP {failure.http_code}, reason {failure.reason}" in heard()


def test_nothing_personal_leaves_the_sheet_unmasked(sheet):
    """What is read is stored, and what is stored lasts."""
    workbook = sheet.read()
    assert secrets_in(f"{workbook!r} {workbook.tabs!r}", sheet) == []
    assert workbook.tabs[0].rows[0][0].kinds == ("phone", "name")


def test_a_sheet_shows_nothing_of_its_account(sheet):
    """Objects are shown in tracebacks and debuggers."""
    assert secrets_in(f"{sheet!r} {sheet.connection!r} {sheet._api!r}", sheet) == []

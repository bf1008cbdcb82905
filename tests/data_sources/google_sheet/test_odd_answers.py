"""Answers that nobody has documented: whatever Google or a network says, the office reads a sentence."""

import pytest

from data_sources.google_sheet.api import GoogleApi
from data_sources.google_sheet.connection_checks import checks
from data_sources.google_sheet.http.patience import Patience
from data_sources.google_sheet.setup import set_up
from exports.blueprint_cells import blueprint
from exports.checks_text import doctor_lines
from records.checks import CheckName, State
from records.errors import DashboardError
from records.workbook.raw import Workbook
from tests.data_sources.google_sheet.conftest import MORNING
from tests.examples import spread_over
from tests.sheets import activities, activity
from words import LANGUAGES, say

BLUEPRINT = blueprint("vi")
ONCE = Patience(tries=1)
BODIES = [
    "",
    "null",
    '"ok"',
    "[null]",
    "{}",
    '{"error": {"errors": "x", "details": [null], "status": 5}}',
    '{"sheets": [null], "properties": {"title": "x"}}',
    '{"valueRanges": null, "capabilities": null, "access_token": 5}',
    '{"sheets": [{"prop',
    "<!DOCTYPE html><html><h1>Đăng nhập</h1></html>",
]
# Which question is answered so: of the whole sheet, its cells, its first rows, its changes; or of Drive, or of a token.
QUESTIONS = [
    ("sheets", "fields=properties", 200),
    ("sheets", "fields=properties", 403),
    ("sheets", "values:batchGet", 200),
    ("sheets", "ranges=", 200),
    ("sheets", ":batchUpdate", 200),
    ("sheets", ":batchUpdate", 400),
    ("drive", "", 200),
    ("drive", "", 403),
    ("token", "", 200),
    ("token", "", 400),
]
WHOLE = (
    "properties",
    "properties.title",
    "properties.locale",
    "sheets.0",
    "sheets.0.properties.title",
    "sheets.0.properties.sheetId",
    "sheets.0.properties.gridProperties",
    "sheets.0.properties.gridProperties.columnCount",
    "sheets.0.protectedRanges",
)
CELLS = ("valueRanges", "valueRanges.0", "valueRanges.0.values", "valueRanges.0.values.0", "valueRanges.0.values.0.0")
PARTS = [*(("fields=properties", at) for at in WHOLE), *(("values:batchGet", at) for at in CELLS)]
ODD = [None, -1, "x"]


@pytest.fixture
def sheet(google):
    """A sheet with one activity, which may be written."""
    google.add_sheet("s", Workbook("Bảng thử", MORNING, (activities(activity()),)), role="writer")
    return google


def checked(google):
    """Every check, made over HTTP."""
    secrets = {"connections": {"gsheets": google.secrets("s")}}
    return checks(secrets, BLUEPRINT, clock=lambda: MORNING, store=lambda: None, patience=ONCE)


def all_told(done):
    """Whether every check is there, and what is wrong has a sentence in both languages."""
    lines = [doctor_lines(done, language) for language in LANGUAGES]
    wrong = [check for check in done if check.state is State.WRONG]
    return [check.name for check in done] == list(CheckName) and all(check.kind for check in wrong) and all(lines)


def told_or_done(act):
    """Whether something is done, or ends in an error with a sentence."""
    try:
        act()
    except DashboardError as error:
        return all(say(f"error.{error.kind}", language, **error.facts) for language in LANGUAGES)
    return True


def set_up_there(connect):
    """Set the sheet up, over HTTP."""
    connection = connect()
    return lambda: set_up(GoogleApi(connection, writes=True, patience=ONCE), BLUEPRINT, account=connection.email)


@pytest.mark.parametrize(("api", "path", "status"), QUESTIONS)
def test_whatever_body_comes_it_is_told_in_a_sentence(sheet, connect, api, path, status):
    """An office without an engineer cannot read a traceback, and a page without one tells it what to do."""
    wrong = []
    for body in BODIES:
        sheet.clear_faults()
        sheet.fault("said", api=api, path_has=path, body=body, status=status)
        if not (told_or_done(set_up_there(connect)) if "Update" in path else all_told(checked(sheet))):
            wrong.append(body)
    sheet.clear_faults()
    assert wrong == []


@pytest.mark.parametrize(("path", "at"), spread_over(PARTS, 6))
def test_an_answer_with_one_odd_part_is_told_in_a_sentence(sheet, open_sheet, path, at):
    """A field that is left out or has another type one day must not take the page down."""
    wrong = []
    for odd in [{}, *({"by": by} for by in ODD)]:
        sheet.clear_faults()
        sheet.fault("altered", path_has=path, at=at, **odd)
        fine = (all_told(checked(sheet)), told_or_done(open_sheet(patience=ONCE).read))
        wrong += [] if fine == (True, True) else [(odd, fine)]
    sheet.clear_faults()
    assert wrong == []

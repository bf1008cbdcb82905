"""Everything that can go wrong with Google, over real HTTP: its kind, its sentence, and that it ends."""

from dataclasses import replace
from time import monotonic

import pytest

from data_sources.google_sheet.google_failures import GoogleFailure
from data_sources.google_sheet.http.patience import PATIENCE
from records.workbook.raw import Workbook
from tests.data_sources.google_sheet.conftest import IMPATIENT, MORNING
from tests.fault_kinds import SHEETS_FAULTS, TOKEN_FAULTS
from tests.sheets import activities, activity
from words import LANGUAGES, say

ENDLESS = "oversized"
TOKEN_AND_WIRE = TOKEN_FAULTS | {
    "stall": "google_timeout",
    "drip": "google_timeout",
    "reset-before": "google_network",
    "302": "google_portal",
}
DRIVE_FAULTS = {
    "403-user-rate": "google_rate_limited",
    "500": "google_down",
    "502-html": "google_down",
    "stall": "google_timeout",
    "drip": "google_timeout",
    "truncated-json": "google_bad_payload",
    "null": "google_bad_payload",
    "401": "google_auth_rejected",
}
NO_DRIVE = ["403-api-disabled", "403-scope", "403-not-shared", "404"]


@pytest.fixture
def sheet(google, open_sheet):
    """Opens a sheet with one activity; the endless answer needs the time to arrive."""
    google.add_sheet("s", Workbook("Bảng thử", MORNING, (activities(activity()),)))
    return lambda fault: open_sheet(patience=replace(IMPATIENT, deadline=PATIENCE.deadline) if fault == ENDLESS else IMPATIENT)


def failure_of(ask):
    """The failure of a question, and the seconds until it came."""
    begun = monotonic()
    with pytest.raises(GoogleFailure) as caught:
        ask()
    return caught.value, monotonic() - begun


@pytest.mark.parametrize(
    ("api", "fault", "kind"),
    [
        *(("sheets", fault, kind) for fault, kind in SHEETS_FAULTS.items()),
        *(("token", fault, kind) for fault, kind in TOKEN_AND_WIRE.items()),
    ],
)
def test_every_fault_ends_in_its_own_sentence(google, sheet, fault_table, api, fault, kind):
    """An official who is told what to do helps himself; one who sees a traceback calls."""
    google.fault(fault, api=api)
    failure, seconds = failure_of(sheet(fault).read)
    sentences = {language: say(f"error.{failure.kind}", language, **failure.facts) for language in LANGUAGES}
    fault_table(f"{api}: {fault}", failure.kind, seconds, sentences["vi"])
    assert failure.kind == kind
    assert "Số liệu đã lưu vẫn còn nguyên." in sentences["vi"]
    assert "All stored figures are kept." in sentences["en"]


@pytest.mark.parametrize(("fault", "kind"), DRIVE_FAULTS.items())
def test_a_fault_of_drive_is_told_to_who_asks_for_the_edition(google, sheet, fault_table, fault, kind):
    """Whoever asks for the edition decides whether to read all the same."""
    google.fault(fault, api="drive")
    failure, seconds = failure_of(sheet(fault).edition)
    fault_table(f"drive: {fault}", failure.kind, seconds, say(f"error.{failure.kind}", "vi", **failure.facts))
    assert failure.kind == kind


@pytest.mark.parametrize("fault", NO_DRIVE)
def test_where_drive_may_not_be_asked_there_is_no_edition(google, sheet, fault):
    """Drive is a second switch at Google, and often off; the sheet is then read by the clock."""
    google.fault(fault, api="drive")
    assert sheet(fault).edition() is None


@pytest.mark.parametrize("fault", [*NO_DRIVE, *DRIVE_FAULTS])
def test_no_fault_of_drive_keeps_the_sheet_from_being_read(google, sheet, fault):
    """Only the figures matter; when they were typed is told where it can be."""
    google.fault(fault, api="drive")
    workbook = sheet(fault).read()
    assert (len(workbook.tabs[0].rows), workbook.edited_at) == (2, None)


@pytest.mark.parametrize(
    ("fault", "facts"),
    [
        ("429", {"seconds": 60}),
        ("403-api-disabled", {"api": "Sheets"}),
        ("400-range", {"tab": "Hoạt động"}),
        (ENDLESS, {"limit": 60}),
    ],
)
def test_a_failure_tells_what_its_sentence_needs(google, sheet, fault, facts):
    """The office must know which service to switch on, which tab is gone, how large is too large."""
    google.fault(fault)
    assert failure_of(sheet(fault).read)[0].facts == facts


def test_who_is_to_be_let_in_is_told(google, sheet):
    """Nobody knows the address of a service account by heart."""
    google.share("s", None)
    failure, _ = failure_of(sheet("").read)
    assert (failure.kind, failure.facts) == ("google_not_shared", {"email": google.email})


def test_a_disabled_drive_is_not_confused_with_disabled_sheets(google, connect):
    """They are switched on at two places."""
    from data_sources.google_sheet.api import GoogleApi

    google.fault("403-api-disabled", api="drive")
    failure, _ = failure_of(lambda: GoogleApi(connect(), patience=IMPATIENT).drive_file("version"))
    assert failure.facts == {"api": "Drive"}


def test_a_page_instead_of_an_answer_means_the_network(google, sheet):
    """A hotel's sign-in page says 403 to the token request; Google would have said why."""
    google.fault("token-html", status=403)
    assert failure_of(sheet("").read)[0].kind == "google_portal"


def test_an_endless_answer_is_measured_unpacked_or_not(google, sheet):
    """A few kilobytes of gzip unfold to gigabytes."""
    google.fault("oversized", plain=True)
    assert failure_of(sheet(ENDLESS).read)[0].kind == "google_too_big"

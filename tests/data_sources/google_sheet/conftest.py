"""One stand-in for Google for all tests of the live sheet, and the table of its faults at the end of the run."""

import threading
from datetime import UTC, datetime
from time import sleep

import pytest

from data_sources.google_sheet.connection import connection_of
from data_sources.google_sheet.http.patience import Patience
from data_sources.google_sheet.sheet import GoogleSheet
from tests.fake_google import running_google

MORNING = datetime(2023, 7, 20, 1, 0, tzinfo=UTC)  # 08:00 in Vietnam
IMPATIENT = Patience(connect=1.0, read=1.0, deadline=2.0, base=0.02, cap=0.1)
FAULTS = "what a fault of Google's becomes"


@pytest.fixture(scope="session")
def fault_table(report):
    """Adds a line to the table: the fault, the kind of failure, the seconds it took, the sentence."""
    lines = report.setdefault(FAULTS, [f"{'fault':<28}{'kind':<24}{'seconds':>8}  sentence"])
    return lambda fault, kind, seconds, sentence: lines.append(f"{fault:<28}{kind:<24}{seconds:>8.2f}  {sentence}")


@pytest.fixture(scope="session")
def google_process():
    with running_google() as google:
        yield google


@pytest.fixture
def google(google_process):
    """The stand-in, without sheets, faults or calls."""
    google_process.reset()
    return google_process


@pytest.fixture
def connect(google):
    """Makes a connection to a sheet of the stand-in."""
    return lambda sheet="s", **more: connection_of({"connections": {"gsheets": google.secrets(sheet, **more)}})


@pytest.fixture
def open_sheet(connect):
    """Opens a sheet of the stand-in, by default one whose reader gives up soon."""
    return lambda sheet="s", *, patience=IMPATIENT: GoogleSheet(connect(sheet), patience=patience, clock=lambda: MORNING)


def while_waiting_for(google, path_has, change):
    """Holds back the next answer to such a question, changes the sheet meanwhile, and lets Google go on."""
    google.fault("stall", path_has=path_has)

    def act():
        while not any(path_has in call["path"] for call in google.calls()):
            sleep(0.01)
        change()
        google.clear_faults()

    thread = threading.Thread(target=act)
    thread.start()
    return thread

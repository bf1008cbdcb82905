"""Units whose workbooks are Google Sheets: read by the account of the secrets, and never more often than it may ask."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from multiprocessing import get_context

import pytest

from data_sources.google_sheet.http.turns import Turns
from data_sources.linked_sheet import SheetReader
from data_sources.sources import workbook_from
from records.workbook.raw import Workbook
from rollup.listing import Unit
from rollup.run import Asked, run_rollup
from tests.fake_google import running_google
from tests.sheets import activities, activity, office, postings, submissions
from tests.warm import HAS_FORK, forks

MORNING = datetime(2023, 7, 20, 1, tzinfo=UTC)
_RUNS = count(1)
LINK = "https://docs.google.com/spreadsheets/d/{}/edit#gid=0"


def _morning():
    return MORNING


def _take(turns, count):
    for _ in range(count):
        turns.take()


class _Day:
    """A clock that waiting moves."""

    def __init__(self):
        self.now, self.noted = 0.0, []

    def tell(self):
        return self.now

    def wait(self, seconds):
        self.now += seconds


def test_no_window_holds_more_turns_than_the_account_has(tmp_path):
    """Google refuses everybody who reads with an account that asks too often, the office's own dashboard too."""
    day = _Day()
    turns = Turns(tmp_path / "turns.sqlite", 60, 61.0, day.tell, day.wait)
    asked = []
    for _ in range(200):
        turns.take()
        asked.append(day.now)
        day.now += 0.25
    assert max(sum(at <= later < at + 60 for later in asked) for at in asked) <= 60
    assert asked[-1] < 4 * 61


def test_a_clock_that_is_set_back_keeps_nobody_waiting(tmp_path):
    """A machine whose clock was a year ahead must not wait a year."""
    day = _Day()
    day.now = 1e9
    turns = Turns(tmp_path / "turns.sqlite", 2, 61.0, day.tell, day.wait)
    _take(turns, 2)
    day.now = 1e6
    _take(turns, 2)
    assert day.now == 1e6


def test_processes_take_their_turns_from_one_file(tmp_path):
    """Two workers that each believed to have sixty would ask a hundred and twenty times."""
    turns = Turns(tmp_path / "turns.sqlite", 10_000, 1e9)
    context = forks() if HAS_FORK else get_context("spawn")
    processes = [context.Process(target=_take, args=(turns, 40)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert _noted(turns) == 120


def _noted(turns):
    import sqlite3

    with sqlite3.connect(turns.file) as notes:
        return notes.execute("SELECT COUNT(*) FROM turns").fetchone()[0]


@pytest.fixture(scope="module")
def google():
    with running_google() as google:
        yield google


def _reader(google, tmp_path, **limits):
    google.write_secrets(tmp_path / "secrets.toml", "s")
    return SheetReader(tmp_path / "secrets.toml", Turns(tmp_path / "turns.sqlite", **limits), _morning)


def _asked(reader, workers=1, told=lambda *_: None):
    ticks = count(next(_RUNS) * 3600)  # each run an hour after the other, and time goes on in it
    clock = lambda: MORNING + timedelta(seconds=next(ticks))  # noqa: E731 - one line
    return Asked(date(2023, 7, 20), "vi", clock, lambda why: why[0], told, sheets=reader, workers=workers)


def _shared(google, count):
    """So many communes' sheets; each has as many sessions as its number says."""
    units = []
    for number in range(count):
        tabs = (*office(), activities(activity(sessions=number + 1)), postings(), submissions())
        google.add_sheet(f"s{number}", Workbook(f"Bảng {number}", MORNING, tabs))
        units.append(Unit(f"U{number:03}", f"Xã {number}", LINK.format(f"s{number}")))
    return units


@pytest.mark.parametrize(("sheets", "faulty"), [(12, 4), pytest.param(96, 10, marks=pytest.mark.long)])
def test_sheets_some_of_them_faulty_are_summed_in_turn_and_the_faults_are_named(google, tmp_path, sheets, faulty):
    """So a province looks at eight: most communes are there, some have shared nothing, and Google counts."""
    google.reset()
    google.set_quota(100_000)
    units = _shared(google, sheets)
    for number in range(faulty):
        google.fault("403-not-shared" if number % 2 else "404", path_has=f"/s{number}?")
    google.forget_calls()
    reader = _reader(google, tmp_path, reads=100_000, window=1e9)
    ran = run_rollup(units, tmp_path / "out", _asked(reader, workers=2))
    failed = {unit.reporting_unit: unit.failure for unit in ran.units if unit.failure}
    assert failed == {f"U{n:03}": "google_not_shared" if n % 2 else "google_not_found" for n in range(faulty)}
    assert _sessions(tmp_path / "out") == sum(number + 1 for number in range(faulty, sheets))
    calls = [call for call in google.calls() if call["path"].startswith("/v4/spreadsheets")]
    assert _noted(reader.turns) == len(calls) >= sheets


def _sessions(folder):
    from exports.units.units_reading import periods_in, windows_in

    window = next(window for window in windows_in(folder) if window.name == "Quý I")
    return sum(period.sessions or 0 for period in periods_in(folder, window).values())


def test_a_sheet_is_read_in_every_run_but_once_in_one_that_goes_on(google, tmp_path):
    """Only reading tells whether a sheet has changed; a run that was stopped must not ask a hundred sheets again."""
    google.reset()
    units = _shared(google, 2)
    reader = _reader(google, tmp_path)
    out = tmp_path / "out"
    assert run_rollup(units, out, _asked(reader)).read == 2
    assert run_rollup(units, out, _asked(reader)).read == 2

    def stop(done, _of):
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_rollup(units, out, _asked(reader, told=stop))
    assert run_rollup(units, out, _asked(reader)).read == 1


def test_a_sheet_gives_the_figures_of_the_same_workbook_as_a_file(google, tmp_path):
    """An office that moves its file to Google must find its numbers again."""
    google.reset()
    google.add_sheet("demo", workbook_from("demo"))
    out = tmp_path / "out"
    units = [Unit("F", "Tệp", "demo"), Unit("G", "Google", LINK.format("demo"))]
    run_rollup(units, out, _asked(_reader(google, tmp_path)))
    from exports.units.units_reading import periods_in, windows_in

    found = [periods_in(out, window) for window in windows_in(out)]
    assert found
    assert [each["F"] for each in found] == [each["G"] for each in found]


def test_no_secret_stands_in_what_is_sent_to_workers(google, tmp_path):
    """What goes from process to process may be kept by one of them."""
    import pickle

    reader = _reader(google, tmp_path)
    assert b"PRIVATE" not in pickle.dumps(reader)
    assert "PRIVATE" not in repr(reader)

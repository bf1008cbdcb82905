"""The server, a nightly pull and the office at a command line share one store: none of them undoes what another decided."""

from datetime import date, timedelta

import pytest

from data_sources.fetcher import Fetcher
from data_sources.live.ingest import last_copy, take
from data_sources.store import ReadingStore
from tests.data_sources.typed_sheet import Clock, Sheet
from tests.sheets import activity

TODAY = date(2023, 7, 20)
SIX = [activity(sessions=number) for number in range(1, 7)]  # 21 sessions


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def stores(tmp_path):
    """Opens the store of this test, as each process does for itself."""
    opened = []

    def stores():
        opened.append(ReadingStore(f"sqlite:///{tmp_path / 'readings.sqlite'}", "sheet"))
        return opened[-1]

    yield stores
    for store in opened:
        store.close()


def _server(sheet, store, clock):
    return Fetcher(sheet, store, clock=clock, day_of=lambda instant: (instant + timedelta(hours=7)).date())


def _sessions(server):
    return int(server.present.copy.records.activities["sessions"].sum())


def _emptied(clock, stores):
    """A server that holds back an emptied tab."""
    sheet = Sheet(clock, *SIX)
    server = _server(sheet, stores(), clock)
    server.step()
    sheet.rows, sheet.version = [], 2
    clock.pass_by(20)
    server.step()
    assert (_sessions(server), server.present.held.losses[0].kind) == (21, "tab_emptied")
    return sheet, server


def test_what_another_process_accepted_is_shown_though_somebody_types_at_once(clock, stores):
    """The next reading was judged against the server's own old copy, and the office's word was lost."""
    sheet, server = _emptied(clock, stores)
    stores().accept(server.present.held.id, clock.now)
    sheet.type(activity(sessions=9))
    clock.pass_by(20)
    server.step()
    assert (_sessions(server), server.present.held) == (9, None)


def test_what_another_process_accepted_is_shown_within_twenty_seconds_without_an_edit(clock, stores):
    """The office presses Enter and looks at the screen."""
    sheet, server = _emptied(clock, stores)
    readings = sheet.readings
    stores().accept(server.present.held.id, clock.now)
    clock.pass_by(20)
    server.step()
    assert (_sessions(server), server.present.held, sheet.readings) == (0, None, readings)


def test_what_another_process_accepted_is_shown_though_google_does_not_answer(clock, stores):
    """The store knows it; Google need not be asked."""
    sheet, server = _emptied(clock, stores)
    sheet.failure = ConnectionError()
    stores().accept(server.present.held.id, clock.now)
    for _ in range(2):
        clock.pass_by(20)
        server.step()
    assert (_sessions(server), server.present.held, server.present.failing) == (0, None, True)


def test_a_pull_that_began_before_the_server_accepted_is_judged_by_what_was_accepted(clock, stores):
    """It reads for some seconds, and meanwhile the office presses the button."""
    sheet, server = _emptied(clock, stores)
    store = stores()
    old = last_copy(store, TODAY)
    server.accept(server.present.held.id)
    sheet.type(activity(sessions=9))
    taken = take(sheet, store, old, today=TODAY)
    assert (taken.losses, taken.copy.reading.good) == ((), True)
    clock.pass_by(20)
    server.step()
    assert (_sessions(server), server.present.held) == (9, None)


def test_what_is_typed_while_the_office_decides_is_judged_by_its_decision(clock, stores):
    """The button stood under an older reading than the newest; what was typed since must not have to be accepted again."""
    sheet, server = _emptied(clock, stores)
    seen = server.present.held.id
    sheet.type(activity(sessions=9))
    clock.pass_by(20)
    server.step()
    assert server.present.held.id != seen
    server.accept(seen)
    assert (_sessions(server), server.present.held) == (0, None)
    clock.pass_by(1)
    server.step()
    assert (_sessions(server), server.present.held) == (9, None)


class Interrupted(Sheet):
    """A sheet during whose reading something else happens, once."""

    meanwhile = None

    def read(self):
        workbook = super().read()
        if self.meanwhile:
            meanwhile, self.meanwhile = self.meanwhile, None
            meanwhile()
        return workbook


def test_what_the_office_accepts_while_the_sheet_is_read_stays_accepted(clock, stores):
    """Reading takes seconds, and the button is pressed within them; the reading knows only what was shown before."""
    sheet = Interrupted(clock, *SIX)
    server = _server(sheet, stores(), clock)
    server.step()
    sheet.rows, sheet.version = [], 2
    clock.pass_by(20)
    server.step()
    held = server.present.held.id
    sheet.type(activity(sessions=9))
    sheet.meanwhile = lambda: server.accept(held)
    clock.pass_by(20)
    server.step()
    assert _sessions(server) in (0, 9)
    clock.pass_by(1)
    server.step()
    assert (_sessions(server), server.present.held) == (9, None)


def test_a_reading_that_another_process_stored_later_is_shown(clock, stores):
    """The nightly pull read the sheet while the server could not reach Google."""
    sheet = Sheet(clock, *SIX)
    server = _server(sheet, stores(), clock)
    server.step()
    sheet.type(activity(sessions=9))
    take(sheet, stores(), None, today=TODAY)
    sheet.failure = ConnectionError()
    clock.pass_by(20)
    server.step()
    assert (_sessions(server), len(stores().readings())) == (30, 2)


def test_three_small_deletions_are_held_though_the_server_was_restarted_between_them(clock, stores):
    """How full the sheet was is stored with each reading, and no old reading is cleaned again for it."""
    rows = [activity(sessions=number) for number in range(1, 101)]
    sheet = Sheet(clock, *rows)
    told = []
    for left in (100, 70, 49, 34):
        sheet.rows, sheet.version = rows[:left], sheet.version + 1
        clock.pass_by(3600)
        server = _server(sheet, stores(), clock)
        server.step()
        losses = server.present.held.losses if server.present.held else ()
        told.append([(loss.kind, loss.before, loss.after) for loss in losses])
    assert told == [[], [], [("tab_halved", 100, 49)], [("tab_halved", 100, 34)]]
    assert len(server.present.copy.records.activities) == 70


def test_a_copy_that_comes_and_goes_holds_nothing_back(clock, stores):
    """Someone duplicated the tab to try something out, and every agency's later entries stayed unseen."""
    sheet = Sheet(clock, *SIX)
    server = _server(sheet, stores(), clock)
    server.step()
    for copies in (1, 0):
        sheet.copies, sheet.version = copies, sheet.version + 1
        clock.pass_by(20)
        server.step()
        assert (_sessions(server), server.present.held) == (21, None)
    sheet.type(activity(sessions=9))
    clock.pass_by(20)
    server.step()
    assert (_sessions(server), server.present.held) == (30, None)

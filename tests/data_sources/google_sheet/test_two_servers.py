"""Two servers share one store: the sheet is read by one of them, and both show what was read."""

from datetime import timedelta
from time import sleep

import pytest

from data_sources.fetcher import Fetcher
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.live.ingest import take
from data_sources.store import ReadingStore
from records.workbook.raw import Workbook
from tests import warm
from tests.data_sources.google_sheet.conftest import IMPATIENT, MORNING
from tests.data_sources.google_sheet.reading_process import read_once
from tests.data_sources.typed_sheet import Clock
from tests.sheets import activities, activity, office, submissions

SEVEN = timedelta(seconds=7)
SIX = [activity(sessions=number) for number in range(1, 7)]  # 21 sessions
TYPED = Workbook("Theo dõi", MORNING, (*office(), activities(*SIX), submissions()))


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'readings.sqlite'}"


@pytest.fixture
def stores(url):
    """Opens the store of this test, as each process does for itself."""
    opened = []

    def stores():
        opened.append(ReadingStore(url, "s"))
        return opened[-1]

    yield stores
    for store in opened:
        store.close()


@pytest.fixture
def sheet(google, connect, clock):
    """Opens the sheet, as each process does for itself."""
    google.add_sheet("s", TYPED)
    return lambda: GoogleSheet(connect("s"), patience=IMPATIENT, clock=clock)


@pytest.fixture
def servers(sheet, stores, clock):
    """Two servers that have just started and not read yet."""
    return [_server(sheet(), stores(), clock) for _ in range(2)]


def _server(sheet, store, clock):
    return Fetcher(sheet, store, clock=clock, day_of=lambda instant: instant.date())


def _readings(google):
    """How often the cells of the sheet were asked for."""
    return sum("=UNFORMATTED" in call["path"] for call in google.calls())


def _shown(servers):
    """What the servers show: the reading, its sessions, when it was read, whether something is held or failing."""
    return {
        (
            server.present.copy.reading.id,
            int(server.present.copy.records.activities["sessions"].sum()),
            server.present.read_at,
            server.present.edited_at,
            server.present.held and server.present.held.losses[0].kind,
            server.present.failing,
        )
        for server in servers
    }


def _step(servers, clock):
    """Twenty seconds later, the second server seven after the first."""
    clock.pass_by(13)
    servers[0].step()
    clock.now += SEVEN
    servers[1].step()


def test_two_servers_that_start_together_read_the_sheet_once(google, servers, clock):
    """A machine starts both its replicas at boot, and they share sixty reads a minute."""
    _step(servers, clock)
    assert _readings(google) == 1
    ((reading, sessions, *_),) = _shown(servers)
    assert (reading, sessions) == (1, 21)


def test_a_server_that_starts_later_reads_the_sheet_at_once(google, servers, sheet, stores, clock):
    """Whoever starts it again because something is wrong wants to know whether it still is, and not what was stored before."""
    _step(servers, clock)
    google.fault("500")
    later = _server(sheet(), stores(), clock)
    later.step()
    assert (later.present.failure.kind, later.present.failing, later.present.copy.reading.id) == ("google_down", True, 1)


def test_an_edit_is_read_once_and_shown_by_both_within_twenty_seconds(google, servers, clock):
    """Whichever replica a viewer has come to, the row that he has typed must be there."""
    _step(servers, clock)
    for number in range(1, 4):
        google.append("s", "Hoạt động", [activity(sessions=10 * number)])
        clock.pass_by(20)
        for server in servers if number % 2 else servers[::-1]:
            server.step()
        ((reading, sessions, *_),) = _shown(servers)
        assert (reading, sessions, _readings(google)) == (1 + number, 21 + sum(range(0, 10 * number + 1, 10)), 1 + number)


def test_an_hour_without_an_edit_is_six_readings_between_both(google, servers, clock):
    """Formulas computed again are no edit: the sheet is read every ten minutes, and not twice."""
    for _ in range(3 * 60):
        _step(servers, clock)
    assert _readings(google) == 6
    assert len(_shown(servers)) == 1


def test_where_drive_tells_nothing_both_read_once_a_minute_together(google, servers, clock):
    """Without Drive nobody tells of edits, and each reading takes three of sixty reads a minute."""
    google.fault("403-api-disabled", api="drive")
    for _ in range(3 * 10):
        _step(servers, clock)
    assert _readings(google) == 10
    assert len(_shown(servers)) == 1


def test_what_one_server_holds_back_the_other_holds_back_too(google, servers, clock):
    """The office looks at one replica, the leader at the other, and both must be told that a tab was emptied."""
    _step(servers, clock)
    google.clear_tab("s", "Hoạt động")
    _step(servers, clock)
    ((reading, sessions, *_, held, _),) = _shown(servers)
    assert (reading, sessions, held, _readings(google)) == (1, 21, "tab_emptied", 2)
    servers[1].accept(servers[1].present.held.id)
    for _ in range(2):
        _step(servers, clock)
    ((reading, sessions, *_, held, _),) = _shown(servers)
    assert (reading, sessions, held) == (2, 0, None)


def test_an_edit_that_changes_no_cell_is_read_once(google, servers, clock):
    """Someone set the language of the sheet back and forth; nothing is stored of it, and one server is enough to see that."""
    _step(servers, clock)
    google.append("s", "Hoạt động", [activity(sessions=9)])
    google.delete_rows("s", "Hoạt động", len(SIX) + 2)
    _step(servers, clock)
    ((reading, sessions, *_),) = _shown(servers)
    assert (reading, sessions, _readings(google)) == (1, 21, 2)


def test_what_a_pull_has_read_no_server_reads_again(google, servers, sheet, stores, clock):
    """A timer pulls every quarter of an hour beside the server."""
    _step(servers, clock)
    google.append("s", "Hoạt động", [activity(sessions=9)])
    clock.pass_by(5)
    take(sheet(), stores(), None, today=MORNING.date())
    _step(servers, clock)
    ((reading, sessions, *_),) = _shown(servers)
    assert (reading, sessions, _readings(google)) == (2, 30, 2)


def test_while_another_process_reads_nobody_else_asks_for_cells(google, servers, stores, clock):
    """Who finds another at it shows what is stored, and its reading as soon as that is stored."""
    _step(servers, clock)
    google.append("s", "Hoạt động", [activity(sessions=9)])
    with stores().pulling() as ours:
        assert ours
        servers[0].refresh()
        _step(servers, clock)
        ((reading, sessions, *_, failing),) = _shown(servers)
        assert (reading, sessions, failing, _readings(google)) == (1, 21, False, 1)
    clock.pass_by(1)
    for server in servers:
        server.step()
    ((reading, sessions, *_),) = _shown(servers)
    assert (reading, sessions, _readings(google)) == (2, 30, 2)


def test_one_who_reads_for_ten_minutes_is_waited_for_no_longer(google, servers, stores, clock):
    """A process that was stopped and not killed keeps its lock, and would keep every server from reading for ever."""
    _step(servers, clock)
    google.append("s", "Hoạt động", [activity(sessions=9)])
    with stores().pulling():
        for _ in range(30):
            _step(servers, clock)
        assert _readings(google) == 1
        _step(servers, clock)
        ((reading, sessions, *_),) = _shown(servers)
    assert (reading, sessions, _readings(google)) == (2, 30, 2)


def test_a_server_that_is_killed_while_it_reads_is_followed_by_the_other(google, servers, url, clock):
    """One replica runs out of memory over a large sheet, and the other must not wait for it for ever."""
    _step(servers, clock)
    google.append("s", "Hoạt động", [activity(sessions=9)])
    google.fault("stall", path_has="=UNFORMATTED")
    clock.pass_by(100)
    replica = warm.forks().Process(target=read_once, args=(google.secrets("s"), url, clock.now))
    replica.start()
    while _readings(google) < 2:
        assert replica.is_alive()
        sleep(0.02)
    servers[0].step()
    assert (_readings(google), servers[0].present.copy.reading.id) == (2, 1)
    replica.kill()
    replica.join()
    google.clear_faults()
    clock.pass_by(1)
    for server in servers:
        server.step()
    ((reading, sessions, *_),) = _shown(servers)
    assert (replica.exitcode, reading, sessions, _readings(google)) == (-9, 2, 30, 3)


def test_where_one_server_cannot_reach_google_it_shows_what_the_other_reads(google, sheet, stores, clock, connect):
    """One machine's way out is shut; its viewers need not see an older sheet than the others, and are told within a minute."""
    shut = _server(GoogleSheet(connect("gone"), patience=IMPATIENT, clock=clock), stores(), clock)
    servers = [_server(sheet(), stores(), clock), shut]
    _step(servers, clock)
    google.append("s", "Hoạt động", [activity(sessions=9)])
    clock.pass_by(600)
    _step(servers, clock)
    assert {(server.present.copy.reading.id, server.present.read_at) for server in servers} == {(2, clock.now - SEVEN)}
    clock.pass_by(60)
    _step(servers, clock)
    assert [server.present.failing for server in servers] == [False, True]

"""A server whose store is full or only for reading: the guard keeps its copy, and nothing that is read meanwhile is lost."""

from datetime import timedelta
from threading import Event, Thread

import pytest

from data_sources.fetcher import Fetcher
from data_sources.live.keeper import Keeper
from data_sources.live.waiting import Waiting
from data_sources.store import ReadingStore
from data_sources.store.arrival import arrival_of
from data_sources.store.stored import ReportKey, Sighting
from records.errors import SourceUnavailable
from tests.data_sources.store.books import after, drawn
from tests.data_sources.typed_sheet import Clock, Sheet
from tests.disks import small_disk
from tests.sheets import activity, submission

SIX = [activity(sessions=number) for number in range(1, 7)]  # 21 sessions
FIRST, SECOND = ReportKey("UL", "K1", "1a"), ReportKey("UL", "K2", "1a")


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        yield disk


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def stores(disk):
    """Opens the store of this test, as a server does when it starts."""
    opened = []

    def stores():
        opened.append(ReadingStore(f"sqlite:///{disk.folder / 'readings.sqlite'}", "sheet", at_once=False))
        return opened[-1]

    yield stores
    for store in opened:
        store.close()


def _server(sheet, store, clock):
    return Fetcher(sheet, store, clock=clock, day_of=lambda instant: (instant + timedelta(hours=7)).date())


def _sessions(server):
    return int(server.present.copy.records.activities["sessions"].sum())


def _stored(clock, stores):
    """A sheet of which one reading is stored, an hour ago."""
    sheet = Sheet(clock, *SIX)
    _server(sheet, stores(), clock).step()
    clock.pass_by(3600)
    return sheet


def _next(server, sheet, clock, rows=None, reports=None):
    """Twenty seconds later, with other rows or reports in the sheet."""
    sheet.rows, sheet.reports = sheet.rows if rows is None else rows, sheet.reports if reports is None else reports
    sheet.version += 1
    clock.pass_by(20)
    server.step()


def test_a_server_that_starts_on_a_full_disk_while_google_is_down_shows_the_stored_copy(disk, clock, stores):
    """Both happen on one bad night; an empty page in the morning would look as if all was lost."""
    sheet = _stored(clock, stores)
    disk.fill()
    sheet.failure = SourceUnavailable("google_down")
    server = _server(sheet, stores(), clock)
    server.step()
    present = server.present
    assert (_sessions(server), present.failure.kind, present.trouble.kind) == (21, "google_down", "store_full")
    assert (present.copy.reading.id, present.held, present.waiting) == (1, None, 0)


def test_what_is_read_on_a_full_disk_is_shown_judged_and_stored_in_order_once_there_is_room(disk, clock, stores):
    """A week of the district's work must not depend on who empties the disk, nor be waved through because nobody could."""
    sheet = _stored(clock, stores)
    disk.fill()
    server = _server(sheet, stores(), clock)
    _next(server, sheet, clock, [*SIX, activity(sessions=9)], [submission()])
    came = clock.now
    assert (_sessions(server), server.present.trouble.kind, server.present.waiting) == (30, "store_full", 1)
    assert server.present.sightings[FIRST].first_seen == came
    _next(server, sheet, clock, [])
    assert (_sessions(server), server.present.held.losses[0].kind, server.present.waiting) == (30, "tab_emptied", 2)
    _next(server, sheet, clock, [*SIX, activity(sessions=10)])
    assert (_sessions(server), server.present.held, server.present.waiting) == (31, None, 3)
    disk.make_room()
    clock.pass_by(20)
    server.step()
    assert (server.present.trouble, server.present.waiting, _sessions(server)) == (None, 0, 31)
    store = stores()
    assert [(reading.id, str(reading.standing)) for reading in store.readings()] == [
        (4, "good"),
        (3, "held"),
        (2, "good"),
        (1, "good"),
    ]
    assert store.sightings() == {FIRST: Sighting(FIRST, came, came - timedelta(seconds=3620))}
    assert server.present.copy.reading.id == 4


def test_a_report_that_came_while_nothing_could_be_stored_keeps_its_instant(disk, clock, stores):
    """It came on the last day, and the disk was emptied a day later: the agency was in time."""
    sheet = _stored(clock, stores)
    server = _server(sheet, stores(), clock)
    server.step()
    before = clock.now
    disk.fill()
    _next(server, sheet, clock, reports=[submission()])
    came = clock.now
    for _ in range(3):
        clock.pass_by(3600)
        server.step()
    absent = clock.now
    _next(server, sheet, clock, reports=[submission(), submission(period="K2")])
    second = clock.now
    disk.make_room()
    clock.pass_by(86400)
    server.step()
    assert stores().sightings() == {FIRST: Sighting(FIRST, came, before), SECOND: Sighting(SECOND, second, absent)}


def test_the_office_may_accept_while_nothing_can_be_stored(disk, clock, stores):
    """Else every agency's entries would stay unseen until somebody has emptied the disk."""
    sheet = _stored(clock, stores)
    disk.fill()
    server = _server(sheet, stores(), clock)
    _next(server, sheet, clock, SIX[:1])
    server.accept(server.present.held.id)
    assert (_sessions(server), server.present.held) == (1, None)
    _next(server, sheet, clock, [SIX[0], activity(sessions=9)])
    assert (_sessions(server), server.present.held) == (10, None)
    disk.make_room()
    clock.pass_by(20)
    server.step()
    assert [str(reading.standing) for reading in stores().readings()] == ["good", "accepted", "good"]
    assert (server.present.trouble, server.present.waiting) == (None, 0)


def test_the_office_may_accept_what_was_held_before_the_disk_was_full(disk, clock, stores):
    """The reading is stored, and only the decision has to wait."""
    sheet = _stored(clock, stores)
    server = _server(sheet, stores(), clock)
    _next(server, sheet, clock, SIX[:1])
    disk.fill()
    server.accept(server.present.held.id)
    assert (_sessions(server), server.present.held) == (1, None)
    for _ in range(3):
        clock.pass_by(20)
        server.step()
    assert (_sessions(server), server.present.held, server.present.trouble.kind) == (1, None, "store_full")
    disk.make_room()
    clock.pass_by(20)
    server.step()
    store = stores()
    assert [str(reading.standing) for reading in store.readings()] == ["accepted", "good"]
    assert (store.last_good().id, server.present.trouble) == (2, None)


def test_an_unchanged_sheet_on_a_full_disk_has_nothing_that_waits(disk, clock, stores):
    """Nothing would be lost by a restart, and nobody should be told so."""
    sheet = _stored(clock, stores)
    disk.fill()
    server = _server(sheet, stores(), clock)
    server.step()
    generation = server.present.generation
    clock.pass_by(600)
    server.step()
    assert (server.present.trouble.kind, server.present.waiting, server.present.generation) == ("store_full", 0, generation)
    disk.make_room()
    clock.pass_by(20)
    server.step()
    assert server.present.trouble is None
    assert stores().last_read() == clock.now - timedelta(seconds=20)


def test_what_waits_is_stored_though_the_clock_was_put_back(disk, clock, stores):
    """Whoever repairs the computer sets its clock first, then empties its disk."""
    sheet = _stored(clock, stores)
    disk.fill()
    server = _server(sheet, stores(), clock)
    _next(server, sheet, clock, [*SIX, activity(sessions=9)])
    clock.pass_by(-30 * 86400)
    disk.make_room()
    server.step()
    assert (server.present.trouble, server.present.waiting, _sessions(server)) == (None, 0, 30)
    assert len(stores().readings()) == 2


def test_a_disk_only_for_reading_hides_nothing_either(disk, clock, stores):
    """The operating system makes a disk with an error read-only, and the dashboard goes on with what it reads."""
    sheet = _stored(clock, stores)
    with disk.read_only():
        server = _server(sheet, stores(), clock)
        assert (_sessions(server), server.present.trouble.kind) == (21, "store_not_writable")
        _next(server, sheet, clock, [])
        assert (_sessions(server), server.present.held.losses[0].kind) == (21, "tab_emptied")
        _next(server, sheet, clock, [*SIX, activity(sessions=9)])
        assert (_sessions(server), server.present.held, server.present.waiting) == (30, None, 2)
    clock.pass_by(20)
    server.step()
    assert (server.present.trouble, server.present.waiting) == (None, 0)
    assert [str(reading.standing) for reading in stores().readings()] == ["good", "held", "good"]


def test_what_was_read_before_the_store_could_be_is_judged_by_it_as_soon_as_it_can(disk, clock, stores):
    """The network drive comes up after the server; meanwhile somebody has cleared the tab."""
    sheet = _stored(clock, stores)
    file, away = disk.folder / "readings.sqlite", disk.folder / "away"
    file.rename(away)
    file.mkdir()
    sheet.rows, sheet.version = [], 2
    server = _server(sheet, stores(), clock)
    server.step()
    assert (_sessions(server), server.present.trouble.kind, server.present.waiting) == (0, "store_not_writable", 1)
    file.rmdir()
    away.rename(file)
    clock.pass_by(20)
    server.step()
    assert (_sessions(server), server.present.held.losses[0].kind, server.present.trouble) == (21, "tab_emptied", None)
    assert [str(reading.standing) for reading in stores().readings()] == ["held", "good"]


def test_many_readings_that_wait_take_no_more_room_than_allowed_and_keep_every_first_sighting(stores):
    """Nobody empties the disk for a month: the newest reading and the proof of who was in time are what must be left."""
    waiting, store = Waiting(most_rows=300), stores()
    store.store(drawn(0))
    reports = [ReportKey("UL", "K1", str(number)) for number in range(1, 60)]
    for number in range(1, 60):
        waiting.add(arrival_of(drawn(number), seen=reports[:number]))
    assert waiting.rows <= 300
    list(waiting.store(store))
    assert waiting.is_empty
    assert store.workbook(store.last_good().id) == drawn(59)
    assert {key: seen.first_seen for key, seen in store.sightings().items()} == {
        key: after(number) for number, key in enumerate(reports, 1)
    }


def _look(keeper, done, wrong):
    """Look at the newest reading until it is done; what goes wrong is gathered."""
    while not done.is_set():
        try:
            newest, good = keeper.newest(), keeper.last_good()
            keeper.workbook(good.id)
            keeper.sightings()
            wrong += [] if newest.good else [newest]
        except Exception as error:  # noqa: BLE001 - whatever it is, a viewer would see it
            wrong.append(error)


def test_viewers_look_while_the_fetcher_stores_what_waited(disk, stores):
    """Every page asks for the newest reading, in a thread of its own, at the moment in which there is room again."""
    keeper, wrong, done = Keeper(stores()), [], Event()
    keeper.put(arrival_of(drawn(0)))

    viewers = [Thread(target=_look, args=(keeper, done, wrong)) for _ in range(3)]
    for viewer in viewers:
        viewer.start()
    for number in range(1, 13):
        if number % 4 == 1:
            disk.fill()
        keeper.put(arrival_of(drawn(number)))
        if number % 4 == 0:
            disk.make_room()
            keeper.catch_up()
    done.set()
    for viewer in viewers:
        viewer.join()
    assert (wrong, keeper.trouble, keeper.waiting) == ([], None, 0)
    store = stores()
    assert [store.workbook(reading.id) for reading in store.readings()] == [drawn(number) for number in range(12, -1, -1)]

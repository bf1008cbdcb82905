"""The one fetcher, driven step by step with a clock of its own and a sheet that does what the test says."""

from datetime import date, timedelta

import pytest

from data_sources.fetcher import Fetcher
from data_sources.google_sheet.google_failures import GoogleFailure
from data_sources.live.ingest import last_copy, take
from data_sources.store import ReadingStore
from records.errors import SourceUnavailable
from tests.data_sources.typed_sheet import MORNING, Clock, Sheet
from tests.sheets import activity, submission


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path):
    store = ReadingStore(f"sqlite:///{tmp_path / 'readings.sqlite'}", "sheet")
    yield store
    store.close()


def _fetcher(sheet, store, clock):
    return Fetcher(sheet, store, clock=clock, day_of=lambda instant: (instant + timedelta(hours=7)).date())


def _sessions(fetcher):
    copy = fetcher.present.copy
    return None if copy is None else int(copy.records.activities["sessions"].sum())


def test_before_the_first_reading_there_is_nothing_to_show(clock, store):
    """An invented zero would be a wrong number."""
    assert _sessions(_fetcher(Sheet(clock), store, clock)) is None


def test_a_reading_is_shown_and_stored(clock, store):
    """The store begins with the first reading."""
    fetcher = _fetcher(Sheet(clock, activity(sessions=3)), store, clock)
    fetcher.step()
    assert _sessions(fetcher) == 3
    assert (fetcher.present.read_at, fetcher.present.failure, len(store.readings())) == (MORNING, None, 1)


def test_an_unchanged_sheet_is_asked_for_its_version_and_not_read(clock, store):
    """Every reading takes three of the sixty reads a minute."""
    sheet = Sheet(clock, activity())
    fetcher = _fetcher(sheet, store, clock)
    for _ in range(10):
        fetcher.step()
        clock.pass_by(20)
    assert (sheet.readings, sheet.probes) == (1, 10)


def test_an_edit_is_seen_at_the_next_question(clock, store):
    """An agency looks at the screen to see whether its row has arrived."""
    sheet, today = Sheet(clock, activity(sessions=3)), MORNING.date()
    shown = take(sheet, store, None, today=today).copy
    clock.pass_by(600)
    again = take(sheet, store, shown, today=today).copy.records
    assert again.activities is shown.records.activities
    assert again.read_at - shown.records.read_at == timedelta(seconds=600)
    tomorrow = take(sheet, store, shown, today=today + timedelta(days=1)).copy.records
    assert (tomorrow.activities is shown.records.activities, tomorrow.as_of - again.as_of) == (False, timedelta(days=1))


def test_without_drive_the_sheet_is_read_once_a_minute(clock, store):
    """Where nobody tells of edits, only reading does; but not three times a minute."""
    sheet = Sheet(clock, activity())
    sheet.tells_version = False
    fetcher = _fetcher(sheet, store, clock)
    for _ in range(7):
        fetcher.step()
        clock.pass_by(20)
    assert sheet.readings == 3


def test_a_failure_keeps_what_is_shown_and_says_why(clock, store):
    """Google down must not mean dashboard down."""
    sheet = Sheet(clock, activity(sessions=3))
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    sheet.failure = SourceUnavailable("google_down")
    sheet.version += 1
    clock.pass_by(60)
    fetcher.step()
    present = fetcher.present
    assert (_sessions(fetcher), present.failing, present.failure.kind) == (3, True, "google_down")
    assert (present.failure.at, present.read_at) == (clock.now, MORNING)


def test_after_a_failure_it_is_tried_again_a_little_later_each_time(clock, store):
    """A sheet that is down is not helped by being asked every second."""
    sheet = Sheet(clock)
    sheet.failure = SourceUnavailable("google_down")
    fetcher = _fetcher(sheet, store, clock)
    for _ in range(120):
        fetcher.step()
        clock.pass_by(1)
    assert sheet.readings == 4  # at 0, 15, 45 and 105 seconds


def test_a_failure_that_is_over_is_still_told(clock, store):
    """The office wants to know that there was one, and that it is over."""
    sheet = Sheet(clock, activity())
    sheet.failure = SourceUnavailable("google_down")
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    sheet.failure = None
    clock.pass_by(15)
    fetcher.step()
    assert (fetcher.present.failure.kind, fetcher.present.failing, _sessions(fetcher)) == ("google_down", False, 2)


def test_a_mistake_of_ours_does_not_end_the_fetcher(clock, store):
    """A thread that dies silently shows yesterday's figures for ever."""
    sheet = Sheet(clock, activity())
    sheet.failure = ZeroDivisionError("of ours")
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    assert fetcher.present.failure.kind == "unforeseen"
    sheet.failure = None
    clock.pass_by(15)
    fetcher.step()
    assert _sessions(fetcher) == 2


def test_google_s_limit_is_waited_out_by_hand_too(clock, store):
    """Every further question would prolong it."""
    sheet = Sheet(clock)
    sheet.failure = GoogleFailure("google_rate_limited", wait=90)
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    assert fetcher.refresh() == MORNING + timedelta(seconds=90)
    clock.pass_by(89)
    fetcher.step()
    assert sheet.readings == 1
    clock.pass_by(1)
    fetcher.step()
    assert sheet.readings == 2


def test_a_reading_by_hand_is_taken_at_once_and_the_next_is_told_when(clock, store):
    """Forty impatient viewers are one reading."""
    sheet = Sheet(clock, activity())
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    assert fetcher.refresh() is None
    assert {fetcher.refresh() for _ in range(40)} == {MORNING + timedelta(seconds=15)}
    fetcher.step()
    assert sheet.readings == 2


def test_a_new_server_shows_the_stored_copy_before_it_asks_google(clock, store):
    """Nobody waits for Google where a copy exists."""
    _fetcher(Sheet(clock, activity(sessions=3)), store, clock).step()
    sheet = Sheet(clock)
    assert _sessions(_fetcher(sheet, store, clock)) == 3
    assert sheet.readings == 0


def test_a_tab_that_was_emptied_is_held_back_until_the_office_accepts(clock, store):
    """Someone cleared the wrong tab; the leader must not see a district without sessions."""
    sheet = Sheet(clock, *(activity(sessions=number) for number in range(1, 7)))
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    sheet.rows, sheet.version = [], 2
    clock.pass_by(20)
    fetcher.step()
    held = fetcher.present.held
    assert _sessions(fetcher) == 21
    assert [(loss.kind, loss.tab, loss.before, loss.after) for loss in held.losses] == [("tab_emptied", "Hoạt động", 6, 0)]
    fetcher.accept(held.id)
    assert (_sessions(fetcher), fetcher.present.held) == (0, None)


def test_what_another_process_stored_first_is_shown_all_the_same(clock, store):
    """A pull by cron stores the new row a second before the server reads it."""
    sheet = Sheet(clock, activity(sessions=3))
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    sheet.type(activity(sessions=4))
    take(sheet, store, last_copy(store, date(2023, 7, 20)), today=date(2023, 7, 20))
    clock.pass_by(20)
    fetcher.step()
    assert _sessions(fetcher) == 7


def test_what_was_accepted_in_another_process_is_shown(clock, store):
    """The office accepted it by the command line."""
    sheet = Sheet(clock, *(activity(sessions=number) for number in range(1, 7)))
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    sheet.rows, sheet.version = [], 2
    clock.pass_by(20)
    fetcher.step()
    store.accept(fetcher.present.held.id, clock.now)
    clock.pass_by(600)
    fetcher.step()
    assert (_sessions(fetcher), fetcher.present.held) == (0, None)


def test_rows_that_come_back_end_the_hold_by_themselves(clock, store):
    """The office undid the deletion in the sheet; there is nothing left to decide."""
    sheet = Sheet(clock, *(activity(sessions=number) for number in range(1, 7)))
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    rows, sheet.rows, sheet.version = sheet.rows, [], 2
    clock.pass_by(20)
    fetcher.step()
    sheet.rows, sheet.version = rows, 3
    clock.pass_by(20)
    fetcher.step()
    assert (_sessions(fetcher), fetcher.present.held) == (21, None)


def test_at_midnight_another_day_is_looked_from(clock, store):
    """A session planned for tomorrow is in the future today, and counts tomorrow."""
    sheet = Sheet(clock, activity(sessions=5, date=date(2023, 7, 21)))
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    assert _sessions(fetcher) == 0
    clock.pass_by(16 * 3600)
    fetcher.step()
    assert _sessions(fetcher) == 5


def test_an_edit_that_changes_no_cell_still_moves_the_instant_of_the_last_edit(clock, store):
    """Someone coloured a cell; “last edited” on the screen must be what the sheet itself shows."""
    sheet = Sheet(clock, activity())
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    clock.pass_by(3600)
    sheet.version = 2
    fetcher.step()
    assert (fetcher.present.edited_at, len(store.readings())) == (clock.now, 1)


def test_a_report_is_known_by_when_it_was_first_seen(clock, store):
    """What a row says of its day can be held against the store."""
    sheet = Sheet(clock, activity())
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    clock.pass_by(3600)
    sheet.reports, sheet.version = [submission()], 2
    fetcher.step()
    (sighting,) = fetcher.present.sightings.values()
    assert (sighting.last_absent, sighting.first_seen) == (MORNING, clock.now)


def test_a_clock_that_is_put_back_delays_nothing(clock, store):
    """A computer that started in the wrong year would show that morning's figures until the year comes."""
    sheet = Sheet(clock, activity(sessions=3))
    sheet.failure = SourceUnavailable("google_down")
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    sheet.failure = None
    clock.pass_by(-30 * 86400)
    fetcher.step()
    assert (_sessions(fetcher), fetcher.present.failing) == (3, False)
    assert fetcher.refresh() is None


class Forgetful(ReadingStore):
    """A store of a database whose tables are gone: what it says then is in no list of ours."""

    def note_failure(self, *_) -> None:
        raise ZeroDivisionError


def test_a_store_that_cannot_even_note_the_failure_does_not_end_the_fetcher(clock, tmp_path):
    """The thread would die of telling why it failed, and nobody would be told."""
    sheet = Sheet(clock, activity(sessions=3))
    sheet.failure = SourceUnavailable("google_down")
    fetcher = _fetcher(sheet, Forgetful(f"sqlite:///{tmp_path / 'readings.sqlite'}", "sheet"), clock)
    fetcher.step()
    assert fetcher.present.failure.kind == "google_down"
    sheet.failure = None
    clock.pass_by(15)
    fetcher.step()
    assert _sessions(fetcher) == 3


def test_a_reading_held_again_is_nothing_new(clock, store):
    """Every viewer's page would start again with each reading until the office decides."""
    sheet = Sheet(clock, *(activity(sessions=number) for number in range(1, 7)))
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()
    sheet.rows, sheet.version = [], 2
    clock.pass_by(20)
    fetcher.step()
    held, generation = fetcher.present.held, fetcher.present.generation
    clock.pass_by(600)
    fetcher.step()
    assert (fetcher.present.held, fetcher.present.generation, sheet.readings) == (held, generation, 3)
    assert _sessions(fetcher) == 21


class Overtaken(ReadingStore):
    """A memory in which another process stores the next state of the sheet just before this one asks for the newest."""

    overtaking = None

    def newest(self):
        if self.overtaking:
            overtaking, self.overtaking = self.overtaking, None
            overtaking()
        return super().newest()


def test_a_reading_that_another_process_overtakes_is_not_taken_for_the_later_one(clock, tmp_path):
    """Shown under the later one's number, yesterday's figures would stay for as long as the sheet does."""
    store = Overtaken(f"sqlite:///{tmp_path / 'readings.sqlite'}", "sheet")
    sheet = Sheet(clock, activity(sessions=3))
    fetcher = _fetcher(sheet, store, clock)
    fetcher.step()

    def overtaking():
        sheet.type(activity(sessions=4))
        take(sheet, store, last_copy(store, date(2023, 7, 20)), today=date(2023, 7, 20))

    store.overtaking = overtaking
    clock.pass_by(600)
    fetcher.step()
    clock.pass_by(20)
    fetcher.step()
    assert _sessions(fetcher) == 7

"""What was stored comes back as it was, on every database."""

from datetime import UTC, date, datetime, timedelta, timezone
from threading import Thread

import pytest

from data_sources.store.arrival import arrival_of
from data_sources.store.stored import RowChanges, Standing
from records.changes.fullness import Mark
from records.changes.losses import Loss, LossKind
from records.errors import WrongArgument
from records.ledger import Problem, ProblemCode
from records.workbook.raw import Tab, Workbook
from tests.data_sources.store.books import MORNING, after, book, drawn
from tests.sheets import activity

LOSS = Loss(LossKind.TAB_HALVED, "Hoạt động", 10, 3)


def test_a_workbook_comes_back_as_it_was_stored(store):
    """A restored copy must give the same numbers to the last cell."""
    stored = store.store(drawn(7))
    found = store.workbook(stored.id)
    assert found == drawn(7)
    kinds = [[[type(cell) for cell in row] for row in tab.rows] for tab in found.tabs]
    assert kinds == [[[type(cell) for cell in row] for row in tab.rows] for tab in drawn(7).tabs]


def test_rows_of_any_length_an_empty_tab_and_rows_that_repeat_come_back(store):
    """Google leaves out the blanks at the end of a row; a list of rows must not be mended on its way."""
    tabs = (Tab("Trống", []), Tab("Lệch", [["a"], [], ["a"], [None, None], ["a", None]], known_as="Cũ"))
    workbook = Workbook("Bảng", MORNING, tabs, illustrative=True, as_of=date(2023, 7, 1))
    assert store.workbook(store.store(workbook).id) == workbook


def test_what_is_known_of_a_stored_reading(store):
    """The list of readings is made of it."""
    stored = store.store(book(activity(), [], activity(sessions=5), at=after(5), edited_at=after(4)))
    assert store.readings() == (stored,)
    assert (stored.id, stored.sheet, stored.read_at, stored.edited_at) == (1, "sheet", after(5), after(4))
    assert (stored.source, stored.url) == ("Bảng thử", "https://docs.google.com/spreadsheets/d/sheet/edit")
    assert (stored.standing, stored.losses, stored.rows, stored.masked) == (Standing.GOOD, (), 24, 0)


def test_masked_cells_are_counted(store):
    """The office learns how much personal data was typed, though it is not stored."""
    assert store.store(drawn(1)).masked == 14


def test_a_reading_that_changed_nothing_is_not_stored_and_its_instant_is_known(store):
    """Every minute another copy of the same would bury what did change."""
    store.store(book(activity()))
    assert store.store(book(activity(), at=after(1), edited_at=after(1))) is None
    assert (len(store.readings()), store.last_read()) == (1, after(1))


@pytest.mark.parametrize(
    "changed",
    [
        book(activity(sessions=3)),
        book(activity(sessions="2")),
        book(activity(), activity()),
        book(activity(), name="Hoạt động 2"),
        book(activity(), title="Bảng mới"),
        Workbook("Bảng thử", MORNING, book(activity()).tabs[::-1], url=book().url, locale="vi_VN"),
        Workbook("Bảng thử", MORNING, book(activity()).tabs, url=book().url, locale="en_US"),
    ],
    ids=["number", "type", "row", "tab's name", "title", "order of tabs", "locale"],
)
def test_whatever_changes_in_the_sheet_is_stored(store, changed):
    """A change that passed for none would be lost for good."""
    store.store(book(activity()))
    assert store.store(changed).id == 2
    assert store.workbook(2) == changed


def test_a_sheet_that_returns_to_an_earlier_state_is_stored_again(store):
    """Deleted at nine and put back at ten is what happened, and what the history must say."""
    for minute, rows in enumerate([[activity()], [], [activity()]]):
        store.store(book(*rows, at=after(minute)))
    assert [reading.rows for reading in store.readings()] == [23, 22, 23]


def test_readings_come_newest_first_and_only_as_many_as_asked_for(store):
    """A page shows the last thirty of thousands."""
    for number in range(4):
        store.store(drawn(number))
    assert [reading.id for reading in store.readings()] == [4, 3, 2, 1]
    assert [reading.id for reading in store.readings(most=2)] == [4, 3]


def test_instants_come_back_in_universal_time_whatever_the_zone(store):
    """A server moved to another zone must not move the past."""
    at = datetime(2023, 7, 20, 8, 0, tzinfo=timezone(timedelta(hours=7)))
    store.store(book(activity(), at=at))
    assert store.newest().read_at == MORNING
    assert store.newest().read_at.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused(store):
    """Nobody could tell later whether 08:00 was in Kon Tum or in London."""
    with pytest.raises(ValueError, match="time zone"):
        store.store(book(activity(), at=datetime(2023, 7, 20, 8, 0)))
    assert store.newest() is None


def test_an_empty_store_says_so(store):
    """The first start must not look like a loss."""
    assert (store.readings(), store.newest(), store.last_good(), store.last_read()) == ((), None, None, None)
    assert (store.last_failure(), store.setting("spreadsheet"), store.sightings(), store.recovered) == (
        None,
        None,
        {},
        None,
    )


@pytest.mark.parametrize("reading", [0, -1, 2**31, 10**30])
def test_a_number_that_no_reading_can_have_is_refused_likewise(store, reading):
    """It stands in an address that anybody may type; a database stumbles over numbers that it cannot hold."""
    store.store(drawn(1))
    with pytest.raises(WrongArgument) as refused:
        store.reading(reading)
    assert refused.value.facts == {"reading": reading, "known": "1–1"}


def test_a_reading_that_does_not_exist_is_refused_with_those_that_do(store):
    """A link to a reading of another sheet must not show a wrong one."""
    with pytest.raises(WrongArgument) as refused:
        store.workbook(1)
    assert (refused.value.kind, refused.value.facts) == ("unknown_reading", {"reading": 1, "known": "–"})
    store.store(drawn(1))
    store.store(drawn(2))
    for ask in (store.reading, store.workbook, lambda reading: store.accept(reading, MORNING)):
        with pytest.raises(WrongArgument) as refused:
            ask(3)
        assert refused.value.facts == {"reading": 3, "known": "1–2"}


def test_a_held_reading_is_stored_but_not_the_last_good_one(store):
    """What was lost by mistake must not vanish from the screen; what was typed must not vanish either."""
    good = store.store(book(activity(), activity()))
    held = store.store(book(activity(), at=after(1)), losses=[LOSS])
    assert (held.standing, held.losses, held.good) == (Standing.HELD, (LOSS,), False)
    assert (store.last_good(), store.newest()) == (good, held)
    assert store.store(book(activity(), at=after(2)), losses=[LOSS]) is None


def test_what_a_reading_was_judged_by_comes_back(store):
    """After a restart the next reading is judged by the same measure, and the page names the same cell."""
    problem = Problem("Hoạt động", "F1", ProblemCode.MISSING_COLUMN, "Ngày", "activities", fatal=True, other="Ngày thực hiện")
    losses = [Loss(LossKind.TABLE_UNREADABLE, "Hoạt động", 6, 0, problem), LOSS]
    fullness = {
        ("activities", "Hoạt động"): (Mark(100, 3, 20, MORNING), Mark(40, 0, 0, after(5))),
        ("activities", ""): (Mark(100, 0, 0, after(5)),),
    }
    stored = store.put(arrival_of(book(activity(), at=after(5)), losses, fullness=fullness))
    assert (stored.losses, stored.fullness) == (tuple(losses), fullness)
    assert (store.newest().losses, store.newest().fullness) == (tuple(losses), fullness)


def test_a_reading_stored_without_a_measure_has_none(store):
    """Those of a year ago were stored before there was one."""
    store.store(book(activity()), losses=[LOSS])
    assert (store.newest().losses, store.newest().fullness) == ((LOSS,), None)


def test_an_accepted_reading_is_the_last_good_one(store):
    """The office has said that the rows are gone on purpose."""
    store.store(book(activity(), activity()))
    held = store.store(book(activity(), at=after(1)), losses=[LOSS])
    accepted = store.accept(held.id, after(2))
    assert (accepted.standing, accepted.losses, store.last_good()) == (Standing.ACCEPTED, (LOSS,), accepted)
    assert store.accept(held.id, after(3)) == accepted
    assert store.store(book(activity(), at=after(4))) is None


def test_a_held_reading_whose_loss_is_none_any_more_is_stored_as_good(store):
    """Compared with another copy than before, the same sheet may be right."""
    store.store(book(activity()), losses=[LOSS])
    assert store.store(book(activity(), at=after(1))).standing is Standing.GOOD


def test_two_sheets_in_one_store_do_not_meet(url, opened):
    """A district that changes its sheet keeps the readings of the old one."""
    one, other = opened(url, "one"), opened(url, "other")
    first, second = one.store(drawn(1)), other.store(drawn(2))
    other.set_setting("a", "b")
    other.note_failure(MORNING, "google_down", {})
    assert (one.readings(), other.readings()) == ((first,), (second,))
    assert (one.setting("a"), one.last_failure()) == (None, None)
    with pytest.raises(WrongArgument):
        one.reading(second.id)


def test_the_last_failure_and_settings_come_back_and_are_replaced(url, opened):
    """A restarted server still says since when the sheet cannot be read."""
    store = opened(url)
    store.note_failure(MORNING, "rate_limited", {"wait": 60, "name": "Bảng"})
    store.note_failure(after(1), "not_shared", {"email": "a@b"})
    store.set_setting("spreadsheet", "old")
    store.set_setting("spreadsheet", "new")
    again = opened(url)
    failure = again.last_failure()
    assert (failure.at, failure.kind, failure.facts) == (after(1), "not_shared", {"email": "a@b"})
    assert again.setting("spreadsheet") == "new"


def test_an_unchanged_sheet_needs_no_reading_to_be_noted(store):
    """Only the version may tell that nothing was edited."""
    store.store(drawn(1))
    store.note_read(after(90))
    assert store.last_read() == after(90)


def test_rows_gone_and_added_are_counted_whatever_their_place(store):
    """The history says in a word how much a reading changed; a row that only moved did not change."""
    first = store.store(book(activity(sessions=1), activity(sessions=2), activity(sessions=2)))
    second = store.store(book(activity(sessions=2), activity(sessions=1), activity(sessions=9), activity(sessions=8)))
    assert store.changes(first.id, second.id) == RowChanges(gone=1, added=2)
    assert store.changes(first.id, first.id) == RowChanges(gone=0, added=0)


def test_what_is_stored_is_there_after_the_store_is_opened_anew(url, opened):
    """A server is restarted now and then."""
    for number in range(3):
        opened(url).store(drawn(number))
    assert [opened(url).workbook(number + 1) for number in range(3)] == [drawn(number) for number in range(3)]


def test_viewers_read_while_the_fetcher_stores(store):
    """One store serves the fetcher and every viewer of a server, each in a thread of its own."""
    store.store(drawn(0))
    wrong = []

    def look():
        for _ in range(25):
            reading = store.last_good()
            if store.workbook(reading.id) != drawn(reading.id - 1):
                wrong.append(reading.id)

    viewers = [Thread(target=look) for _ in range(6)]
    for viewer in viewers:
        viewer.start()
    for number in range(1, 20):
        store.store(drawn(number))
    for viewer in viewers:
        viewer.join()
    assert (wrong, len(store.readings())) == ([], 20)

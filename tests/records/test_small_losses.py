"""Losses in steps that are each too small to be asked about: judged against the fullest reading of the last seven days."""

import dataclasses
from datetime import UTC, date, datetime, timedelta
from zlib import crc32

from records.changes.losses import first, judged
from records.cleaning.read import records_of
from records.workbook.raw import Workbook
from tests.sheets import activities, activity, office, posting, postings, submissions

MORNING = datetime(2023, 7, 1, tzinfo=UTC)
AS_OF = date(2023, 7, 31)
HUNDRED = [activity(sessions=number, date=date(2023, 1, 1) + timedelta(days=number)) for number in range(1, 101)]


def _book(*tabs, days=0.0):
    """A book that was read so many days later; each tab has the id of its name."""
    every = (*office(), *tabs, postings(posting()), submissions())
    numbered = tuple(dataclasses.replace(tab, sheet_id=crc32(tab.name.encode())) for tab in every)
    return Workbook("Bảng", MORNING + timedelta(days=days), numbered)


def _in_order(*books, accepted=()):
    """What each reading after the first has lost against those before it; one that lost is shown only where accepted."""
    shown, records = books[0], records_of(books[0], AS_OF)
    fullness = first(shown, records).fullness
    told = []
    for number, book in enumerate(books[1:], 1):
        found = records_of(book, AS_OF)
        judgement = judged(shown, book, records, found, fullness)
        told.append([(str(loss.kind), loss.tab, loss.before, loss.after) for loss in judgement.losses])
        if not judgement.losses or number in accepted:
            shown, records, fullness = book, found, judgement.fullness
    return told


def _left(count, days=0.0):
    return _book(activities(*HUNDRED[:count]), days=days)


def test_three_deletions_of_thirty_percent_are_noticed():
    """Each is less than half of what was left, and together they take two thirds of the year's work."""
    halved = [("tab_halved", "Hoạt động", 100, 49)], [("tab_halved", "Hoạt động", 100, 34)]
    assert _in_order(_left(100), _left(70, 1), _left(49, 2), _left(34, 3)) == [[], *halved]


def test_rows_that_come_back_end_it():
    """What was deleted by mistake was pasted back."""
    assert _in_order(_left(100), _left(70, 1), _left(49, 2), _left(98, 3))[-1] == []


def test_a_year_long_decline_is_no_loss():
    """The office moves what is done with into an archive, month by month."""
    assert _in_order(_left(100), _left(70, 10), _left(49, 20), _left(34, 30)) == [[], [], []]


def test_a_reading_holds_for_as_long_as_nothing_was_changed():
    """Nobody typed for a month; the fullest reading is still that of this morning."""
    assert _in_order(_left(100), _left(70, 30), _left(49, 30.1)) == [[], [("tab_halved", "Hoạt động", 100, 49)]]


def test_what_the_office_accepted_is_the_new_measure():
    """Else every later reading would be asked about again for a week."""
    told = _in_order(_left(100), _left(70, 1), _left(49, 2), _left(48, 3), _left(30, 4), _left(20, 5), accepted=[2])
    assert told == [[], [("tab_halved", "Hoạt động", 100, 49)], [], [], [("tab_halved", "Hoạt động", 49, 20)]]


def test_rows_moved_out_in_steps_are_not_lost():
    """The office gives each agency a tab of its own, one after the other, and each goes on writing in it."""
    steps = [
        _book(
            activities(*HUNDRED[:rest]), *(activities(*HUNDRED[at : at + 20], name=f"Xã {at}") for at in range(rest, 100, 20))
        )
        for rest in (100, 80, 60, 40, 20)
    ]
    edited = [activity(sessions=number, children=number) for number in range(1, 21)]
    last = _book(activities(*HUNDRED[:20]), *(activities(*edited, name=f"Xã {at}") for at in range(20, 100, 20)))
    assert _in_order(*steps)[-1] == []
    assert [loss[1] for loss in _in_order(*steps, last)[-1]] == ["Xã 40", "Xã 60", "Xã 80"]  # which now only repeat Xã 20


def test_a_tab_emptied_by_moving_its_rows_may_go():
    """The last rows are moved, and the old tab is deleted a day later."""
    books = (_left(100), _left(70, 1), _book(activities(), activities(*HUNDRED[:70], name="Xã Tân Lập"), days=2))
    assert _in_order(*books, _book(activities(*HUNDRED[:70], name="Xã Tân Lập"), days=3)) == [[], [], []]


def test_rows_that_stop_counting_bit_by_bit_are_noticed():
    """A name was taken out of the list of agencies, then another: every row is there, and most of them count no more."""

    def spoiled(count, days):
        faulty = [activity(place="Ở đâu", sessions=number) for number in range(1, count + 1)]
        return _book(activities(*faulty, *HUNDRED[count:]), days=days)

    told = _in_order(_left(100), spoiled(30, 1), spoiled(51, 2))
    assert told == [[], [("rows_spoiled", "Hoạt động", 100, 49)]]


def test_the_clock_put_back_changes_nothing():
    """A computer that started in the wrong year reads the same sheet."""
    assert _in_order(_left(100), _left(70, -400), _left(49, -399.9)) == [[], [("tab_halved", "Hoạt động", 100, 49)]]

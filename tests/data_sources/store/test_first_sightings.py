"""When a report was first in the sheet is known from the readings, as an interval that can be proved."""

from data_sources.store.stored import ReportKey, Sighting
from records.changes.losses import Loss, LossKind
from tests.data_sources.store.books import MORNING, after, drawn

LOSS = Loss(LossKind.TAB_EMPTIED, "Báo cáo", 5, 0)
A, B = ReportKey("UL", "K1", "1a"), ReportKey("UK", "K1", "1b")


def test_what_stands_in_the_first_reading_was_absent_at_no_known_time(store):
    """The store cannot say when a report came that was there before it."""
    store.store(drawn(0), seen={A})
    assert store.sightings() == {A: Sighting(A, MORNING, None)}


def test_a_later_report_came_between_two_readings(store):
    """Whether it was in time is a question of minutes."""
    store.store(drawn(0), seen={A})
    store.store(drawn(5), seen={A, B})
    store.store(drawn(9), seen={A, B})
    assert store.sightings() == {A: Sighting(A, MORNING, None), B: Sighting(B, after(5), MORNING)}


def test_a_reading_that_changed_nothing_proves_that_the_report_was_still_absent(store):
    """The interval is one round of the fetcher, not the days since the last edit."""
    store.store(drawn(0))
    store.store(drawn(0).__class__(drawn(0).source, after(7), drawn(0).tabs, locale="vi_VN"))
    store.note_read(after(8))
    store.store(drawn(9), seen={A})
    assert store.sightings()[A] == Sighting(A, after(9), after(8))


def test_a_report_that_is_removed_and_put_back_keeps_its_first_sighting(store):
    """A row cut and pasted is not handed in again."""
    store.store(drawn(0), seen={A})
    store.store(drawn(1))
    store.store(drawn(2), seen={A})
    assert store.sightings()[A].first_seen == MORNING


def test_a_held_reading_proves_neither_presence_nor_absence(store):
    """What may be a mistake is no evidence against anyone."""
    store.store(drawn(0))
    store.store(drawn(3), losses=[LOSS], seen={A})
    assert store.sightings() == {}
    store.store(drawn(6), seen={A, B})
    assert store.sightings() == {A: Sighting(A, after(6), MORNING), B: Sighting(B, after(6), MORNING)}


def test_an_accepted_reading_proves_what_it_held_when_it_was_read(store):
    """The office's word comes later than the report."""
    store.store(drawn(0))
    held = store.store(drawn(3), losses=[LOSS], seen={A})
    store.accept(held.id, after(60))
    assert store.sightings() == {A: Sighting(A, after(3), MORNING)}


def test_an_accepted_reading_moves_a_later_sighting_back(store):
    """Accepted after the next reading came, the held one still was the first to show the report."""
    store.store(drawn(0))
    held = store.store(drawn(3), losses=[LOSS], seen={A})
    store.store(drawn(6), seen={A})
    store.accept(held.id, after(60))
    assert store.sightings() == {A: Sighting(A, after(3), MORNING)}


def test_what_was_absent_while_a_reading_was_held_was_absent_once_it_is_accepted(store):
    """The sheet was found like this again and again until the office decided."""
    store.store(drawn(0))
    held = store.store(drawn(3), losses=[LOSS])
    store.note_read(after(50))
    store.accept(held.id, after(60))
    store.store(drawn(70), seen={B})
    assert store.sightings() == {B: Sighting(B, after(70), after(50))}

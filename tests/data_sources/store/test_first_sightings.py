"""When a report was first in the sheet is known from the readings, as an interval that can be proved."""

from data_sources.store.stored import ReportKey, Sighting
from records.changes.losses import Loss, LossKind
from tests.data_sources.store.books import MORNING, after, drawn

LOSS = Loss(LossKind.TAB_EMPTIED, "Báo cáo", 5, 0)
A, B = ReportKey("UL", "K1", "1a"), ReportKey("UK", "K1", "1b")


def test_what_stands_in_the_first_reading_was_absent_at_no_known_time(memory):
    """The memory cannot say when a report came that was there before it."""
    memory.store(drawn(0), seen={A})
    assert memory.sightings() == {A: Sighting(A, MORNING, None)}


def test_a_later_report_came_between_two_readings(memory):
    """Whether it was in time is a question of minutes."""
    memory.store(drawn(0), seen={A})
    memory.store(drawn(5), seen={A, B})
    memory.store(drawn(9), seen={A, B})
    assert memory.sightings() == {A: Sighting(A, MORNING, None), B: Sighting(B, after(5), MORNING)}


def test_a_reading_that_changed_nothing_proves_that_the_report_was_still_absent(memory):
    """The interval is one round of the fetcher, not the days since the last edit."""
    memory.store(drawn(0))
    memory.store(drawn(0).__class__(drawn(0).source, after(7), drawn(0).tabs, locale="vi_VN"))
    memory.note_read(after(8))
    memory.store(drawn(9), seen={A})
    assert memory.sightings()[A] == Sighting(A, after(9), after(8))


def test_a_report_that_is_removed_and_put_back_keeps_its_first_sighting(memory):
    """A row cut and pasted is not handed in anew."""
    memory.store(drawn(0), seen={A})
    memory.store(drawn(1))
    memory.store(drawn(2), seen={A})
    assert memory.sightings()[A].first_seen == MORNING


def test_a_held_reading_proves_neither_presence_nor_absence(memory):
    """What may be a mistake is no evidence against anyone."""
    memory.store(drawn(0))
    memory.store(drawn(3), losses=[LOSS], seen={A})
    assert memory.sightings() == {}
    memory.store(drawn(6), seen={A, B})
    assert memory.sightings() == {A: Sighting(A, after(6), MORNING), B: Sighting(B, after(6), MORNING)}


def test_an_accepted_reading_proves_what_it_held_when_it_was_read(memory):
    """The office's word comes later than the report."""
    memory.store(drawn(0))
    held = memory.store(drawn(3), losses=[LOSS], seen={A})
    memory.accept(held.id, after(60))
    assert memory.sightings() == {A: Sighting(A, after(3), MORNING)}


def test_an_accepted_reading_moves_a_later_sighting_back(memory):
    """Accepted after the next reading came, the held one still was the first to show the report."""
    memory.store(drawn(0))
    held = memory.store(drawn(3), losses=[LOSS], seen={A})
    memory.store(drawn(6), seen={A})
    memory.accept(held.id, after(60))
    assert memory.sightings() == {A: Sighting(A, after(3), MORNING)}


def test_what_was_absent_while_a_reading_was_held_was_absent_once_it_is_accepted(memory):
    """The sheet was found like this again and again until the office decided."""
    memory.store(drawn(0))
    held = memory.store(drawn(3), losses=[LOSS])
    memory.note_read(after(50))
    memory.accept(held.id, after(60))
    memory.store(drawn(70), seen={B})
    assert memory.sightings() == {B: Sighting(B, after(70), after(50))}

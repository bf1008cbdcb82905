"""What a stored reading gave is kept for the next start, and believed only where it must be right."""

import io
import pickle
from dataclasses import fields
from datetime import date, timedelta

import pandas as pd
import pytest

from data_sources.demo import demo_workbook
from data_sources.fetcher import Fetcher
from data_sources.store import ReadingStore
from data_sources.store.cleaned import CLEANED
from data_sources.store.whole_copies import copy_store, put_store_back
from records.cleaning.masked_source import masked_source
from records.cleaning.read import on_later_day, records_of
from records.workbook.raw import MaskedText
from tests.data_sources.store.books import book
from tests.data_sources.typed_sheet import Clock, Sheet
from tests.examples import LARGEST, LARGEST_IN_LONG, spread_over
from tests.sheets import activity

TODAY = date(2023, 7, 20)


@pytest.fixture
def cleaned_file(sqlite_file):
    return sqlite_file.with_name(f"{sqlite_file.name}.{CLEANED}")


@pytest.fixture
def kept(sqlite_url, opened):
    """A store with one reading of two rows, what it gave kept beside it; and that reading, and what it gave."""
    store = opened(sqlite_url)
    workbook = masked_source(book(activity(sessions=3, note="gọi 0912345678"), activity()), b"k" * 32)
    reading = store.store(workbook)
    records = records_of(workbook, TODAY)
    store.keep_cleaned(reading, records)
    return store, reading, records


def assert_same(one, other):
    """Every field of two records says the same."""
    for field in fields(one):
        ours, theirs = getattr(one, field.name), getattr(other, field.name)
        if isinstance(ours, pd.DataFrame):
            pd.testing.assert_frame_equal(ours, theirs)
        else:
            assert ours == theirs, field.name


def test_the_next_start_has_the_same_records(kept, sqlite_url, opened):
    """A server that cleans a hundred thousand rows before its first page is taken for one that does not start."""
    _, reading, records = kept
    after = opened(sqlite_url)
    assert_same(after.cleaned(reading, TODAY), records)
    assert after.cleaned(reading, TODAY - timedelta(days=1)) is None


def test_a_fetcher_shows_the_stored_figures_and_judges_the_next_reading_by_the_stored_sheet(sqlite_url, opened, cleaned_file):
    """What is quick at the start must not weaken the guard against a cleared tab."""
    clock = Clock()

    def fetcher(*rows):
        return Fetcher(
            Sheet(clock, *rows), opened(sqlite_url), clock=clock, day_of=lambda now: (now + timedelta(hours=7)).date()
        )

    before = fetcher(*(activity(ordinal=number, children=number) for number in range(30)))
    before.step()
    assert cleaned_file.exists()
    clock.pass_by(20)  # in which the tab is cleared
    after = fetcher()
    assert_same(after.present.copy.records, before.present.copy.records)
    after.step()
    assert after.present.held is not None
    assert len(after.present.copy.records.activities) == 30
    assert after.present.copy.workbook.tabs == before.present.copy.workbook.tabs


@pytest.mark.parametrize("demo", LARGEST_IN_LONG)
def test_until_a_day_of_the_sheet_comes_a_later_day_changes_nothing(demo):
    """A server that starts on the next morning must show what it would show if it read the sheet then."""
    workbook = demo_workbook(demo)
    for before in spread_over((0, 1, 400, 30), 2 if demo == LARGEST else 4):
        records = records_of(workbook, workbook.as_of - timedelta(days=before))
        comes = records.next_day or workbook.as_of + timedelta(days=400)
        assert comes > records.as_of
        last = on_later_day(records, comes - timedelta(days=1))
        assert_same(last, records_of(workbook, last.as_of))
        assert (on_later_day(records, comes) is None) is (records.next_day is not None)


def test_the_day_that_comes_first_is_the_next_day():
    """A row that was typed ahead of its day counts from that day on, and a mistyped year must not hide it."""
    rows = [activity(date=date(2032, 1, 1)), activity(date="25/07/2023"), activity(date=date(2023, 8, 1)), activity()]
    records = records_of(book(*rows), TODAY)
    assert records.next_day == date(2023, 7, 25)
    assert len(on_later_day(records, date(2023, 7, 24)).activities) == 1
    assert on_later_day(records, date(2023, 7, 25)) is None
    assert records_of(book(activity()), TODAY).next_day is None


@pytest.mark.parametrize("at", [0, 40, 70, -1])
def test_what_somebody_else_has_written_is_not_even_opened(kept, cleaned_file, at):
    """Such a file can run a program: whoever can write beside the store must not be able to."""
    store, reading, _ = kept
    content = bytearray(cleaned_file.read_bytes())
    content[at] ^= 1
    cleaned_file.write_bytes(content)
    assert store.cleaned(reading, TODAY) is None
    cleaned_file.write_bytes(b"")
    assert store.cleaned(reading, TODAY) is None


def test_it_is_believed_of_its_own_reading_alone(kept, tmp_path, cleaned_file, opened):
    """The figures of another day, or of another store, under the name of this one would be wrong numbers."""
    store, _, _ = kept
    later = store.store(book(activity(sessions=4)))
    assert store.cleaned(later, TODAY) is None
    other = opened(f"sqlite:///{tmp_path / 'other.sqlite'}")
    same = other.store(book(activity(sessions=3), activity()))
    other.keep_cleaned(same, records_of(book(activity()), TODAY))
    (tmp_path / f"other.sqlite.{CLEANED}").write_bytes(cleaned_file.read_bytes())
    assert other.cleaned(same, TODAY) is None


def test_masking_again_or_putting_a_copy_back_removes_it(kept, sqlite_url, cleaned_file, tmp_path):
    """What is taken out of the store must not be left beside it."""
    store, reading, records = kept
    copy_store(sqlite_url, tmp_path / "copy.sqlite")
    store.remask(lambda workbook: workbook)
    assert not cleaned_file.exists()
    store.keep_cleaned(reading, records)
    assert cleaned_file.exists()
    store.close()
    put_store_back(sqlite_url, tmp_path / "copy.sqlite")
    assert not cleaned_file.exists()


def test_where_it_cannot_be_kept_the_reading_is_stored_all_the_same(kept, sqlite_url, cleaned_file):
    """A full disk must cost a few seconds at the next start, and nothing else."""
    store, reading, records = kept
    cleaned_file.unlink()
    cleaned_file.mkdir()
    store.keep_cleaned(reading, records)
    assert store.cleaned(reading, TODAY) is None
    assert [left.name for left in cleaned_file.parent.iterdir() if left.name.startswith(f".{cleaned_file.name}")] == []
    assert ReadingStore(sqlite_url, "sheet").newest() == reading


def test_a_server_of_databases_keeps_none(postgresql_url, opened):
    """There is no place beside it that belongs only to this store."""
    store = opened(postgresql_url)
    reading = store.store(book(activity()))
    store.keep_cleaned(reading, records_of(book(activity()), TODAY))
    assert store.cleaned(reading, TODAY) is None


def test_no_masked_text_with_a_mark_of_this_process_is_in_it():
    """A mark of one process says nothing in the next: compared there, every masked cell would seem to have changed."""
    marked = []

    class Pickler(pickle.Pickler):
        def reducer_override(self, value):
            marked.extend([value] if isinstance(value, MaskedText) else [])
            return NotImplemented

    rows = [activity(agency="Bà Nguyễn Thị Lan 0912345678", form="gọi 0912345678", note="chị Nguyễn Thị Hoa 0912345678")]
    Pickler(io.BytesIO(), protocol=5).dump(records_of(book(*rows), TODAY))
    assert marked == []

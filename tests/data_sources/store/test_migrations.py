"""A store that older code wrote is read by the newest; before its tables change, a copy of it is set aside."""

import shutil
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from data_sources.store import ReadingStore
from data_sources.store.sqlite.engine import reading
from data_sources.store.sqlite.migrations import MIGRATIONS, Migration, newest_version, version_of
from data_sources.store.sqlite.schema import VERSION
from data_sources.store.sqlite.sqlite_file import SqliteFile
from records.workbook.raw import Tab, Workbook

VERSION_1 = Path(__file__).parent.parent.parent / "golden" / "store" / "version-1.sqlite"
ROWS = [
    ["Đơn vị", "Ngày", "Số buổi"],
    ["UBND xã Đăk Kôi", date(2023, 2, 1), 2],
    ["UBND xã Tân Lập", "5/3/2023", 1.5],
    [None, datetime(2023, 3, 1, 8, 30), True],
]
ADDS = Migration(2, lambda connection: connection.execute(text("ALTER TABLE states ADD COLUMN note TEXT")))


def _breaks(connection):
    connection.execute(text("ALTER TABLE states ADD COLUMN half TEXT"))
    raise RuntimeError("a step that fails")


@pytest.fixture
def file(tmp_path):
    """A store as the first released code wrote it, with two readings."""
    return Path(shutil.copy(VERSION_1, tmp_path / "readings.sqlite"))


def _columns(file):
    with reading(SqliteFile(file).engine) as connection:
        return {row[1] for row in connection.execute(text("PRAGMA table_info(states)"))}


def _version(file):
    with reading(SqliteFile(file).engine) as connection:
        return version_of(connection)


def test_a_store_of_version_1_is_read_cell_by_cell(file):
    """An office that updates the program keeps its history."""
    with closing(ReadingStore(f"sqlite:///{file}", "sheet")) as store:
        first, second = (store.workbook(number) for number in (1, 2))
        assert first == Workbook("Bảng", datetime(2023, 4, 1, 8, tzinfo=UTC), (Tab("Hoạt động", ROWS, sheet_id=7),))
        assert second.tabs[0].rows == [*ROWS, ["UBND xã Đăk Pne", date(2023, 3, 9), 3]]
        assert store.setting("spreadsheet") == "link"


def test_an_older_store_is_taken_through_the_steps_that_it_lacks(file):
    """The steps stand in order, and each is applied once."""
    for _ in range(2):
        SqliteFile(file, (ADDS,)).make_whole()
    assert (_version(file), "note" in _columns(file)) == (2, True)


def test_a_copy_of_the_older_store_is_set_aside_before_it_changes(file):
    """Whoever regrets an update must be able to go back."""
    SqliteFile(file, (ADDS,)).make_whole()
    kept = file.with_name("readings.sqlite.version-1")
    assert (_version(kept), "note" in _columns(kept)) == (1, False)
    with closing(ReadingStore(f"sqlite:///{kept}", "sheet")) as store:
        assert [stored.id for stored in store.readings()] == [2, 1]


def test_a_step_that_fails_leaves_the_store_as_it_was(file):
    """Half a change would be a store that no version of the program can read."""
    with pytest.raises(RuntimeError):
        SqliteFile(file, (Migration(2, _breaks),)).make_whole()
    assert (_version(file), "half" in _columns(file)) == (1, False)


def test_a_new_store_begins_at_the_newest_version(tmp_path):
    """What is made by the newest code needs no step."""
    SqliteFile(tmp_path / "new.sqlite", (ADDS,)).make_whole()
    assert _version(tmp_path / "new.sqlite") == 2


def test_the_steps_lead_one_by_one_to_the_version_of_the_tables():
    """A version without its step would lock every office out of its own history."""
    assert [step.version for step in MIGRATIONS] == list(range(2, VERSION + 1))
    assert newest_version() == VERSION

"""A damaged file loses no reading: it is kept, and what its backup and it itself still hold is there."""

import os
import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from data_sources.store import ReadingStore
from records.errors import StoreUnavailable
from tests.data_sources.store.books import after, drawn
from tests.data_sources.store.storing_process import store_some
from words import say

LAST = 12


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of a store with twelve readings and a setting."""
    folder = tmp_path_factory.mktemp("made")
    store = ReadingStore(f"sqlite:///{folder / 'readings.sqlite'}", "sheet")
    for number in range(1, LAST + 1):
        store.store(drawn(number))
    store.set_setting("spreadsheet", "link")
    store.close()
    return folder


@pytest.fixture
def file(made, sqlite_file):
    """The file of such a store, its backup beside it."""
    shutil.copytree(made, sqlite_file.parent, dirs_exist_ok=True)
    return sqlite_file


def _backup(file):
    return file.with_name("readings.sqlite.backup")


def _all_there(store):
    """Whether every reading is there as it was stored."""
    readings = store.readings()
    return [reading.id for reading in readings] == list(range(LAST, 0, -1)) and all(
        store.workbook(reading.id) == drawn(reading.id) for reading in readings
    )


def _turned(content, place, count=1):
    """The bytes with some of them turned upside down."""
    end = min(len(content), place + count)
    return content[:place] + bytes(byte ^ 0xFF for byte in content[place:end]) + content[end:]


DAMAGES = {
    "beginning overwritten": lambda content: b"\x00" * 4096 + content[4096:],
    "no database at all": lambda content: b"<html>" * (len(content) // 6),
    "all zero": lambda content: b"\x00" * len(content),
    "cut off in the middle": lambda content: content[: len(content) // 2],
    "cut off within a page": lambda content: content[: len(content) - 1000],
    "a page of zeros": lambda content: content[:8192] + b"\x00" * 4096 + content[12288:],
    "empty": lambda _: b"",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_every_earlier_reading_is_there_though_the_file_is_damaged(file, sqlite_url, opened, damage):
    """A power cut on a bad disk must not take the evidence of a year."""
    damaged = damage(file.read_bytes())
    file.write_bytes(damaged)
    store = opened(sqlite_url)
    assert _all_there(store)
    assert (store.setting("spreadsheet"), store.last_read()) == ("link", after(LAST))
    assert store.recovered.kind == "store_recovered"
    assert store.recovered.facts == {"name": "readings.sqlite", "kept": "readings.sqlite.damaged-1"}
    if damaged:
        assert file.with_name("readings.sqlite.damaged-1").read_bytes() == damaged
    assert store.store(drawn(LAST + 1)).id == LAST + 1


@pytest.mark.parametrize("seed", range(12))
def test_bytes_turned_anywhere_are_noticed_or_harmless(file, sqlite_url, opened, seed):
    """SQLite keeps no checksums: a turned bit in a stored row would be read as what somebody typed."""
    draws = random.Random(seed)
    content = file.read_bytes()
    file.write_bytes(_turned(content, draws.randrange(len(content)), draws.choice([1, 1, 30])))
    assert _all_there(opened(sqlite_url))


def test_a_number_turned_into_another_in_a_stored_row_is_noticed(file, sqlite_url, opened):
    """The file is sound for SQLite, and says something else than the sheet did."""
    content = file.read_bytes()
    assert content.count(b'"Truy') > 0
    file.write_bytes(content.replace(b'"Truy', b'"Xruy'))
    store = opened(sqlite_url)
    assert store.recovered is not None
    assert _all_there(store)


def test_a_file_that_was_removed_comes_back(file, sqlite_url, opened):
    """Someone tidied up."""
    file.unlink()
    assert _all_there(opened(sqlite_url))


def test_a_file_put_back_to_an_earlier_state_catches_up(sqlite_file, sqlite_url, opened):
    """A server restored from last week's image must not forget this week."""
    store = opened(sqlite_url)
    store.store(drawn(1))
    earlier = sqlite_file.read_bytes()
    for number in range(2, LAST + 1):
        store.store(drawn(number))
    sqlite_file.write_bytes(earlier)
    assert _all_there(opened(sqlite_url))


def test_what_the_damaged_file_holds_beyond_its_backup_is_saved(file, sqlite_url, opened):
    """The backup may be a reading behind: the machine went down between the two."""
    behind = _backup(file).read_bytes()
    opened(sqlite_url).store(drawn(LAST + 1))
    _backup(file).write_bytes(behind)
    first = _place_of(file, b'B\xe1\xba\xa3ng 1"')
    file.write_bytes(_turned(file.read_bytes(), first))
    store = opened(sqlite_url)
    assert store.recovered is not None
    assert store.workbook(LAST + 1) == drawn(LAST + 1)
    assert store.workbook(1) == drawn(1)


def test_damage_is_not_carried_into_the_backup(file, sqlite_url, opened):
    """A backup that copied the damage would be none."""
    store = opened(sqlite_url)
    store.store(drawn(LAST + 1))
    file.write_bytes(_turned(file.read_bytes(), _place_of(file, b'B\xe1\xba\xa3ng 3"')))
    store.store(drawn(LAST + 2))
    again = opened(sqlite_url)
    assert again.workbook(3) == drawn(3)
    assert again.workbook(LAST + 2) == drawn(LAST + 2)


def test_damage_met_while_running_is_told_and_then_put_right(file, sqlite_url, opened):
    """A server that runs for months must not need a restart."""
    store = opened(sqlite_url)
    file.write_bytes(_turned(file.read_bytes(), _place_of(file, b'B\xe1\xba\xa3ng 5"')))
    with pytest.raises(StoreUnavailable) as told:
        store.workbook(5)
    assert (told.value.kind, told.value.facts) == ("store_damaged", {"name": "readings.sqlite"})
    assert _all_there(store)
    assert store.recovered is not None


def test_a_file_removed_while_running_comes_back(file, sqlite_url, opened):
    """The folder was emptied under a running server."""
    store = opened(sqlite_url)
    file.unlink()
    with pytest.raises(StoreUnavailable):
        store.readings()
    assert _all_there(store)


def test_two_processes_that_open_a_damaged_file_at_once_put_it_right_once(file, sqlite_url, processes, opened):
    """Server and cron start together after the power cut that damaged it."""
    file.write_bytes(DAMAGES["cut off in the middle"](file.read_bytes()))
    pipes = [processes.Pipe(duplex=False) for _ in range(3)]
    started = [processes.Process(target=store_some, args=(sqlite_url, [LAST + 1], theirs)) for _, theirs in pipes]
    for process in started:
        process.start()
    for process in started:
        process.join()
    assert [process.exitcode for process in started] == [0, 0, 0]
    assert sorted(ours.recv() for ours, _ in pipes) == [0, 0, 1]
    assert [path.name for path in file.parent.glob("*damaged*")] == ["readings.sqlite.damaged-1"]
    store = opened(sqlite_url)
    assert [store.workbook(number) for number in range(1, LAST + 2)] == [drawn(number) for number in range(1, LAST + 2)]


def test_a_process_killed_while_it_puts_the_file_right_loses_nothing(file, sqlite_url, processes, opened):
    """Whoever sees a server hang switches it off and on again."""
    draws = random.Random(111)
    for _ in range(12):
        file.write_bytes(DAMAGES["cut off in the middle"](file.read_bytes()))
        ours, theirs = processes.Pipe(duplex=False)
        process = processes.Process(target=store_some, args=(sqlite_url, [LAST], theirs))
        process.start()
        theirs.close()
        ours.poll(draws.uniform(0.02, 0.15))
        process.kill()
        process.join()
        assert _all_there(opened(sqlite_url))


def test_a_damaged_file_without_a_backup_is_told_and_left_as_it_is(file, sqlite_url, opened):
    """Whoever knows how may still save something from it."""
    _backup(file).unlink()
    damaged = DAMAGES["cut off in the middle"](file.read_bytes())
    file.write_bytes(damaged)
    for _ in range(2):
        with pytest.raises(StoreUnavailable) as told:
            opened(sqlite_url)
        assert told.value.kind == "store_damaged"
    assert file.read_bytes() == damaged


def test_a_damaged_file_with_a_damaged_backup_is_told_and_both_are_left(file, sqlite_url, opened):
    """Neither may be put in the other's place."""
    damaged = DAMAGES["cut off in the middle"](file.read_bytes())
    for each in (file, _backup(file)):
        each.write_bytes(damaged)
    with pytest.raises(StoreUnavailable, match="store_damaged"):
        opened(sqlite_url)
    assert [each.read_bytes() for each in (file, _backup(file))] == [damaged, damaged]


def test_a_damaged_backup_is_set_aside_and_made_anew(file, sqlite_url, opened):
    """Found out only when it is needed, it would be too late."""
    _backup(file).write_bytes(DAMAGES["a page of zeros"](_backup(file).read_bytes()))
    store = opened(sqlite_url)
    store.store(drawn(LAST + 1))
    assert (store.recovered, file.with_name("readings.sqlite.backup.damaged-1").exists()) == (None, True)
    file.write_bytes(b"")
    assert opened(sqlite_url).workbook(LAST + 1) == drawn(LAST + 1)


def test_the_backup_of_another_store_is_set_aside(file, sqlite_url, tmp_path, opened):
    """A file was put in the place of another; neither's readings may be mixed with the other's, nor lost."""
    other = f"sqlite:///{tmp_path / 'other.sqlite'}"
    store = opened(other)
    for number in range(50, 55):
        store.store(drawn(number))
    file.write_bytes((tmp_path / "other.sqlite").read_bytes())
    store = opened(sqlite_url)
    store.store(drawn(55))
    found = [store.workbook(reading.id).source for reading in store.readings()]
    assert found == [drawn(number).source for number in range(55, 49, -1)]
    kept = opened(f"sqlite:///{file.with_name('readings.sqlite.backup.damaged-1')}")
    assert _all_there(kept)


def test_a_backup_that_cannot_be_written_keeps_nothing_from_being_stored(sqlite_file, sqlite_url, opened, caplog):
    """One copy is better than none."""
    sqlite_file.with_name("readings.sqlite.backup").mkdir()
    store = opened(sqlite_url)
    assert store.store(drawn(1)).id == 1
    assert "the backup of the store could not follow" in caplog.text


def test_the_backup_holds_what_the_file_holds_after_every_reading(file):
    """It may be needed at any moment."""
    for table in ("rows", "tabs", "readings", "states"):
        assert _rows(file, table) == _rows(_backup(file), table)


@pytest.mark.parametrize(
    "kind", ["store_damaged", "store_full", "store_not_writable", "store_unreachable", "store_busy", "store_newer"]
)
def test_every_trouble_has_its_sentence_in_both_languages(kind):
    """A reader must learn what happened and that the sheet is safe."""
    assert "readings.sqlite" in say(f"error.{kind}", "vi", name="readings.sqlite")
    assert "readings.sqlite" in say(f"error.{kind}", "en", name="readings.sqlite")


def _place_of(file, text):
    """Where a text stands in a file."""
    return file.read_bytes().index(text)


def _rows(file, table):
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608 - our own tables


def test_a_file_that_was_just_found_whole_is_read_through_again_once_it_has_changed(file, sqlite_url, opened):
    """A start reads the rows through once and not twice; what is damaged after that must be found all the same."""
    long_ago = file.stat().st_mtime - 3600
    os.utime(file, (long_ago, long_ago))
    for log in file.parent.glob(f"{file.name}-wal"):
        log.unlink()
    assert [opened(sqlite_url).recovered for _ in range(2)] == [None, None]
    file.write_bytes(b"\x00" * 4096 + file.read_bytes()[4096:])
    os.utime(file, (long_ago + 60, long_ago + 60))
    after = opened(sqlite_url)
    assert after.recovered is not None
    assert _all_there(after)

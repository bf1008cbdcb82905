"""What is stored of the sheet is only ever added to, and holds no personal data."""

from data_sources.store.stored import ReportKey
from records.changes.losses import Loss, LossKind
from records.privacy.masking import masked_workbook
from tests.data_sources.store.books import after, book, drawn
from tests.data_sources.store.databases import asked
from tests.sheets import activity

LOSS = Loss(LossKind.TAB_GONE, "Báo cáo", 5, 0)
REPORT = ReportKey("UL", "K1", "1a")
STEPS = {
    "a reading": lambda store: store.store(drawn(2), seen={REPORT}),
    "the same again": lambda store: store.store(drawn(2), seen={REPORT}),
    "a held reading": lambda store: store.store(drawn(3), losses=[LOSS]),
    "its acceptance": lambda store: store.accept(3, after(9)),
    "no edit": lambda store: store.note_read(after(10)),
    "a failure": lambda store: store.note_failure(after(11), "google_down", {}),
    "a setting": lambda store: store.set_setting("a", "b"),
    "an earlier state": lambda store: store.store(drawn(1)),
}


def _rows(url):
    """The rows of the tables that only grow."""
    tables = ("versions", "rows", "tabs", "readings", "acceptances", "sightings")
    rows = [(table, *row) for table in tables for row in asked(url, f"SELECT * FROM {table}")]  # noqa: S608 - our own tables
    return {tuple(bytes(value) if isinstance(value, memoryview) else value for value in row) for row in rows}


def test_no_row_that_was_stored_is_ever_changed_or_removed(url, store):
    """A history that can be rewritten proves nothing."""
    store.store(drawn(1))
    grown = []
    for step in STEPS.values():
        before = _rows(url)
        step(store)
        assert before <= _rows(url)
        grown.append(len(_rows(url) - before))
    assert dict(zip(STEPS, grown, strict=True)) == {
        "a reading": 17,  # 14 rows of cells, a tab, the reading, the sighting
        "the same again": 0,
        "a held reading": 16,
        "its acceptance": 1,
        "no edit": 0,
        "a failure": 0,
        "a setting": 0,
        "an earlier state": 1,
    }


def test_a_telephone_number_of_the_sheet_is_nowhere_in_the_files(sqlite_url, sqlite_file, opened):
    """The files are copied, mailed and kept for years."""
    store = opened(sqlite_url)
    typed = book(activity(note="Liên hệ 0900000000"), activity(note=900000001), activity(children=123456))
    store.store(masked_workbook(typed, b"a secret"))
    content = {path.name: path.read_bytes() for path in sqlite_file.parent.iterdir() if path.is_file()}
    assert {"readings.sqlite", "readings.sqlite.backup"} <= content.keys()
    everything = b"".join(content.values())
    assert b"123456" in everything
    assert (b"900000000" in everything, b"900000001" in everything, b"a secret" in everything) == (False, False, False)
    assert store.newest().masked == 2

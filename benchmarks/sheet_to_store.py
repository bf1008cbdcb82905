"""The Google Sheet read by us beside gspread's own records, and two months of readings beside whole copies of them."""

import gzip
import json
import random
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data_sources.google_sheet.connection import Connection
    from records.workbook.raw import Workbook

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

ROWS, DAYS, CHANGED = 5_000, 60, 10
MORNING = datetime(2023, 1, 1, 1, 0, tzinfo=UTC)


def measure_reading() -> None:
    """Seconds for one reading of 5 000 rows, and how many counts come out as something else than was typed."""
    from data_sources.google_sheet.connection import connection_of
    from data_sources.google_sheet.sheet import GoogleSheet
    from records.cleaning.read import records_of
    from tests.fake_google import running_google

    with running_google() as google:
        google.add_sheet("sheet", _book(_rows(ROWS, random.Random(111))), title="Bảng", role="reader")
        google.set_quota(10_000)
        connection = connection_of({"connections": {"gsheets": google.secrets("sheet")}})
        sheet = GoogleSheet(connection, clock=lambda: MORNING)
        start = time.perf_counter()
        workbook = sheet.read()
        ours = time.perf_counter() - start
        counted = len(records_of(workbook, datetime(2023, 12, 31, tzinfo=UTC).date()).activities)
        theirs, wrong = _by_gspread(connection)
    print(f"{ROWS} rows from the sheet: ours {ours:.2f} s, gspread's get_all_records {theirs:.2f} s; ratio {theirs / ours:.1f}")
    print(f"rows that we count: {counted}; counts that gspread's own reading turns into something else: {wrong}")


def _by_gspread(connection: "Connection") -> tuple[float, int]:
    """What get_all_records does, on our transport: shown values, each made a number; and the `1.200` that become another."""
    from gspread.utils import numericise_all

    from data_sources.google_sheet.api import GoogleApi

    start = time.perf_counter()
    header, *rows = GoogleApi(connection).values(["'Hoạt động'!A:Z"], "FORMATTED_VALUE")[0]
    records = [dict(zip(header, numericise_all(row), strict=False)) for row in rows]
    seconds = time.perf_counter() - start
    return seconds, sum(record["Trẻ em"] == 1.2 for record in records)


def measure_memory() -> None:
    """Bytes and seconds of two months of readings, beside a compressed whole copy for each."""
    from data_sources.store import ReadingStore

    draws = random.Random(111)
    rows, whole, stored = _rows(ROWS, draws), 0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "readings.sqlite"
        store = ReadingStore(f"sqlite:///{file}", "sheet")
        for day in range(DAYS):
            for _ in range(CHANGED):
                rows[draws.randrange(ROWS)] = _rows(1, draws)[0]
            book = replace(_book(rows), read_at=MORNING + timedelta(days=day))
            whole += len(gzip.compress(json.dumps([[list(map(str, row)) for row in tab.rows] for tab in book.tabs]).encode()))
            start = time.perf_counter()
            store.store(book)
            stored += time.perf_counter() - start
        store.close()
        size = file.stat().st_size
    print(
        f"{DAYS} readings of {ROWS} rows: {size / 1e6:.2f} MB by row, {whole / 1e6:.2f} MB as whole gzip copies; "
        f"ratio {whole / size:.1f}; {stored / DAYS * 1000:.0f} ms to store one"
    )


def _rows(count: int, draws: random.Random) -> list[list[object]]:
    from tests.sheets import activity

    return [
        activity(
            sessions=draws.randrange(1, 9),
            children="1.200" if draws.random() < 0.1 else draws.randrange(400),
            note=f"Ghi chú {draws.random()}",
        )
        for _ in range(count)
    ]


def _book(rows: list[list[object]]) -> "Workbook":
    from records.workbook.raw import Workbook
    from tests.sheets import activities, office, postings, submissions

    return Workbook("Bảng", MORNING, (*office(), activities(*rows), postings(), submissions()))


if __name__ == "__main__":
    measure_reading()
    measure_memory()

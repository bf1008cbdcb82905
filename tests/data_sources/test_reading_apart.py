"""A viewer's file is read in a process of its own, and whatever becomes of that process is one sentence."""

import subprocess
import sys
import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from data_sources.files import reading_apart
from data_sources.files.reading_apart import NotForeseen, child, records_apart
from data_sources.files.workbook_file import read_bytes
from exports.xlsx.copy_xlsx import copy_xlsx
from records.cleaning.read import Records, records_of
from records.errors import SourceUnavailable, SourceUnreadable
from records.workbook.raw import MaskedText, Workbook
from tests.data_sources.packages import sheet_xml, xlsx
from tests.sheets import activities, activity, office

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden" / "case-102" / "workbook.xlsx"
DAY = date(2023, 3, 31)
EATS = "from data_sources.files.reading_child import bound\nbound()\nparts = []\nwhile True: parts.append(bytes(10**7))"


def running(code):
    """A starter of a process that runs some code instead of our own."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return lambda: subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, **pipes)


def refused(**how):
    """The kind of sentence with which a file is refused."""
    with pytest.raises(SourceUnreadable) as error:
        records_apart(b"PK", "số liệu.xlsx", DAY, **how)
    assert error.value.facts == {"name": "số liệu.xlsx"}
    return error.value.kind


def test_the_records_of_a_file_read_apart_are_those_of_the_file():
    """The process hands over what it made, and not a word more or less."""
    content = GOLDEN.read_bytes()
    read = records_apart(content, "a.xlsx", DAY)
    expected = records_of(read_bytes(content, "a.xlsx"), DAY)
    frames = ("activities", "postings", "submissions", "ledger", "issues")
    assert all(getattr(read.records, name).equals(getattr(expected, name)) for name in frames)
    others = ("source", "as_of", "programme", "tabs", "problems", "unreadable")
    assert [getattr(read.records, name) for name in others] == [getattr(expected, name) for name in others]
    assert isinstance(read.records, Records)
    assert read.size > 1_000


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "file_empty"),
        (b"%PDF", "file_not_excel"),
        (xlsx({"A": sheet_xml('<row><c r="AAAA1"><v>1</v></c></row>')}), "file_damaged"),
    ],
)
def test_a_file_that_is_refused_is_refused_in_the_same_words(content, kind):
    """The viewer learns what is wrong with the file, wherever it was read."""
    with pytest.raises(SourceUnreadable) as error:
        records_apart(content, "tệp của tôi.xlsx", DAY)
    assert (error.value.kind, error.value.facts) == (kind, {"name": "tệp của tôi.xlsx"})


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.abort()",
        "import sys; sys.exit(1)",
        "pass",
        "import sys; sys.stdin.buffer.read(); raise MemoryError",
        pytest.param(EATS, marks=pytest.mark.skipif(sys.platform != "linux", reason="the bound is Linux's")),
    ],
    ids=["abort", "exit", "no answer", "store", "gigabytes"],
)
def test_a_process_that_ends_before_it_answers_is_one_sentence(code):
    """The reader that was used before ended the process of the server with it."""
    assert refused(start=running(code)) == "file_too_heavy"


def test_a_process_that_does_not_end_is_ended():
    """A viewer would wait for ever, and the machine with him."""
    started = []

    def start():
        started.append(running("import time; time.sleep(600)")())
        return started[0]

    assert refused(start=start, seconds=0.5) == "file_too_heavy"
    assert started[0].poll() is not None


def test_an_error_of_ours_is_told_without_the_text_of_a_cell():
    """Where it happened stands in the log; what a cell says does not."""
    with pytest.raises(NotForeseen) as error:
        records_apart(GOLDEN.read_bytes(), "a.xlsx", "no day", start=child)
    assert "TypeError at" in str(error.value)


def test_more_files_than_turns_wait_and_who_waits_too_long_is_told(monkeypatch):
    """Ten uploads at once must not become ten gigabytes."""
    monkeypatch.setattr(reading_apart, "WAITING", 0.05)
    stop = threading.Event()
    running_now = []

    def start():
        running_now.append(
            running("import sys; sys.stdin.buffer.read(); sys.stdin.buffer.read(); import time; time.sleep(600)")()
        )
        if len(running_now) == reading_apart.AT_ONCE:
            stop.set()
        return running_now[-1]

    def read():
        with pytest.raises(SourceUnreadable):
            records_apart(b"PK", "a.xlsx", DAY, start=start)

    readers = [threading.Thread(target=read) for _ in range(reading_apart.AT_ONCE)]
    for reader in readers:
        reader.start()
    assert stop.wait(30)
    with pytest.raises(SourceUnavailable) as error:
        records_apart(b"PK", "b.xlsx", DAY, start=start)
    assert (error.value.kind, len(running_now)) == ("reading_busy", reading_apart.AT_ONCE)
    for process in running_now:
        process.kill()
    for reader in readers:
        reader.join()
    assert records_apart(GOLDEN.read_bytes(), "c.xlsx", DAY).records.source == "c.xlsx"


def test_a_file_whose_office_tables_hold_personal_data_is_opened():
    """A commune that is typed with somebody's telephone number must not keep the whole file from being looked at."""
    places = [["Mã", "Tên", "Loại"], ["23497", "Tân Lập", "xã"], ["23482", "Bà Nguyễn Thị Lan 0987 654 321", "xã"]]
    book = Workbook("thử", datetime(2023, 7, 20, tzinfo=UTC), (*office(Địa_bàn=places), activities(activity())))
    found = records_apart(copy_xlsx(book), "thử.xlsx", DAY).records
    [masked] = [place.name for place in found.programme.places if isinstance(place.name, MaskedText)]
    assert "654" not in masked
    assert masked.kinds == ("phone",)

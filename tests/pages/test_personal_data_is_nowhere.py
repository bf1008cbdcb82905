"""Planted personal data goes every way that a cell can go, and is nowhere to be read at its end."""

import io
import json
import logging
import zipfile
from datetime import UTC, date, datetime

import openpyxl
import pytest
from openpyxl.comments import Comment

from cli import main
from data_sources.files.workbook_file import read_path
from data_sources.store import ReadingStore
from records.changes.differences import differences
from records.cleaning.masked_source import masked_source
from records.cleaning.read import records_of
from records.privacy.personal_data import masked
from records.workbook.raw import Tab, Workbook
from tests.pages.opened import lent, opened
from tests.sheets import ACTIVITY_HEADER, OFFICE, activity, office, posting, postings, submission, submissions
from ui.selection.navigation import PATHS

PLANTED = (
    "Bích Hạnh", "Y Thoan", "Quốc Thịnh", "Trần Văn Khuê", "Rơ Châm H'Mơ", "N.T.Q.X", "Kiều Vy", "Gia Phát", "Sùng A Chớ",
    "Diệu Ái",
    "0912 345 901", "0912.345.902", "0260 3862 903", "+84 912 345 904", "062312000905", "233 123 906", "TE1626200000907",
    "19031234908", "17/09/2012", "meocon909@gmail.com", "be.vy.910", "số nhà 911", "cha dượng",
)  # fmt: skip
EXTRA = "Cháu Bích Hạnh"  # a heading
NOTES = (
    "cháu Y Thoan, ĐT 0912 345 901",
    "em Quốc Thịnh sinh ngày 17/09/2012, CCCD 062312000905",
    "đ/c Trần Văn Khuê – Chủ tịch, CMND 233 123 906, STK 19031234908",
    "em N.T.Q.X, thẻ BHYT TE1626200000907, fb: facebook.com/be.vy.910",
    "nhà cháu ở số nhà 911 tổ 3; mẹ: meocon909@gmail.com, máy bàn 0260 3862 903",
    "cháu Kiều Vy bị bạo hành, cha dượng đánh",
)
WITH_EXTRA = [*ACTIVITY_HEADER, EXTRA]
TABS = (
    Tab("Cháu Gia Phát", [WITH_EXTRA, *([*activity(note=note), note] for note in NOTES)]),
    Tab(
        "em Diệu Ái",
        [ACTIVITY_HEADER, activity(agency="em Sùng A Chớ", children="12 cháu, 0912.345.902", place="nhà cháu Y Thoan")],
    ),
    postings(posting(evidence="https://www.facebook.com/be.vy.910 cháu Kiều Vy"), posting(note=NOTES[0])),
    submissions(submission(results="\n".join(NOTES[:5]))),
)
AGENCIES = [[*OFFICE["Đơn vị"][0], "Người liên hệ"], *([*row, "Rơ Châm H'Mơ, +84 912 345 904"] for row in OFFICE["Đơn vị"][1:])]
SETTINGS = [["Mục", "Giá trị"], ["Nơi nhận", "Cháu Y Thoan, 0912 345 901\nLưu VT"], ["Căn cứ", "Đơn của em N.T.Q.X"]]
PROGRAMME = (*office(Đơn_vị=AGENCIES), Tab("Thông tin chung", SETTINGS))
FILE = "Danh_sach_chau_Bích Hạnh 0912 345 901.xlsx"


def leaks(*texts):
    return sorted({value for value in PLANTED for text in texts if value in text})


def leaks_of_bytes(content):
    """What stands in a file in any encoding, in the parts of one that is packed too."""
    spelt = {value: (value.encode(), value.encode("utf-16-le"), json.dumps(value)[1:-1].encode()) for value in PLANTED}
    found = sorted(value for value, forms in spelt.items() if any(form in content for form in forms))
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            found += [leak for name in packed.namelist() for leak in (*leaks(name), *leaks_of_bytes(packed.read(name)))]
    return found


@pytest.fixture
def file(tmp_path):
    """The workbook as a file, with comments."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for tab in (*PROGRAMME, *TABS):
        sheet = book.create_sheet(tab.name)
        for row in tab.rows:
            sheet.append(list(row))
        sheet["A1"].comment = Comment("em Quốc Thịnh 0912.345.902", "Trần Văn Khuê")
    book.save(tmp_path / FILE)
    return tmp_path / FILE


def typed():
    return Workbook(FILE, datetime(2023, 7, 20, 1, tzinfo=UTC), (*PROGRAMME, *TABS), locale="vi_VN")


def test_every_planted_value_is_one_that_would_be_seen():
    """A scan that looks for what was never there finds nothing for ever."""
    raw = "\n".join(str(cell) for tab in typed().tabs for row in (*tab.rows, [tab.name, FILE]) for cell in row)
    assert leaks(raw) == sorted(PLANTED)
    assert masked(NOTES[5]).text == "•••"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_file_and_no_line_of_the_command_line_tells_it(file, tmp_path, capsys, caplog, language):
    """Files are sent on; lines of a log are kept for years."""
    caplog.set_level(logging.DEBUG)
    out = tmp_path / "out"
    options = ["--period", "K1", "--as-of", "2023-07-20", "--all-periods", "--lang", language, "--out", str(out)]
    assert main(["summary", "--source", str(file), *options]) == 0
    said = capsys.readouterr()
    assert leaks(said.out, said.err, caplog.text) == []
    assert {path.name: found for path in out.iterdir() if (found := leaks(path.name) + leaks_of_bytes(path.read_bytes()))} == {}
    assert main(["summary", "--source", str(file.with_name("em Quốc Thịnh.xlsx")), *options]) != 0
    said = capsys.readouterr()
    assert leaks(said.out.replace(str(file.parent), ""), said.err.replace(str(file.parent), "")) == []


def stored_bytes(folder):
    return {path.name: leaks_of_bytes(path.read_bytes()) for path in folder.iterdir() if path.is_file()}


def test_neither_the_store_nor_its_backup_holds_it(tmp_path):
    """A stored copy outlives the sheet."""
    store = ReadingStore(f"sqlite:///{tmp_path / 'readings.sqlite'}", "sheet")
    store.store(masked_source(typed(), b"key"))
    assert set(stored_bytes(tmp_path)) >= {"readings.sqlite", "readings.sqlite.backup"}
    assert not any(stored_bytes(tmp_path).values())


def test_what_an_earlier_masker_let_through_is_gone_after_masking_again(tmp_path):
    """Old pages of a database keep what was deleted; a backup brings it back."""
    store = ReadingStore(f"sqlite:///{tmp_path / 'readings.sqlite'}", "sheet")
    store.store(typed())
    assert all(found for name, found in stored_bytes(tmp_path).items() if name.endswith(("sqlite", "backup")))
    done = store.remask(lambda workbook: masked_source(workbook, b"key"))
    assert (done.readings, done.changed) == (1, 1)
    assert done.cells > len(NOTES)
    assert not any(stored_bytes(tmp_path).values())
    again = ReadingStore(f"sqlite:///{tmp_path / 'readings.sqlite'}", "sheet")
    assert again.workbook(1) == masked_source(typed(), b"key")
    assert again.remask(lambda workbook: masked_source(workbook, b"key")).changed == 0
    assert again.store(masked_source(typed(), b"key")) is None


def test_two_readings_compared_do_not_tell_it():
    """The page on history shows what changed, cell by cell."""
    before, after = (
        masked_source(Workbook(FILE, typed().read_at, tabs), b"key") for tabs in ((*PROGRAMME, *TABS[2:]), typed().tabs)
    )
    earlier, records = (records_of(book, date(2023, 7, 20)) for book in (before, after))
    assert leaks(repr(before), repr(after), repr(records), repr(differences(before, after, earlier, records))) == []


def test_a_file_is_read_with_its_name_masked(file):
    """The name of the source stands on every page and in every file."""
    assert leaks(records_of(read_path(file), date(2023, 7, 20)).source) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_page_shows_personal_data(language):
    """A page is open to whoever has its address."""
    token = lent(*TABS, programme=PROGRAMME)
    told = {}
    for page in PATHS:
        shown = opened(page, lang=language, ky="K1", tep=token)
        told[page] = leaks(repr(shown))
    assert {page: found for page, found in told.items() if found} == {}
    assert len(told) == len(PATHS)

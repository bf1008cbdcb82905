"""The command line on a shared sheet, as a nightly run and a colleague without a screen start it."""

import json
import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from data_sources.files.workbook_file import read_path
from records.privacy.masking import masked_workbook
from records.workbook.raw import CellError, MaskedText, Workbook
from tests.browser.live import site
from tests.fake_google import running_google
from tests.sheets import activities, activity, office, posting, postings, submissions
from tests.test_cli import run

GOLDEN = Path(__file__).parent / "golden"
LINE = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00 (.+)\n")
TELEPHONE = "0987 654 321"
ACTIVITIES = [*(activity(sessions=number) for number in range(1, 6)), activity(sessions=6, note=f"Gọi {TELEPHONE}")]
TYPED = Workbook("Theo dõi", datetime(2023, 7, 20, tzinfo=UTC), (*office(), activities(*ACTIVITIES), postings(), submissions()))


@pytest.fixture(scope="module")
def process():
    with running_google() as google:
        yield google


@pytest.fixture
def google(process):
    """The stand-in with one sheet: the office tables, six activities, one of them with a telephone number."""
    process.reset()
    process.add_sheet("sheet", TYPED)
    return process


@pytest.fixture
def sheet(google, tmp_path):
    """The secrets and the readings of that sheet."""
    return site(google, tmp_path)


def _logged(result):
    """The exit code and the one line of log behind its instant."""
    (line,) = LINE.fullmatch(result.stdout).groups() if LINE.fullmatch(result.stdout) else (result.stdout,)
    return result.returncode, line


def test_a_pull_stores_and_the_next_finds_nothing_new(sheet):
    """A run every hour must not fill the disk with the same sheet."""
    first, second = sheet.cli("pull"), sheet.cli("pull")
    assert _logged(first) == (0, "đã lưu bản đọc số 1: 30 dòng, 1 ô được che")
    assert _logged(second) == (0, "không có thay đổi so với bản đọc số 1")
    assert first.stderr + second.stderr == ""


def test_a_pull_of_a_cleared_tab_ends_with_four_until_it_is_accepted(google, sheet):
    """The nightly run asks a person; a person who knows says yes."""
    sheet.cli("pull")
    google.clear_tab("sheet", "Hoạt động")
    held, again, accepted = sheet.cli("pull"), sheet.cli("pull"), sheet.cli("pull", "--accept")
    assert held.returncode == 4
    assert "trang “Hoạt động” từ 6 dòng được tính còn 0" in held.stdout
    assert again.returncode == 4
    assert _logged(accepted) == (0, "đã chấp nhận bản đọc số 2: 23 dòng")
    listed = [re.split(r"  +", line) for line in sheet.cli("history").stdout.splitlines()]
    assert [(line[0], line[2], line[3]) for line in listed] == [
        ("2", "đã chấp nhận", "23 dòng, 0 ô được che"),
        ("1", "tốt", "30 dòng, 1 ô được che"),
    ]


def test_a_pull_accepts_what_was_held_though_somebody_has_typed_since(google, sheet):
    """The office types the command while an agency types its row: the row is judged against what was accepted."""
    sheet.cli("pull")
    google.clear_tab("sheet", "Hoạt động")
    sheet.cli("pull")
    google.append("sheet", "Đăng tải 111", [posting()])
    accepted = sheet.cli("pull", "--accept")
    assert _logged(accepted) == (0, "đã chấp nhận bản đọc số 2, rồi lưu bản đọc số 3: 24 dòng, 0 ô được che")
    with sheet.opened_store() as store:
        assert [str(reading.standing) for reading in store.readings()] == ["good", "accepted", "good"]


def test_a_pull_accepts_nothing_that_nobody_has_seen(google, sheet):
    """Between the reading that was held and the command, somebody has deleted a second tab."""
    sheet.cli("pull")
    google.clear_tab("sheet", "Hoạt động")
    sheet.cli("pull")
    google.clear_tab("sheet", "Kỳ báo cáo")
    result = sheet.cli("pull", "--accept")
    assert result.returncode == 4
    assert "trang “Kỳ báo cáo” từ 2 dòng được tính còn 0" in result.stdout
    assert "Hoạt động" not in result.stdout
    with sheet.opened_store() as store:
        assert [str(reading.standing) for reading in store.readings()] == ["held", "accepted", "good"]


def test_nothing_is_accepted_where_the_rows_have_come_back(google, sheet):
    """The deletion was undone before the command was typed; there is nothing left to accept."""
    sheet.cli("pull")
    google.clear_tab("sheet", "Hoạt động")
    sheet.cli("pull")
    google.append("sheet", "Hoạt động", [TYPED.tabs[5].rows[0], *ACTIVITIES])
    assert _logged(sheet.cli("pull", "--accept"))[0] == 0
    with sheet.opened_store() as store:
        assert [str(reading.standing) for reading in store.readings()] == ["good", "held", "good"]


def test_a_pull_while_another_runs_ends_at_once_and_well(google, sheet):
    """The run of nine o'clock is still waiting for Google when that of ten begins."""
    with sheet.opened_store() as store, store.pulling() as ours:
        assert ours
        assert _logged(sheet.cli("pull")) == (0, "một lần đọc khác đang chạy, bỏ qua lần này")
    assert google.calls() == []


def test_a_decision_waits_for_a_reading_that_is_under_way(google, sheet):
    """The server reads for some seconds, and a decision that is left out for that looks as if it was taken."""
    sheet.cli("pull")
    google.clear_tab("sheet", "Hoạt động")
    sheet.cli("pull")
    with ThreadPoolExecutor() as threads:
        with sheet.opened_store() as store, store.pulling():
            accepted = threads.submit(sheet.cli, "pull", "--accept")
            assert _logged(sheet.cli("pull")) == (0, "một lần đọc khác đang chạy, bỏ qua lần này")
        assert _logged(accepted.result()) == (0, "đã chấp nhận bản đọc số 2: 23 dòng")


def test_two_pulls_at_once_store_one_reading(sheet):
    """Two timers set to the same minute."""
    with ThreadPoolExecutor() as threads:
        both = list(threads.map(lambda _: sheet.cli("pull"), range(2)))
    said = sorted(_logged(result)[1] for result in both)
    assert [(result.returncode, result.stderr) for result in both] == [(0, ""), (0, "")]
    assert said[1] == "đã lưu bản đọc số 1: 30 dòng, 1 ô được che"
    assert said[0] in ("không có thay đổi so với bản đọc số 1", "một lần đọc khác đang chạy, bỏ qua lần này")
    with sqlite3.connect(sheet.database) as database:
        assert database.execute("select count(*) from readings").fetchone() == (1,)


def test_a_pull_that_google_refuses_ends_with_three_and_is_noted(google, sheet):
    """The screen tells the last failure, also that of a nightly run."""
    google.share("sheet", None)
    result = sheet.cli("pull")
    assert (result.returncode, result.stdout) == (3, "")
    assert google.email in result.stderr
    assert len(result.stderr.splitlines()) == 1
    with sheet.opened_store() as store:
        assert store.last_failure().kind == "google_not_shared"


def test_history_lists_the_newest_first_and_says_when_there_is_none(google, sheet):
    """Whoever restores must know the number."""
    assert sheet.cli("history").stdout == "Chưa có bản đọc nào được lưu.\n"
    sheet.cli("pull")
    google.append("sheet", "Hoạt động", [activity(sessions=9)])
    sheet.cli("pull")
    assert [line.split()[0] for line in sheet.cli("history").stdout.splitlines()] == ["2", "1"]
    assert [line.split()[0] for line in sheet.cli("history", "--last", 1).stdout.splitlines()] == ["2"]


def test_a_stored_reading_is_restored_as_it_was(google, sheet, tmp_path):
    """Every row comes back, in its place, as what it was."""
    sheet.cli("pull")
    google.delete_rows("sheet", "Hoạt động", 2, 3)
    sheet.cli("pull")
    first, last = tmp_path / "first.xlsx", tmp_path / "last.xlsx"
    said = sheet.cli("restore", "--reading", 1, "--out", first)
    assert sheet.cli("restore", "--out", last).returncode == 0
    assert (said.returncode, said.stderr) == (0, "")
    assert "30 dòng; 1 ô có dữ liệu cá nhân được che." in said.stdout
    assert _cells(read_path(first)) == _cells(masked_workbook(TYPED, b"of the test"))
    assert len(read_path(last).tabs[5].rows) == 1 + 3


@pytest.mark.parametrize(("arguments", "code", "named"), [(["--reading", 7], 2, "7"), ([], 3, "pull")])
def test_a_reading_that_is_not_there_is_told(sheet, tmp_path, arguments, code, named):
    """Nothing is written in its place."""
    result = sheet.cli("restore", *arguments, "--out", tmp_path / "x.xlsx")
    assert (result.returncode, named in result.stderr, (tmp_path / "x.xlsx").exists()) == (code, True, False)


def _cells(workbook):
    """The cells of each tab, a row down to its last filled one; masked texts and failed formulas as the texts they show."""
    return {tab.name: [_filled(row) for row in tab.rows] for tab in workbook.tabs}


def _filled(row):
    cells = [str(cell) if isinstance(cell, MaskedText | CellError) else cell for cell in row]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def test_the_doctor_ends_well_only_where_nothing_is_to_be_done(google, sheet):
    """A nightly check needs no reader where all is well."""
    unfit = sheet.cli("doctor")
    google.add_blank_sheet("sheet")
    sheet.cli("setup-sheet")
    google.share("sheet", "reader")
    fit = sheet.cli("doctor")
    google.share("sheet", None)
    shut = sheet.cli("doctor")
    assert [result.returncode for result in (unfit, fit, shut)] == [2, 0, 2]
    assert all(result.stderr == "" for result in (unfit, fit, shut))
    assert google.email in shut.stdout


@pytest.mark.parametrize(
    "case", ["case-101", *(pytest.param(case, marks=pytest.mark.long) for case in ("case-102", "case-103"))]
)
def test_the_summary_of_the_sheet_is_that_of_the_file(google, sheet, tmp_path, case):
    """The same rows must give the same numbers, whichever way they came."""
    book = GOLDEN / case / "workbook.xlsx"
    google.add_sheet("sheet", read_path(book))
    common = ["--period", "2023-Q2", "--as-of", "2023-07-20"]
    from_sheet = sheet.cli("summary", "--source", "google", *common, "--out", tmp_path / "sheet")
    from_file = run("summary", "--source", book, *common, "--out", tmp_path / "file")
    assert [(result.returncode, result.stderr) for result in (from_sheet, from_file)] == [(0, ""), (0, "")]
    assert _report(tmp_path / "sheet") == _report(tmp_path / "file")
    for name in ("summary.csv", "rows.csv"):
        assert (tmp_path / "sheet" / name).read_bytes() == (tmp_path / "file" / name).read_bytes()


def _report(folder):
    """The report without what tells where and when it was read."""
    document = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return {name: value for name, value in document.items() if name not in ("source", "url", "read_at")}


def test_a_summary_while_google_is_down_is_made_of_the_stored_copy(google, sheet, tmp_path):
    """The leader's paper of eight o'clock cannot wait for Google."""
    common = ["--source", "google", "--period", "K1", "--out", tmp_path / "out"]
    google.fault("404")
    without = sheet.cli("summary", *common)
    google.clear_faults()
    sheet.cli("pull")
    google.fault("404")
    with_copy = sheet.cli("summary", *common)
    assert (without.returncode, without.stdout, len(without.stderr.splitlines())) == (3, "", 1)
    assert (with_copy.returncode, len(with_copy.stderr.splitlines())) == (0, 1)
    assert "Đang dùng bản đã lưu lúc " in with_copy.stderr
    assert TELEPHONE not in (tmp_path / "out" / "rows.csv").read_text(encoding="utf-8")


def test_a_summary_of_a_cleared_sheet_is_made_of_the_last_good_copy(google, sheet, tmp_path):
    """What the screen holds back must not stand on paper."""
    sheet.cli("pull")
    google.clear_tab("sheet", "Hoạt động")
    result = sheet.cli("summary", "--source", "google", "--period", "K1", "--out", tmp_path / "out")
    assert (result.returncode, len(result.stderr.splitlines())) == (0, 1)
    assert _report(tmp_path / "out")["district"]["sessions"] == 21

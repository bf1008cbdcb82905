"""What happens to a shared sheet, and what the office does about it: rows deleted, tabs cleared, days gone by."""

import re

import pytest
from playwright.sync_api import expect

from data_sources.demo import demo_workbook
from data_sources.files.workbook_file import read_path
from records.privacy.masking import masked_workbook
from records.workbook.raw import CellError, MaskedText
from tests.browser.conftest import DESK, PHONE, visit
from tests.browser.live import QUICK, counted, live_server, read_and_store, site
from tests.browser.stream import viewers
from tests.fake_google import running_google
from ui.selection.navigation import PATHS
from words import say
from words.formats import instant

POSTINGS, VILLAGES = "Đăng tải 111", "Hoạt động - Các xã"
PATH = "tong-quan?ky=2023-Q3"
STORED, WITHOUT = "111", "77"  # sessions of the third quarter: as stored, and without the tab of the communes


@pytest.fixture
def google():
    with running_google() as running:
        running.add_sheet("sheet", demo_workbook(), title="Theo dõi 2023")
        yield running


def _sessions(visitor):
    return visitor.page.locator(".ps-card", has_text="Số buổi đã tổ chức").locator(".ps-value").inner_text()


def _ask_for_a_reading(visitor):
    visitor.page.get_by_role("button", name="Đọc lại bảng tính").click()


@pytest.mark.long
def test_forty_deleted_rows_are_listed_and_got_back(google, browser, tmp_path):
    """Someone sorts, selects and deletes; by Monday nobody knows what stood there."""
    with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open(PATH)
        postings = visitor.page.locator(".ps-card", has_text="Lượt đăng, phát 111")
        figure = postings.inner_text()
        google.delete_rows("sheet", POSTINGS, 5, 40)
        _ask_for_a_reading(visitor)
        expect(postings).not_to_have_text(figure, use_inner_text=True, timeout=60_000)
        told = visitor.page.get_by_role("alert").filter(has_text="dòng của kỳ đã đóng")
        expect(told.first).to_contain_text("không còn trong bảng tính, nên số của kỳ đó đã giảm.")
        visitor.open("lich-su")
        assert visitor.page.locator(".ps-headline").inner_text() == "Thêm 0 dòng, sửa 0 dòng, xóa 40 dòng"
        rows = visitor.table("Các dòng bị xóa: 40 dòng")
        with visitor.page.expect_download() as waiting:
            visitor.page.get_by_role("button", name=say("download.deleted", "vi")).click()
        deleted = read_path(waiting.value.path())
        restored = live.cli("restore", "--reading", 1, "--out", tmp_path / "x.xlsx")
    assert [row[0] for row in rows[1:]] == [f"{POSTINGS} · {number}" for number in range(5, 45)]
    before = _plain(masked_workbook(demo_workbook(), b"of the test"))
    assert {row[0]: _row(row[2:]) for row in deleted.tabs[0].rows[1:]} == {n: before[POSTINGS][n - 1][1:] for n in range(5, 45)}
    assert (restored.returncode, restored.stderr) == (0, "")
    assert _plain(read_path(tmp_path / "x.xlsx")) == before


def _plain(workbook):
    """The rows of each tab as a file can hold them: a masked text and a failed formula are plain texts there."""
    return {tab.name: [_row(row) for row in tab.rows] for tab in workbook.tabs}


def _row(row):
    cells = [str(cell) if isinstance(cell, MaskedText | CellError) else cell for cell in row]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def test_a_cleared_tab_is_held_back_until_the_office_says_that_it_is_right(google, browser, tmp_path):
    """The old figures stay until someone who knows has looked."""
    with live_server(google, tmp_path, script=QUICK) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open(PATH)
        google.clear_tab("sheet", VILLAGES)
        _ask_for_a_reading(visitor)
        banner = visitor.page.locator(".ps-alarm[role=alert]")
        banner.wait_for(timeout=60_000)
        before = counted(demo_workbook(), VILLAGES)
        assert say("loss.tab_emptied", "vi", tab=VILLAGES, before=before, after=0) in banner.inner_text()
        assert _sessions(visitor) == STORED
        banner.get_by_role("link", name="Xem và quyết định").click()
        visitor.arrive("Lịch sử")
        visitor.page.get_by_role("button", name=say("held.accept", "vi")).click()
        visitor.page.get_by_text(say("held.title", "vi")).wait_for(state="detached")
        visitor.settle()
        visitor.open(PATH)
        assert (_sessions(visitor), visitor.page.locator("[role=alert]").count()) == (WITHOUT, 0)


@pytest.mark.long
def test_only_who_knows_the_code_of_the_office_may_accept(google, browser, tmp_path):
    """The link goes to sixteen agencies; deciding is the office's."""
    read_and_store(google, site(google, tmp_path))
    google.clear_tab("sheet", VILLAGES)
    read_and_store(google, site(google, tmp_path))
    with live_server(google, tmp_path, office={"code": "kon-ray-111"}) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open("lich-su")
        accept = visitor.page.get_by_role("button", name=say("held.accept", "vi"))
        code = visitor.page.get_by_label(say("office.code", "vi"))
        code.fill("111")
        code.press("Enter")
        visitor.page.get_by_text(say("office.code.wrong", "vi")).wait_for()
        assert accept.count() == 0
        code.fill("kon-ray-111")
        code.press("Enter")
        accept.click()
        visitor.page.get_by_text(say("held.title", "vi")).wait_for(state="detached")
        visitor.settle()
        with live.opened_store() as store:
            assert store.newest().good


@pytest.mark.long
def test_an_earlier_reading_is_looked_at_as_it_was(google, browser, tmp_path):
    """What did the leader see when he signed on Friday?"""
    made = site(google, tmp_path)
    first = read_and_store(google, made).copy.reading
    google.delete_rows("sheet", VILLAGES, 60, 60)
    read_and_store(google, made)
    with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open("lich-su")
        visitor.page.get_by_role("row", name=re.compile("^1 ")).get_by_role("link").click()
        visitor.arrive("Tổng quan")
        assert "ban=1" in visitor.page.url
        badge = visitor.page.locator(".ps-badge")
        assert badge.inner_text() == f"Đang xem bản đọc số 1, lúc {instant(first.read_at, 'vi')}"
        visitor.open(f"{PATH}&ban=1")
        assert _sessions(visitor) == STORED
        visitor.page.get_by_role("link", name="Trở về bản mới nhất").click()
        badge.wait_for(state="detached")
        visitor.settle()
        assert (_sessions(visitor), "ban=" in visitor.page.url) == ("95", False)


@pytest.mark.long
def test_an_earlier_reading_that_is_not_there_is_told(google, browser, tmp_path):
    """A link from another server, or a slip in the address."""
    read_and_store(google, site(google, tmp_path))
    with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
        for number in ("99", "abc"):
            visitor.open(f"tong-quan?ban={number}")
            assert f"Không có bản lưu số {number};" in visitor.page.locator("[role=alert]").inner_text()


def test_no_secret_and_no_telephone_number_leaves_the_server(google, tmp_path):
    """The page is public, the log is read by others, the database is copied: none of them may open the sheet."""
    google.append("sheet", VILLAGES, [[None, "UBND xã Tân Lập", "Tân Lập", "1a", "Gọi chị Y Hoa 0987 654 321"]])
    read_and_store(google, site(google, tmp_path))
    google.fault("401", api="sheets")  # what goes wrong is logged
    with live_server(google, tmp_path, script=QUICK) as live:
        pages = {path: _sent(live.url, path) for path in PATHS.values()}
    key = google.secrets("sheet")["private_key"].splitlines()[1:-1]
    written = {file.name: file.read_bytes().decode("utf-8", "replace") for file in tmp_path.iterdir() if file != live.secrets}
    everywhere = pages | written
    assert "google_auth_rejected" in written["server.log"]
    assert "UBND xã Tân Lập" in written["readings.sqlite"]
    assert google.email in pages.pop("ket-noi")
    assert [name for name, text in everywhere.items() for secret in (*key, "ya29.", "0987 654 321") if secret in text] == []
    assert [name for name, text in (pages | written).items() if google.email in text] == []


def _sent(url, path):
    """All that the server sends for a page."""
    (viewer,) = viewers(url, path, query="ky=2023-Q3", count=1, enough=lambda viewer: "<h1" in viewer.pages[-1])
    return viewer.sent.decode("utf-8", "replace")


def test_history_and_connect_are_no_wider_than_a_phone(google, browser, tmp_path):
    """The person who gets the alarming message reads it on a phone."""
    made = site(google, tmp_path)
    read_and_store(google, made)
    google.delete_rows("sheet", POSTINGS, 5, 40)
    google.type("sheet", VILLAGES, row=6, cells=[1, "UBND thị trấn Đăk Rve", "Đăk Rve", "1b"])
    read_and_store(google, made)
    with live_server(google, tmp_path) as live, visit(browser, live.url, PHONE) as visitor:
        for path in ("lich-su", "ket-noi"):
            visitor.open(path)
            if path == "ket-noi":
                visitor.page.get_by_role("button", name="Kiểm tra").click()
                visitor.page.locator("table.ps-table").wait_for()
                visitor.settle()
            assert visitor.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
            main = visitor.page.locator("[data-testid=stMain]")
            assert main.evaluate("element => element.scrollWidth - element.clientWidth") <= 0

"""What stands above the figures of a live sheet when they are not what they could be: one sentence each, with a way out."""

import re

import pytest
from playwright.sync_api import expect

from data_sources.demo import demo_workbook
from tests.browser.conftest import DESK, visit
from tests.browser.live import live_server, read_and_store, site
from tests.fake_google import running_google

VILLAGES = "Hoạt động - Các xã"
PATH = "tong-quan?ky=2023-Q3"


@pytest.fixture
def google():
    with running_google() as running:
        running.add_sheet("sheet", demo_workbook(), title="Theo dõi 2023")
        yield running


def _alarms(visitor):
    return visitor.page.get_by_role("alert")


@pytest.mark.long
def test_a_store_that_was_put_right_from_its_backup_says_so(google, browser, tmp_path):
    """A disk that spoils one file will spoil the next: somebody must look at it."""
    made = site(google, tmp_path)
    read_and_store(google, made)
    made.database.write_bytes(b"<html>" * 2000)
    with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open(PATH)
        told = _alarms(visitor).all_inner_texts()
        visitor.open(f"{PATH}&lang=en")
        english = _alarms(visitor).all_inner_texts()
    assert [text.startswith("⚠ Tệp lưu các lần đọc “readings.sqlite” bị hỏng hoặc bị mất; bản dự phòng") for text in told] == [
        True
    ]
    assert [text.startswith("⚠ The file of stored readings “readings.sqlite” was damaged or lost") for text in english] == [
        True
    ]


@pytest.mark.long
def test_a_store_that_cannot_be_opened_is_told_above_figures_that_are_there(google, browser, tmp_path):
    """The screen must not stop for the store, and nobody must believe that readings are kept."""
    site(google, tmp_path).database.write_bytes(b"<html>" * 2000)
    with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open(PATH)
        expect(visitor.page.get_by_role("heading", level=1, name="Tổng quan", exact=True)).to_be_visible(timeout=60_000)
        visitor.settle()
        told = _alarms(visitor).all_inner_texts()
        main = visitor.page.get_by_test_id("stMain").inner_text()
    assert [text.startswith("⚠ Tệp lưu các lần đọc “readings.sqlite” bị hỏng và không có bản dự phòng") for text in told] == [
        True
    ]
    assert "Nguồn: Theo dõi 2023" in main


def test_a_sheet_of_another_locale_is_told_with_the_way_to_set_it_right(google, browser, tmp_path):
    """A typed 1.200 becomes 1,2 there, and no cell looks wrong."""
    google.set_locale("sheet", "en_US")
    read_and_store(google, site(google, tmp_path))
    with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open(PATH)
        alarm = _alarms(visitor)
        assert alarm.count() == 1
        alarm.get_by_role("link").click()
        visitor.arrive("Chất lượng số liệu")
        assert (
            "Bảng tính đang đặt ngôn ngữ tiếng Anh (Hoa Kỳ): số gõ 1.200 bị đổi thành 1,2; "
            in visitor.page.get_by_test_id("stMain").inner_text()
        )


@pytest.mark.long
def test_a_reading_held_back_is_told_in_english_too(google, browser, tmp_path):
    """The banner is what decides whether the figures below are believed."""
    made = site(google, tmp_path)
    read_and_store(google, made)
    google.clear_tab("sheet", VILLAGES)
    read_and_store(google, made)
    with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open(f"{PATH}&lang=en")
        alarm = _alarms(visitor)
        assert re.match(r"⚠ The reading of .* lost much of its data and is held back: .*Hoạt động - Các xã", alarm.inner_text())
        alarm.get_by_role("link", name="Look and decide").click()
        visitor.arrive("History")
        assert visitor.page.get_by_text("Was the data below meant to go?").count() == 1


@pytest.mark.long
def test_a_failure_that_is_over_leaves_the_banner_and_stays_in_the_strip(google, browser, tmp_path):
    """A banner that never goes is read by nobody; that there was a failure is still worth knowing."""
    read_and_store(google, site(google, tmp_path))
    google.fault("500", api="sheets")
    with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open(PATH)
        banner = _alarms(visitor).filter(has_text="Google Trang tính chưa phản hồi")
        banner.wait_for(timeout=60_000)
        google.clear_faults()
        visitor.page.get_by_role("button", name="Đọc lại bảng tính").click()
        banner.wait_for(state="detached", timeout=90_000)
        visitor.settle()
        strip = visitor.page.get_by_role("status").filter(has_text="Nguồn: Theo dõi 2023").inner_text()
    assert re.search(r"lần đọc lỗi gần nhất \d\d:\d\d ngày [\d/]{10}, nay đã hết lỗi", strip)
    assert "chưa phản hồi" not in strip


@pytest.mark.long
def test_who_asks_for_a_reading_again_at_once_is_told_when_it_may_be(google, browser, tmp_path):
    """Sixty reads a minute are for all viewers together; a button that does nothing is pressed again and again."""
    with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
        visitor.open(PATH)
        again = visitor.page.get_by_role("button", name="Đọc lại bảng tính")
        again.wait_for(timeout=60_000)
        for _ in range(3):
            again.click()
            visitor.page.wait_for_timeout(600)
        expect(visitor.page.get_by_role("status").filter(has_text="có thể đọc lại sau")).to_have_count(1, timeout=20_000)

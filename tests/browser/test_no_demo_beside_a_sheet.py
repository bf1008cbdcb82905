"""Where a live sheet is connected, no demo is offered, and no address leads to one."""

from playwright.sync_api import expect

from data_sources.demo import demo_workbook
from tests.browser.conftest import DESK, visit
from tests.browser.live import live_server
from tests.fake_google import running_google


def test_an_address_that_names_a_demo_shows_the_connected_sheet(browser, tmp_path):
    """A colleague's link from the demo must never put invented figures in place of the office's own."""
    with running_google() as google:
        google.add_sheet("sheet", demo_workbook(), title="Theo dõi 2023")
        with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
            visitor.open("tong-quan?demo=province-2026")
            expect(visitor.page.locator(".ps-fresh").first).to_contain_text("Nguồn: Theo dõi 2023")
            visitor.page.get_by_role("button", name="Tùy chọn").click()
            expect(visitor.page.get_by_text("Xem tệp của bạn")).to_be_visible()
            expect(visitor.page.get_by_text("Bộ số liệu minh họa")).to_have_count(0)
            assert "demo=" not in visitor.page.url

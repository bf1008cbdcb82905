"""From a blank Google Sheet to figures on the screen, as an office without an engineer goes about it."""

from datetime import date

import pytest

from data_sources.demo import demo_workbook
from tests.browser.conftest import DESK, visit
from tests.browser.live import QUICK, live_server, site
from tests.fake_google import running_google
from words import say

LINK = "https://docs.google.com/spreadsheets/d/{}/edit#gid=0"
SESSION = [1, "UBND xã Tân Lập", "Tân Lập", "1a", "Họp thôn", date(2023, 8, 1), 12, 30, 5, 2]


def _sessions(visitor):
    return visitor.page.locator(".ps-card", has_text="Số buổi đã tổ chức").locator(".ps-value").inner_text()


def test_a_blank_sheet_becomes_figures_on_the_screen(browser, tmp_path):
    """The whole way of a new office: set up, checked, filled by an agency, seen."""
    with running_google() as google:
        google.add_blank_sheet("sheet", title="Theo dõi 2024")
        made = site(google, tmp_path)
        first = made.cli("setup-sheet", "--like", "demo")
        once = google.resource("sheet")
        second = made.cli("setup-sheet", "--like", "demo")
        again = google.resource("sheet")
        google.share("sheet", "reader")
        checked = made.cli("doctor")
        with live_server(google, tmp_path, script=QUICK) as live, visit(browser, live.url, DESK) as visitor:
            visitor.open("tong-quan?ky=2023-Q3")
            empty = _sessions(visitor)
            google.append("sheet", "Hoạt động", [SESSION])
            visitor.page.get_by_role("button", name="Đọc lại bảng tính").click()
            visitor.page.locator(".ps-card .ps-value", has_text="12").wait_for(timeout=60_000)
            visitor.settle()
            filled = _sessions(visitor)
    assert [(done.returncode, done.stderr) for done in (first, second, checked)] == [(0, "")] * 3
    assert "Đã thêm trang: " in first.stdout
    assert "Đã thêm trang: " not in second.stdout
    assert once == again
    lines = [line for line in checked.stdout.splitlines() if line[0].isdigit()]
    assert [line.rpartition(": ")[2] for line in lines] == ["đạt"] * 13
    assert (empty, filled) == ("—", "12")


def test_the_page_shows_the_address_and_checks_thirteen_things(browser, tmp_path):
    """A list of what is right tells more than a page that fails to load."""
    with running_google() as google:
        google.add_sheet("sheet", demo_workbook())
        with live_server(google, tmp_path) as live, visit(browser, live.url, DESK) as visitor:
            visitor.open("ket-noi")
            address = visitor.page.get_by_test_id("stCode")
            address.hover()
            visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
            address.get_by_role("button").click()
            copied = visitor.page.evaluate("navigator.clipboard.readText()")
            visitor.page.get_by_role("button", name="Kiểm tra").click()
            visitor.page.locator("table.ps-table").wait_for(timeout=60_000)
            visitor.settle()
            rows = visitor.table("Kết quả kiểm tra")
    assert (copied, len(rows)) == (google.email, 1 + 13)
    states = {row[0]: row[1] for row in rows[1:]}
    assert states[say("doctor.sharing", "vi")] == "✓ đạt"
    assert states[say("doctor.dropdowns", "vi")] == "✕ chưa đạt"


@pytest.mark.long
def test_a_pasted_link_is_chosen_for_everybody(browser, tmp_path):
    """The office changes the year's sheet without touching the server."""
    with running_google() as google:
        google.add_sheet("sheet", demo_workbook(), title="Theo dõi 2023")
        google.add_sheet("other", demo_workbook(), title="Bảng khác")
        with live_server(google, tmp_path, "") as live:
            with visit(browser, live.url, DESK) as visitor:
                visitor.open("tong-quan")
                told = visitor.page.locator("[role=alert]").inner_text()
                visitor.open("ket-noi")
                _choose(visitor, "sheet")
            with visit(browser, live.url, DESK) as other:
                other.open("tong-quan")
                other.page.locator(".ps-cards").wait_for(timeout=60_000)
                source = other.page.locator(".ps-fresh").first.inner_text()
                other.open("ket-noi")
                other.page.get_by_label(say("connect.link", "vi")).fill(LINK.format("other"))
                other.page.get_by_role("button", name="Kiểm tra").click()
                other.page.get_by_text(say("connect.taken", "vi")).wait_for(timeout=60_000)
                offered = other.page.get_by_role("button", name=say("connect.choose", "vi")).count()
    assert say("error.google_not_connected", "vi") in told
    assert "Nguồn: Theo dõi 2023" in source
    assert offered == 0


@pytest.mark.long
def test_a_blank_sheet_is_set_up_from_the_page_and_checked_again(browser, tmp_path):
    """An office without an engineer presses buttons: each says what it will do, asks, and shows what has become of it."""
    with running_google() as google:
        google.add_blank_sheet("blank", title="Theo dõi 2024")
        with live_server(google, tmp_path, "") as live, visit(browser, live.url, DESK) as visitor:
            visitor.open("ket-noi")
            visitor.page.get_by_role("button", name="Kiểm tra").click()
            empty = visitor.page.locator(".ps-error").inner_text()
            visitor.page.get_by_label(say("connect.link", "vi")).fill(LINK.format("blank"))
            visitor.page.get_by_role("button", name="Kiểm tra").click()
            visitor.page.get_by_text(say("connect.not_yet", "vi")).wait_for(timeout=60_000)
            visitor.settle()
            early = visitor.page.get_by_role("button", name=say("connect.choose", "vi")).count()
            visitor.page.get_by_role("button", name=say("connect.make", "vi")).click()
            visitor.page.get_by_role("button", name=say("connect.no", "vi")).click()
            visitor.settle()
            declined = [call for call in google.calls() if "batchUpdate" in call["path"]]
            visitor.page.get_by_role("button", name=say("connect.make", "vi")).click()
            visitor.page.get_by_role("button", name=say("connect.make.yes", "vi")).click()
            visitor.page.get_by_text("Đã thêm trang: ").wait_for(timeout=60_000)
            visitor.settle()
            states = {row[0]: row[1] for row in visitor.table("Kết quả kiểm tra")[1:]}
            late = visitor.page.get_by_role("button", name=say("connect.choose", "vi")).count()
    assert say("connect.paste_first", "vi") in empty
    assert (early, declined, late) == (0, [], 1)
    assert states[say("doctor.tabs", "vi")] == states[say("doctor.dropdowns", "vi")] == "✓ đạt"


def test_without_a_key_the_page_has_one_text_for_the_technician(visitor):
    """Who reads the page forwards the text, and sees only the steps that can be taken now."""
    visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.open("ket-noi")
    visitor.page.get_by_role("button", name=say("connect.technician.copy", "vi")).click()
    visitor.page.get_by_text(say("papers.message.copied", "vi")).wait_for()
    copied = visitor.page.evaluate("navigator.clipboard.readText()")
    headings = visitor.page.locator(".ps-figure h2").all_inner_texts()
    assert copied == say("connect.technician.text", "vi")
    assert headings == [say("connect.key.title", "vi"), say("connect.create.title", "vi")]


def _choose(visitor, sheet):
    """Paste a link, check it, and connect it."""
    visitor.page.get_by_label(say("connect.link", "vi")).fill(LINK.format(sheet))
    visitor.page.get_by_role("button", name="Kiểm tra").click()
    visitor.page.get_by_role("button", name=say("connect.choose", "vi")).click(timeout=60_000)
    visitor.page.get_by_role("button", name=say("connect.choose.yes", "vi")).click()
    visitor.page.get_by_text(say("connect.chosen", "vi")).wait_for()
    visitor.settle()

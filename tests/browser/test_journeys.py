"""What the office, a leader and an agency do with the dashboard, in a real browser."""

import csv
import io
import re
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from exports.xlsx.template import template_xlsx
from tests import warm
from tests.browser.conftest import DESK, PHONE, running_server, visit

PAGES = {
    "tong-quan": "Tổng quan",
    "theo-xa": "Theo địa bàn",
    "tong-dai-111": "Tổng đài 111",
    "tien-do": "Tiến độ báo cáo",
    "dien-bien": "Diễn biến",
    "chat-luong": "Chất lượng số liệu",
    "bao-cao": "Báo cáo",
    "tai-ve": "Tải về",
}
GOLDEN = Path(__file__).parent.parent / "golden"


def _as_it_is_started(arguments, log):
    """By the command that people type, and not by a fork of a process that is there already."""
    return warm.cold([sys.executable, *arguments], log)


def _query(visitor) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(visitor.page.url).query).items()}


@pytest.mark.parametrize(
    ("path", "title"),
    [pytest.param(*page, marks=[pytest.mark.long] if page[0] != "tien-do" else []) for page in PAGES.items()],
)
def test_a_page_opens_by_its_own_address_on_a_fresh_server(browser, path, title):
    """A link sent in the morning must open although nobody has been there since the restart."""
    with running_server(start=_as_it_is_started) as url, visit(browser, url, DESK) as visitor:
        visitor.open(path)
        assert visitor.page.locator("h1").inner_text() == title
        assert "Số liệu minh họa" in visitor.page.locator(".ps-fresh").inner_text()


def test_the_root_leads_to_the_first_page(visitor):
    """The address that people remember is the bare one."""
    visitor.open("")
    assert urlsplit(visitor.page.url).path == "/tong-quan"


def test_the_menu_leads_to_every_page_and_keeps_the_choices(visitor):
    """Whoever has chosen a commune must not choose it again on every page."""
    visitor.open("tong-quan?ky=2023-Q2&xa=23482")
    for path, title in PAGES.items():
        visitor.page.get_by_role("link", name=title, exact=True).first.click()
        visitor.arrive(title)
        assert urlsplit(visitor.page.url).path == f"/{path}"
        assert _query(visitor) == {"ky": "2023-Q2", "xa": "23482"}


def test_a_phone_has_the_menu_in_its_drawer(browser, server):
    """On a phone the menu is behind a button, and must still be found."""
    with visit(browser, server, PHONE) as visitor:
        visitor.open("tong-quan")
        visitor.page.get_by_test_id("stExpandSidebarButton").click()
        visitor.page.get_by_role("link", name="Tiến độ báo cáo").first.click()
        visitor.arrive("Tiến độ báo cáo")


def test_a_phone_shows_the_whole_name_of_a_period_with_its_state(browser, server):
    """Whether the period is still open decides how every number below is read."""
    with visit(browser, server, PHONE) as visitor:
        visitor.open("tong-quan?ky=2023-Q4")
        box = visitor.page.locator(".st-key-period input")
        assert box.input_value() == "Quý IV/2023 · đang mở"
        assert box.evaluate("field => field.scrollWidth - field.clientWidth") <= 0


def test_a_commune_chosen_from_the_list_filters_and_stands_in_the_address(visitor):
    """The office filters by commune and sends the link to that commune."""
    visitor.open("theo-xa?ky=2023-Q3")
    visitor.page.get_by_role("combobox", name=re.compile("Địa bàn")).click()
    visitor.page.get_by_role("option", name="Đăk Ruồng").click()
    visitor.page.wait_for_url("**xa=23488**")
    visitor.settle()
    assert visitor.table("Số liệu của địa bàn")[0] == ["Số liệu", "Đăk Ruồng", "Toàn huyện"]


def test_going_back_brings_the_earlier_choice_back(visitor):
    """Back is the button that everybody knows."""
    visitor.open("tong-quan?ky=2023-Q3")
    visitor.click("a.ps-tile:has-text('Đăk Tờ Re')")
    assert _query(visitor) == {"ky": "2023-Q3", "xa": "23494"}
    visitor.page.go_back()
    visitor.arrive("Tổng quan")
    assert _query(visitor) == {"ky": "2023-Q3"}


def test_going_back_from_an_address_that_was_completed_leads_out_of_it(visitor):
    """Whoever looked at another demo, or typed the bare address, must not be sent forward again by each step back."""
    visitor.open("tong-quan?ky=2023-Q3")
    visitor.click("a[href*='demo=province-2026']")
    visitor.page.wait_for_url("**ky=2026*")
    visitor.page.go_back()
    visitor.arrive("Tổng quan")
    assert _query(visitor) == {"ky": "2023-Q3"}
    visitor.leave()
    visitor.open("")
    visitor.page.wait_for_url("**/tong-quan?ky=*")
    visitor.page.go_back()
    visitor.page.wait_for_url("**/favicon.svg")


def test_going_back_after_a_choice_from_a_list_undoes_it(visitor):
    """A choice stands in the address, so Back must take it away again, from the list as well."""
    visitor.open("theo-xa?ky=2023-Q3")
    visitor.page.get_by_role("combobox", name=re.compile("Địa bàn")).click()
    visitor.page.get_by_role("option", name="Đăk Ruồng").click()
    visitor.page.wait_for_url("**xa=23488**")
    visitor.settle()
    visitor.page.go_back()
    visitor.page.locator("table.ps-matrix").wait_for()
    visitor.settle()
    assert _query(visitor) == {"ky": "2023-Q3"}


def test_a_matrix_cell_leads_to_the_rows_it_counts(visitor):
    """A number that cannot be walked back to its rows is a number nobody can defend."""
    visitor.open("tong-quan?ky=2023-Q3")
    link = visitor.page.locator("td a[aria-label^='Đăk Tơ Lung, Lượt đăng 111']")
    achieved = int(link.locator(".ps-amount").inner_text().split("/")[0])
    link.click()
    visitor.arrive("Theo địa bàn")
    assert _query(visitor) == {"ky": "2023-Q3", "xa": "23485", "yc": "postings"}
    rows = visitor.table("Lượt đăng 111 của Đăk Tơ Lung")
    counts = [row[rows[0].index("Số lượt")] for row in rows[1:]]
    assert achieved == 17
    assert sum(map(int, counts)) == achieved


def test_the_csv_says_what_the_screen_says(visitor):
    """A leader who compares the paper with the screen must not find two truths."""
    visitor.open("theo-xa?ky=2023-Q3&xa=23494")
    shown = {row[0]: row[1:] for row in visitor.table("Số liệu của địa bàn")}
    visitor.open("tai-ve?ky=2023-Q3&xa=23494")
    with visitor.page.expect_download() as waiting:
        visitor.page.get_by_role("button", name="Bảng tổng hợp (CSV, dấu ;)").click()
    text = Path(waiting.value.path()).read_bytes().decode("utf-8-sig")
    place, district = csv.DictReader(io.StringIO(text), delimiter=";")
    assert (place["Địa bàn"], district["Mã"]) == ("Đăk Tờ Re", "*")
    for column in ("Số buổi", "Trẻ em", "Cán bộ, giáo viên", "Lượt người", "Lượt đăng 111", "Lượt có minh chứng"):
        written = [row[column] for row in (place, district)]
        assert [cell.split(" (")[0].replace(".", "") for cell in shown[column]] == written, column
    assert shown["Độ phủ"][0].startswith(f"{place['Yêu cầu đạt']}/{place['Số yêu cầu']} ")


def test_an_agency_reads_which_cell_to_mend(visitor):
    """Agencies want to know which cell to fix, not that something is wrong."""
    visitor.open("chat-luong?ky=2023-Q3&dv=HND")
    listed = visitor.page.locator("table.ps-issues tbody tr")
    assert listed.count() >= 1
    assert all(re.search(r" · ([A-Z]+\d+|dòng \d+)$", row.locator("th").inner_text()) for row in listed.all())


def test_the_switch_speaks_english(visitor):
    """English is the second language, at a switch."""
    visitor.open("tong-quan?ky=2023-Q3")
    visitor.page.get_by_role("radio", name="English").click()
    visitor.arrive("Overview")
    assert _query(visitor) == {"lang": "en", "ky": "2023-Q3"}
    assert "Illustrative figures" in visitor.page.locator(".ps-fresh").inner_text()


def test_a_file_of_ones_own_is_looked_at_and_not_kept_for_others(visitor, browser, server):
    """An office that tries its own sheet must see its own figures, and nobody else must."""
    visitor.open("tong-quan")
    visitor.page.get_by_role("button", name="Tùy chọn").click()
    visitor.page.locator(".st-key-upload input[type=file]").set_input_files(GOLDEN / "case-102" / "workbook.xlsx")
    visitor.page.locator(".ps-fresh", has_text="workbook.xlsx").wait_for()
    visitor.settle()
    assert "Số liệu minh họa" not in visitor.page.locator(".ps-fresh").inner_text()
    visitor.page.keyboard.press("Escape")
    visitor.click("a.ps-tile:has-text('Ea Sô')")
    assert "Ea Sô" in visitor.table("Số liệu của địa bàn")[0]
    with visit(browser, server, DESK) as other:
        other.open("tong-quan")
        assert "Số liệu minh họa" in other.page.locator(".ps-fresh").inner_text()


def test_an_unfilled_template_is_told_what_it_lacks_and_offered_anew(visitor, tmp_path):
    """Whoever tries the template before filling it must not land on a page without a way out."""
    template = tmp_path / "mau.xlsx"
    template.write_bytes(template_xlsx("vi"))
    visitor.open("tong-quan")
    visitor.page.get_by_role("button", name="Tùy chọn").click()
    visitor.page.locator(".st-key-upload input[type=file]").set_input_files(template)
    alert = visitor.page.locator("[role=alert]", has_text="mau.xlsx").first
    alert.wait_for()
    assert "Kỳ báo cáo" in alert.inner_text()
    visitor.page.keyboard.press("Escape")
    with visitor.page.expect_download() as waiting:
        visitor.page.get_by_role("button", name="Bảng tính mẫu").click()
    assert Path(waiting.value.path()).read_bytes()[:2] == b"PK"


def test_another_register_of_places_is_said_on_every_page(visitor):
    """After a merger an old name may be a new unit: a leader must not compare the two unawares."""
    visitor.open("theo-xa?ky=2023-Q3&dm=2025-07-01")
    assert "01/07/2025" in visitor.page.locator(".ps-head ~ *, .ps-fresh").last.inner_text()
    assert "Kon Braih" in visitor.table("Số liệu của địa bàn")[0]


def test_an_agency_on_a_phone_reads_what_it_typed_and_how_to_mend_it(browser, server):
    """A table that hides its last columns to the right hides the very thing an agency came for."""
    with visit(browser, server, PHONE) as visitor:
        visitor.open("chat-luong?ky=2023-Q3&dv=UB23497")
        last = visitor.page.locator("table.ps-issues tbody tr").first.locator("td").last
        box = last.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]


def test_a_chosen_place_is_named_on_a_phone(browser, server):
    """A dark block in the box of places says that something is chosen, and not what."""
    with visit(browser, server, PHONE) as visitor:
        visitor.open("theo-xa?ky=2023-Q3&xa=23485")
        name = visitor.page.locator(".react-aria-ComboBox [data-tag] > span[title]").first
        assert name.evaluate("it => it.clientWidth > 0 && it.scrollWidth <= it.clientWidth")


def test_what_each_agency_has_to_mend_is_read_on_a_phone_without_pushing_the_table(browser, server):
    """The column that the table is read for was off the screen, and nothing said so."""
    with visit(browser, server, PHONE) as visitor:
        visitor.open("chat-luong?ky=2023-Q3")
        last = visitor.page.locator("table.ps-health tbody tr").first.locator("td").last
        box = last.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]


def test_a_damaged_file_is_told_in_one_sentence(visitor, tmp_path):
    """Whoever picks the wrong file must read what happened and what to do."""
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"PK\x03\x04 not a workbook at all")
    visitor.open("tong-quan")
    visitor.page.get_by_role("button", name="Tùy chọn").click()
    visitor.page.locator(".st-key-upload input[type=file]").set_input_files(broken)
    alert = visitor.page.locator("[role=alert]").first
    alert.wait_for()
    assert "hong.xlsx" in alert.inner_text()
    assert "Traceback" not in visitor.page.content()


def test_a_page_is_sent_with_all_that_is_chosen_in_it(visitor):
    """A leader asks for "that page": the link must open the same, and it must be said that it is copied."""
    visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.open("theo-xa?ky=2023-Q3&xa=23494")
    visitor.page.get_by_role("button", name="Gửi trang này").click()
    visitor.page.get_by_text("✓ Đã chép đường dẫn").wait_for()
    assert visitor.page.evaluate("navigator.clipboard.readText()") == visitor.page.url
    assert visitor.page.url.endswith("theo-xa?ky=2023-Q3&xa=23494")


def test_a_phone_sends_a_page_by_its_own_sheet_and_no_clipboard_is_needed(visitor):
    """On plain http a browser has neither: then the link itself is shown, to be copied by hand."""
    visitor.open("tong-quan?ky=2023-Q3")
    visitor.page.evaluate("() => { navigator.share = (page) => { window.shared = page; return Promise.resolve(); }; }")
    visitor.page.get_by_role("button", name="Gửi trang này").click()
    visitor.page.wait_for_function("window.shared !== undefined")
    assert visitor.page.evaluate("window.shared.url") == visitor.page.url
    visitor.page.evaluate("() => { navigator.share = undefined; navigator.clipboard.writeText = () => Promise.reject(); }")
    visitor.page.get_by_role("button", name="Gửi trang này").click()
    visitor.page.get_by_text(f"hãy chép đường dẫn này: {visitor.page.url}").wait_for()


def test_a_phone_says_each_place_once_and_still_leads_to_all(browser, server):
    """A leader's thumb should not pass the same seven communes three times."""
    with visit(browser, server, PHONE) as visitor:
        visitor.open("tong-quan?ky=2023-Q3")
        shown = [item for item in visitor.page.locator(".ps-steps > li").all() if item.is_visible()]
        assert len(shown) == 1  # the agencies of the whole; each place has its strip below
        assert not visitor.page.locator("a.ps-tile").first.is_visible()
        strips = visitor.page.locator("#ma-tran tbody th a")
        assert (strips.count(), strips.last.is_visible()) == (7, True)
        visitor.page.get_by_role("link", name="Xem từng nơi ở bảng dưới").click()
        visitor.page.wait_for_function("document.querySelector('#ma-tran').getBoundingClientRect().top < innerHeight")

"""The papers taken away from their page, and the message that is pasted into Zalo."""

import io
import zipfile
from pathlib import Path

import pytest

from data_sources.demo import demo_workbook
from exports.paper.letters.all_letters import letters
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from indicators.report import report_of
from records.cleaning.read import records_of
from tests.browser.conftest import DESK, visit
from tests.letterhead import HEAD, template_of_its_own, words_of
from tests.papers import figures, whole_text

PATH = "bao-cao?ky=2023-Q3"


@pytest.fixture(scope="module")
def found():
    workbook = demo_workbook()
    return report_of(records_of(workbook, workbook.as_of), "2023-Q3")


@pytest.fixture(scope="module")
def visitor(browser, server):
    """One visit, whose clipboard may be read."""
    with visit(browser, server, DESK, permissions=["clipboard-read", "clipboard-write"]) as person:
        yield person


def taken(visitor, name):
    """The name and the content of a file that a button gives."""
    with visitor.page.expect_download() as waiting:
        visitor.page.get_by_role("button", name=name, exact=True).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_the_report_is_taken_away_with_its_charts(visitor):
    """What the office sends is one file with everything in it."""
    visitor.open(PATH)
    name, content = taken(visitor, "Báo cáo tổng hợp (Word)")
    assert name == "bao-cao-so-lieu-minh-hoa-phu-song-111-2023-Q3-2023-12-20.docx"
    assert ("reports_received", "29") in figures(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert [entry for entry in archive.namelist() if "media" in entry] == ["word/media/image1.png", "word/media/image2.png"]


def test_what_is_read_on_the_page_is_what_is_in_the_file(visitor):
    """Whoever reads the preview and signs the file must have read what he signs."""
    visitor.open(PATH)
    _, content = taken(visitor, "Báo cáo tổng hợp (Word)")
    visitor.page.get_by_text("Xem trước toàn văn").click()
    shown = " ".join(visitor.page.locator(".ps-paper").inner_text().split())
    lines = [" ".join(line.split()) for line in whole_text(content).splitlines() if line.strip()]
    only_in_the_file = [line for line in lines if line not in shown]
    assert [line for line in only_in_the_file if not line.startswith("Biểu đồ ") and line != "SỐ LIỆU MINH HỌA"] == []


def test_the_letters_are_taken_away_one_by_one_and_together(visitor, found):
    """Some offices send one letter, some eleven."""
    visitor.open(f"{PATH}&dv=UB23485")
    every = letters(found)
    _, archive = taken(visitor, "Công văn từng đơn vị (ZIP)")
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert {name: opened.read(name) for name in opened.namelist()}.keys() == every.keys()
    name, letter = taken(visitor, "Công văn cho đơn vị này (Word)")
    assert "UB23485" in name
    assert whole_text(letter) == whole_text(reminder_docx(found, agency="UB23485"))
    _, reminder = taken(visitor, "Công văn đôn đốc chung (Word)")
    assert whole_text(reminder) == whole_text(reminder_docx(found))


def test_a_message_is_copied_at_a_press(visitor, found):
    """Agencies answer on Zalo; nobody types a list of cells there."""
    visitor.open(f"{PATH}&dv=UB23485")
    visitor.page.get_by_role("button", name="Chép tin nhắn").click()
    visitor.page.get_by_text("✓ Đã chép").wait_for()
    assert visitor.page.evaluate("navigator.clipboard.readText()") == reminder_text(found, "UB23485")


def test_a_message_is_copied_without_a_mouse_for_the_agency_that_is_chosen(visitor, found):
    """The choice, the text and the address go together."""
    visitor.open(PATH)
    visitor.page.get_by_role("combobox", name="Đơn vị").focus()
    visitor.look_up("Đăk Pne")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**dv=UB23491**")
    visitor.settle()
    visitor.page.get_by_role("button", name="Chép tin nhắn").focus()
    visitor.page.keyboard.press("Enter")
    visitor.page.get_by_text("✓ Đã chép").wait_for()
    assert visitor.page.evaluate("navigator.clipboard.readText()") == reminder_text(found, "UB23491")


def test_where_the_browser_keeps_its_clipboard_shut_the_message_is_selected(visitor):
    """An office that opens the page over plain http must be told what to press."""
    visitor.open(PATH)
    visitor.page.evaluate("navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false")
    visitor.page.get_by_role("button", name="Chép tin nhắn").click()
    visitor.page.get_by_text("hãy chọn đoạn tin nhắn").wait_for()
    selected = visitor.page.evaluate("getSelection().toString()")
    assert selected.startswith("Kính gửi")


def test_a_template_that_is_lent_is_used_until_it_is_given_back(visitor, found, tmp_path):
    """On its own letterhead an office sends the same words and figures; a file that is none says what it lacks."""
    own, wrong = tmp_path / "mau-rieng.docx", tmp_path / "sai.docx"
    own.write_bytes(template_of_its_own())
    wrong.write_bytes(b"no Word file")
    visitor.open(PATH)
    visitor.page.get_by_text("Mẫu văn bản riêng của cơ quan").first.click()
    field = visitor.page.locator(".st-key-paper_template input[type=file]")
    field.set_input_files(wrong)
    visitor.page.locator(".ps-error[role=alert]").wait_for()
    field.set_input_files(own)
    visitor.page.get_by_text("✓ Văn bản được lập theo mẫu riêng").wait_for()
    visitor.settle()
    _, theirs = taken(visitor, "Công văn đôn đốc chung (Word)")
    assert words_of(theirs) == words_of(reminder_docx(found))
    assert figures(theirs) == figures(reminder_docx(found))
    with zipfile.ZipFile(io.BytesIO(theirs)) as archive:
        assert HEAD in archive.read("word/header1.xml").decode()
    visitor.page.get_by_role("button", name="Dùng lại mẫu có sẵn").click()
    visitor.settle()
    _, mine = taken(visitor, "Công văn đôn đốc chung (Word)")
    assert whole_text(mine) == whole_text(reminder_docx(found))
    with zipfile.ZipFile(io.BytesIO(mine)) as archive:
        assert not [name for name in archive.namelist() if HEAD.encode() in archive.read(name)]

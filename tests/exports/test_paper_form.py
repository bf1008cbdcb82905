"""The form of Nghị định 30/2020/NĐ-CP, read from the file element by element and held against the decree's own bounds."""

import io
import re
import struct
import zlib

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.paper.form.paper_blocks import Picture
from exports.paper.form.widths import bold_width
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.thanks import thanks_docx
from exports.paper.report import report_docx
from tests.districts import SETTINGS, everything, nothing, office, report, rows
from tests.papers import W, paragraphs, part, text_of

MOTTO = "Độc lập - Tự do - Hạnh phúc"


def png(wide, high):
    """A white picture."""
    lines = b"".join(b"\x00" + b"\xff" * wide for _ in range(high))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


@pytest.fixture(scope="module")
def found():
    """The report of a district of seven communes."""
    return report([*office(7), *rows(7, 300)])


@pytest.fixture(scope="module")
def paper(found):
    """The report's file."""
    return report_docx(found)


@pytest.fixture(scope="module")
def document(paper):
    """As a second reader sees it."""
    return docx.Document(io.BytesIO(paper))


@pytest.fixture(scope="module")
def letter(found):
    """The reminder as a second reader sees it."""
    return docx.Document(io.BytesIO(reminder_docx(found)))


def head_of(document):
    """The paragraphs of the head: of the issuer, of the nation."""
    rows = document.tables[0].rows
    return [[p for row in rows for p in row.cells[side].paragraphs if p.text] for side in (0, 1)]


def look(paragraph):
    """Size in points, bold, italic, alignment of a paragraph's letters."""
    run, style = paragraph.runs[0].font, paragraph.style.font
    size = run.size or style.size or Pt(14)
    aligned = paragraph.alignment if paragraph.alignment is not None else paragraph.style.paragraph_format.alignment
    return size.pt, bool(run.bold or style.bold), bool(run.italic or style.italic), aligned


def line_below(cell, text):
    """How long the line below a text is, in parts of the text's length."""
    paragraphs = cell.paragraphs
    at = next(i for i, p in enumerate(paragraphs) if p.text == text)
    line = paragraphs[at + 1]
    assert line.style.name == "Paper Rule"
    width = int(cell._tc.tcPr.find(W + "tcW").get(W + "w"))
    indents = line.paragraph_format
    length = width - indents.left_indent.twips - indents.right_indent.twips
    return length / bold_width(text, int(look(paragraphs[at])[0]))


def test_every_page_is_a4_with_the_decrees_margins(document):
    """Top and bottom 20-25 mm, left 30-35, right 15-20."""
    for section in document.sections:
        sides = sorted((section.page_width, section.page_height))
        assert sides == pytest.approx([Mm(210), Mm(297)], abs=Mm(0.1))
        assert Mm(19.9) <= section.top_margin <= Mm(25)
        assert Mm(19.9) <= section.bottom_margin <= Mm(25)
        assert Mm(29.9) <= section.left_margin <= Mm(35)
        assert Mm(14.9) <= section.right_margin <= Mm(20)


def test_wide_annexes_lie_across_and_the_text_stands(document):
    """Twelve columns do not fit an upright page."""
    turned = [section.orientation for section in document.sections]
    assert turned == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.LANDSCAPE, *[WD_ORIENT.PORTRAIT] * 3]


def test_all_letters_are_times_new_roman_in_vietnamese_and_black(paper):
    """Each of the four kinds of script has its own font in Word; one left out falls back to another."""
    styles = part(paper, "word/styles.xml")
    fonts = next(styles.iter(W + "rFonts"))
    assert {fonts.get(W + kind) for kind in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    assert next(styles.iter(W + "lang")).get(W + "val") == "vi-VN"
    assert {color.get(W + "val") for color in styles.iter(W + "color")} == {"000000"}
    body = part(paper, "word/document.xml")
    assert list(body.iter(W + "rFonts")) == list(body.iter(W + "color")) == []


def test_the_body_is_justified_with_a_first_line_of_a_centimetre_and_six_points_between(document):
    """Size 13-14, first line 1-1.27 cm, lines 1-1.5."""
    body = document.styles["Paper Body"].paragraph_format
    assert body.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert Mm(9.9) <= body.first_line_indent <= Mm(12.7)
    assert body.space_after >= Pt(6)
    assert 1 <= body.line_spacing <= 1.5
    used = [p for p in document.paragraphs if p.style.name == "Paper Body"]
    assert len(used) > 20
    assert {look(p)[0] for p in used} == {14}


def test_the_page_number_is_arabic_centred_above_and_not_on_the_first_page(paper, document):
    """Size 13-14; each annex counts its own pages."""
    for section in document.sections:
        assert section.different_first_page_header_footer
        numbering = section._sectPr.find(W + "pgNumType")
        assert (numbering.get(W + "fmt"), numbering.get(W + "start")) == ("decimal", "1")
        assert text_of(section.first_page_header._element) == ""
        assert "PAGE" in section.header._element.xml
    header = part(paper, "word/header.xml")
    assert {size.get(W + "val") for size in header.iter(W + "sz")} <= {"26", "28"}
    assert document.styles["header"].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER


def test_nation_and_motto_stand_on_the_right(document):
    """Bold capitals of 12-13, the motto bold of 13-14 with a line as long as itself."""
    nation, motto, dated = head_of(document)[1]
    assert (nation.text, motto.text) == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", MOTTO)
    assert look(nation) == (12, True, False, WD_ALIGN_PARAGRAPH.CENTER)
    assert look(motto) == (13, True, False, WD_ALIGN_PARAGRAPH.CENTER)
    assert line_below(document.tables[0].rows[0].cells[1], MOTTO) == pytest.approx(1, abs=0.02)
    assert re.fullmatch(r"Thử, ngày\s{6}tháng 4 năm 2023", dated.text)
    assert look(dated) == (13, False, True, WD_ALIGN_PARAGRAPH.CENTER)


def test_the_issuer_stands_on_the_left_with_a_short_line(document):
    """The agency above not bold, the issuer bold, its line a third to a half; the number is left blank."""
    parent, issuer, number = head_of(document)[0]
    assert look(parent) == (12, False, False, WD_ALIGN_PARAGRAPH.CENTER)
    assert look(issuer) == (12, True, False, WD_ALIGN_PARAGRAPH.CENTER)
    assert 1 / 3 <= line_below(document.tables[0].rows[0].cells[0], issuer.text) <= 1 / 2
    assert re.fullmatch(r"Số:\s{6}/BC-VHTT", number.text)
    assert look(number)[:3] == (13, False, False)


def test_capitals_are_of_the_head_alone(document):
    """`của PHÒNG VĂN HÓA VÀ THÔNG TIN` shouts in a sentence: the name is stored as it is written."""
    assert head_of(document)[0][1].text == "PHÒNG VĂN HÓA VÀ THÔNG TIN"
    texts = [p.text for p in document.paragraphs]
    assert any(", Phòng Văn hóa và Thông tin báo cáo kết quả thực hiện Quý I (từ " in text for text in texts)


def test_lines_are_drawn_and_never_typed(paper):
    """Underscores break in another width of letters."""
    assert "__" not in "\n".join(paragraphs(paper))


def test_the_title_is_bold_and_in_the_middle(document):
    """BÁO CÁO, then what it is about, 13-14."""
    texts = [p.text for p in document.paragraphs]
    at = texts.index("BÁO CÁO")
    assert look(document.paragraphs[at]) == (14, True, False, WD_ALIGN_PARAGRAPH.CENTER)
    about = document.paragraphs[at + 1]
    assert about.text == "Kết quả thực hiện Chương trình bảo vệ trẻ em trên địa bàn huyện Thử Quý I"
    assert look(about) == (14, True, False, WD_ALIGN_PARAGRAPH.CENTER)
    assert document.paragraphs[at + 2].style.name == "Paper Rule"


def test_one_addressee_stands_on_the_line_and_several_in_a_list(paper, letter):
    """A list with dashes, semicolons and a full stop."""
    assert "Kính gửi: UBND huyện Thử" in paragraphs(paper)
    texts = [p.text for p in letter.paragraphs]
    first = texts.index("Kính gửi:") + 1
    listed = texts[first : texts.index("", first)]
    assert len(listed) == 9
    assert all(text.startswith("- ") and text.endswith(";") for text in listed[:-1])
    assert listed[-1] == "- Hội Liên hiệp Phụ nữ."


def test_a_letter_says_what_it_is_about_under_its_number(letter):
    """12-13, upright, in the middle of the left column."""
    *_, number, about = head_of(letter)[0]
    assert re.fullmatch(r"Số:\s{6}/VHTT", number.text)
    assert about.text == "V/v đề nghị gửi, bổ sung báo cáo kết quả thực hiện Chương trình bảo vệ trẻ em Quý I"
    assert look(about) == (12, False, False, WD_ALIGN_PARAGRAPH.CENTER)


def test_parts_and_headings_are_numbered_and_bold(document):
    """I to V; under II and III 1, 2, 3."""
    heads = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert heads == [
        "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI",
        "II. KẾT QUẢ THỰC HIỆN",
        "III. ĐÁNH GIÁ CHUNG",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ",
        "V. KIẾN NGHỊ, ĐỀ XUẤT",
    ]
    clauses = [p.text for p in document.paragraphs if p.style.name == "Heading 2"]
    assert clauses[:3] == ["1. Tuyên truyền", "2. Phổ biến Tổng đài 111", "3. Vận động hội viên"]


def test_the_text_ends_with_the_sign_that_nothing_follows(document, letter, found):
    """`./.`, once, before the signature."""
    call = docx.Document(io.BytesIO(call_docx(found)))
    for written in (document, letter, call):
        ends = [p.text for p in written.paragraphs if "./." in p.text]
        assert len(ends) == 1
        assert ends[0].endswith("./.")


def test_the_signature_stands_on_the_right_and_the_recipients_on_the_left(document):
    """Title and name bold 13-14; `Nơi nhận:` 12 bold italic, its list 11, last the archive."""
    table = next(table for table in document.tables if "Nơi nhận:" in table.rows[0].cells[0].text)
    left, right = ([p for p in cell.paragraphs if p.text] for cell in table.rows[0].cells)
    assert [p.text for p in left] == ["Nơi nhận:", "- Như trên;", "- Lãnh đạo phòng;", "- Lưu: VT."]
    assert look(left[0])[:3] == (12, True, True)
    assert {look(p)[:3] for p in left[1:]} == {(11, False, False)}
    assert [p.text for p in right] == ["TRƯỞNG PHÒNG", "Nguyễn Văn Thử"]
    assert {look(p) for p in right} == {(14, True, False, WD_ALIGN_PARAGRAPH.CENTER)}


FILED = st.sampled_from(["Lưu: VT, VX", "Lưu VT, VX.", "LƯU: VT;", "lưu: VT, VX (02b)"])
OTHERS = st.lists(st.sampled_from(["Lãnh đạo phòng", "Lưu trữ lịch sử tỉnh", "Công an xã", "Sở Y tế"]), unique=True)


@settings(max_examples=8)
@given(filed=FILED, others=OTHERS, data=st.data())
def test_a_paper_says_once_and_last_where_it_is_filed(filed, others, data):
    """An office that gives its own line of filing got a second one below it in every paper."""
    at = data.draw(st.integers(0, len(others)))
    lines = ["Như trên", *others[:at], filed, *others[at:]]
    said = [[label, "\n".join(lines) if label == "Nơi nhận" else value] for label, value in SETTINGS]
    found = report([*office(2, settings=said), *rows(2, 10)])
    expected = ["- Như trên;", *(f"- {name};" for name in others), f"- {filed.rstrip('.;')}."]
    for paper in filter(None, (report_docx(found), reminder_docx(found), call_docx(found), thanks_docx(found))):
        [cell] = [t.rows[0].cells[0] for t in docx.Document(io.BytesIO(paper)).tables if "Nơi nhận:" in t.rows[0].cells[0].text]
        assert [p.text for p in cell.paragraphs if p.text][1:] == expected


def test_each_annex_says_its_number_its_title_and_its_paper(document):
    """Bold 14 in the middle, the title in capitals, the paper it belongs to in italics."""
    for number, title in (("I", "SỐ LIỆU THEO ĐỊA BÀN"), ("III", "DANH SÁCH BÁO CÁO CHƯA NHẬN HOẶC CẦN BỔ SUNG")):
        at = [p.text for p in document.paragraphs].index(f"Phụ lục {number}")
        head, name, attached = document.paragraphs[at : at + 3]
        assert look(head) == look(name) == (14, True, False, WD_ALIGN_PARAGRAPH.CENTER)
        assert name.text == title == title.upper()
        assert re.fullmatch(r"\(Kèm theo Báo cáo số\s{6}/BC-VHTT ngày\s{6}tháng 4 năm 2023 của .+\)", attached.text)
        assert look(attached) == (14, False, True, WD_ALIGN_PARAGRAPH.CENTER)


def test_headings_of_tables_come_again_on_each_page(document):
    """The second page of a long table must be readable alone."""
    ruled = [table for table in document.tables if table.style.name == "Paper Table"]
    assert len(ruled) == 4
    assert all(table.rows[0]._tr.trPr.find(W + "tblHeader") is not None for table in ruled)
    assert all(row._tr.trPr.find(W + "cantSplit") is not None for table in ruled for row in table.rows)


def test_an_annex_without_anything_to_show_is_left_out():
    """Where every report came, there is no list of those missing."""
    document = docx.Document(io.BytesIO(report_docx(report([*office(5), *everything(5)]))))
    texts = [p.text for p in document.paragraphs]
    assert "DANH SÁCH BÁO CÁO CHƯA NHẬN HOẶC CẦN BỔ SUNG" not in texts
    assert [text for text in texts if text.startswith("Phụ lục")] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    silent = docx.Document(io.BytesIO(report_docx(report([*office(5), *nothing()]))))
    assert [p.text for p in silent.paragraphs if p.text.startswith("KẾT QUẢ THỰC HIỆN DO")] == []


def test_where_a_setting_is_not_given_a_dotted_blank_stands():
    """A guess in an official paper would be signed."""
    bare = docx.Document(io.BytesIO(report_docx(report([*office(5, settings=None), *rows(5, 100)]))))
    parent, issuer, number = head_of(bare)[0]
    assert (parent.text, issuer.text) == ("……", "……")
    assert re.fullmatch(r"Số:\s{6}/……", number.text)
    assert "Kính gửi: ……" in [p.text for p in bare.paragraphs]


def test_every_page_says_that_figures_are_invented_and_none_does_where_they_are_not(document):
    """A page taken out of the paper must still say so."""
    invented = docx.Document(io.BytesIO(report_docx(report([*office(5), *rows(5, 100)], illustrative=True))))
    for section in invented.sections:
        assert section.footer.paragraphs[0].text == section.first_page_footer.paragraphs[0].text == "SỐ LIỆU MINH HỌA"
    assert "MINH HỌA" not in document.sections[0].footer.paragraphs[0].text


def test_a_picture_has_its_caption_and_says_what_it_shows(found):
    """Whoever cannot see it hears it; it is no wider than the text."""
    shown = report_docx(found, pictures=[Picture("Độ phủ theo xã", "Biểu đồ cột: độ phủ của 7 xã", png(1600, 400))] * 2)
    document = docx.Document(io.BytesIO(shown))
    assert [p.text for p in document.paragraphs if p.style.name == "Caption"] == [
        "Biểu đồ 1. Độ phủ theo xã",
        "Biểu đồ 2. Độ phủ theo xã",
    ]
    (first, _) = document.inline_shapes
    assert first._inline.docPr.get("descr") == "Biểu đồ cột: độ phủ của 7 xã"
    assert first.width <= Mm(165.1)
    assert first.width / first.height == pytest.approx(4, rel=0.01)
    with pytest.raises(ValueError, match="PNG"):
        report_docx(found, pictures=[Picture("x", "x", b"GIF89a")])


def test_the_same_report_gives_the_same_bytes(found, paper):
    """A file that changes by itself cannot be compared with the one that was signed."""
    assert report_docx(found) == paper


def test_signs_that_no_file_can_hold_do_not_spoil_it():
    """Texts are pasted from anywhere."""
    tabs = [*office(5), *rows(5, 60)]
    tabs[-1].rows[1][4] = 'Đã làm <b>&amp;</b> "xong"\x0b\x00\ud800\nDòng hai'
    document = docx.Document(io.BytesIO(report_docx(report(tabs))))
    texts = [p.text for p in document.paragraphs]
    at = next(number for number, text in enumerate(texts) if 'Đã làm <b>&amp;</b> "xong"' in text)
    assert "+ Dòng hai." in texts[at:]


def test_the_last_row_of_a_table_and_the_end_of_a_letter_are_never_alone_on_a_page():
    """A page with one row, or with a closing line and a signature, is printed, signed and looks like a mistake."""
    document = docx.Document(io.BytesIO(thanks_docx(report([*office(3), *everything(3)]))))
    table = max(document.tables, key=lambda each: len(each.rows))
    kept = [all(p.paragraph_format.keep_with_next for p in row.cells[0].paragraphs) for row in table.rows]
    assert kept == [False] * (len(kept) - 3) + [True, True, False]
    texts = [paragraph for paragraph in document.paragraphs if paragraph.text]
    end = next(index for index, paragraph in enumerate(texts) if paragraph.text.endswith("./."))
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in texts[end - 1 : end + 1])

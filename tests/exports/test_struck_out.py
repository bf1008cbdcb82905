"""What officials struck out of our papers stays out of them, and what they wrote instead stands."""

import re

import pytest

from exports.issues.to_remind import those_to_remind
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.letters.thanks import thanks_docx
from exports.paper.report import report_docx
from tests.demo_reports import demo_report
from tests.examples import LARGEST_IN_LONG
from tests.papers import paragraphs, whole_text

DEMOS = {"kon-ray-2023": "2023-Q3", "commune-2026": "2026-Q2", "province-2026": "2026-Q2"}
STRUCK_OUT = [
    *(r"được tổng hợp, báo cáo như sau", r"kỳ Quý", r"\(Quý [IV]+/", r"Ước tính có từ", r"đăng, phát Tổng đài"),
    *(r"\b0 lượt", r"Đã nhận (\d+)/\1 báo cáo", r"Các địa bàn được liệt kê", r"phụ lục danh sách", r"trong phụ lục"),
    *(r"so với chỉ tiêu tại", r"bảng tính chung", r"đơn vị chưa dùng được", r"dòng trong bảng tính", r"vì có ô"),
    *(r"[Qq]uá hạn \d+ ngày", r"chậm nhất …", r"báo cáo nội dung \d", r"lượt trẻ em", r"\((?!100)\d+%\)", r": \d+ lượt;"),
    *(r"được đề nghị báo cáo", r"chi tiết tại phụ lục", r"\(\d+ nội dung\)"),
]
WRITTEN = [
    r"báo cáo kết quả thực hiện Quý \w+ năm \d{4} \(từ ngày .+\) như sau:",
    r"Đã đề nghị \d+ cơ quan, đơn vị gửi \d+ báo cáo; hạn gửi ngày",
    r"Đến nay có \d+/\d+ cơ quan, đơn vị gửi đủ báo cáo; tổng số báo cáo đã nhận là \d+/\d+ \(đạt [\d,]+%\); trong đó",
    r"Còn \d+ báo cáo .+ \(chi tiết tại Phụ lục [IV]+\)",
    r"trong đó: trẻ em [\d.]+ lượt; cha mẹ, người chăm sóc [\d.]+ lượt; cán bộ, giáo viên [\d.]+ lượt",
    r"Có \d+/\d+ .+ tổ chức hoạt động tuyên truyền",
    r"thông tin về Tổng đài điện thoại quốc gia bảo vệ trẻ em 111 \(sau đây gọi là Tổng đài 111\)",
    r"đăng, phát trên từng kênh: .+ \d+/\d+, .+ \(chi tiết tại Phụ lục II\)",
    r"Trên các kênh cấp \w+: \D+ \d+ lượt",
    r"toàn \w+ đạt \d+/\d+ yêu cầu \(\d+,\d%\)",
    r"Tiếp tục đôn đốc các cơ quan, đơn vị tại Phụ lục [IV]+ gửi, bổ sung báo cáo",
    r"cho các lượt đăng, phát chưa có minh chứng",
    r"Chưa tổng hợp \d+ mục số liệu",
    r"Để so sánh: kỳ trước liền kề \(Quý",
]


def demo(code):
    """The report of a closed quarter of a demo."""
    return demo_report(code, DEMOS[code])


@pytest.mark.parametrize("code", LARGEST_IN_LONG)
def test_what_was_struck_out_stands_in_no_paper(code):
    """Whoever has to strike out the same words each quarter writes the paper himself in the end."""
    found = demo(code)
    agencies = [agency.key for agency in those_to_remind(found)][:10]
    papers = [report_docx(found), reminder_docx(found), call_docx(found), thanks_docx(found)]
    papers += [reminder_docx(found, agency=agency) for agency in agencies]
    quoted = {text for paper in papers[:1] for text in paragraphs(paper) if text.startswith(("- ", "+ "))}
    texts = ["\n".join(line for line in whole_text(paper).splitlines() if line not in quoted) for paper in papers]
    texts += [reminder_text(found, agency) or "" for agency in agencies]
    assert {old: hit[0] for text in texts for old in STRUCK_OUT if (hit := re.search(old, text))} == {}


@pytest.mark.parametrize("code", LARGEST_IN_LONG)
def test_what_was_written_instead_stands_in_the_report(code):
    """A sentence that reads as the office writes it is signed as it stands."""
    text = whole_text(report_docx(demo(code)))
    assert [new for new in WRITTEN if not re.search(new, text)] == []

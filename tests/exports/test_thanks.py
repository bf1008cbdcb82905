"""The letter of thanks: to those who sent everything, with what was received."""

from exports.paper.letters.thanks import thanks_docx
from tests.districts import everything, nothing, office, report
from tests.papers import stray_numbers, whole_text


def test_whoever_has_sent_everything_is_thanked_with_what_was_received():
    """An agency that is never answered sends later the next time."""
    text = whole_text(thanks_docx(report([*office(3), *everything(3)])))
    assert "V/v xác nhận đã nhận báo cáo kết quả thực hiện Chương trình bảo vệ trẻ em Quý I" in text
    assert "Nội dung đã nhận\nNgày gửi (đơn vị ghi)" in text
    assert "Hội Liên hiệp Phụ nữ" in text
    assert text.count("./.") == 1
    assert stray_numbers(thanks_docx(report([*office(3), *everything(3)]))) == set()


def test_nobody_is_thanked_for_what_did_not_come():
    """Thanks for nothing are mockery."""
    assert thanks_docx(report([*office(3), *nothing()])) is None


def test_the_day_is_called_what_it_is():
    """The day that an agency typed is no day of receipt: an office that confirms it signs what it never saw."""
    assert "Ngày nhận" not in whole_text(thanks_docx(report([*office(3), *everything(3)])))

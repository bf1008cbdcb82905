"""The check-up and the setting up in words: every line is there, and says what to do."""

import pytest

from exports.checks_text import doctor_lines, setup_lines
from records.checks import Check, CheckName, State, failed
from records.errors import SourceUnavailable
from records.workbook.blueprint import SetupDone

# Every kind that a check may end with, besides those that an error tells.
KINDS = [
    ("sharing", "editor", {"email": "a@b.c"}),
    ("locale", "foreign", {"locale": "xx_XX"}),
    ("time_zone", "foreign", {"time_zone": "America/New_York"}),
    ("tabs", "missing", {"tabs": "Kênh"}),
    ("tabs", "twice", {"tabs": "Kênh"}),
    ("headers", "none", {"tabs": "Kênh"}),
    ("headers", "missing", {"columns": "Kênh (Tên)"}),
    ("headers", "twice", {"columns": "Kênh (Tên)"}),
    ("headers", "optional", {"columns": "Kênh (Tên khác)"}),
    ("dropdowns", "missing", {"columns": "Kênh (Cấp)"}),
    ("protection", "missing", {"tabs": "Kênh"}),
    ("store", "unusable", {}),
]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("state", list(State))
def test_every_check_has_a_line_for_every_end(language, state):
    """A check-up that stops at a missing text tells nothing at all."""
    lines = doctor_lines([Check(name, state) for name in CheckName], language)
    assert len(lines) == 13


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("name", "kind", "facts"), KINDS)
def test_whatever_is_wrong_comes_with_what_to_do_about_it(language, name, kind, facts):
    """A non-programmer who reads only that something is wrong can do nothing."""
    _, to_do = doctor_lines([Check(CheckName(name), State.WRONG, kind, facts)], language)
    assert to_do.startswith("   → ")
    assert all(str(fact) in to_do for fact in facts.values())


@pytest.mark.parametrize(
    ("locale", "named", "said"),
    [
        ("en_US", "tiếng Anh (Hoa Kỳ)", ["1.200 bị hiểu thành 1,2", "05/03/2023 bị hiểu thành ngày 3 tháng 5"]),
        ("en_GB", "tiếng Anh (Vương quốc Anh)", ["1.200 bị hiểu thành 1,2"]),
        ("de_DE", "tiếng Đức (Đức)", []),
    ],
)
def test_a_foreign_locale_is_named_in_words_with_what_it_does(locale, named, said):
    """`en_US` tells an official nothing; that 05/03 has become May tells which rows to look at."""
    _, to_do = doctor_lines([Check(CheckName.LOCALE, State.WRONG, "foreign", {"locale": locale})], "vi")
    before = setup_lines(SetupDone((), (), (), (), (), locale), "vi", email="a@b.c")[0]
    assert named in to_do
    assert named in before
    assert [text in to_do for text in ("1.200 bị hiểu", "05/03/2023 bị hiểu")] == [len(said) > 0, len(said) > 1]
    assert all(text in to_do for text in said)
    assert ("từ 1.000 trở lên" in before, "các ngày từ 1 đến 12" in before) == (len(said) > 0, len(said) > 1)


def test_lines_are_numbered_and_say_how_each_check_ended():
    """People read them to each other over the telephone."""
    lines = doctor_lines([Check(CheckName.REACHED, State.OK), Check(CheckName.TOKEN, State.UNKNOWN)], "vi")
    assert lines == ["1. Google trả lời: đạt", "2. Google nhận khóa này: chưa kiểm tra được"]


def test_what_an_error_told_is_said_in_the_words_of_the_error():
    """One fault has one sentence, wherever it is met."""
    error = SourceUnavailable("file_not_found", name="a.xlsx")
    _, to_do = doctor_lines([failed(CheckName.STORE, error)], "vi")
    assert to_do == "   → Không tìm thấy tệp hoặc thư mục “a.xlsx”; hãy kiểm tra lại đường dẫn."


def test_a_setting_up_says_what_it_did_and_what_comes_next():
    """The account must not stay an editor."""
    done = SetupDone(("Kênh",), ("Địa bàn",), ("Địa bàn",), ("Nội dung",), ("Đơn vị",), "en_US")
    lines = setup_lines(done, "vi", email="a@b.c")
    assert len(lines) == 7
    assert lines[0] == "Đã thêm trang: Kênh."
    assert "thêm a@b.c vào" in lines[4]
    assert lines[-1].startswith("Xong. Bây giờ mở bảng tính, bấm Chia sẻ và đổi quyền của a@b.c về “Người xem”.")


def test_a_setting_up_that_changed_nothing_says_only_what_comes_next():
    """Empty lists would read like faults."""
    assert len(setup_lines(SetupDone((), (), (), (), (), None), "en", email="a@b.c")) == 1

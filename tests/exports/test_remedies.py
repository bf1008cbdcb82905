"""What to type instead fits the column."""

from datetime import date

import pytest

from exports.remedies import remedy
from records.programme.programme import Period, period_names
from words import LANGUAGES, say

DAYS = (date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5))


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("sessions", "Nhập số đã đếm được; nếu kết quả là không thì nhập 0."),
        ("date", "Ghi ngày thực hiện hoặc ngày đăng, phát, ví dụ 15/03/2023."),  # of whichever table
        ("place", "Chọn một tên trong danh sách thả xuống của ô."),
    ],
)
def test_a_blank_cell_is_told_what_belongs_into_its_column(field, said):
    """Whoever reads about zeros beside an empty day learns to skip the column of remedies."""
    assert remedy("missing", [field], "vi") == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fields", [["sessions", "date"], [None], []])
def test_columns_of_several_kinds_get_the_remedy_that_fits_all(fields, language):
    """One sentence stands for all cells of a group."""
    assert remedy("missing", fields, language) == say("issue.missing.fix", language)


def test_columns_of_one_kind_share_its_remedy():
    """Three blank numbers of a row are one thing to mend."""
    assert remedy("ditto", ["children", "caregivers"], "vi") == say("remedy.ditto.count", "vi")


def test_a_fault_of_one_kind_of_column_has_one_remedy():
    """A text in place of a day can only stand in a column of days."""
    assert remedy("not_a_date", ["date"], "vi") == say("issue.not_a_date.fix", "vi", year=2023)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/9/2026", "Tháng 9/2026 có 30 ngày, không có ngày 31; xem lại và ghi đúng ngày."),
        ("29/2/2023", "Tháng 2/2023 có 28 ngày, không có ngày 29; xem lại và ghi đúng ngày."),
        ("31/9", "Tháng 9 có 30 ngày, không có ngày 31; xem lại và ghi đúng ngày."),
        ("9/25/2026", "Ghi ngày trước, tháng sau: nếu là ngày 25 tháng 9 thì ghi 25/09/2026."),
        (
            "13/13/2026",
            "Một năm có 12 tháng, không có tháng 13; ghi lại theo dạng ngày/tháng/năm, ví dụ 05/03/2023.",
        ),
        ("10/5/1923", "Năm 1923 không đúng; ghi đủ bốn chữ số của năm, ví dụ 05/03/2023."),
        (
            "không rõ",
            "Ghi một ngày cụ thể bằng số theo dạng ngày/tháng/năm, ví dụ 05/03/2023; chưa rõ thì hỏi lại người thực hiện.",
        ),
    ],
)
def test_a_text_that_is_no_day_is_answered_by_what_is_wrong_with_it(typed, said):
    """Whoever typed day, month, year, and is told to type them in this order, types the same again."""
    assert remedy("not_a_date", ["date"], "vi", typed=[typed]) == said
    assert remedy("not_a_date", ["date"], "en", typed=[typed]) != say("issue.not_a_date.fix", "en", year=2023)


def test_texts_that_are_no_days_for_several_reasons_share_what_fits_all():
    """One sentence stands for all cells of a group."""
    common = say("issue.not_a_date.fix", "vi", year=2023)
    assert remedy("not_a_date", ["date"], "vi", typed=["31/9/2026", "không rõ"]) == common


PERIODS = [Period(f"{year}-Q{n}", f"Quý {roman}/{year}", *DAYS) for year in (2023, 2024) for n, roman in ((1, "I"), (3, "III"))]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("Quý 3/2023", "“Quý III/2023”"), ("quý iii 2024", "“Quý III/2024”"), ("Quý 3", "ví dụ Quý III/2023"), ("?", "ví dụ")],
)
def test_a_period_that_a_text_can_mean_alone_is_named(typed, said):
    """Told to add its quarter to the list of periods, an agency asks the office what it has done wrong."""
    told = remedy("unknown_name", ["period"], "vi", typed=[typed], periods=PERIODS)
    assert said in told
    assert "bổ sung vào danh mục" not in told


QUARTERS = [Period(f"2026-Q{n}", f"Quý {roman}/2026", *DAYS) for n, roman in enumerate(("I", "II", "III", "IV"), start=1)]
BATCH = Period("2026-D3", "Đợt 3/2026", *DAYS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((typed, "Quý III/2026") for typed in ("Quý III năm 2026", "Q3/2026", "Quý 3 năm 2026", "III/2026", "Quý 3/2026")),
        *((typed, "Quý III/2026") for typed in ("QIII/2026", "Kỳ báo cáo quý 3 năm 2026", "2026 - Q.3")),
        *((typed, "Quý IV/2026") for typed in ("Quý IV năm 2026", "Q4/2026")),
        *((typed, "Đợt 3/2026") for typed in ("Đợt III năm 2026", "Đ3/2026")),
    ],
)
def test_a_period_written_in_full_is_answered_with_its_name(typed, meant):
    """Whoever wrote quarter and year, and is told to write both, as in another quarter, does not know what is wrong."""
    periods = [*QUARTERS, *([] if typed == "III/2026" else [BATCH])]
    told = remedy("unknown_name", ["period"], "vi", typed=[typed], periods=periods)
    assert told == f"Ghi đúng tên kỳ trong danh mục: “{meant}”."
    assert meant in remedy("unknown_name", ["period"], "en", typed=[typed], periods=periods)
    assert period_names(periods).suggestions(typed) == (meant,)


def test_two_ways_to_write_one_period_share_its_name():
    """They are one group of cells, with one thing to type."""
    told = remedy("unknown_name", ["period"], "vi", typed=["Quý 3", "Q3/2026"], periods=QUARTERS)
    assert told == "Ghi đúng tên kỳ trong danh mục: “Quý III/2026”."


@pytest.mark.parametrize("typed", ["Tháng 3/2026", "T3/2026", "3/2026", "Quý 5/2026", "Quý III/2027", "Quý 9"])
def test_a_period_that_a_text_does_not_say_is_not_named(typed):
    """March is in the first quarter: named by its number alone, it would be asked for in the third."""
    told = remedy("unknown_name", ["period"], "vi", typed=[typed], periods=[*QUARTERS, BATCH])
    assert told == "Ghi đúng tên kỳ trong danh mục, hoặc chọn trong danh sách thả xuống."


def test_the_example_for_a_quarter_without_its_year_is_that_quarter():
    """An example of the third quarter is copied by who reports on the fourth."""
    fourth = [Period(f"{year}-Q4", f"Quý IV/{year}", *DAYS) for year in (2024, 2025)]
    told = remedy("unknown_name", ["period"], "vi", typed=["Quý 4"], periods=[*PERIODS, *fourth], year=2025)
    assert told == "Ghi đủ kỳ và năm, ví dụ Quý IV/2025, hoặc chọn trong danh sách thả xuống."


def test_an_unknown_content_is_no_new_name():
    """The contents are the office's own: an agency cannot add one."""
    assert "bổ sung vào danh mục" not in remedy("unknown_name", ["clause"], "vi", typed=["1d"])

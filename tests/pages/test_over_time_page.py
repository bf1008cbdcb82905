"""The page on what changed over the periods, and the sums that are unlike a place's own past."""

import re
from datetime import date

import pytest

from tests.pages.opened import lent, opened
from tests.quarters import QUARTERS, office_of_quarters
from tests.sheets import activities, activity, posting, postings, submission, submissions
from ui.parts.over_time.course_words import span_words

YEAR = ["2022", "Năm 2022", date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 5)]
SESSIONS = (4, 5, None, 6, 5, 4, 50)


def _token(**tables):
    done = [activity(date=day, sessions=count) for day, count in zip(QUARTERS, SESSIONS, strict=True) if count is not None]
    posted = [posting(date=day) for day in QUARTERS]
    sent = [submission(period="2023-Q2", clause=clause, sent_on=date(2023, 8, 1)) for clause in ("1a", "1b")]
    programme = office_of_quarters(more_periods=[YEAR], **tables)
    return lent(activities(*done), postings(*posted), submissions(*sent), programme=programme)


def test_the_table_of_sums_for_each_month_has_the_sum_and_the_months():
    """37,0 is no number of the workbook: 111 of three months are."""
    text = opened("over_time", ky="2023-Q3").text
    assert "37 (111 trong 3 tháng)" in text


def test_each_measure_is_told_in_a_sentence_and_a_text_of_its_periods():
    """Who cannot see a chart must hear the same, gaps included."""
    shown = opened("over_time", ky="2023-Q3", tep=_token())
    assert shown.faults == []
    assert "Số buổi tăng từ 4 (Quý II/2023) lên 50 (Quý III/2023)" in shown.text  # the last step, as the movers say it
    spoken = [label for label in shown.labels if label.startswith("Số buổi tăng")]
    assert "Quý III/2022: chưa biết; Quý IV/2022: 6" in spoken[0]


def test_a_year_is_named_and_not_shown_beside_its_quarters():
    """Whoever misses it must read why."""
    shown = opened("over_time", ky="2023-Q3", tep=_token())
    assert "trùng ngày với các kỳ trên: Năm 2022" in shown.text
    assert [row for row in shown.rows if "Năm 2022" in row] == []


def test_a_cell_leads_to_the_rows_of_its_period_and_place():
    """A number that cannot be followed to its rows is a claim."""
    token = _token()
    shown = opened("over_time", ky="2023-Q3", tep=token)
    assert f"theo-xa?ky=2022-Q4&xa=23497&tep={token}" in shown.links
    assert f"tien-do?ky=2023-Q2&xa=23497&tt=late&tep={token}#tinh-trang" in shown.links
    (row,) = shown.rows_of("UBND xã Tân Lập")
    assert row[1] == "7/7 kỳ"


def test_clusters_stand_for_their_places_where_the_office_names_some():
    """Ninety-six small charts are read by nobody."""
    places = [
        ["Mã", "Tên", "Loại", "Trẻ em", "Cha mẹ, người chăm sóc", "Tên khác", "Cụm"],
        ["23479", "Đăk Rve", "thị trấn", 200, 300, None, "Bắc"],
        ["23482", "Đăk Kôi", "xã", 100, None, None, "Bắc"],
        ["23497", "Tân Lập", "xã", None, None, None, "Nam"],
    ]
    shown = opened("over_time", ky="2023-Q3", yc="sessions", tep=_token(Địa_bàn=places))
    assert shown.faults == []
    assert [row[0] for row in shown.rows if row[0] in ("Bắc", "Nam", "Cụm")] == ["Cụm", "Nam", "Bắc"]
    assert shown.rows_of("Nam")[0][1:4] == ["4", "5", "—"]


def test_one_period_alone_says_that_it_is_alone():
    """An empty page looks broken."""
    shown = opened("over_time", ky="2022-Q1", tep=_token())
    assert shown.faults == []
    assert "Mới có một kỳ là Quý I/2022" in shown.text


def test_periods_of_unlike_length_are_said_to_be_per_month():
    """The demo's first period has ten months, and its quarters three."""
    shown = opened("over_time", ky="2023-Q3")
    assert "Số buổi, bình quân mỗi tháng" in shown.text
    assert "chia cho số tháng để so được" in shown.text


def test_a_sum_unlike_its_past_stands_on_the_quality_page_with_its_past_and_its_row():
    """A zero too many is seen by who knows the place, if anybody shows it."""
    token = _token()
    shown = opened("quality", ky="2023-Q3", tep=token)
    (row,) = shown.rows_of("Tân Lập · nội dung 1a · Số buổi")
    assert row[1] == "50 ! Nhiều hơn hẳn"
    assert "Quý I/2022: 4 Quý II/2022: 5 Quý III/2022: —" in row[3]
    assert row[4].startswith("Hoạt động · ")
    assert f"theo-xa?ky=2023-Q3&xa=23497&yc=sessions&tep={token}" in shown.links


@pytest.mark.parametrize(
    ("language", "moved"),
    [
        ("vi", r"(\d+) (?:nơi|cụm) tăng, (\d+) (?:nơi|cụm) giảm, (\d+) (?:nơi|cụm) như cũ(?:; (\d+) nơi chưa rõ)?"),
        ("en", r"(\d+) up, (\d+) down, (\d+) unchanged(?:; (\d+) places? unknown)?"),
    ],
)
@pytest.mark.parametrize(("page", "first", "all_of_them"), [("overview", "Quý I", 96), ("over_time", "Quý III/2025", 6)])
def test_what_moved_is_told_with_its_periods_and_adds_up(page, first, all_of_them, language, moved):
    """Whoever does not read from when to when, or misses 26 of 96 places, trusts none of the numbers."""
    text = opened(page, demo="province-2026", lang=language).text
    [counts] = set(re.findall(rf"{first} → Quý II/2026: {moved}", text))
    assert sum(int(count) for count in counts if count) == all_of_them


def test_a_place_with_a_period_without_figures_is_not_said_to_have_met_everything_never():
    """Its commune would be named among the slow ones, though in the missing period it may have met everything."""
    shown = opened("over_time", ky="2023-Q3")
    assert "4/7 địa bàn chưa có kỳ nào đạt đủ yêu cầu; 1 nơi chưa rõ" in shown.text
    (row,) = [row for row in shown.rows_of("Đăk Pne") if row[1].endswith("kỳ")]
    asked = [cell for cell in row[2:] if "/" in cell and "—/" not in cell]
    assert row[1] == f"0/{len(asked)} kỳ"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("Quý II/2023", "Quý III/2023", "Quý II → Quý III/2023"),
        ("Quý IV/2022", "Quý I/2023", "Quý IV/2022 → Quý I/2023"),
        ("Đợt tháng 3/2023", "Năm học", "Đợt tháng 3/2023 → Năm học"),
        ("Quý II/2023", "Quý II/2023", "Quý II/2023"),
        ("Kỳ một", "Kỳ hai", "Kỳ một → Kỳ hai"),
    ],
)
def test_two_periods_are_named_with_their_year_once(first, last, said):
    """A heading of two full names is twice as long as what it says."""
    assert span_words(first, last) == said


@pytest.mark.parametrize(("language", "late"), [("vi", "◐ Nộp muộn"), ("en", "◐ Late")])
def test_the_signs_of_reports_are_explained_below_the_agencies_as_signs_of_reports(language, late):
    """Of a place the half circle says that something is met in part: none of three reports in time is no part of it."""
    assert late in opened("over_time", ky="2023-Q3", tep=_token(), lang=language).text

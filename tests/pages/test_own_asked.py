"""The page of an agency says what is asked of it, and until when."""

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from records.workbook.raw import Tab
from tests.examples import few
from tests.pages.opened import lent_records, opened
from tests.sheets import TARGETS, activities, activity, office, postings, read, submission, submissions
from words.formats import day

UNTIL = {"vi": "Đề nghị hoàn thành chậm nhất ngày {}.", "en": "Please complete by {}."}
DUE = {"vi": "Hạn nộp: {}.", "en": "Due on {}."}
DEADLINE = date(2023, 4, 5)


@settings(max_examples=few(15))
@example(language="vi", as_of=date(2023, 4, 10), new=date(2023, 4, 20), faulty=True, sent=False)
@example(language="en", as_of=date(2023, 4, 20), new=date(2023, 4, 20), faulty=False, sent=False)
@example(language="vi", as_of=date(2023, 4, 21), new=date(2023, 4, 20), faulty=True, sent=True)
@given(
    language=st.sampled_from(["vi", "en"]),
    as_of=st.dates(date(2023, 3, 20), date(2023, 5, 25)),
    new=st.none() | st.dates(date(2023, 4, 1), date(2023, 5, 15)),
    faulty=st.booleans(),
    sent=st.booleans(),
)
def test_an_agency_is_told_until_when(language, as_of, new, faulty, sent):
    """After the deadline the day that its letter names stood nowhere on its page."""
    settings = [Tab("Thông tin chung", [["Mục", "Giá trị"], ["Hạn nộp mới", new]])] if new else []
    rows = activities(*([activity(sessions="nhiều")] if faulty else []))
    came = [submission(clause=clause, sent_on=date(2023, 3, 15)) for clause in ("1a", "1b")] if sent else []
    records = read(rows, postings(), submissions(*came), programme=(*office(), *settings), as_of=as_of)
    shown = opened("own", dv="UL", ky="K1", tep=lent_records(records), lang=language)
    assert shown.faults == []
    closed = as_of > DEADLINE
    asked = closed and (faulty or not sent) and new is not None and new > DEADLINE and new >= as_of
    until = day(new, language) if new else ""
    assert (UNTIL[language].format(until) in shown.text) is asked
    assert (UNTIL[language].split("{")[0] in shown.text) is asked
    assert (DUE[language].format(day(DEADLINE, language)) in shown.text) is not closed


WHAT = {"vi": ("Chỉ tiêu của {} trong kỳ", "Số buổi"), "en": ("Targets of {} for the period", "Sessions")}
CHANNEL = {
    "vi": ["Đăng 111: Truyền thanh xã", "ít nhất một lượt đăng"],
    "en": ["Hotline 111: Truyền thanh xã", "at least one posting"],
}
AGENCIES = {"UR": "Đăk Rve", "UK": "Đăk Kôi", "UL": "Tân Lập", "GD": None}


@settings(max_examples=few(15))
@example(language="vi", agency="UL", asked={"Tân Lập": 7, "Đăk Kôi": 3}, held=1)
@given(
    language=st.sampled_from(["vi", "en"]),
    agency=st.sampled_from(sorted(AGENCIES)),
    asked=st.dictionaries(st.sampled_from(["Đăk Rve", "Đăk Kôi", "Tân Lập"]), st.integers(1, 900), min_size=1),
    held=st.integers(0, 3),
)
def test_an_agency_with_a_place_is_told_what_is_asked_of_it(language, agency, asked, held):
    """`What are our targets` is the first question of a commune, and only pages of the office answered it."""
    targets = [TARGETS, *(["Số buổi", "K1", place, value] for place, value in asked.items())]
    rows = activities(*[activity()] * held)
    records = read(rows, postings(), submissions(), programme=office(Chỉ_tiêu=targets))
    shown = opened("own", dv=agency, ky="K1", tep=lent_records(records), lang=language)
    place, (title, sessions) = AGENCIES[agency], WHAT[language]
    assert shown.faults == []
    assert (title.split("{")[0] in shown.text) is (place is not None)
    assert (CHANNEL[language] in shown.rows) is (place is not None)
    told = [row[1] for row in shown.rows if len(row) == 2 and row[0] == sessions]
    assert told == ([str(asked[place])] if place in asked else [])
    assert place is None or title.format(place) in shown.text

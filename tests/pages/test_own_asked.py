"""The page of an agency says what is asked of it, and until when."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from records.workbook.raw import Tab
from tests.pages.opened import lent_records, opened
from tests.sheets import activities, activity, office, postings, read, submission, submissions
from words.formats import day

UNTIL = {"vi": "Đề nghị hoàn thành chậm nhất ngày {}.", "en": "Please complete by {}."}
DUE = {"vi": "Hạn nộp: {}.", "en": "Due on {}."}
DEADLINE = date(2023, 4, 5)


@given(
    language=st.sampled_from(["vi", "en"]),
    as_of=st.dates(date(2023, 3, 20), date(2023, 4, 25)),
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
    asked = closed and (faulty or not sent) and new is not None and new > DEADLINE
    until = day(new, language) if new else ""
    assert (UNTIL[language].format(until) in shown.text) is asked
    assert (UNTIL[language].split("{")[0] in shown.text) is asked
    assert (DUE[language].format(day(DEADLINE, language)) in shown.text) is not closed

"""The new day of a letter: working days in Vietnam."""

from datetime import date

import pytest

from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.signing import notice_in_words, notices
from exports.plan.new_deadline import after_working_days, last_day
from indicators.report import report_of
from tests.papers import whole_text
from tests.sheets import activities, office, postings, read, submissions


@pytest.mark.parametrize(
    ("day", "new"),
    [
        (date(2023, 4, 10), date(2023, 4, 17)),  # Monday, nothing between
        (date(2023, 4, 14), date(2023, 4, 21)),  # Friday: the weekend does not count
        (date(2023, 8, 30), date(2023, 9, 8)),  # the National Day on 2 September, a Saturday, and its days off
        (date(2024, 12, 30), date(2025, 1, 7)),  # New Year's Day
    ],
)
def test_the_fifth_working_day_knows_weekends_and_public_holidays(day, new):
    """A letter whose day is Tết is a letter that nobody read before sending."""
    assert after_working_days(day, 5) == new


def test_no_day_of_tet_counts():
    """Five working days from the eve of Tết are after the week of it."""
    assert after_working_days(date(2026, 2, 13), 5) > date(2026, 2, 24)


def _settled(new, as_of):
    """The first quarter, of which nothing came, with a new deadline."""
    settings = [["Mục", "Giá trị"], ["Hạn nộp mới", new]]
    records = read(activities(), postings(), submissions(), programme=office(Thông_tin_chung=settings), as_of=as_of)
    return report_of(records, "K1")


def _asked(report):
    """What the letters and the message say of the day, and the notices about it."""
    made = [whole_text(made) for made in (reminder_docx(report), reminder_docx(report, agency="UL"), call_docx(report)) if made]
    return [*made, reminder_text(report, "UL")], [each for each in notices(report) if each.kind == "new_due_passed"]


def test_a_new_deadline_that_has_passed_is_dots_and_whoever_signs_is_told():
    """A letter of 29 November that asks for a report until 10 November is laughed at."""
    report = _settled(date(2023, 7, 10), date(2023, 7, 20))
    papers, told = _asked(report)
    assert not any("10/07/2023" in text or "10 tháng 7" in text for text in papers)
    assert ["chậm nhất ngày ……" in text for text in papers] == [True] * 4
    assert ["10/07/2023" in notice_in_words(each, "vi") for each in told] == [True]
    assert "10 Jul 2023" in notice_in_words(told[0], "en")
    assert last_day(report) == date(2023, 7, 27)  # a calendar has no dots


@pytest.mark.parametrize(("new", "as_of"), [(date(2023, 7, 20), date(2023, 7, 20)), (date(2023, 4, 1), date(2023, 4, 5))])
def test_a_new_deadline_that_can_be_kept_or_is_not_needed_is_nothing_to_tell(new, as_of):
    """On the day itself it holds; before the first deadline has passed nobody looks for another one."""
    papers, told = _asked(_settled(new, as_of))
    assert told == []
    assert not any("chậm nhất ngày ……" in text for text in papers)

"""A period that begins later is not told as one that runs: nobody is behind, no day is counted down, nothing is planned."""

from datetime import date

import pytest

from indicators.compared.closing_plan import closing_plan
from indicators.report import report_of
from tests.pages.opened import lent_records, opened
from tests.sheets import TARGETS, activities, activity, office, postings, read, submissions
from words import say

PROGRAMME = office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 4]])
ROWS = (activities(activity()), postings(), submissions())
START = {"vi": "01/04/2023", "en": "1 Apr 2023"}


def _records(as_of):
    return read(*ROWS, programme=PROGRAMME, as_of=as_of)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", ["overview", "papers", "one_page"])
def test_the_day_before_a_period_no_page_asks_anything_for_it(page, language):
    """`97 days left` and four sessions to catch up with frighten who has nothing to do yet."""
    token = lent_records(_records(date(2023, 3, 31)))
    shown = opened(page, lang=language, ky="K2", tep=token)
    assert shown.faults == []
    assert say("gaps.not_begun", language, start=START[language]) in shown.text
    assert say("fresh.not_begun", language, start=START[language]) in shown.text
    assert say("fresh.open", language, due="")[:-2] not in shown.text
    assert "95 " not in shown.text


def test_the_plan_begins_with_its_period():
    """On the first day the targets of the quarter are what is to be done."""
    plans = [closing_plan(report_of(_records(day), "K2")) for day in (date(2023, 3, 31), date(2023, 4, 1))]
    assert [bool(plan) for plan in plans] == [False, True]

"""The plan comes to the same on the page and on the slide, in three parts that no step is in twice."""

import io
import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from exports.plan.plan_sums import headline, plan_sums
from exports.slides.weekly_slides import weekly_slides
from indicators.compared.closing_plan import closing_plan
from indicators.report import report_of
from tests.examples import few
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submission, submissions
from ui.parts.coverage.plan_list import plan_html
from ui.selection.selection import Selection
from ui.selection.view import View
from words import say

PLACES = ("Đăk Rve", "Đăk Kôi", "Tân Lập")
SENT = st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(["counts", "waits"])), max_size=5)
CLAUSES = st.lists(st.sampled_from(["1a", "1b"]), unique=True)


def _counts(text):
    """What a text says of sessions, postings and reports, each with its unit."""
    return re.findall(r"(\d+) (buổi|lượt đăng|báo cáo|session|posting|report)", text)


@settings(deadline=None, max_examples=few(12))
@given(held=SENT, posted=SENT, sent=CLAUSES, ended=st.booleans(), language=st.sampled_from(["vi", "en"]))
def test_page_and_slide_give_the_same_sums_of_the_plan(held, posted, sent, ended, language):
    """`At least 16 postings and 4 reports` on the page was `at least 4 reports` on the slide of the same meeting."""
    wrong = {"counts": 1, "waits": "nhiều"}
    sessions = [activity(place=at, sessions=wrong[how], date=f"0{n + 1}/02/2023") for n, (at, how) in enumerate(held)]
    calls = [posting(place=at, postings=wrong[how], date=f"0{n + 1}/02/2023") for n, (at, how) in enumerate(posted)]
    targets = [TARGETS, ["Số buổi", "K1", None, 4], ["Lượt đăng 111", "K1", None, 7]]
    tabs = (activities(*sessions), postings(*calls), submissions(*(submission(clause=clause) for clause in sent)))
    as_of = date(2023, 7, 20) if ended else date(2023, 3, 30)
    report = report_of(read(*tabs, programme=office(Chỉ_tiêu=targets), as_of=as_of), "K1")
    steps = closing_plan(report)
    slide = Presentation(io.BytesIO(weekly_slides(report, language))).slides[4]
    brackets = say("slides.plan.doubts", language, what="").split("{")[0].rstrip(". ")
    lines = [p.text for shape in slide.shapes if shape.has_text_frame for p in shape.text_frame.paragraphs]
    on_slide = [slide.shapes.title.text_frame.text, *(line for line in lines if line.startswith(brackets))]
    said = "; ".join(part for part in headline(steps, language) if part)
    assert said in plan_html(View(report, Selection(language, period="K1"), dark=False)).striptags()
    assert _counts(said) == [count for line in on_slide for count in _counts(line)]
    sums = plan_sums(steps)
    parts = [count for part in (sums.sure, sums.after_mending, sums.if_done) for count in part.values()]
    acts = ("hold", "post", "send")
    assert sum(parts) == sum(step.count or 0 for step in steps if step.action in acts)
    assert [int(count) for count, _ in _counts(said)] == parts

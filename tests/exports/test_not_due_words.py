"""While reports are not due, slides, picture and screen say that they leave them out of what they say of places."""

import io
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pptx import Presentation

from charts.pictures.meeting_square import meeting_square
from exports.slides.weekly_slides import weekly_slides
from indicators.compared.ranking import ranking
from indicators.report import report_of
from tests.examples import few
from tests.sheets import TARGETS, activities, activity, office, postings, read, submissions
from ui.parts.headline import coverage_headline
from ui.selection.selection import Selection
from ui.selection.view import View

LEFT_OUT = {"vi": "chưa kể báo cáo chưa đến hạn", "en": "not counting reports that are not due yet"}
RECEIVED_EARLY = {"vi": "trừ báo cáo đã nhận", "en": "unless received"}  # for these are in the shares
LATE = {
    "vi": ("thiếu phần đến hạn", "phần đã đến hạn", "trong phần đến hạn"),
    "en": ("lacks what is due", "lack what is due", "owest of what is due"),
}


def _slides(report, language):
    found = Presentation(io.BytesIO(weekly_slides(report, language))).slides
    frames = [shape.text_frame.text for slide in found for shape in slide.shapes if shape.has_text_frame]
    return "\n".join(frames)


@settings(max_examples=few(10))
@given(
    language=st.sampled_from(["vi", "en"]),
    as_of=st.dates(date(2023, 2, 10), date(2023, 4, 20)),
    held=st.lists(st.sampled_from(["Tân Lập", "Đăk Kôi", "Đăk Rve"]), min_size=1, max_size=5),
)
def test_before_the_deadline_no_place_is_said_to_lack_what_is_due(language, as_of, held):
    """`3/6 lack what is due` in February was read out as six reports that are late."""
    rows = activities(*(activity(place=place, sessions=1) for place in held))
    targets = [TARGETS, ["Số buổi", "K1", None, 3]]
    report = report_of(read(rows, postings(), submissions(), programme=office(Chỉ_tiêu=targets), as_of=as_of), "K1")
    told = Image.open(io.BytesIO(meeting_square(report, language))).text
    picture, slides = told["Title"] + told["Description"], _slides(report, language)
    headline = coverage_headline(View(report, Selection(language, period="K1"), dark=False))
    left_out = ranking(report).part_due
    assert not left_out or as_of <= date(2023, 4, 5)
    for words in (LEFT_OUT[language], RECEIVED_EARLY[language]):
        assert [words in said.lower() for said in (picture, slides)] == [left_out, left_out]
    assert "(chưa kể báo cáo)" not in picture
    assert left_out or LEFT_OUT[language] not in headline.lower()
    assert not any(late in said for late in LATE[language] for said in (picture, slides, headline) if as_of <= date(2023, 4, 5))

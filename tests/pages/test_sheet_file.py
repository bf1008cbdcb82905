"""The page for a meeting as a file says what the screen says, on one A4 page, whatever the office holds."""

import io
import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import numpy as np
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from charts.pictures.canvas import SCALE, WIDTH, broken, width
from charts.pictures.drawn_sheet import sheet_picture
from indicators.report import report_of
from looks import LIGHT
from tests.examples import few, spread_over
from tests.hostile import hostile_records
from tests.pages.opened import demo_cache, opened
from tests.sheets import TARGETS, activities, activity, office, postings, read, submission, submissions
from ui.one_page.sheet_file import sheet_of
from ui.parts.coverage.cards import cards_of
from ui.selection.selection import Selection
from ui.selection.view import View

A4 = (595.28, 841.89)  # points


@dataclass(frozen=True)
class _Page:
    """
    What is in the PDF.

    Attributes:
        pages: how many.
        size: of the first, in points.
        text: of the first.
    """

    pages: int
    size: tuple[float, ...]
    text: str


def _view(report, language="vi", places=()):
    return View(report, Selection(language, period=report.period.code, places=places), dark=False)


def _demo(period="2023-Q3", code="kon-ray-2023", language="vi", places=()):
    return _view(demo_cache(code).report(period, None), language, places)


@cache
def _file(period="2023-Q3", code="kon-ray-2023", language="vi", places=()):
    """The page of a demo, drawn and read once: it is only looked at."""
    return _pdf(sheet_of(_demo(period, code, language, places)))


def _pdf(sheet):
    document = pypdf.PdfReader(io.BytesIO(sheet_picture(sheet, LIGHT, kind="pdf")))
    first = document.pages[0]
    return _Page(len(document.pages), tuple(round(float(side), 2) for side in first.mediabox[2:]), first.extract_text())


def _png(sheet):
    return Image.open(io.BytesIO(sheet_picture(sheet, LIGHT, kind="png")))


def test_the_file_of_a_province_says_how_much_is_missing_of_the_rows_it_shows():
    """The screen says it of the fourteen rows that stand there; another number under the same words is a wrong number."""
    title = sheet_of(_demo("2026-Q3", "province-2026")).table_title
    assert " ".join(title.split()) in opened("one_page", demo="province-2026", ky="2026-Q3").text
    assert "của 14 địa bàn đạt thấp nhất" in title


def _words(text):
    return {found.strip(".,") for found in re.findall(r"[\d.,]+%?", text)} - {""}


@pytest.mark.parametrize(("language", "places"), [("vi", ()), ("en", ()), ("vi", ("23494",))])
def test_every_number_of_the_file_stands_on_the_screen(language, places):
    """A leader who holds the paper and one who looks at the screen must not argue about numbers."""
    page = re.split("Nguồn|Source", _file(language=language, places=places).text)[0]  # below stands the instant of each reading
    query = {"xa": ",".join(places)} if places else {}
    shown = opened("one_page", lang=language, ky="2023-Q3", **query).text
    assert len(_words(page)) > 25
    assert _words(page) - _words(shown) == set()


def test_the_pdf_is_one_a4_page_and_the_picture_has_its_shape():
    """Two pages are one too many for a meeting."""
    assert (_file().pages, _file().size) == (1, A4)
    image = _png(sheet_of(_demo()))
    assert image.size[1] / image.size[0] == pytest.approx(297 / 210, abs=0.01)


def test_that_figures_are_invented_stands_first():
    """A page leaves the room without the screen around it."""
    assert _file().text.startswith("Số liệu minh họa")


def test_hostile_names_make_a_page_all_the_same():
    """One bad name must not keep a leader from the page."""
    sheet = sheet_of(_view(report_of(hostile_records(), "K1")))
    for kind in ("pdf", "png"):
        assert len(sheet_picture(sheet, LIGHT, kind=kind)) > 10_000


def test_what_does_not_fit_is_said_and_the_whole_has_its_own_things_to_do():
    """Fourteen communes of thirty would pass for all of them."""
    assert "Đơn vị cấp huyện" in _file().text
    assert "Hội Nông dân huyện: báo cáo 3" in _file().text


def test_a_word_without_spaces_stays_on_the_page():
    """A file's name may be a hundred letters long."""
    lines = broken("d" * 300, 9, 200)
    assert len(lines) > 3
    assert "".join(lines) == "d" * 300
    assert all(width(line, 9) <= 200 for line in lines)


@pytest.mark.parametrize("page", ["overview", "one_page"])
def test_the_printed_page_tells_the_unknown_from_the_missing_as_the_overview_does(page):
    """`17 not met` on paper beside `9 and 8` on the screen: of eight of them nobody knows."""
    title = "Còn 17/56 yêu cầu của các địa bàn chưa đạt (↻ 1 ◐ 3 ✕ 5 ! 3 ? 5)"
    assert title in opened(page, ky="2023-Q3").text


def test_each_column_of_the_file_has_its_head_and_what_is_folded_away_no_alarm():
    """Of `3/10` beside a name nobody in the meeting could say what it was, and `!` stood before what was no fault."""
    sheet, text = sheet_of(_demo("2026-Q3", "province-2026")), " ".join(_file("2026-Q3", "province-2026").text.split())
    assert {sheet.headings[0], sheet.headings[1]} == {"Địa bàn", "Độ phủ"}
    assert all(
        re.search(rf"{re.escape(sheet.table_title[-20:])}.*{head}.*{sheet.rows[0].name}", text) for head in sheet.headings[:2]
    )
    assert "Còn 82 địa bàn khác" in text
    assert "! Còn 82 địa bàn khác" not in text


@settings(max_examples=few(15))
@given(
    as_of=st.dates(date(2023, 2, 10), date(2023, 4, 30)),
    held=st.lists(st.sampled_from(["Tân Lập", "Đăk Kôi", "Đăk Rve"]), max_size=4),
    sent=st.lists(st.sampled_from(["1a", "1b"]), max_size=2, unique=True),
    places=st.sampled_from([(), ("23497",)]),
)
def test_the_legend_of_the_page_explains_what_stands_on_it_alone(as_of, held, sent, places):
    """`! Overdue` at the foot of a page of February says to a meeting that somebody is late."""
    rows = activities(*(activity(place=place, sessions=1) for place in held))
    came = submissions(*(submission(clause=clause, sent_on=date(2023, 2, 5)) for clause in sent))
    targets = [TARGETS, ["Số buổi", "K1", None, 2]]
    records = read(rows, postings(), came, programme=office(Chỉ_tiêu=targets), as_of=as_of)
    view = _view(report_of(records, "K1"), places=places)
    sheet = sheet_of(view)
    explained = [state for state, _ in sheet.legend]
    in_cells = {cell.state for row in sheet.rows for cell in row.cells}
    of_whole = set() if places else {each.shown_state for each in view.report.district.requirements}
    assert set(explained) == in_cells | of_whole
    assert ("overdue" in explained) is any(status.owed for status in view.report.statuses) or places != ()
    assert as_of > date(2023, 4, 5) or "overdue" not in explained


@pytest.mark.parametrize(("language", "overdue"), [("vi", "! Quá hạn"), ("en", "! Overdue")])
def test_the_screen_of_the_page_does_so_too(language, overdue):
    """The paper and the screen hang side by side."""
    shown = {period: opened("one_page", lang=language, ky=period).text for period in ("2023-Q3", "2023-Q4")}
    assert [overdue in shown[period] for period in shown] == [True, False]


# Each differs from the one before it in one thing; the four of every run have each office with each period and each language.
OFFICES = [
    ("2026-Q3", "province-2026", "vi"),
    ("2026-Q3", "province-2026", "en"),
    ("2026-Q2", "province-2026", "en"),
    ("2026-Q2", "province-2026", "vi"),
    ("2026-Q2", "commune-2026", "en"),
    ("2026-Q2", "commune-2026", "vi"),
    ("2026-Q3", "commune-2026", "vi"),
    ("2026-Q3", "commune-2026", "en"),
]


@pytest.mark.parametrize(("period", "code", "language"), spread_over(OFFICES, 4))
def test_the_file_of_an_office_says_what_changed_since_the_period_before_on_one_a4_page(period, code, language):
    """The screen beside it says `Tăng 7 so với Quý II/2026`; in a meeting the first question is whether it is more."""
    _says_what_changed(period, code, language)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_file_of_the_first_office_does_so_too(language):
    """A district with fewer figures has longer boxes."""
    _says_what_changed("2023-Q3", "kon-ray-2023", language)


def _says_what_changed(period, code, language):
    view, file = _demo(period, code, language), _file(period, code, language)
    changes = [card.change for card in cards_of(view)]
    assert (file.pages, file.size) == (1, A4)
    assert all(changes)
    assert [figure.change for figure in sheet_of(view).figures] == changes
    page = " ".join(file.text.split())
    assert all(" ".join(change.split()[:2]) in page for change in changes)


@cache
def _pixels(value):
    """The page with this in place of each of its figures."""
    sheet = sheet_of(_demo())
    return np.asarray(_png(replace(sheet, figures=(replace(sheet.figures[0], value=value),) * 8)))


@pytest.mark.parametrize("value", ["379/981", "217.309/309.981"])
def test_no_figure_of_the_file_runs_over_the_border_of_its_box(value):
    """`379/981` stood on the line of its box, and one of a larger province in the next box."""
    columns = (_pixels(value) != _pixels("")).any(axis=(0, 2)).nonzero()[0] / SCALE - 28
    step = (WIDTH - 2 * 28 + 6) / 8
    within = columns % step
    assert set(columns // step) == set(range(8))
    assert within.min() > 2
    assert within.max() < step - 6 - 2


def test_a_heading_of_the_file_is_whole_or_ends_at_a_word_with_dots():
    """`Trường có buổi tuyên truyền (so với chỉ` asks the meeting what it is compared with."""
    assert "tiêu)" in _file("2026-Q3", "province-2026").text
    sheet = sheet_of(_demo())
    long = replace(sheet, headings=(*sheet.headings[:2], *("tuyên truyền " * 30,) * (len(sheet.headings) - 2)))
    assert len(re.findall(r"(?:tuyên|truyền)…", _pdf(long).text)) == len(sheet.headings) - 2


def test_no_word_of_a_heading_of_the_file_is_broken():
    """`Attendan` stood over `ces`."""
    assert _file("2026-Q3", "commune-2026", "en").text.count("Attendances") == 2  # the card and the column

"""Of a target that is met in part the next steps say that rows wait which may be about it."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from indicators.report import report_of
from tests.examples import few
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submissions
from ui.one_page.sheet_file import sheet_of
from ui.parts.coverage.next_steps import next_steps_html
from ui.parts.headline import coverage_headline
from ui.parts.sentences import gap_words
from ui.selection.selection import Selection
from ui.selection.view import View

SAID = {
    "vi": {1: "(có thể ít hơn: 1 dòng đang chờ sửa)", 2: "(có thể ít hơn: 2 dòng đang chờ sửa)"},
    "en": {1: "(may be less: 1 row waits to be fixed)", 2: "(may be less: 2 rows wait to be fixed)"},
}
ANY = {"vi": "có thể ít hơn", "en": "may be less"}


@settings(max_examples=few(15))
@example(language="vi", counted=1, waiting=1, elsewhere=0)
@example(language="en", counted=3, waiting=2, elsewhere=1)
@given(
    language=st.sampled_from(["vi", "en"]),
    counted=st.integers(0, 5),
    waiting=st.integers(0, 2),
    elsewhere=st.integers(0, 2),
)
def test_what_is_still_missing_may_be_less_where_rows_wait(language, counted, waiting, elsewhere):
    """`3 more sessions` sent a commune out to hold three, while a row of two waited for a slip to be mended."""
    rows = [activity(sessions=1, date=f"0{day}/02/2023") for day in range(1, counted + 1)]
    held = activities(*rows, *(activity(sessions="nhiều", date=f"1{day}/02/2023") for day in range(waiting)))
    posted = postings(*(posting(postings="nhiều", date=f"1{day}/02/2023") for day in range(elsewhere)))
    targets = [TARGETS, ["Số buổi", "K1", "Tân Lập", 4]]
    records = read(held, posted, submissions(), programme=office(Chỉ_tiêu=targets))
    view = View(report_of(records, "K1"), Selection(language, period="K1"), dark=False)
    partly = 0 < counted < 4 and waiting > 0
    on_paper = " ".join(words for step in sheet_of(view).steps for words in step.gaps)
    for text in (next_steps_html(view).striptags(), on_paper):
        assert (ANY[language] in text) is partly
        assert not partly or SAID[language][waiting] in text


@settings(max_examples=few(15))
@example(many=True, counted=1, waiting=1, again=0)
@example(many=False, counted=2, waiting=2, again=1)
@given(many=st.booleans(), counted=st.integers(1, 3), waiting=st.integers(0, 2), again=st.integers(0, 2))
def test_wherever_a_place_is_named_with_what_it_lacks_it_may_be_less(many, counted, waiting, again):
    """The overview of a province said `7 more sessions`, and with the commune chosen that it may be less."""
    rows = [activity(sessions=1, date=f"0{day}/02/2023") for day in range(1, counted + 1)]
    rows += [*rows[:1] * again, *(activity(sessions="nhiều", date=f"1{day}/02/2023") for day in range(waiting))]
    places = [*office()[0].rows, *([f"9{n:03}", f"Làng {n}", "xã", None, None, None] for n in range(60 if many else 0))]
    programme = office(Chỉ_tiêu=[TARGETS, ["Số buổi", "K1", "Tân Lập", 4]], Kênh=None, Địa_bàn=places)
    report = report_of(read(activities(*rows), postings(), submissions(), programme=programme), "K1")
    view = View(report, Selection("vi", period="K1"), dark=False)
    there, lacks = report.place("23497"), f"thêm {4 - counted} buổi"
    gap = next(gap for gap in there.open_gaps if gap.key == "sessions")
    on_paper = " ".join(words for step in sheet_of(view).steps for words in step.gaps)
    if many:  # one word for all numbers of a place
        assert ("; số còn thiếu có thể ít hơn" in next_steps_html(view)) is (waiting > 0)
    said = [on_paper, gap_words(view, there, gap, brief=True), coverage_headline(view)]
    said += [] if many else [next_steps_html(view).striptags()]
    less = tuple(f"{lacks}{told}" for told in (" (có thể ít hơn", ", có thể ít hơn"))
    assert [text for text in said if lacks in text and any(told in text for told in less) is not (waiting > 0)] == []
    assert all(lacks in text for text in (*said[:2], next_steps_html(view)))

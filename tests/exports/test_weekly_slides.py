"""The slides for the weekly meeting: every number on them stands in report.json, and what is unknown is no zero."""

import io
import re
from datetime import UTC, date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pptx import Presentation

from charts.pictures.meeting_square import meeting_square
from exports.json.report_json import report_document
from exports.paper.letters.reminder_text import reminder_text
from exports.slides.weekly_slides import weekly_slides
from indicators.compared.changes import moved
from indicators.report import report_of
from tests.demo_reports import demo_records, demo_report, demo_reports
from tests.districts import everything, nothing, rows
from tests.districts import office as district
from tests.districts import report as drawn
from tests.due_shares import due_shares
from tests.examples import LARGEST_IN_LONG, few
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submission, submissions
from ui.parts.coverage.cards import cards_of
from ui.selection.selection import Selection
from ui.selection.view import View

TARGETED = [["Số buổi", None, None, 5], ["Lượt người", None, None, 200], ["Lượt đăng 111", None, None, 6]]


def _small(held=(), posted=(), sent=(), as_of=date(2023, 7, 20)):
    tabs = (activities(*held), postings(*posted), submissions(*sent))
    return report_of(read(*tabs, programme=office(Chỉ_tiêu=[TARGETS, *TARGETED]), as_of=as_of), "K1")


def _slides(report, language="vi"):
    return list(Presentation(io.BytesIO(weekly_slides(report, language))).slides)


def _title(slide):
    return slide.shapes.title.text_frame.text


def _lines(slide):
    frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame and shape != slide.shapes.title]
    return [paragraph.text for frame in frames for paragraph in frame.paragraphs]


def _table(slide):
    return [[cell.text for cell in row.cells] for shape in slide.shapes if shape.has_table for row in shape.table.rows]


def _charts(slide):
    return [shape for shape in slide.shapes if shape.has_chart]


def _written(value):
    return "—" if value is None else f"{value:,}".replace(",", ".")


SENT = {"some": lambda n: rows(n, 4 * n), "everything": everything, "nothing": lambda n: nothing()}  # noqa: ARG005
REPORTS = {
    "demo": lambda: demo_report("kon-ray-2023", "2023-Q3"),
    "open": lambda: demo_report("kon-ray-2023", "2023-Q4"),
    "province": lambda: demo_report("province-2026", "2026-Q1"),
    "commune": lambda: demo_report("commune-2026", "2026-Q1"),
    "nothing": _small,
    **{
        f"{n} places, {kind}": (lambda n=n, kind=kind: drawn([*district(n), *SENT[kind](n)]))
        for n in (1, 96, 168)
        for kind in SENT
    },
    "something": lambda: _small([activity(sessions=2, children=30)], [posting()], [submission()]),
}


@pytest.fixture(scope="module", params=REPORTS)
def shown(request):
    """A report, its document and its slides."""
    report = REPORTS[request.param]()
    return report, report_document(report, "vi"), _slides(report)


def test_there_are_five_slides(shown):
    """A meeting of a quarter of an hour has no time for a sixth."""
    assert len(shown[2]) == 5


def test_where_we_stand_is_as_in_report_json(shown):
    """A leader who compares the slide with the paper must find the same numbers."""
    _, document, slides = shown
    whole, reports = document["district"], document["reports"]
    heard = any(cell["state"] != "not_reported" for place in (*document["places"], whole) for cell in place["cells"])
    said = f"{_written(whole['requirements_met'])}/{_written(whole['requirements'])}" if heard else "chưa nhận được số liệu nào"
    assert said in _title(slides[0])
    lines = _lines(slides[0])
    assert f"{_written(reports['received'])}/{_written(reports['expected'])}" in lines[0]
    assert [line.split(": ")[1] for line in lines[1:4]] == [
        _written(whole[name]) for name in ("sessions", "attendances", "postings")
    ]


def test_the_bars_are_what_places_that_were_heard_have_met_of_what_is_due(shown):
    """A bar of nothing for a silent commune would say that it did nothing."""
    _, document, slides = shown
    by_name, shares = {place["name"]: place for place in document["places"]}, due_shares(document)
    for shape in _charts(slides[1]):
        plot = shape.chart.plots[0]
        for name, value in zip(plot.categories, plot.series[0].values, strict=True):
            assert value == pytest.approx(shares[name], abs=1e-6)
            assert any(cell["state"] != "not_reported" for cell in by_name[name]["cells"])
            assert f"{name}: " in shape._element.nvGraphicFramePr.cNvPr.get("descr")
    silent = [place for place in by_name.values() if all(cell["state"] == "not_reported" for cell in place["cells"])]
    for words, group in (
        ("địa bàn chưa có số liệu: ", [at for at in silent if not at["waiting_rows"]]),
        ("địa bàn có gửi, chưa tính được: ", [at for at in silent if at["waiting_rows"]]),
    ):
        said = [line for line in _lines(slides[1]) if words in line]
        assert [re.findall(r"\d+", line)[0] for line in said] == ([str(len(group))] if group else [])


def test_the_first_slide_counts_the_reports_that_are_not_due_yet(shown):
    """Five of thirty-five reads as a failure where nobody says that the others have a week left."""
    _, document, slides = shown
    pending = document["reports"]["pending"]
    assert [line for line in _lines(slides[0]) if line.endswith("chưa đến hạn")] == (
        [f"{pending} báo cáo chưa đến hạn"] if pending else []
    )


@pytest.mark.parametrize(("sent", "said"), [(1, True), (2, False), (3, False)])
def test_less_than_before_is_no_fall_where_fewer_reports_came(sent, said):
    """A hall that sees `▼ −40` talks about the communes; what fell was the number of reports that came."""
    clauses = ("1a", "1b", "1c")
    rows = [submission(clause=clause, period="K1") for clause in clauses[:2]]
    rows += [submission(clause=clause, period="K2", sent_on=date(2023, 7, 1)) for clause in clauses[:sent]]
    held = [activity(sessions=9), activity(date=date(2023, 5, 5))]
    read_now = read(activities(*held), postings(posting()), submissions(*rows), programme=office(), as_of=date(2023, 9, 1))
    lines = _lines(_slides(report_of(read_now, "K2"))[2])
    assert any("ít hơn kỳ trước" in line for line in lines) is said


def test_what_changed_is_the_difference_in_report_json(shown):
    """`+7` beside other numbers than the paper's would be argued about for the rest of the meeting."""
    _, document, slides = shown
    deltas = document["district"]["deltas"] or {}
    known = [deltas[name] for name in ("sessions", "attendances", "postings") if deltas.get(name) is not None]
    found = [row[3].replace(".", "").replace("−", "-") for row in _table(slides[2])[1:]]
    assert [int(text.split(" ")[1]) for text in found] == known


def test_who_owes_is_as_in_report_json(shown):
    """Whom a slide names before everybody must owe it."""
    report, document, slides = shown
    owed = {status["agency"] for status in document["report_status"] if status["status"] in ("overdue", "empty")}
    rows = _table(slides[3])[1:]
    names = {agency.name: agency.code for agency in report.records.programme.agencies}
    if document["period"]["open"]:
        assert "chưa đến hạn" in _title(slides[3]) or owed
    else:
        assert {names[row[0]] for row in rows} <= owed
        assert len(rows) == min(7, len(owed))


SENDS = {"nothing": None, "counts": {}, "waits": {"sent_on": "31/09/2023"}, "empty": {"results": "…"}}


@settings(max_examples=few(6), deadline=None)
@given(sent=st.lists(st.tuples(*[st.sampled_from([*SENDS])] * 2), min_size=1, max_size=4), due=st.booleans())
def test_who_sent_every_report_is_never_counted_among_those_who_owe(sent, due):
    """Shown to the whole meeting as a debtor, a commune that sent its report will not send the next one."""
    clauses, called = ("1a", "1c"), {"1a": "Tuyên truyền", "1c": "Phổ biến Tổng đài 111"}
    others = [submission(agency=agency, clause=clause) for agency, clause in (("GD", "1a"), ("GD", "1c"), ("PN", "2"))]
    theirs = [
        submission(agency=f"U{n}", clause=clause, **SENDS[kind])
        for n, kinds in enumerate(sent)
        for clause, kind in zip(clauses, kinds, strict=True)
        if kind != "nothing"
    ]
    tabs = [*district(len(sent)), activities(), postings(), submissions(*theirs, *others)]
    found = drawn(tabs, as_of=date(2023, 4, 10 if due else 3))
    unsent = sum("nothing" in kinds for kinds in sent)
    mending = sum(bool({*kinds} - {"nothing", "counts"}) for kinds in sent)  # all who sent one, those who owe another too
    owing = f"{unsent} {'đơn vị còn thiếu báo cáo' if due else 'cơ quan, đơn vị chưa gửi đủ báo cáo (chưa đến hạn)'}"
    several, alone = f"{owing}; {mending} có báo cáo cần sửa", f"{mending} cơ quan, đơn vị có báo cáo cần sửa"
    title = (several if mending else owing) if unsent else alone if mending else "Đã nhận đủ báo cáo của các cơ quan, đơn vị"
    assert _title(_slides(found)[3]) == title
    assert title in Image.open(io.BytesIO(meeting_square(found, "vi"))).text["Description"].replace("\n", " ")
    cells = {row[0]: row[1].partition("cần sửa: ") for row in _table(_slides(found)[3])[1:]}
    asked = [kinds for kinds in sent if set(kinds) != {"counts"}]
    asked.sort(key=lambda kinds: ("nothing" not in kinds, kinds.count("counts")))  # those who lack most first
    for (before, _, after), kinds in zip(cells.values(), asked, strict=True):
        state = dict(zip(clauses, kinds, strict=True))
        assert [clause for clause in clauses if called[clause] in before] == [c for c in clauses if state[c] == "nothing"]
        mended = [c for c in clauses if state[c] in ("waits", "empty")]
        assert [clause for clause in clauses if called[clause] in after] == mended


def test_the_plan_is_as_in_report_json(shown):
    """What a meeting decides on must be what the annex asks for."""
    _, document, slides = shown
    groups = _by_doubt(document)
    mend = sum(step["count"] for step in document["plan"] if step["action"] == "mend")
    assert _numbers(_title(slides[4])) == [*([mend] if mend else []), *_sums(groups["sure"])] or not document["plan"]
    brackets = [line for line in _lines(slides[4]) if line.startswith("Trong ngoặc")]
    in_doubt = [*_sums(groups["waits"]), *_sums(groups["silent"])]
    assert [_numbers(line.replace("111", "")) for line in brackets] == ([in_doubt] if in_doubt else [])
    names = {place["code"]: place["name"] for place in (*document["places"], document["district"])}
    sure = {id(step) for step in groups["sure"]}
    for row in _table(slides[4])[1:]:
        theirs = [step for step in document["plan"] if names[step["place"]] == row[0]]
        for action, text in zip(("hold", "post", "send"), row[1:4], strict=True):
            told = [step for step in theirs if step["action"] == action]
            known = [step for step in told if step["count"] is not None]
            firm, doubted = ([step["count"] for step in known if (id(step) in sure) is there] for there in (True, False))
            parts = [*([_written(sum(firm))] if firm else []), *([f"({_written(sum(doubted))})"] if doubted else [])]
            assert text == (" + ".join(parts) if known else "chưa tính được" if told else "—")


def _numbers(text):
    return [int(found.replace(".", "")) for found in re.findall(r"\d+(?:\.\d{3})*", text)]


def _sums(steps):
    """The sums of what is counted, in the order of the columns, without those of which there is none."""
    counts = (sum(step["count"] for step in steps if step["action"] == action) for action in ("hold", "post", "send"))
    return [count for count in counts if count]


def _by_doubt(document):
    """The steps of report.json that have a count: those that are sure, that wait for rows, that may have been done."""
    ended = document["as_of"] > document["period"]["end"]
    groups = {"sure": [], "waits": [], "silent": []}
    for step in document["plan"]:
        acts = step["action"] in ("hold", "post", "reach")
        silent = acts and (ended or step["not_reported"])
        if step["count"] is not None:
            groups["waits" if step["after_mending"] else "silent" if silent else "sure"].append(step)
    return groups


@pytest.mark.parametrize(("as_of", "ended"), [(date(2023, 3, 20), False), (date(2023, 7, 20), True)])
def test_what_may_have_been_done_is_in_no_sum_of_what_is_needed(as_of, ended):
    """A hall that reads `at least 40 postings` decides to post 40, of which a commune may have forgotten to tell 30."""
    held = [activity(), activity(sessions="nhiều")]
    slide = _slides(_small(held, [posting()], as_of=as_of))[4]
    assert ("lượt đăng" in _title(slide)) is not ended
    doubts = next(line for line in _lines(slide) if line.startswith("Trong ngoặc"))
    assert "sửa dòng rồi mới rõ" in doubts
    assert "nếu đã làm thì gửi số liệu" in doubts


def test_in_english_the_words_are_english():
    """Whoever reads English reads the slides, too."""
    slides = _slides(demo_report("kon-ray-2023", "2023-Q3"), "en")
    assert _title(slides[0]).startswith("Whole district meets 54/73")
    assert _title(slides[3]) == "2 agencies still lack reports; 2 have sent reports that need fixing"


def test_a_hostile_name_stays_a_text():
    """A control character in a name would make a file that PowerPoint offers to repair."""
    places = [["Tân \x0bLập" if cell == "Tân Lập" else cell for cell in row] for row in office()[0].rows]
    programme = office(Chỉ_tiêu=[TARGETS, *TARGETED], Địa_bàn=places)
    held = activities(activity(place=23497, sessions=1, children=9))
    report = report_of(read(held, postings(), submissions(), programme=programme, as_of=date(2023, 7, 20)), "K1")
    named = [name for shape in _charts(_slides(report)[1]) for name in shape.chart.plots[0].categories]
    assert [name for name in named if name.startswith("Tân")] != []
    assert not any("\x0b" in name for name in named)


def test_with_a_period_of_which_nothing_counts_nothing_is_compared():
    """The meeting must not be told of a rise that the screen does not know of."""
    held = [activity(date=date(2023, 5, 1))]
    records = read(activities(*held), postings(), submissions(), programme=office(Chỉ_tiêu=[TARGETS, *TARGETED]))
    report = report_of(records, "K2")
    assert "Quý I chưa có dòng nào được tính: chưa so sánh được" in [_title(slide) for slide in _slides(report)]


@pytest.mark.parametrize("code", LARGEST_IN_LONG)
def test_clauses_are_called_by_what_they_are_about_in_the_hall_and_in_the_chat(code):
    """`1a, 1c` means something only to the clerk."""
    codes = {clause.code for clause in demo_records(code).programme.clauses if not clause.code.isdigit()}
    for found in demo_reports(code):
        said = [row[1] for row in _table(_slides(found)[3])[1:]]
        assert all(len(text) <= 110 for text in said)
        told = [reminder_text(found, agency.key) or "" for agency in found.records.programme.agencies[:20]]
        for text in (*said, *told):
            assert not codes & set(re.split(r"[^\w]+", text.split("trực tuyến dùng chung")[0]))
        assert not any("bảng tính chung" in text for text in told)


@pytest.mark.parametrize(
    ("code", "period"), [("kon-ray-2023", "2023-Q4"), ("province-2026", "2026-Q3"), ("commune-2026", "2026-Q3")]
)
def test_the_picture_for_a_chat_group_has_bars_while_reports_may_still_come(code, period):
    """A picture of nothing but sentences is not looked at; those of an open period are the most, and the longest."""
    found = demo_report(code, period)
    assert found.open
    told = " ".join(Image.open(io.BytesIO(meeting_square(found, "vi"))).text.values())
    assert len(re.findall(r": [\d,]+%\.", told)) >= 3


@pytest.mark.parametrize(
    ("code", "period", "as_of"),
    [
        *product(["kon-ray-2023"], ["2023-D1", "2023-Q4"], [None, date(2023, 10, 3)]),
        ("province-2026", "2026-Q3", None),
    ],
)
def test_no_slide_has_a_title_alone(code, period, as_of):
    """A slide that is white below its title looks broken, and the hall waits for what is not there."""
    for slide in _slides(demo_report(code, period, as_of)):
        assert _lines(slide) or _table(slide) or _charts(slide), _title(slide)


def test_the_file_says_nothing_of_the_library_that_wrote_it():
    """A deck of the office that was last changed by a stranger in 2013 is asked about."""
    report = demo_report("kon-ray-2023", "2023-Q3")
    made = Presentation(io.BytesIO(weekly_slides(report, "vi"))).core_properties
    assert (made.last_modified_by, made.author, made.comments) == ("", "", "")
    assert made.modified == made.created == report.records.read_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)


def test_of_periods_of_other_length_coverage_and_reports_are_compared_as_on_the_page():
    """`The workbook has no period before this one` stood on the slide while the page told who had fallen since March."""
    periods = [
        ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
        ["K1", "Đợt tháng 3", date(2022, 5, 6), date(2023, 3, 23), date(2023, 3, 23)],
        ["K2", "Quý II", date(2023, 4, 1), date(2023, 6, 30), date(2023, 7, 5)],
    ]
    programme = office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 2]], Kỳ_báo_cáo=periods)
    held = [activity(), activity(agency="UK", place="Đăk Kôi"), activity(date=date(2023, 5, 1), sessions=1)]
    sent = [submission(sent_on=date(2023, 3, 1)), submission(clause="1b", sent_on=date(2023, 3, 1))]
    sent += [submission(period="K2", sent_on=date(2023, 7, 1))]
    records = read(activities(*held), postings(posting()), submissions(*sent), programme=programme, as_of=date(2023, 9, 1))
    report = report_of(records, "K2")
    slide = _slides(report)[2]
    assert _title(slide) == "Quý II so với Đợt tháng 3"
    assert _lines(slide)[0] == "Hai kỳ dài ngắn khác nhau: không so số buổi, lượt người, lượt đăng"
    view = View(report, Selection("vi", period="K2"), dark=False)
    moves = [(there.place.called, change) for there, change in moved(report)]
    assert [line.split(":")[0] for line in _lines(slide)[1:] if "giảm từ" in line] == [called for called, _ in moves]
    cards = {card.label: card.change for card in cards_of(view)}
    for row, label in zip(_table(slide)[1:], ("Yêu cầu đã đạt", "Báo cáo đã nhận"), strict=True):
        points = row[3].partition("−")[2]
        assert points.endswith(" điểm phần trăm")
        assert cards[label] == f"Giảm {points} so với Đợt tháng 3"


def test_where_nothing_is_compared_the_slide_does_not_say_that_nothing_came_before():
    """A hall that remembers the last meeting laughs."""
    periods = [
        ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
        ["K1", "Năm 2022", date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 5)],
        ["K2", "Quý I", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)],
    ]
    held = [activity(date=date(2022, 5, 1))]
    report = report_of(
        read(activities(*held), postings(), submissions(), programme=office(Kỳ_báo_cáo=periods), as_of=date(2023, 9, 1)), "K2"
    )
    slide = _slides(report)[2]
    assert _title(slide) == "Quý I so với Năm 2022"
    assert "chưa có số liệu của kỳ nào" not in " ".join(_lines(slide))
    assert _lines(slide)[0] == "Hai kỳ dài ngắn khác nhau: không so số buổi, lượt người, lượt đăng"

"""What the report says of a place rests on what its rows say: counted, waiting, or none at all; the annexes say the same."""

import io
import re
from datetime import date

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.csv.summary_csv import summary_csv
from exports.issues.faulty_cells import faulty_cells
from exports.paper.form.paper_blocks import Table, plain_text
from exports.paper.form.pieces import words
from exports.paper.letters.reminder import reminder_docx
from exports.paper.report import report_docx
from exports.paper.report.annexes import annexes
from exports.xlsx.summary import summary_xlsx
from indicators.compared.ranking import ranking
from indicators.findings.spread import spreads
from tests.districts import name, office, report
from tests.examples import few
from tests.papers import paragraphs, whole_text
from tests.sheets import activities, activity, posting, postings, submission, submissions

NONE = {"sessions": "chưa có buổi nào được báo cáo", "postings": "chưa có lượt đăng, phát nào được báo cáo"}
ABOUT = {"sessions": "tổ chức hoạt động tuyên truyền", "postings": "đăng, phát thông tin về Tổng đài 111"}
SENT = st.fixed_dictionaries({table: st.sampled_from(["nothing", "counts", "waits"]) for table in (*NONE, "reports")})


def drawn(sent, **looked):
    """The report of communes that sent these rows, each what is drawn for it."""
    faulty = {"counts": {}, "waits": {"date": "31/09/2023"}}
    done, posted, came = [], [], []
    for n, theirs in enumerate(sent):
        who = {"agency": f"U{n}", "place": f"P{n}"}
        done += [activity(**who, **faulty[theirs["sessions"]])] if theirs["sessions"] != "nothing" else []
        posted += [posting(**who, **faulty[theirs["postings"]])] if theirs["postings"] != "nothing" else []
        late = {} if theirs["reports"] == "counts" else {"sent_on": "31/09/2023"}
        came += [submission(agency=f"U{n}", clause="1a", **late)] if theirs["reports"] != "nothing" else []
    return report([*office(len(sent)), activities(*done), postings(*posted), submissions(*came)], **looked)


def group(theirs, what):
    """What is to be said of one commune."""
    if theirs[what] == "counts":
        return "done"
    if theirs[what] == "waits":
        return "waiting"
    others = [sent for table, sent in theirs.items() if table != what]
    return "none" if "counts" in others else "other" if "waits" in others else "silent"


def said_of(sentence, what):
    """For each commune that a sentence names what it says of it."""
    other = "chỉ có số liệu về nội dung khác, đang chờ rà soát"
    ends = {NONE[what]: "none", "có gửi số liệu, chưa tính được": "waiting", other: "other", "chưa gửi số liệu": "silent"}
    found = {}
    for part in sentence.removesuffix(".").split("; ")[1:]:
        said = next(group for end, group in ends.items() if part.endswith(end))
        found |= {n: said for n in range(6) if name(n) in part}
    return found


@settings(max_examples=few(8), deadline=None)
@given(st.lists(SENT, min_size=2, max_size=6))
def test_a_place_is_said_to_have_sent_nothing_only_where_no_row_names_it(sent):
    """Eight sessions were sent and the paper that everybody gets says that nothing was: nobody believes the next one."""
    texts = paragraphs(report_docx(drawn(sent)))
    for what in NONE:
        groups = {n: group(theirs, what) for n, theirs in enumerate(sent)}
        if set(groups.values()) in ({"silent"}, {"none"}):
            continue  # said of all of them in one sentence, without their names
        sentence = next(text for text in texts if ABOUT[what] in text and f"/{len(sent)} " in text)
        assert said_of(sentence, what) == {n: told for n, told in groups.items() if told != "done"}


@settings(max_examples=few(8), deadline=None)
@given(st.lists(SENT, min_size=1, max_size=6))
def test_the_first_annex_says_of_a_place_that_waits_what_the_others_say(sent):
    """One table that says `Chưa có số liệu` beside another that says `Có gửi` makes both of them doubtful."""
    shown = {cells[1]: cells[-1] for cells in cells_of(drawn(sent), "figures") if cells[0]}
    for n, theirs in enumerate(sent):
        told = set(theirs.values())
        expected = None if "counts" in told else "Có gửi, chưa tính được" if "waits" in told else "Chưa có số liệu"
        assert (shown[name(n)] if "/" not in shown[name(n)] else None) == expected


@settings(max_examples=few(8), deadline=None)
@given(st.lists(SENT, min_size=1, max_size=6))
def test_the_plan_asks_for_as_many_rows_as_the_letter_lists_and_for_nothing_that_was_sent(sent):
    """Told of one entry by the plan and of three by its letter, a commune mends one."""
    found = drawn(sent)
    planned = {cells[1]: cells for cells in cells_of(found, "plan")}
    for n, theirs in enumerate(sent):
        listed = sum(cell.count for cell in faulty_cells(found, f"U{n}", "vi", of_period=True))
        waits = [table for table, state in theirs.items() if state == "waits"]
        asked = re.search(r"trước hết rà soát (\d+) mục", planned[name(n)][-1])
        assert (int(asked[1]) if asked else 0) == listed == len(waits)
        letter = reminder_docx(found, agency=f"U{n}")
        assert ("không phải gửi lại" in whole_text(letter)) is (theirs["reports"] == "waits")


@settings(max_examples=few(6), deadline=None)
@given(held=st.integers(0, 3), waits=st.integers(0, 2))
def test_what_is_still_missing_is_no_more_than_a_bound_where_rows_wait(held, waits):
    """A leader who reads `còn thiếu 2 buổi` calls the commune, which has sent both of them."""
    who = {"agency": "U0", "place": "P0"}
    rows = [activity(**who, sessions=1, note=f"Buổi {n}") for n in range(held)]
    rows += [activity(**who, sessions=f"nhiều {n}") for n in range(waits)]
    found = report([*office(2), activities(*rows), postings(posting(**who)), submissions()])
    [told] = [text for text in paragraphs(report_docx(found)) if text.startswith(f"- {name(0)}") or f" {name(0)} đạt" in text]
    bound = "còn mục số liệu về địa bàn chưa tính được nên số còn thiếu có thể ít hơn"
    assert (bound in told) is (held > 0 and waits > 0)


@settings(max_examples=few(6), deadline=None)
@given(st.lists(st.booleans(), min_size=2, max_size=5))
def test_rows_that_another_agency_sent_for_a_place_are_asked_of_that_agency(faulty):
    """A commune that is told to mend a row of the district's office finds none of its own, and asks who wrote that."""
    by_others = [activity(agency="GD", place=f"P{n}", date="31/09/2023") for n, sent in enumerate(faulty) if sent]
    own = [activity(agency=f"U{n}", place=f"P{n}", sessions=1) for n in range(len(faulty))]
    found = report([*office(len(faulty)), activities(*own, *by_others), postings(), submissions()])
    planned = {cells[1]: cells[-1] for cells in cells_of(found, "plan")}
    asked = re.search(r"trước hết rà soát (\d+) mục", planned["Toàn huyện"])
    assert (int(asked[1]) if asked else 0) == sum(faulty)
    for n, sent in enumerate(faulty):
        assert "trước hết rà soát" not in planned[name(n)]
        assert ("sau khi đơn vị khác rà soát" in planned[name(n)]) is sent


@settings(max_examples=few(8), deadline=None)
@given(st.lists(SENT, min_size=1, max_size=6), st.booleans())
def test_a_report_that_was_sent_is_not_among_those_that_are_overdue_or_to_come(sent, due):
    """The paper says five and the screen four: a leader asks who is right, and who the fifth is."""
    found = drawn(sent, as_of=date(2023, 4, 10 if due else 3))
    waits, came = (sum(theirs["reports"] == state for theirs in sent) for state in ("waits", "counts"))
    missing = len(found.statuses) - waits - came
    told = f"Còn {missing:02} báo cáo {'quá hạn, chưa nhận được' if due else 'chưa đến hạn'}"
    told += f"; {waits:02} báo cáo có gửi, chưa tính được" if waits else ""
    (sentence,) = [text for text in paragraphs(report_docx(found)) if text.startswith("Còn ") and "Phụ lục" in text]
    assert sentence.startswith(f"{told} (chi tiết tại ")


def cells_of(found, annex):
    """The texts of the rows of one annex of a report, its table found by its title."""
    title = plain_text(words(f"paper.annex.{annex}"))
    content = next(each.content for each in annexes(found, found.places, spreads(found)) if plain_text(each.title) == title)
    table = next(block for block in content if isinstance(block, Table))
    return [[plain_text(cell) for cell in row] for row in table.rows]


@settings(max_examples=few(8), deadline=None)
@given(st.lists(SENT, min_size=1, max_size=6))
def test_the_annex_of_the_hotline_says_of_each_required_channel_what_the_screen_says(sent):
    """A commune whose sessions wait was told on paper that its postings did, too."""
    found = drawn(sent)
    shown = {cells[1]: cells[2] for cells in cells_of(found, "hotline") if cells[0]}
    silent = {place.key for place in spreads(found)[1].silent}
    states = {"waiting": "Có gửi, chưa tính được", "none": "Chưa có", "not_reported": "Chưa có số liệu"}
    for place in found.places:
        need = next(need for need in place.requirements if need.key == "channel:TTX")
        expected = "Chưa gửi" if place.key in silent else states.get(need.shown_state, str(need.achieved))
        assert shown[place.place.name] == expected


def test_of_who_sent_a_report_alone_nobody_says_that_it_did_not_post():
    """A report on another clause tells nothing of the radio of the commune."""
    told = [{"sessions": "nothing", "postings": posted, "reports": "counts"} for posted in ("nothing", "counts")]
    text = whole_text(report_docx(drawn(told)))
    untold = "số buổi, lượt người, lượt đăng, phát thông tin về Tổng đài 111"
    assert f"chưa có {untold} trong số liệu, báo cáo đã gửi" in text  # it reported: `Chưa có` on the screen, too
    assert f"chưa có số liệu về {untold}" not in text
    assert "chưa đăng, phát trên" not in text


def test_the_lists_of_gaps_say_of_a_report_that_waits_that_it_is_not_due_yet():
    """`Báo cáo 1a` alone, three days before the deadline, reads as a debt of the one who has sent it."""
    sent = [{"sessions": "waits", "postings": "nothing", "reports": "waits"}]
    for day, told in ((5, " (chưa đến hạn)"), (6, "")):
        found = drawn(sent, as_of=date(2023, 4, day))
        figures = openpyxl.load_workbook(io.BytesIO(summary_xlsx(found, "vi"))).worksheets[1]
        [lacking] = [cell for row in list(figures.values)[1:2] for cell in row if "Báo cáo" in str(cell)]
        waiting, missing = "Báo cáo 1a – Tuyên truyền: chưa tính được", "Báo cáo 1c – Phổ biến Tổng đài 111"
        assert f"{waiting}{told}; {missing}{told}" in lacking
        assert "Số buổi: chưa tính được" in lacking
        assert lacking in summary_csv(found, "vi").decode("utf-8-sig")


@settings(max_examples=few(8), deadline=None)
@given(st.lists(SENT, min_size=1, max_size=6), st.booleans())
def test_part_four_asks_to_check_entries_where_the_plan_does(sent, running):
    """The annex said `check one entry first`, and part IV nothing of it."""
    found = drawn(sent, as_of=date(2023, 3, 31) if running else date(2023, 4, 10))
    planned = any("trước hết rà soát" in cells[-1] for cells in cells_of(found, "plan"))
    texts = paragraphs(report_docx(found))
    work = "hực hiện kế hoạch bù" if running else "ổ sung số liệu của hoạt động đã thực hiện trong kỳ"
    assert any("Rà soát số liệu đang chờ, " in text and work in text for text in texts) is planned
    assert any(work in text and "Rà soát" not in text for text in texts) is not planned


def test_of_a_place_with_rows_about_what_nobody_asks_for_no_paper_says_that_nothing_was_heard():
    """A commune that held sessions, where the office asks for postings and reports alone, has sent rows, and they count."""
    done = activities(activity(agency="U0", place="P0", sessions=5))
    seen = report([*office(2, targets=False), done, postings(), submissions()], as_of=date(2023, 5, 2))
    assert [there.key for there in ranking(seen).silent] == ["P1"]
    assert [there.key for there in ranking(seen).behind] == ["P0"]
    parts = re.split(r"[.;]", whole_text(report_docx(seen)))
    silent = " ".join(part for part in parts if "chưa gửi số liệu" in part)
    assert name(1) in silent
    assert name(0) not in silent

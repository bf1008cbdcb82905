"""A row of which nobody can tell the period waits for every period, and only one period asks for it."""

from datetime import date

import pytest

from exports.issues.faulty_cells import faulty_cells
from exports.issues.to_remind import those_to_remind
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.plan.plan_words import told_of
from exports.slides.weekly_slides import weekly_slides
from indicators.compared.closing_plan import Action, closing_plan
from indicators.report import report_of
from tests.papers import whole_text
from tests.sheets import OFFICE, TARGETS, activities, activity, office, postings, read, submission, submissions

DAYS = ("31/02/2023", "8/13", "Quý 3")
TARGETED = office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 9]])


def _records(*rows, sent=(), as_of=date(2023, 7, 20), programme=TARGETED):
    rows = rows or tuple(activity(date=typed, note=typed) for typed in DAYS)
    return read(activities(*rows), postings(), submissions(*sent), programme=programme, as_of=as_of)


@pytest.mark.parametrize("as_of", [date(2023, 2, 10), date(2023, 3, 31), date(2023, 4, 1), date(2023, 7, 20)])
def test_only_the_latest_period_that_has_begun_asks_for_a_cell_of_no_known_period(as_of):
    """Asked for one cell in the letter of each of eight quarters, an agency mends it once and answers none of the others."""
    rows = [activity(date="31/02/2023"), activity(date="Quý 3", note="hai")]
    records = _records(*rows, as_of=as_of)
    asking = "K1" if as_of < date(2023, 4, 1) else "K2"
    for code in ("K1", "K2"):
        report = report_of(records, code)
        listed = [cell for cell in faulty_cells(report, "UL", "vi", of_period=True) if cell.unplaced]
        assert [cell.raw for cell in listed] == (["31/02/2023", "Quý 3"] if code == asking else [])
        theirs = [(reminder_docx(report, agency="UL"), whole_text), (reminder_text(report, "UL"), str)]
        assert ["31/02/2023" in text(made) for made, text in theirs if made] in ([code == asking] * 2, [False])
        assert [place.waiting_rows for place in report.places if place.place.key == "23497"] == [2]


def test_the_letter_of_another_period_says_which_asks_for_them():
    """A report said to have come and not to count, with no cell beside it, sends the agency to look through the sheet."""
    report = report_of(_records(activity(date="31/02/2023"), sent=[submission(period="Quý 9", results="Đã làm")]), "K1")
    assert "nêu một lần, trong văn bản của kỳ “Quý II”" in whole_text(reminder_docx(report, agency="UL"))
    assert "nêu một lần, trong tin nhắn của kỳ “Quý II”" in reminder_text(report, "UL")
    assert "nêu một lần" not in whole_text(reminder_docx(report, agency="UK")) + reminder_text(report, "UK")
    asking = report_of(report.records, "K2")
    assert "nêu một lần" not in whole_text(reminder_docx(asking, agency="UL")) + reminder_text(asking, "UL")


def test_nobody_is_written_to_for_a_cell_that_another_period_asks_for():
    """Two letters of one day about one cell cost the office its credit."""
    every = [submission(agency=agency, clause=clause) for agency in ("UR", "UK", "UL", "GD") for clause in ("1a", "1b")]
    records = _records(sent=[*every, submission(agency="LD", clause="2a")])
    assert those_to_remind(report_of(records, "K1")) == []
    assert reminder_docx(report_of(records, "K1"), agency="UL") is None
    assert "UL" in [agency.key for agency in those_to_remind(report_of(records, "K2"))]


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "theo kế hoạch kỳ “Quý II”"), ("en", "in the plan of “Quý II”")],
)
def test_the_plan_of_another_period_says_where_they_are_mended(language, said):
    """What may have been held is not asked for as if nothing had come, nor is one cell planned in every quarter."""
    records = _records()
    earlier, asking = (closing_plan(report_of(records, code)) for code in ("K1", "K2"))
    assert [step.count for step in asking if step.action is Action.MEND] == [3]
    assert [step for step in earlier if step.action is Action.MEND] == []
    [step] = [each for each in earlier if each.place.key == "23497" and each.action is Action.HOLD]
    assert (step.after_mending, said in told_of(step, records.programme, language)) == (True, True)
    assert weekly_slides(report_of(records, "K1"), language)


def test_an_agency_that_reports_no_more_is_asked_in_the_last_period_in_which_it_did():
    """No letter of today goes to a commune that was merged away."""
    ended = [[*row, None if row[0] != "UL" else date(2023, 4, 30)] for row in OFFICE["Đơn vị"]]
    ended[0][-1] = "Đến ngày"
    programme = office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 9]], Đơn_vị=ended)
    listed = [
        len(faulty_cells(report_of(_records(programme=programme), code), "UL", "vi", of_period=True)) for code in ("K1", "K2")
    ]
    assert listed == [3, 0]


QUARTERS = office(
    Kỳ_báo_cáo=[
        OFFICE["Kỳ báo cáo"][0],
        ["K1", "Quý I/2023", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)],
        ["K2", "Quý II/2023", date(2023, 4, 1), date(2023, 6, 30), date(2023, 7, 5)],
    ]
)


def _meant(*, as_of=date(2023, 7, 20)):
    rows = [activity(date="02/25/2023"), activity(date="31/02/2023")]
    sent = [submission(period="Q1/2023"), submission(period="Quý 1 năm 2023", clause="1b"), submission(period="Quý 9")]
    return _records(*rows, sent=sent, programme=QUARTERS, as_of=as_of)


def test_a_cell_that_can_mean_one_period_only_is_asked_for_in_that_one():
    """The letter of the quarter named no cell of its rows, and the letter of the next asked for them as of no known period."""
    first, second = (report_of(_meant(), code) for code in ("K1", "K2"))
    asked = {
        code: [(cell.raw, cell.unplaced) for cell in faulty_cells(report, "UL", "vi", of_period=True)]
        for code, report in (("K1", first), ("K2", second))
    }
    assert asked["K1"] == [("02/25/2023", False), ("Q1/2023", False), ("Quý 1 năm 2023", False)]
    assert asked["K2"] == [("31/02/2023", True), ("Quý 9", True)]
    for made in (whole_text(reminder_docx(first, agency="UL")), reminder_text(first, "UL")):
        assert all(raw in made for raw, _ in asked["K1"])
        assert "“Quý II/2023”" in made.split("nêu một lần")[1]
    for made in (whole_text(reminder_docx(second, agency="UL")), reminder_text(second, "UL")):
        assert not any(raw in made for raw, _ in asked["K1"])
        assert "“Quý I/2023”" in made.split("nêu một lần")[1]


def test_the_plan_of_the_period_that_a_cell_means_mends_it():
    """Mended by the plan of the next quarter, a report comes when its own has long been closed."""
    records = _meant()
    counts = {
        code: [step.count for step in closing_plan(report_of(records, code)) if step.action is Action.MEND]
        for code in ("K1", "K2")
    }
    assert counts == {"K1": [3], "K2": [2]}


def test_a_cell_that_means_one_period_waits_for_every_period_all_the_same():
    """The contract counts a rejected row whose period cannot be used in each period: only who is asked for it changes."""
    for code in ("K1", "K2"):
        [place] = [each for each in report_of(_meant(), code).places if each.key == "23497"]
        assert place.waiting_rows == 5


def test_a_cell_that_means_a_period_to_come_is_asked_for_now():
    """A letter of a period that has not begun is written by nobody."""
    records = _records(sent=[submission(period="Q2/2023")], programme=QUARTERS, as_of=date(2023, 3, 1))
    raws = [[cell.raw for cell in faulty_cells(report_of(records, code), "UL", "vi", of_period=True)] for code in ("K1", "K2")]
    assert ["Q2/2023" in each for each in raws] == [True, False]

"""A tab that repeats another is the office's affair: no agency is asked to mend what it did not make."""

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.issues.faulty_cells import faulty_cells
from exports.issues.to_remind import those_to_remind
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.signing import notice_in_words, notices
from exports.sheet_notices import copied_rows, notices_in_words
from indicators.compared.rows_to_mend import rows_to_mend
from indicators.findings.issues_to_correct import issues_to_mend
from indicators.report import report_of
from tests.examples import few
from tests.sheets import activities, activity, posting, postings, read, submission, submissions

MADE = {
    "activities": (activities, lambda day: activity(date=f"{day:02}/02/2023")),
    "postings": (postings, lambda day: posting(date=f"{day:02}/02/2023")),
    "submissions": (submissions, lambda day: submission(results=f"Đã tổ chức {day} buổi")),
}
FAULTY = {"activities": {"sessions": "nhiều"}, "postings": {"postings": "nhiều"}, "submissions": {"period": "Quý nào đó"}}
ROWS = {"activities": activity, "postings": posting, "submissions": submission}


def remark(table, number):
    """What tells a row from others that are alike."""
    return {"results" if table == "submissions" else "note": f"Lần {number}"}


def sent(table, rows, *more):
    """Records of a table with these rows and more tabs of it; of the other tables what leaves nobody owing."""
    tabs = [MADE[table][0](*rows)]
    tabs += [MADE[table][0](*rows_of, name=name) for name, rows_of in more]
    full = [submission(), submission(clause="1b"), submission(agency="UK"), submission(agency="UK", clause="1b")]
    others = [made() if name != "submissions" else made(*full) for name, (made, _) in MADE.items() if name != table]
    return report_of(read(*tabs, *others), "K1")


@settings(max_examples=few(15))
@given(table=st.sampled_from([*MADE]), days=st.integers(2, 6), faulty=st.integers(0, 2), mended=st.booleans())
def test_nobody_is_asked_to_mend_a_tab_that_only_repeats_another(table, days, faulty, mended):
    """An agency without a fault got a letter, because somebody had copied a tab of the office's workbook."""
    faulty = min(faulty, days)
    good = [MADE[table][1](day) for day in range(1, days + 1)]
    bad = [ROWS[table](**FAULTY[table] | remark(table, n)) for n in range(faulty)]
    now = [ROWS[table](**remark(table, n)) for n in range(faulty)] if mended else bad
    first = sent(table, [*good, *now])
    report = sent(table, [*good, *now], ("Bản sao", [*good, *bad]))
    assert [*those_to_remind(report)] == [*those_to_remind(first)]
    assert faulty_cells(report, "UL", "vi") == faulty_cells(first, "UL", "vi")
    assert reminder_text(report, "UL") == reminder_text(first, "UL")
    assert "Bản sao" not in set(issues_to_mend(report)["tab"])
    assert "Bản sao" not in {row.where[0] for rows in rows_to_mend(report).by_place.values() for row in rows}
    assert (len(issues_to_mend(report)), copied_rows(report.records)) == (len(issues_to_mend(first)), days)
    [banner] = notices_in_words(report.records, "vi", most=3)
    assert f"“Bản sao” chép lại trang “{MADE[table][0]().name}”: {days} dòng" in banner
    told = {notice.kind: notice_in_words(notice, "vi") for notice in notices(report)}
    assert "“Bản sao”" in told["copied_tab"]


@settings(max_examples=few(8))
@given(table=st.sampled_from([*MADE]), days=st.integers(2, 6))
def test_a_faulty_row_that_stands_in_a_copy_alone_is_its_agencys_to_mend(table, days):
    """Who goes on writing in the copy has sent something that nobody else has, and must hear of its slip."""
    good = [MADE[table][1](day) for day in range(1, days + 1)]
    new = ROWS[table](**FAULTY[table] | remark(table, 7))
    report = sent(table, good, ("Bản sao", [*good, new]))
    assert {(cell.tab, cell.cell[1:]) for cell in faulty_cells(report, "UL", "vi")} == {("Bản sao", f"{days + 2}")}
    assert copied_rows(report.records) == days


@settings(max_examples=few(10))
@given(table=st.sampled_from([*MADE]), own=st.integers(1, 5), again=st.integers(1, 3))
def test_a_row_that_repeats_another_of_its_own_tab_is_its_agencys_to_delete(table, own, again):
    """Who typed a row twice deletes one: nobody else knows which."""
    rows = [MADE[table][1](day) for day in range(1, own + 1)]
    report = sent(table, [*rows, *rows[:1] * again])
    assert [cell.cell for cell in faulty_cells(report, "UL", "vi")] == [f"dòng {own + 2 + n}" for n in range(again)]
    assert notices_in_words(report.records, "vi", most=3) == []


@settings(max_examples=few(8))
@given(table=st.sampled_from([*MADE]), own=st.integers(2, 5))
def test_one_row_that_repeats_another_tab_among_an_agencys_own_is_the_agencys(table, own):
    """A tab with rows of its own is no copy because one of them stands elsewhere, too."""
    rows = [MADE[table][1](day) for day in range(1, own + 2)]
    report = sent(table, rows[:1], ("Riêng", rows))
    assert [(cell.tab, cell.cell) for cell in faulty_cells(report, "UL", "vi")] == [("Riêng", "dòng 2")]
    assert notices_in_words(report.records, "vi", most=3) == []

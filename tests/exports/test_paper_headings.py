"""No heading of the report stands above nothing, and what came is said where no row tells anything more."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.paper.form.paper_blocks import HEADING, PART, Paragraph, plain_text
from exports.paper.report import report_docx
from exports.paper.report.document import report_paper
from tests.districts import nothing, office, report
from tests.examples import few
from tests.papers import paragraphs
from tests.sheets import activities, activity, posting, postings, submission, submissions

_LEVELS = {PART: 1, HEADING: 2}
_CLAUSES = ("1a", "1c", "2")


def _sent(communes):
    agencies = st.sampled_from([*(f"U{n}" for n in range(communes)), "GD", "PN"])
    return st.sets(st.tuples(agencies, st.sampled_from(_CLAUSES)), max_size=communes * 3)


@st.composite
def drawn_reports(draw):
    """A report of a few communes, with any of the reports, sessions and postings, and any clause that nobody is asked for."""
    communes = draw(st.integers(1, 3))
    sent = [submission(agency=agency, clause=clause) for agency, clause in sorted(draw(_sent(communes)))]
    if draw(st.booleans()):  # everybody sent everything: the clause has nothing left to say of who did not
        who = [f"U{n}" for n in range(communes)]
        sent = [submission(agency=agency, clause=clause) for agency in [*who, "GD"] for clause in ("1a", "1c")]
        sent.append(submission(agency="PN", clause="2"))
    held = [activity(agency="U0", place="P0", clause=clause) for clause in draw(st.sets(st.sampled_from(_CLAUSES)))]
    posted = [posting(agency="U0", place="P0")] if draw(st.booleans()) else []
    tabs = office(communes)
    if draw(st.booleans()):
        next(tab for tab in tabs if tab.name == "Nội dung").rows.append(["9", "Tiếp nhận, xử lý tin báo", "9"])
    as_of = draw(st.sampled_from([date(2023, 1, 2), date(2023, 4, 3), date(2023, 4, 10)]))
    return report([*tabs, activities(*held), postings(*posted), submissions(*sent)], as_of=as_of)


@settings(max_examples=few(15), deadline=None)
@given(found=drawn_reports())
def test_no_heading_of_the_report_is_followed_by_another_of_its_level_or_higher(found):
    """`3. Tiếp nhận, xử lý tin báo` above `4.` is handed back with a question: what of it?"""
    blocks = report_paper(found).places["content"]
    levels = [_LEVELS.get(block.style, 9) if isinstance(block, Paragraph) else 9 for block in blocks]
    for at, level in enumerate(levels):
        following = levels[at + 1] if at + 1 < len(levels) else 0
        assert level == 9 or following > level, plain_text(blocks[at].text)


def test_of_a_clause_without_a_row_it_is_said_whose_report_came():
    """The report is what is known of it; its words stand in the annex."""
    texts = paragraphs(report_docx(report([*office(1), *nothing()[:2], submissions(submission(agency="PN", clause="2"))])))
    assert texts[texts.index("3. Vận động hội viên") + 1] == "Đã nhận đủ 1/1 báo cáo của Hội Liên hiệp Phụ nữ."


def test_how_many_reports_were_asked_for_is_called_reports():
    """`10 nội dung` of five clauses, and `đã nhận 4/10` in the next sentence: the same number was called two things."""
    text = "\n".join(paragraphs(report_docx(report([*office(2), *nothing()]))))
    asked = re.search(r"Đã đề nghị (\d+) cơ quan, đơn vị gửi (\d+) báo cáo; hạn gửi", text)
    assert [int(count) for count in asked.groups()] == [4, 7]  # three agencies with two clauses each, one with one
    assert re.search(r"\d+/7", text)

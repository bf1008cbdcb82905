"""Rows that repeat a counted one are deleted and fill no gap: letters list them, no plan and no next step counts them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.csv.plan_csv import plan_csv
from exports.issues.faulty_cells import faulty_cells, how_many
from exports.paper.report import report_docx
from indicators.compared.closing_plan import Action, closing_plan
from indicators.report import report_of
from tests.examples import few
from tests.papers import whole_text
from tests.sheets import TARGETS, activities, activity, office, postings, read, submissions
from ui.parts.coverage.next_steps import next_steps_html
from ui.selection.selection import Selection
from ui.selection.view import View


@settings(max_examples=few(12))
@given(counted=st.integers(1, 4), again=st.integers(1, 4), faulty=st.integers(0, 3))
def test_only_rows_that_may_count_are_in_plans_and_next_steps_and_letters_list_the_others_too(counted, again, faulty):
    """A village was told that five rows wait for its loudspeaker, while three of them only repeated what counted."""
    held = [activity(sessions=1, date=f"0{day}/02/2023") for day in range(1, counted + 1)]
    wrong = [activity(sessions="nhiều", date=f"1{day}/02/2023") for day in range(faulty)]
    targets = [TARGETS, ["Số buổi", "K1", "Tân Lập", 9]]
    tabs = (activities(*held, *held[:1] * again, *wrong), postings(), submissions())
    report = report_of(read(*tabs, programme=office(Chỉ_tiêu=targets)), "K1")
    there = report.place("23497")
    mending = [step.count for step in closing_plan(report) if step.action is Action.MEND]
    assert mending == ([faulty] if faulty else [])
    shown = next_steps_html(View(report, Selection("vi", period="K1", places=("23497",)), dark=False), 9).striptags()
    assert (f"(có thể ít hơn: {faulty} dòng đang chờ sửa)" in shown, "có thể ít hơn" in shown) == (faulty > 0,) * 2
    assert (f"sửa {faulty} dòng đang chờ" in plan_csv(report, "vi").decode("utf-8-sig")) is (faulty > 0)
    assert (f"rà soát {faulty} mục số liệu đang chờ" in whole_text(report_docx(report))) is (faulty > 0)
    assert (how_many(faulty_cells(report, "UL", "vi")), there.waiting_rows) == (again + faulty,) * 2

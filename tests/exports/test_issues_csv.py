"""The cells that an agency should look at, as a file."""

import csv
import io

from exports.csv.issues_csv import issues_csv
from indicators.report import report_of
from tests.sheets import activities, activity, postings, read, submission, submissions


def _lines(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_each_issue_is_one_line_with_names_and_no_codes(report):
    """An official mends a cell by reading what to type, not by decoding our names for it."""
    lines = _lines(issues_csv(report, "vi"))
    assert len(lines) == len(report.records.issues)
    assert list(lines[0]) == ["Trang", "Ô", "Đơn vị", "Cột", "Đã nhập", "Đã hiểu là", "Vấn đề", "Cách sửa", "Kỳ"]
    written = " ".join(" ".join(line.values()) for line in lines)
    assert not any(code in written for code in ("name_variant", "number_text", "merged_cell", "place_from_agency"))


def test_what_keeps_rows_from_counting_comes_first(report):
    """Whoever has time for three cells must mend the three that matter."""
    kinds = [line["Vấn đề"].split(":")[0] for line in _lines(issues_csv(report, "vi"))]
    assert kinds == sorted(kinds, key=["Chưa được tính", "Cần xem lại", "Đã sửa"].index)


def test_an_agency_gets_its_own_cells_alone(report):
    """A file with everybody's mistakes is read by nobody."""
    lines = _lines(issues_csv(report, "vi", agency="U1"))
    assert lines
    assert {line["Đơn vị"] for line in lines} == {"UBND thị trấn Đăk Rve"}


def test_each_line_says_of_which_period_its_row_is():
    """An agency that is asked for one quarter must not mend the whole year first."""
    rows = [activity(sessions="nhiều"), activity(date="01/05/2023", sessions="ít"), activity(date="31/02/2023")]
    sent = submissions(submission(period="K2", results="–"))
    records = read(activities(*rows, activity(date="15/08/2022")), postings(), sent)
    lines = _lines(issues_csv(report_of(records, "K1"), "vi", agency="UL"))
    names = {period.code: period.name for period in records.programme.periods}
    said = {(line["Trang"], line["Ô"]): line["Kỳ"] for line in lines}
    assert [said["Hoạt động", cell] for cell in ("G2", "G3", "F4", "dòng 5")] == [
        names["K1"],
        names["K2"],
        "Chưa rõ kỳ",
        "Ngoài mọi kỳ",
    ]
    assert {period for (tab, _), period in said.items() if tab == "Báo cáo"} == {names["K2"]}

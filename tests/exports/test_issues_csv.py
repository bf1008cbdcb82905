"""The cells that an agency should look at, as a file."""

import csv
import io

from exports.csv.issues_csv import issues_csv


def _lines(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_each_issue_is_one_line_with_names_and_no_codes(report):
    """An official mends a cell by reading what to type, not by decoding our names for it."""
    lines = _lines(issues_csv(report, "vi"))
    assert len(lines) == len(report.records.issues)
    assert list(lines[0]) == ["Trang", "Ô", "Đơn vị", "Cột", "Đã nhập", "Đã hiểu là", "Vấn đề", "Cách sửa"]
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

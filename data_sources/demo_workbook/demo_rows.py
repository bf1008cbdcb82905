"""What one agency row is: what its writer meant, what was typed, and what a reader must find wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from data_sources.demo_workbook.demo_programme import Cell

STT, AGENCY, PLACE, CLAUSE, FORM, DATE = "STT", "Đơn vị", "Địa bàn", "Nội dung", "Hình thức", "Ngày"
SESSIONS, CHILDREN, CAREGIVERS, OFFICIALS = "Số buổi", "Trẻ em", "Cha mẹ, người chăm sóc", "Cán bộ, giáo viên"
CHANNEL, POSTINGS, CONTACTS = "Kênh", "Số lượt", "Địa chỉ hỗ trợ"
EVIDENCE, NOTE, TYPIST = "Minh chứng", "Ghi chú", "Người nhập"
PERIOD, RESULTS, DIFFICULTIES, PROPOSALS = "Kỳ", "Kết quả", "Khó khăn, vướng mắc", "Đề xuất, kiến nghị"
DOCUMENT, SENT_ON = "Số văn bản", "Ngày gửi"

AUDIENCES = (CHILDREN, CAREGIVERS, OFFICIALS)

REJECTIONS = frozenset(
    {
        "missing",
        "not_whole",
        "range",
        "many_values",
        "date_in_count",
        "formula_error",
        "not_a_number",
        "ambiguous_date",
        "future_date",
        "not_a_date",
        "unknown_name",
        "duplicate",
    }
)

DISTRICT_TYPISTS = ("Chuyên viên", "Văn thư", "Văn phòng", None)
TYPISTS = ("CB VHXH", "Văn phòng", "CB LĐ-TBXH", "Văn thư", "Công chức VHXH", None)


@dataclass(frozen=True)
class Line:
    """
    One agency row.

    `values` is what the row means once read, `cells` what is typed, `issues` the repairs and rejections in between
    as (label, code), `plant` the name of a planted case, `joined` the labels whose cell is merged with the row above,
    `settled` that no further slip may fall on it, `section` the heading it stands under.
    """

    values: Mapping[str, Cell]
    cells: Mapping[str, Cell]
    issues: tuple[tuple[str, str], ...] = ()
    plant: str = ""
    joined: tuple[str, ...] = ()
    settled: bool = False
    section: str = ""

    @property
    def verdict(self) -> str:
        """What becomes of the row: accepted, repaired or rejected."""
        if any(code in REJECTIONS for _, code in self.issues):
            return "rejected"
        return "repaired" if self.issues else "accepted"

    @property
    def free(self) -> bool:
        """Whether a slip may still fall on the row."""
        return not (self.issues or self.plant or self.settled)

    def text(self, label: str) -> str:
        """The value of a column that always holds text."""
        return str(self.values[label])

    def day(self, label: str = DATE) -> date | None:
        """The value of a column that holds a day, where it does."""
        value = self.values.get(label)
        return value if isinstance(value, date) else None

    def typed(self, label: str, cell: Cell, code: str) -> "Line":
        """The same row with one cell typed otherwise, and the code a reader gives it; the meaning stays."""
        return replace(self, cells={**self.cells, label: cell}, issues=(*self.issues, (label, code)))

    def meaning(self, label: str, value: Cell) -> "Line":
        """The same row where a column is read as another value."""
        return replace(self, values={**self.values, label: value})


def clean_line(values: Mapping[str, Cell], plant: str = "") -> Line:
    """A row typed exactly as it is meant."""
    return Line(values=dict(values), cells=dict(values), plant=plant)

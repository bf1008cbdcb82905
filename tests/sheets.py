"""Draws a workbook in a test: the office tables of three communes, and rows of agency tables right as typed."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from records.cleaning.read import Records, records_of
from records.workbook.raw import Cell, Merge, Tab, Workbook

Rows = Sequence[Sequence[Cell]]

OFFICE: dict[str, Rows] = {
    "Địa bàn": [
        ["Mã", "Tên", "Loại", "Trẻ em", "Cha mẹ, người chăm sóc", "Tên khác"],
        ["23479", "Đăk Rve", "thị trấn", 200, 300, "Thị trấn huyện lỵ"],
        ["23482", "Đăk Kôi", "xã", 100, None, None],
        ["23497", "Tân Lập", "xã", None, None, None],
    ],
    "Đơn vị": [
        ["Mã", "Tên", "Nhóm", "Địa bàn", "Tên khác"],
        ["UR", "UBND thị trấn Đăk Rve", 1, "23479", None],
        ["UK", "UBND xã Đăk Kôi", 1, "Đăk Kôi", None],
        ["UL", "UBND xã Tân Lập", 1, 23497, None],
        ["GD", "Phòng Giáo dục và Đào tạo", 1, None, "PGD; Phòng GD&ĐT"],
        ["LD", "Liên đoàn Lao động", 2, None, "Công đoàn; LĐLĐ"],
    ],
    "Nội dung": [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền, phổ biến", 1], ["1b", "Truyền thông", 1], ["2a", "Kết quả", 2]],
    "Kênh": [
        ["Mã", "Tên", "Cấp", "Bắt buộc", "Tên khác"],
        ["BDT", "Báo điện tử", "huyện", "x", None],
        ["TTX", "Truyền thanh xã", "xã", "x", "Loa xã"],
        ["MXH", "Mạng xã hội", "xã", None, "Facebook; Zalo"],
    ],
    "Kỳ báo cáo": [
        ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
        ["K1", "Quý I", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)],
        ["K2", "Quý II", date(2023, 4, 1), date(2023, 6, 30), date(2023, 7, 5)],
    ],
}
WITHOUT_PLACES = [row for row in OFFICE["Đơn vị"] if row[3] in ("Địa bàn", None)]  # the agencies that no place is needed for
TARGETS = ["Chỉ số", "Kỳ", "Địa bàn", "Giá trị"]
_ACTIVITY: dict[str, tuple[str, Cell]] = {
    "ordinal": ("STT", None),
    "agency": ("Đơn vị", "UBND xã Tân Lập"),
    "place": ("Địa bàn", "Tân Lập"),
    "clause": ("Nội dung", "1a"),
    "form": ("Hình thức", None),
    "date": ("Ngày", date(2023, 2, 1)),
    "sessions": ("Số buổi", 2),
    "children": ("Trẻ em", 30),
    "caregivers": ("Cha mẹ, người chăm sóc", None),
    "officials": ("Cán bộ, giáo viên", None),
    "evidence": ("Minh chứng", None),
    "note": ("Ghi chú", None),
}
_POSTING: dict[str, tuple[str, Cell]] = {
    "ordinal": ("STT", None),
    "agency": ("Đơn vị", "UBND xã Tân Lập"),
    "place": ("Địa bàn", "Tân Lập"),
    "channel": ("Kênh", "TTX"),
    "date": ("Ngày", date(2023, 2, 1)),
    "postings": ("Số lượt", 3),
    "local_contacts": ("Địa chỉ hỗ trợ", None),
    "evidence": ("Minh chứng", "https://example.vn/a"),
    "note": ("Ghi chú", None),
}
_SUBMISSION: dict[str, tuple[str, Cell]] = {
    "ordinal": ("STT", None),
    "agency": ("Đơn vị", "UBND xã Tân Lập"),
    "period": ("Kỳ", "K1"),
    "clause": ("Nội dung", "1a"),
    "results": ("Kết quả", "Đã tổ chức"),
    "difficulties": ("Khó khăn, vướng mắc", None),
    "proposals": ("Đề xuất, kiến nghị", None),
    "document_no": ("Số văn bản", None),
    "sent_on": ("Ngày gửi", date(2023, 4, 1)),
}
ACTIVITY_HEADER = [label for label, _ in _ACTIVITY.values()]
POSTING_HEADER = [label for label, _ in _POSTING.values()]
SUBMISSION_HEADER = [label for label, _ in _SUBMISSION.values()]


def activity(**cells: Cell) -> list[Cell]:
    """A row of activities: two sessions in Tân Lập with 30 children on 1 February 2023, but for the cells given."""
    return _row(_ACTIVITY, cells)


def posting(**cells: Cell) -> list[Cell]:
    """A row of postings: three over Tân Lập's loudspeakers, but for the cells given."""
    return _row(_POSTING, cells)


def submission(**cells: Cell) -> list[Cell]:
    """A row of submissions: Tân Lập on clause 1a of the first quarter, in time, but for the cells given."""
    return _row(_SUBMISSION, cells)


def office(**changed: Rows | None) -> tuple[Tab, ...]:
    """The office tables; `changed` ones by tab name with `_` for a space, None for a table left out."""
    tables = OFFICE | {name.replace("_", " "): rows for name, rows in changed.items()}
    return tuple(Tab(name, rows) for name, rows in tables.items() if rows is not None)


def activities(*rows: Sequence[Cell], name: str = "Hoạt động", merges: tuple[Merge, ...] = ()) -> Tab:
    """A tab of activities whose header is its first row."""
    return Tab(name, [ACTIVITY_HEADER, *rows], merges)


def postings(*rows: Sequence[Cell], name: str = "Đăng tải 111") -> Tab:
    """A tab of postings whose header is its first row."""
    return Tab(name, [POSTING_HEADER, *rows])


def submissions(*rows: Sequence[Cell], name: str = "Báo cáo") -> Tab:
    """A tab of submissions whose header is its first row."""
    return Tab(name, [SUBMISSION_HEADER, *rows])


def read(*tabs: Tab, programme: tuple[Tab, ...] | None = None, as_of: date = date(2023, 7, 20)) -> Records:
    """The records of the office tables and these tabs, looked at when both periods are closed."""
    every = (*(office() if programme is None else programme), *tabs)
    return records_of(Workbook("thử.xlsx", datetime(2023, 7, 20, 1, 0, tzinfo=UTC), every), as_of)


def found(records: Records, *, warnings: bool = False) -> list[tuple[str | None, str]]:
    """The cell and the code of every repair and rejection in the order of the ledger; the row's warnings where asked for."""
    issues = records.issues[(records.issues["severity"] == "warning") == warnings]
    return [(cell, str(code)) for cell, code in issues[["cell", "code"]].itertuples(index=False)]


def verdicts(records: Records) -> list[str]:
    """The verdicts of the ledger, in order; of an ignored row why it is."""
    return [str(row.ignored_as or row.verdict) for row in records.ledger.itertuples()]


def _row(defaults: dict[str, tuple[str, Cell]], cells: dict[str, Cell]) -> list[Cell]:
    if unknown := cells.keys() - defaults.keys():
        raise KeyError(unknown)
    return [cells.get(field, default) for field, (_, default) in defaults.items()]

"""Writes docs/data-dictionary.md from the one table of columns; a test fails where the two differ."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from records.programme.settings import ITEMS, Item  # noqa: E402
from records.workbook.column import Column, Reads, Table  # noqa: E402 - the project is found first
from records.workbook.columns import AGENCY_TABLES, LABEL_ALIASES, OFFICE_TABLES  # noqa: E402

PAGE = ROOT / "docs" / "data-dictionary.md"
HOW = {
    Reads.ORDINAL: "số thứ tự, không dùng để tính · an ordinal, never a value",
    Reads.TEXT: "chữ · text",
    Reads.COUNT: "số nguyên ≥ 0; để trống là chưa biết, không phải 0 · a whole number ≥ 0; blank is unknown, not 0",
    Reads.DAY: "ngày, ngày trước tháng · a day, day before month",
    Reads.AGENCY: "mã hoặc tên một đơn vị · the code or a name of an agency",
    Reads.PLACE: "mã hoặc tên một địa bàn, hoặc `Toàn` và tên cấp · the code or a name of a place, or the whole (`Toàn tỉnh`)",
    Reads.CLAUSE: "mã hoặc tên một nội dung, hoặc cả hai như danh sách · the code or a name of a clause, or both as in lists",
    Reads.CHANNEL: "mã hoặc tên một kênh · the code or a name of a channel",
    Reads.PERIOD: "mã hoặc tên một kỳ, hoặc cả hai như danh sách · the code or a name of a period, or both as in lists",
    Reads.YES_NO: "`Có` hoặc `Không` · yes or no",
    Reads.CODE: "mã · a code",
    Reads.NAMES: "các tên khác, cách nhau bằng `;` · other names, separated by `;`",
    Reads.LEVEL: "`chung`, `từng địa bàn`, hoặc tên một cấp · shared, each place, or the word for a level",
    Reads.TARGET: "số nguyên không âm, hoặc 80% · a whole number of 0 or more, or 80%",
    Reads.MARK: "`x` hoặc để trống · `x` or blank",
    Reads.SETTING: "một trong các mục dưới đây · one of the items below",
    Reads.LINES: "chữ; nhiều ý thì mỗi ý một dòng, hoặc mỗi ý một hàng · text; several things one a line, or one a row",
    Reads.INDICATOR: "`Số buổi`, `Lượt người`, `Lượt đăng 111` hoặc một chỉ số của trang Chỉ số · what the target is about",
}


def data_dictionary() -> str:
    """The page: every table, every column, what it holds and how it is called in code."""
    parts = [
        "# Từ điển dữ liệu · Data dictionary",
        "Tạo bằng `make docs`; đừng sửa tay. Made by that command; do not edit by hand.",
        "Nhãn **đậm** là cột bắt buộc. Labels in **bold** must exist.",
        "Trong mọi cột, `-`, `–`, `/`, `…`, `...`, `N/A` nghĩa là trống. In every column these mean blank.",
        "## Bảng của văn phòng (tìm theo tên trang) · Office tables (found by the tab's name)",
        *(_table(table) for table in OFFICE_TABLES),
        _settings(),
        "## Bảng của đơn vị (tìm theo dòng tiêu đề) · Agency tables (found by the header row)",
        *(_table(table) for table in AGENCY_TABLES),
    ]
    return "\n\n".join(parts) + "\n"


def _settings() -> str:
    """The items of the settings; none of them must be there."""
    head = ["Các mục của `Thông tin chung`, không mục nào bắt buộc · its items, none required:", ""]
    head += ["| Mục | Tên gọi khác | Trường | Nhiều giá trị |", "|---|---|---|---|"]
    return "\n".join([*head, *(_item(item) for item in ITEMS)])


def _item(item: Item) -> str:
    return f"| {item.label} | {', '.join(item.aliases) or '–'} | `{item.field}` | {'x' if item.several else ''} |"


def _table(table: Table) -> str:
    head = [f"### {table.label} · `{table.name}`", "", "| Nhãn | Tên gọi khác | Trường | Nội dung |", "|---|---|---|---|"]
    return "\n".join([*head, *(_row(column) for column in table.columns)])


def _row(column: Column) -> str:
    label = f"**{column.label}**" if column.required else column.label
    others = ", ".join(LABEL_ALIASES.get(column.label, ())) or "–"
    blank = "; ô được để trống · a cell may be blank" if column.may_be_blank else ""
    return f"| {label} | {others} | `{column.field}` | {HOW[column.reads]}{blank} |"


if __name__ == "__main__":
    PAGE.write_text(data_dictionary(), encoding="utf-8")

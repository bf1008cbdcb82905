"""What the office says of itself for its papers: who issues, who signs, to whom, on which grounds."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from records.cells.days import Calendar, day_reading
from records.ledger import ProblemCode
from records.workbook.folding import folded, squeezed


@dataclass(frozen=True, slots=True)
class Settings:
    """
    The settings of the office. None, or nothing, is not given: a paper then leaves a dotted blank.

    Attributes:
        parent: the agency above, `UBND HUYỆN …`; `issuer`: who issues the papers.
        area: the name of the whole, `huyện …`; `level`: what it is, where its name does not say so.
        place_name: before the date, as in `…, ngày … tháng … năm …`.
        programme_name: of the programme reported on.
        report_symbol, letter_symbol: after the number of a report and of a letter, `BC-VHTT`.
        citations: the documents that call for the report, one each.
        addressees: to whom the report goes; `recipients`: who else gets it (`Nơi nhận`).
        authority: the line above the signatory's title, `KT. TRƯỞNG PHÒNG`; most have none.
        signatory_title, signatory_name: who signs. This name is not masked.
        sheet_url: where agencies fill in the workbook.
        new_due: the new last day that a reminder sets.
        public_phones: telephone numbers of offices, which are never masked.
    """

    parent: str | None = None
    issuer: str | None = None
    area: str | None = None
    level: str | None = None
    place_name: str | None = None
    programme_name: str | None = None
    report_symbol: str | None = None
    letter_symbol: str | None = None
    citations: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    authority: str | None = None
    signatory_title: str | None = None
    signatory_name: str | None = None
    sheet_url: str | None = None
    new_due: date | None = None
    public_phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One setting as people see it: its field, its label, other labels, whether it may hold several things."""

    field: str
    label: str
    aliases: tuple[str, ...] = ()
    several: bool = False


ITEMS = (
    Item("parent", "Cơ quan chủ quản", ("Cơ quan cấp trên", "Đơn vị chủ quản")),
    Item("issuer", "Cơ quan ban hành", ("Tên cơ quan", "Đơn vị ban hành")),
    Item("area", "Tên địa bàn", ("Tên huyện", "Tên tỉnh", "Tên xã", "Huyện", "Phạm vi")),
    Item("level", "Cấp", ("Cấp hành chính", "Cấp địa bàn")),
    Item("place_name", "Địa danh"),
    Item("programme_name", "Tên chương trình", ("Chương trình",)),
    Item("report_symbol", "Ký hiệu báo cáo"),
    Item("letter_symbol", "Ký hiệu công văn"),
    Item("citations", "Căn cứ", ("Các căn cứ", "Thực hiện văn bản", "Thực hiện"), several=True),
    Item("addressees", "Kính gửi", ("Nơi gửi báo cáo", "Báo cáo gửi"), several=True),
    Item("recipients", "Nơi nhận", several=True),
    Item("authority", "Quyền hạn ký", ("Thay mặt", "Ký thay")),
    Item("signatory_title", "Chức vụ người ký", ("Chức vụ",)),
    Item("signatory_name", "Họ tên người ký", ("Người ký", "Họ và tên người ký")),
    Item("sheet_url", "Đường dẫn bảng tính", ("Link bảng tính", "Đường dẫn")),
    Item("new_due", "Hạn nộp mới", ("Hạn mới", "Gia hạn đến")),
    Item("public_phones", "Số điện thoại công khai", ("Số máy công khai", "Điện thoại cơ quan"), several=True),
)
_BY_LABEL = {folded(label): item for item in ITEMS for label in (item.label, *item.aliases)}
_BY_FIELD = {item.field: item for item in ITEMS}


def field_of(label: str) -> str | None:
    """The field of a label or alias, however it is spelt; None where there is none."""
    item = _BY_LABEL.get(folded(label))
    return item.field if item else None


def label_of(field: str) -> str:
    """The label of a field. Raises KeyError."""
    return _BY_FIELD[field].label


def missing(settings: Settings) -> tuple[str, ...]:
    """The fields that are not given, in order."""
    return tuple(field.name for field in fields(settings) if not getattr(settings, field.name))


class Said:
    """Gathers the settings row by row; a list may stand in one cell, a line each, or in several rows."""

    def __init__(self, calendar: Calendar) -> None:
        """Days are read against the periods of a calendar."""
        self.settings = Settings()
        self._calendar = calendar

    def add(self, field: str, typed: str) -> ProblemCode | None:
        """Take what a row says; what is wrong with it, where something is: it is said again, or it is no day."""
        item, held = _BY_FIELD[field], getattr(self.settings, field)
        if held and not item.several:
            return ProblemCode.DUPLICATE_CODE
        value = self._value(item, typed, held)
        if value is None:
            return ProblemCode.OFFICE_CELL
        given: dict[str, Any] = {field: value}
        self.settings = replace(self.settings, **given)
        return None

    def _value(self, item: Item, typed: str, held: object) -> object:
        if item.field == "new_due":
            return day_reading(typed, self._calendar).value
        text = str(typed)
        if item.several and isinstance(held, tuple):
            return (*held, *filter(None, map(_bare, text.splitlines())))
        return squeezed(" ".join(text.splitlines()))


def _bare(line: str) -> str:
    """One thing of a list without the dash before it and the sign after it: a paper sets its own."""
    return squeezed(line).lstrip("-–•+ ").rstrip(" ;.,")

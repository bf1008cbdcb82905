"""Draws a workbook whose texts, links, names and tabs are hostile or malformed: more than 200 values that a cell may hold."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from records.cleaning.read import Records, records_of
from records.workbook.raw import LinkedText, Tab, Workbook
from tests.sheets import activities, activity, posting, postings, submission, submissions

_LONG = (
    "đ" * 32_000,
    "a b " * 8_000,
    "x\n" * 500,
    "😀" * 20_000,
    "W" * 300,
    "https://example.vn/" + "a" * 3_000,
    "<b>" * 5_000,
)
_BARE = (" ", "", ".", "…", "-")
_VALUES: dict[str, list[str]] = json.loads(Path(__file__).with_name("hostile_values.json").read_text(encoding="utf-8"))
VALUES: tuple[str, ...] = tuple(dict.fromkeys([*(value for values in _VALUES.values() for value in values), *_LONG, *_BARE]))
SETTINGS = (
    *(
        "Cơ quan chủ quản",
        "Cơ quan ban hành",
        "Tên huyện",
        "Địa danh",
        "Tên chương trình",
        "Ký hiệu báo cáo",
        "Ký hiệu công văn",
    ),
    *("Căn cứ", "Kính gửi", "Nơi nhận", "Quyền hạn ký", "Chức vụ người ký", "Họ tên người ký", "Đường dẫn bảng tính"),
)
READ_AT = datetime(2023, 7, 20, 1, 0, tzinfo=UTC)
AS_OF = date(2023, 7, 20)


def hostile_workbook(values: Sequence[str] = VALUES, *, named: Sequence[str] | None = None, tabs: int = 24) -> Workbook:
    """
    A workbook with each value in each kind of text cell.

    Whatever the values do, the clean place `Đăk Kôi` has one session, one posting and one child for each, in February or
    March of the period `K1`; a place and an agency of their own have the values as names, kinds and aliases.

    Args:
        values: what stands in the cells of agencies.
        named: what the office calls places, agencies, channels and clauses; the same values where None is given.
        tabs: how many more tabs have such a value as their name and hold no table.
    """
    names = ["Hoạt động", *[value for value in values if value.strip()][:2]]
    return Workbook(
        "hostile <b>.xlsx",
        READ_AT,
        (
            *_office(values if named is None else named),
            activities(*(row for number, value in enumerate(values) for row in _activities(number, value)), name=names[-1]),
            postings(*(row for number, value in enumerate(values) for row in _postings(number, value)), name=names[1]),
            submissions(*(row for number, value in enumerate(values) for row in _submissions(number, value))),
            *_more_tabs(values, tabs),
        ),
    )


@cache
def hostile_records() -> Records:
    """The records of the workbook with every value: two seconds of cleaning, for all who only look at them."""
    return records_of(hostile_workbook(), AS_OF)


def _office(values: Sequence[str]) -> tuple[Tab, ...]:
    """The office tables: one clean line each, then the values."""
    places = [[f"P{n}", value, value, 100, None, value] for n, value in enumerate(values)]
    agencies = [[f"U{n}", value, 1, f"P{n}", value] for n, value in enumerate(values)]
    few = values[:: max(1, len(values) // 12)]
    return (
        Tab(
            "Địa bàn",
            [["Mã", "Tên", "Loại", "Trẻ em", "Cha mẹ, người chăm sóc", "Tên khác"], ["23482", "Đăk Kôi", "xã", 100], *places],
        ),
        Tab("Đơn vị", [["Mã", "Tên", "Nhóm", "Địa bàn", "Tên khác"], ["UK", "UBND xã Đăk Kôi", 1, "23482"], *agencies]),
        Tab("Nội dung", [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", 1], *([f"C{n}", v, 1] for n, v in enumerate(few))]),
        Tab(
            "Kênh",
            [
                ["Mã", "Tên", "Cấp", "Bắt buộc", "Tên khác"],
                ["TTX", "Truyền thanh xã", "xã", "x"],
                *([f"K{n}", value, "xã", None, value] for n, value in enumerate(few)),
            ],
        ),
        Tab(
            "Kỳ báo cáo",
            [
                ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
                ["K1", values[0], date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)],
                ["K2", values[-1] or "Quý II", date(2023, 4, 1), date(2023, 6, 30), date(2023, 7, 5)],
            ],
        ),
        Tab("Chỉ tiêu", [["Chỉ số", "Giá trị"], ["Số buổi", 1], ["Lượt đăng 111", 1]]),
        Tab("Thông tin chung", [["Mục", "Giá trị"], *([s, values[7 * n % len(values)]] for n, s in enumerate(SETTINGS))]),
    )


def _activities(number: int, value: str) -> list[list]:
    """A row that counts, with the value as its texts; one by the names of the office; one with the value in every cell."""
    texts = {"form": value, "evidence": value, "note": value, "date": _day(number)}
    linked = LinkedText(value, value) if value.strip() else value
    names = {"agency": value, "place": value, "clause": value}
    return [
        activity(agency="UK", place="23482", sessions=1, children=1, officials=number, **texts),
        activity(agency=f"U{number}", place=f"P{number}", sessions=2, children=number, **texts),
        activity(**names, date=value, sessions=value, children=value, evidence=linked, note=value),
    ]


def _postings(number: int, value: str) -> list[list]:
    # The note has its number: texts that are put right alike would else make a row another one's duplicate.
    texts = {"evidence": value, "local_contacts": value, "date": _day(number)}
    return [
        posting(agency="UK", place="23482", postings=1, note=f"{number} {value}", **texts),
        posting(agency=f"U{number}", place=f"P{number}", postings=2, note=value, **texts),
        posting(agency=value, place=value, channel=value, postings=value, note=value, **texts | {"date": value}),
    ]


def _day(number: int) -> date:
    """A day of the period: in two months, so that a page can show all rows of each."""
    return date(2023, 2 + number % 2, 1)


def _submissions(number: int, value: str) -> list[list]:
    texts = {"results": value, "difficulties": value, "proposals": value, "document_no": value}
    return [
        submission(agency=f"U{number}", **texts),
        submission(agency=value, period=value, clause=value, sent_on=value, **texts),
    ]


def _more_tabs(values: Sequence[str], count: int) -> list[Tab]:
    """Tabs that hold no table, as far apart among the values as there are to be."""
    named = [value for value in values if value.strip()][2:]
    return [Tab(value, [[value, value]]) for value in named[:: max(1, len(named) // count)]] if count else []

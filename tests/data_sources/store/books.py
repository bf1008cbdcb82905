"""Draws workbooks that differ by a number, so that a stored one can be told whole."""

from datetime import UTC, date, datetime, timedelta

from records.workbook.raw import CellError, MaskedText, Merge, Tab, Workbook
from tests.sheets import ACTIVITY_HEADER, activity, office

MORNING = datetime(2023, 7, 20, 1, 0, tzinfo=UTC)
ROWS = 40


def after(minutes: float) -> datetime:
    """An instant of that morning."""
    return MORNING + timedelta(minutes=minutes)


def book(*rows, at=MORNING, title="Bảng thử", name="Hoạt động", **more) -> Workbook:
    """The office tables and a tab of activities, as a Google Sheet gives them."""
    tabs = [*office(), Tab(name, [ACTIVITY_HEADER, *rows], sheet_id=70)]
    return Workbook(title, at, tuple(tabs), url="https://docs.google.com/spreadsheets/d/sheet/edit", locale="vi_VN", **more)


def drawn(number: int) -> Workbook:
    """A workbook of which every third row differs from that of any other number."""
    day = date(2023, 1, 1) + timedelta(days=number % 300)
    rows = [
        activity(ordinal=place, date=day, sessions=number, children=place, note=MaskedText("•••", ("phone",), f"{number:x}"))
        if place % 3 == 0
        else activity(ordinal=place, note=CellError("#REF!"))
        for place in range(ROWS)
    ]
    tab = Tab("Hoạt động", [ACTIVITY_HEADER, *rows], (Merge(number, 0, number + 1, 0),), sheet_id=0)
    return Workbook(f"Bảng {number}", after(number), (*office(), tab), locale="vi_VN", edited_at=after(number - 1))

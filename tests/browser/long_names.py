"""Draws a workbook of the widest kind: 96 communes, and the longest names of communes, agencies, channels and clauses."""

from datetime import date
from pathlib import Path

from tests.sheets import OFFICE, activities, activity, office, posting, postings, submission, submissions

COMMUNES = 96
UNBROKEN = "Khukinhtếcửakhẩuquốctế"


def commune(number: int) -> str:
    """A name as long as they come after mergers, with a part that does not break."""
    return f"Đặc khu hành chính {UNBROKEN} Nguyễn Nghiêm Thượng Hạ {number:02}"


def agency(number: int) -> str:
    """The people's committee of such a commune."""
    return f"Ủy ban nhân dân {commune(number)} (Phòng Văn hóa - Xã hội, Bộ phận Bảo vệ, chăm sóc trẻ em)"


def draw_long_names(path: Path) -> None:
    """Write the workbook as a file."""
    from openpyxl import Workbook

    numbers = range(1, COMMUNES + 1)
    channels = [[f"K{n}", f"Cụm loa truyền thanh thông minh và {UNBROKEN} số {n}", "xã", "x", None] for n in range(1, 9)]
    clauses = [[f"{n}", f"Tuyên truyền, phổ biến, giáo dục pháp luật về {UNBROKEN} {n}", 1] for n in range(1, 7)]
    unread = f"{UNBROKEN}?"
    tabs = (
        *office(
            Địa_bàn=[OFFICE["Địa bàn"][0], *([f"X{n}", commune(n), "xã", 100, 200, None] for n in numbers)],
            Đơn_vị=[OFFICE["Đơn vị"][0], *([f"U{n}", agency(n), 1, f"X{n}", None] for n in numbers)],
            Kênh=[OFFICE["Kênh"][0], *channels],
            Nội_dung=[OFFICE["Nội dung"][0], *clauses],
        ),
        activities(*(activity(agency=agency(n), place=commune(n), clause="1", note=UNBROKEN * 6) for n in numbers)),
        postings(*(posting(agency=agency(n), place=commune(n), channel=f"K{n % 8 + 1}", postings=unread) for n in numbers)),
        postings(
            *(posting(agency=agency(n), place=commune(n), channel=f"K{n % 8 + 1}", postings=n) for n in numbers),
            name="Đăng tải thêm",
        ),
        submissions(*(submission(agency=agency(n), period="K2", clause="1", sent_on=date(2023, 7, 9)) for n in numbers[:40])),
    )
    book = Workbook()
    book.remove(book.active)
    for tab in tabs:
        sheet = book.create_sheet(tab.name)
        for row in tab.rows:
            sheet.append(list(row))
    book.save(path)

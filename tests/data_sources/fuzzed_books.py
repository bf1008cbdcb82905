"""The workbooks that are spoilt: one as XlsxWriter writes it, one as openpyxl does, each with all kinds of cells."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from functools import cache

import openpyxl
import xlsxwriter

from tests.sheets import OFFICE, TARGETS

TABS = {
    **OFFICE,
    "Chỉ tiêu": [TARGETS, ["Số buổi", "K1", None, 4]],
    "Hoạt động": [
        ["STT", "Đơn vị", "Địa bàn", "Nội dung", "Ngày", "Số buổi", "Trẻ em", "Minh chứng", "Ghi chú"],
        [1, "UBND xã Tân Lập", "Tân Lập", "1a", date(2023, 2, 1), 2, 30, "ảnh", "a\nb"],
        [2, "UBND xã Đăk Kôi", "Đăk Kôi", "1b", datetime(2023, 2, 3, 8, 30), "03 buổi", 0.5, None, True],
        [3, "Phòng Giáo dục và Đào tạo", "Đăk Rve", "1a", "5/3/2023", "=1+1", "=SUM(F2:F3)", "https://example.vn/b", None],
    ],
    "Đăng tải 111": [
        ["Đơn vị", "Địa bàn", "Kênh", "Ngày", "Số lượt", "Minh chứng"],
        ["UBND xã Tân Lập", "Tân Lập", "TTX", date(2023, 2, 1), 2, "bài"],
        ["UBND xã Đăk Kôi", "Đăk Kôi", "MXH", date(2023, 3, 1), 5, None],
    ],
    "Báo cáo": [
        ["Đơn vị", "Kỳ", "Nội dung", "Kết quả", "Ngày gửi"],
        ["UBND xã Tân Lập", "Quý I", "1a", "Đã thực hiện", date(2023, 4, 1)],
    ],
}


def _by_xlsxwriter() -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"default_date_format": "dd/mm/yyyy"}) as book:
        for name, rows in TABS.items():
            sheet = book.add_worksheet(name)
            for number, cells in enumerate(rows):
                sheet.write_row(number, 0, cells)
        sheet.write_url("F2", "https://example.vn/a", string="bài")
        sheet.merge_range("A3:A5", "UBND xã Đăk Kôi")
    return content.getvalue()


def _by_openpyxl() -> bytes:
    book = openpyxl.Workbook()
    for name, rows in TABS.items():
        sheet = book.create_sheet(name)
        for cells in rows:
            sheet.append(cells)
    book["Hoạt động"]["H2"].hyperlink = "https://example.vn/a"
    book["Hoạt động"].merge_cells("C3:C4")
    book["Sheet"].sheet_state = "hidden"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@cache
def _parts(draw: Callable[[], bytes]) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(draw())) as package:
        return {name: package.read(name) for name in package.namelist()}


BOOKS = [lambda: _parts(_by_xlsxwriter), lambda: _parts(_by_openpyxl)]

"""A small workbook, drawn here: two communes, three agencies, one closed period, one that follows it."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from indicators.report import Report, report_of
from records.cleaning.read import Records, records_of
from records.workbook.raw import Tab, Workbook

OFFICE = (
    Tab("Địa bàn", [["Mã", "Tên", "Loại", "Trẻ em"], ["P1", "Đăk Rve", "thị trấn", 120], ["P2", "+Tân Lập", "xã", 80]]),
    Tab(
        "Đơn vị",
        [
            ["Mã", "Tên", "Nhóm", "Địa bàn"],
            ["U1", "UBND thị trấn Đăk Rve", "1", "P1"],
            ["U2", "UBND xã Tân Lập", "1", "P2"],
            ["GD", "Phòng Giáo dục", "2", None],
        ],
    ),
    Tab("Nội dung", [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", "1"], ["2a", "Kết quả", "2"]]),
    Tab(
        "Kênh",
        [["Mã", "Tên", "Cấp", "Bắt buộc"], ["TTX", "Truyền thanh xã", "xã", "x"], ["BDT", "Báo điện tử", "huyện", "x"]],
    ),
    Tab(
        "Kỳ báo cáo",
        [
            ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
            ["K1", "Quý I", date(2023, 1, 1), date(2023, 3, 31), date(2023, 3, 31)],
            ["K2", "Quý II", date(2023, 4, 1), date(2023, 6, 30), date(2023, 6, 30)],
        ],
    ),
    Tab("Chỉ tiêu", [["Chỉ số", "Giá trị"], ["Số buổi", 4]]),
)
AGENCIES = (
    Tab(
        "@Hoạt động",
        [
            ["Đơn vị", "Địa bàn", "Nội dung", "Ngày", "Số buổi", "Trẻ em", "Minh chứng", "Ghi chú"],
            ["U1", "P1", "1a", date(2023, 2, 1), "03 buổi", 33, "https://example.vn/a", "=1+1"],
            ["GD", "Toàn huyện", "2a", date(2023, 2, 2), 5, 1200, "＝2+2", "gọi 0912345678"],
            ["U2", "P2", "1a", date(2023, 2, 3), "nhiều", 10, None, None],
            ["U1", "P1", "1a", date(2023, 5, 1), 5, 40, None, None],
            ["Tổng", None, None, None, 13, None, None, None],
        ],
    ),
    Tab(
        "Đăng tải 111",
        [
            ["Đơn vị", "Địa bàn", "Kênh", "Ngày", "Số lượt", "Minh chứng"],
            ["U1", "P1", "TTX", date(2023, 2, 1), 7, "www.example.vn"],
        ],
    ),
    Tab(
        "Báo cáo",
        [
            ["Đơn vị", "Kỳ", "Nội dung", "Kết quả", "Ngày gửi"],
            ["U1", "K1", "1a", "Đã tổ chức", date(2023, 3, 30)],
            ["GD", "K1", "2a", "Đã làm", date(2023, 4, 2)],
        ],
    ),
)
READ_AT = datetime(2023, 7, 10, 1, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def records() -> Records:
    """The records of the workbook on 10 July 2023: both periods are closed."""
    return records_of(Workbook("so-lieu.xlsx", READ_AT, OFFICE + AGENCIES, illustrative=True), date(2023, 7, 10))


@pytest.fixture(scope="session")
def report(records: Records) -> Report:
    """The report of the first quarter."""
    return report_of(records, "K1")


@pytest.fixture(scope="session")
def report_on(records: Records) -> Callable[[str], Report]:
    """The report of a period by its code."""
    return lambda code: report_of(records, code)

"""The office tables of the demo: places, agencies, clauses, channels, periods and targets of Kon Rẫy."""

from datetime import date

from data_sources.demo_workbook.demo_settings import SETTING_COLUMNS, SETTINGS

Cell = str | int | float | date | None
Table = tuple[tuple[Cell, ...], ...]

ILLUSTRATIVE = "Số liệu minh họa"
"""Said beside every population: the real figures of the communes are not public."""

LAST_DAY = date(2023, 12, 20)
"""The day the demo is looked at: the fourth quarter is still open."""

MERGED_FROM = date(2025, 7, 1)
MERGED_UNTIL = date(2025, 6, 30)

WHOLE_DISTRICT = "Toàn huyện"

RVE, KOI, LUNG, RUONG = "Đăk Rve", "Đăk Kôi", "Đăk Tơ Lung", "Đăk Ruồng"
PNE, RE, TAN_LAP = "Đăk Pne", "Đăk Tờ Re", "Tân Lập"
PLACE_NAMES = (RVE, KOI, LUNG, RUONG, PNE, RE, TAN_LAP)

PLACE_COLUMNS = (
    "Mã",
    "Tên",
    "Loại",
    "Trẻ em",
    "Cha mẹ, người chăm sóc",
    "Hàng",
    "Cột",
    "Tên khác",
    "Từ ngày",
    "Đến ngày",
    "Nhập vào",
    "Nguồn số liệu",
)

_BEFORE: Table = (
    ("23479", RVE, "thị trấn", 1650, 2850, 2, 3, "TT Đăk Rve; Đăk R'Ve", "23479"),
    ("23482", KOI, "xã", 1150, 1900, 1, 2, "X. Đắk Kôi", "23485"),
    ("23485", LUNG, "xã", 1000, 1650, 2, 2, "Đăk Tơ-Lung", "23485"),
    ("23488", RUONG, "xã", 1900, 3150, 3, 2, "Đăk Ruông", "23497"),
    ("23491", PNE, "xã", 1050, 1700, 3, 4, "Đắk PNe", "23479"),
    ("23494", RE, "xã", 1750, 2900, 3, 1, "Đăk Tơ Re", "23497"),
    ("23497", TAN_LAP, "xã", 1400, 2350, 3, 3, "Tân Lâp", "23497"),
)

_AFTER: Table = (
    ("23479", RVE, "xã", 2700, 4550, 2, 3, "Đăk R'Ve"),
    ("23485", KOI, "xã", 2150, 3550, 1, 2, "X. Đắk Kôi"),
    ("23497", "Kon Braih", "xã", 5050, 8400, 2, 2, "Kon B'raih"),
)

PLACES: Table = (
    *((*row[:8], None, MERGED_UNTIL, row[8], ILLUSTRATIVE) for row in _BEFORE),
    *((*row, MERGED_FROM, None, None, ILLUSTRATIVE) for row in _AFTER),
)

AGENCY_COLUMNS = ("Mã", "Tên", "Nhóm", "Địa bàn", "Tên khác", "Từ ngày", "Đến ngày")

_DISTRICT_AGENCIES = (
    (
        "TTVH",
        "Trung tâm Văn hóa - Thể thao - Du lịch và Truyền thông",
        "1",
        "TTVHTTDL&TT; Trung tâm VH-TT-DL và TT; Đài TT-TH huyện",
    ),
    ("GDDT", "Phòng Giáo dục và Đào tạo", "1", "PGD; GDĐT; Phòng GDĐT; Phòng GD&ĐT"),
    ("LDTBXH", "Phòng Lao động - Thương binh và Xã hội", "2", "LĐTBXH; LĐ-TB&XH; Phòng LĐ-TB&XH"),
    ("MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "3", "UBMTTQVN; Mặt trận huyện; UBMTTQ Việt Nam huyện"),
    ("HPN", "Hội Liên hiệp Phụ nữ huyện", "3", "Hội PN; HLHPN; Hội LHPN huyện"),
    ("HD", "Huyện Đoàn", "3", "ĐTN; Đoàn thanh niên huyện"),
    ("HND", "Hội Nông dân huyện", "3", "Hội ND"),
    ("CCB", "Hội Cựu chiến binh huyện", "3", "Hội CCB"),
    ("LDLD", "Liên đoàn Lao động huyện", "3", "LĐLĐ; Công đoàn; LĐLĐ huyện"),
)

_COMMUNE_AGENCIES = tuple((f"UB{row[0]}", f"UBND {row[2]} {row[1]}", "1", str(row[1])) for row in _BEFORE)

AGENCIES: Table = (
    *((code, name, group, None, aliases, None, MERGED_UNTIL) for code, name, group, aliases in _DISTRICT_AGENCIES),
    *((code, name, group, place, None, None, MERGED_UNTIL) for code, name, group, place in _COMMUNE_AGENCIES),
)

AGENCY_NAMES = {str(row[0]): str(row[1]) for row in AGENCIES}
AGENCY_GROUPS = {str(row[0]): str(row[2]) for row in AGENCIES}
AGENCY_CODES = {name: code for code, name in AGENCY_NAMES.items()}
COMMUNE_AGENCIES = {place: code for code, _, _, place in _COMMUNE_AGENCIES}
KINDS = {str(row[1]): f"{row[2]} {row[1]}" for row in _BEFORE}
"""A place with its unit word, as it stands in a sentence: `xã Đăk Kôi`."""

CLAUSE_COLUMNS = ("Mã", "Tên", "Nhóm")
CLAUSES: Table = (
    (
        "1a",
        (
            "Tuyên truyền, phổ biến, quán triệt các chỉ thị, nghị quyết, Quyết định số 830/QĐ-TTg và kế hoạch của "
            "huyện về bảo vệ, hỗ trợ trẻ em trên môi trường mạng"
        ),
        "1",
    ),
    (
        "1b",
        (
            "Truyền thông trên mạng xã hội, hệ thống thông tin cơ sở và các phương tiện khác; vận động gia đình, "
            "người chăm sóc trẻ em"
        ),
        "1",
    ),
    (
        "1c",
        "Phổ biến Tổng đài 111 và địa chỉ liên hệ của cơ quan chức năng, tổ chức tư vấn, cứu trợ tại địa phương",
        "1",
    ),
    ("2a", "Kết quả triển khai Chương trình theo chức năng, nhiệm vụ của cơ quan", "2"),
    ("2b", "Công tác bảo vệ trẻ em, nâng cao trách nhiệm của các cơ quan và chính quyền địa phương", "2"),
    ("3", "Chỉ đạo, hướng dẫn tổ chức thành viên; vận động hội viên, đoàn viên tham gia bảo vệ trẻ em", "3"),
)
CLAUSES_OF_GROUP = {
    group: tuple(str(row[0]) for row in CLAUSES if row[2] == group) for group in dict.fromkeys(AGENCY_GROUPS.values())
}

CHANNEL_COLUMNS = ("Mã", "Tên", "Cấp", "Bắt buộc", "Tên khác")
CHANNELS: Table = (
    ("BDT", "Báo điện tử", "huyện", "x", "Báo mạng"),
    ("TTDT", "Trang thông tin điện tử tổng hợp", "huyện", "x", "Trang TTĐT huyện; Cổng TTĐT huyện"),
    ("TTTH", "Truyền thanh – truyền hình huyện", "huyện", "x", "Đài huyện"),
    ("TTX", "Truyền thanh xã", "xã", "x", "Loa xã; Đài truyền thanh xã"),
    ("TTDTX", "Trang thông tin điện tử xã", "xã", "x", "Website xã; Trang TTĐT xã"),
    ("MXH", "Mạng xã hội (Facebook, Zalo)", "xã", None, "Mạng xã hội; Facebook; Zalo; Fanpage"),
    ("NY", "Niêm yết, pa nô, áp phích, tờ rơi", "xã", None, "Pa nô; Áp phích; Tờ rơi; Niêm yết"),
)
CHANNEL_NAMES = {str(row[0]): str(row[1]) for row in CHANNELS}
CHANNEL_ALIASES = {str(row[1]): tuple(str(row[4]).split("; ")) for row in CHANNELS}

PERIOD_COLUMNS = ("Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp")
PERIODS: tuple[tuple[str, str, date, date, date], ...] = (
    ("2023-D1", "Đợt tháng 3/2023", date(2022, 5, 6), date(2023, 3, 23), date(2023, 3, 23)),
    ("2023-Q2", "Quý II/2023", date(2023, 4, 1), date(2023, 6, 30), date(2023, 7, 5)),
    ("2023-Q3", "Quý III/2023", date(2023, 7, 1), date(2023, 9, 30), date(2023, 10, 5)),
    ("2023-Q4", "Quý IV/2023", date(2023, 10, 1), date(2023, 12, 31), date(2024, 1, 5)),
)
PERIOD_CODES = tuple(row[0] for row in PERIODS)

TARGET_COLUMNS = ("Chỉ số", "Kỳ", "Địa bàn", "Giá trị")
TARGETS: Table = (
    ("Số buổi", None, None, 8),
    ("Lượt người", None, None, 500),
    ("Lượt đăng 111", None, None, 15),
    ("Số buổi", "2023-D1", None, 15),
    ("Lượt người", "2023-D1", None, 900),
    ("Lượt đăng 111", "2023-D1", None, 30),
    ("Số buổi", None, PNE, 5),
    ("Lượt người", None, PNE, 250),
    ("Lượt đăng 111", None, RVE, 20),
    ("Lượt đăng 111", "2023-D1", RVE, 50),
    ("Số buổi", "2023-Q4", RE, 10),
)

OFFICE_TABS: tuple[tuple[str, tuple[str, ...], Table], ...] = (
    ("Địa bàn", PLACE_COLUMNS, PLACES),
    ("Đơn vị", AGENCY_COLUMNS, AGENCIES),
    ("Nội dung", CLAUSE_COLUMNS, CLAUSES),
    ("Kênh", CHANNEL_COLUMNS, CHANNELS),
    ("Kỳ báo cáo", PERIOD_COLUMNS, PERIODS),
    ("Chỉ tiêu", TARGET_COLUMNS, TARGETS),
    ("Thông tin chung", SETTING_COLUMNS, SETTINGS),
)


def period_of(day: date) -> str:
    """The code of the period a day falls in; a day between two periods goes with the one before."""
    return [code for code, _, start, _, _ in PERIODS if start <= day][-1]

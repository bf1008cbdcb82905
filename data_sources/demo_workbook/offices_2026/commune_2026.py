"""The demo of a commune: the culture and social office of Kon Braih asks 14 villages, 5 schools and the unions."""

from data_sources.demo_workbook.demo_list import LAST_DAY_2026
from data_sources.demo_workbook.draws import Draw
from data_sources.demo_workbook.offices_2026.demo_office import DemoAgency, DemoChannel, DemoOffice, DemoPlace, Outlier, Pace
from data_sources.demo_workbook.offices_2026.province_2026 import MEASURES_2026, PERIODS_2026
from data_sources.demo_workbook.offices_2026.rows_2026 import office_habits
from data_sources.demo_workbook.offices_2026.rows_2026.office_sentences import (
    DIFFICULTIES_2026,
    PROPOSALS_2026,
    RESULTS_OF_COMMUNE,
)
from data_sources.demo_workbook.offices_2026.strengths import FALLING, FULL, RISING, SILENT, strengths

_VILLAGES = tuple(f"Thôn {number}" for number in range(1, 15))
_STORIES = {"Thôn 1": FULL, "Thôn 4": FULL, "Thôn 9": RISING, "Thôn 12": RISING, "Thôn 7": FALLING, "Thôn 14": SILENT}
_SCHOOLS = {
    "Trường Mầm non số 1": ("Thôn 2", "MNS1", "Trường MN số 1"),
    "Trường Tiểu học số 1": ("Thôn 3", "THS1", "Trường TH số 1"),
    "Trường Tiểu học số 2": ("Thôn 8", "THS2", "Trường TH số 2"),
    "Trường THCS số 1": ("Thôn 3", "CS1", "THCS số 1"),
    "Trường TH và THCS số 1": ("Thôn 11", "LC1", "Trường TH-THCS số 1"),
}
"""Each school with the village where it stands, its code and what people write; as invented as every figure."""


def _places() -> tuple[DemoPlace, ...]:
    draw = Draw("places of the commune")
    places = []
    for number, name in enumerate(_VILLAGES, start=1):
        children = draw.between(60, 260)
        schools = tuple(school for school, (village, *_) in _SCHOOLS.items() if village == name)
        typed = (f"T.{number}", f"thôn {number}", f"Thôn{number}", f"THÔN {number}")
        places.append(DemoPlace(f"T{number:02d}", name, "thôn", "", children, children * 17 // 10, schools, typed))
    return tuple(places)


_PLACES = _places()
_OTHERS = (
    ("DTN", "Đoàn Thanh niên xã", "4", ("Đoàn xã", "ĐTN xã"), "ĐTN", office_habits.UNION, 5),
    ("CAX", "Công an xã", "3", ("CA xã",), "CAX", office_habits.OFFICE, 4),
    ("TYT", "Trạm Y tế xã", "3", ("TYT xã", "Trạm Y tế"), "TYT", office_habits.OFFICE, 3),
    ("HPN", "Hội Liên hiệp Phụ nữ xã", "4", ("Hội LHPN xã", "Hội Phụ nữ xã"), "HPN", office_habits.UNION, 5),
    ("HND", "Hội Nông dân xã", "4", ("HND xã",), "HND", office_habits.UNION, 2),
    ("CCB", "Hội Cựu chiến binh xã", "4", ("Hội CCB xã",), "CCB", office_habits.UNION, 1),
    ("MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "4", ("Mặt trận xã", "UBMTTQVN xã"), "MTTQ", office_habits.UNION, 2),
)
_AGENCIES = (
    *(DemoAgency(c, n, g, "", a, s, "Ban, ngành, hội", h, w) for c, n, g, a, s, h, w in _OTHERS),
    *(
        DemoAgency(code, school, "2", "", (alias,), code, "Trường học", office_habits.SCHOOL)
        for school, (_, code, alias) in _SCHOOLS.items()
    ),
    *(
        DemoAgency(
            f"TT{place.code[1:]}",
            f"Trưởng {place.name.lower()}",
            "1",
            place.name,
            (f"Ban nhân dân {place.name.lower()}",),
            "",
            "Các thôn",
            office_habits.VILLAGE,
        )
        for place in _PLACES
    ),
)
_CLAUSES = (
    ("1a", "Tuyên truyền tại họp thôn, nhà văn hóa thôn về bảo vệ trẻ em trên môi trường mạng", "1"),
    ("1b", "Vận động gia đình, người chăm sóc trẻ em sử dụng mạng an toàn", "1"),
    ("1c", "Phổ biến Tổng đài 111 và địa chỉ hỗ trợ trong thôn", "1"),
    ("2a", "Giáo dục kỹ năng an toàn trên mạng cho học sinh", "2"),
    ("2b", "Phối hợp tiếp nhận, xử lý thông tin về trẻ em trên môi trường mạng", "3"),
    ("3", "Vận động hội viên, đoàn viên tham gia bảo vệ trẻ em trên môi trường mạng", "4"),
)
_CHANNELS = (
    DemoChannel("TTX", "Truyền thanh xã", "xã", True, ("Loa xã", "Đài xã"), (3, 9), ("Phát buổi sáng", "Phát sáng và chiều")),
    DemoChannel("TTDTX", "Trang thông tin điện tử xã", "xã", True, ("Trang TTĐT xã", "Website xã"), (1, 3), ("Đầu trang",)),
    DemoChannel("ZALO", "Nhóm Zalo thôn", "thôn", True, ("Zalo", "Zalo thôn"), (1, 4), ("Ghim trong nhóm", "Có phụ huynh hỏi")),
    DemoChannel("BT", "Bảng tin nhà văn hóa", "thôn", True, ("Bảng tin", "Nhà văn hóa"), (1, 3), ("Dán áp phích mới",)),
    DemoChannel("LOA", "Loa thôn", "thôn", False, ("Loa phóng thanh thôn",), (2, 6), ("Đọc trước giờ họp thôn",)),
)
_SETTINGS = (
    ("Cơ quan chủ quản", "UBND XÃ KON BRAIH"),
    ("Cơ quan ban hành", "Phòng Văn hóa - Xã hội"),
    ("Tên địa bàn", "xã Kon Braih"),
    ("Địa danh", "Kon Braih"),
    ("Tên chương trình", "công tác bảo vệ trẻ em trên môi trường mạng và phổ biến Tổng đài 111 (số liệu minh họa)"),
    ("Ký hiệu báo cáo", "BC-VHXH"),
    ("Ký hiệu công văn", "VHXH"),
    ("Căn cứ", "Luật Trẻ em ngày 05 tháng 4 năm 2016"),
    ("Kính gửi", "UBND xã Kon Braih"),
    ("Kính gửi", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Nơi nhận", "Như trên\nLãnh đạo phòng"),
    ("Chức vụ người ký", "TRƯỞNG PHÒNG"),
    ("Đường dẫn bảng tính", "https://example.vn/bang-tinh-chung-cua-xa"),
)
_TARGETS = (
    ("Số buổi", None, None, 3),
    ("Lượt người", None, None, 120),
    ("Lượt đăng 111", None, None, 6),
    ("Trường có buổi tuyên truyền", None, None, "80%"),
    ("Buổi trực tiếp", None, None, 1),
)

OFFICE = DemoOffice(
    code="commune-2026",
    title="Phủ Sóng 111 - xã Kon Braih 2026",
    last_day=LAST_DAY_2026,
    whole="Toàn xã",
    link_word="kon-braih",
    places=_PLACES,
    agencies=_AGENCIES,
    clauses=_CLAUSES,
    channels=_CHANNELS,
    periods=PERIODS_2026,
    targets=_TARGETS,
    measures=MEASURES_2026,
    settings=_SETTINGS,
    pace=Pace(sessions=2, posting_rows=3, visits=1),
    outlier=Outlier("Thôn 6", sessions=2, children=640),
    strengths=strengths(_VILLAGES, _STORIES, "commune-2026"),
    always_late=frozenset({"CCB", "CS1", "TT10"}),
    sentences=RESULTS_OF_COMMUNE,
    difficulties=DIFFICULTIES_2026,
    proposals=PROPOSALS_2026,
    notes=(
        "Số liệu minh họa: thôn, trường, mọi con số, đường dẫn và nội dung trong tệp này đều được đặt ra để trình diễn.",
        f"Xem như đang ở ngày {LAST_DAY_2026:%d/%m/%Y}: Quý III/2026 chưa kết thúc.",
        "Đề nghị các đơn vị nhập trước hạn, không ghi thông tin cá nhân của trẻ em.",
    ),
)

"""The demo of a province: the department of culture of Quảng Ngãi asks 96 communes and eleven agencies, since 1/7/2025."""

from datetime import date

from data_sources.demo_workbook.demo_list import LAST_DAY_2026
from data_sources.demo_workbook.offices_2026.demo_office import DemoAgency, DemoChannel, DemoOffice, DemoPeriod, Outlier, Pace
from data_sources.demo_workbook.offices_2026.province_places import province_places
from data_sources.demo_workbook.offices_2026.rows_2026 import office_habits
from data_sources.demo_workbook.offices_2026.rows_2026.office_sentences import DIFFICULTIES_2026, PROPOSALS_2026, RESULTS_2026
from data_sources.demo_workbook.offices_2026.strengths import FALLING, FULL, RISING, SILENT, strengths

_PLACES = province_places()
_STORIES = {
    **dict.fromkeys(("Ba Xa", "Mô Rai", "Đăk Long", "Sơn Tây Thượng", "Xốp", "Ia Đal", "Rờ Kơi"), SILENT),
    **dict.fromkeys(("Cẩm Thành", "Nghĩa Lộ", "Bình Sơn", "Tư Nghĩa", "Mộ Đức", "Đức Phổ", "Măng Đen", "Kon Tum"), FULL),
    **dict.fromkeys(("Sơn Hà", "Ba Tơ", "Trà Bồng", "Kon Braih", "Đăk Hà", "Bờ Y", "Lý Sơn", "Vạn Tường"), RISING),
    **dict.fromkeys(("Minh Long", "Sơn Tịnh", "Đăk Tô", "Sa Thầy", "Tịnh Khê"), FALLING),
}
_WHOLE_TAB = "Cấp tỉnh"
_WHOLE_AGENCIES = (
    ("BDPT", "Báo và Phát thanh, truyền hình tỉnh", "1", ("Báo và Đài tỉnh",), "BPTTH", office_habits.OFFICE, 2),
    ("SGDDT", "Sở Giáo dục và Đào tạo", "1", ("Sở GD&ĐT", "SGDĐT"), "SGDĐT", office_habits.SCHOOL, 6),
    ("SYT", "Sở Y tế", "2", ("SYT",), "SYT", office_habits.OFFICE, 4),
    ("SKHCN", "Sở Khoa học và Công nghệ", "2", ("Sở KH&CN", "SKHCN"), "SKHCN", office_habits.OFFICE, 2),
    ("CAT", "Công an tỉnh", "2", ("CA tỉnh",), "CAT", office_habits.OFFICE, 5),
    ("MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "3", ("UBMTTQVN tỉnh", "Mặt trận tỉnh"), "MTTQ", office_habits.UNION, 2),
    ("HPN", "Hội Liên hiệp Phụ nữ tỉnh", "3", ("Hội LHPN tỉnh", "HLHPN"), "BTV", office_habits.UNION, 4),
    ("TD", "Tỉnh Đoàn", "3", ("Đoàn Thanh niên tỉnh",), "TĐTN", office_habits.UNION, 4),
    ("HND", "Hội Nông dân tỉnh", "3", ("HND tỉnh", "Hội ND tỉnh"), "HNDT", office_habits.UNION, 2),
    ("CCB", "Hội Cựu chiến binh tỉnh", "3", ("Hội CCB tỉnh",), "CCB", office_habits.UNION, 1),
    ("LDLD", "Liên đoàn Lao động tỉnh", "3", ("LĐLĐ tỉnh", "Công đoàn tỉnh"), "LĐLĐ", office_habits.UNION, 1),
)
_AGENCIES = (
    *(DemoAgency(c, n, g, "", a, s, _WHOLE_TAB, h, w) for c, n, g, a, s, h, w in _WHOLE_AGENCIES),
    *(
        DemoAgency(
            f"UB{place.code}",
            f"UBND {place.kind} {place.name}",
            "1",
            place.name,
            (f"UBND {place.name}",) if place.typed else (),
            "UBND",
            place.cluster,
            office_habits.COMMUNE,
        )
        for place in _PLACES
    ),
)
_CLAUSES = (
    ("1a", "Tuyên truyền, phổ biến chính sách, pháp luật về bảo vệ trẻ em trên môi trường mạng", "1"),
    ("1b", "Truyền thông trên hệ thống thông tin cơ sở và mạng xã hội; vận động gia đình, người chăm sóc trẻ em", "1"),
    ("1c", "Phổ biến Tổng đài 111 và địa chỉ liên hệ của cơ quan, tổ chức hỗ trợ trẻ em tại địa phương", "1"),
    ("2a", "Kết quả thực hiện theo chức năng, nhiệm vụ của cơ quan", "2"),
    ("2b", "Phối hợp tiếp nhận, xử lý thông tin về trẻ em trên môi trường mạng", "2"),
    ("3", "Chỉ đạo, hướng dẫn tổ chức thành viên; vận động hội viên, đoàn viên tham gia bảo vệ trẻ em", "3"),
)
_LOUD = ("Phát buổi sáng các thôn", "Phát bằng tiếng Việt và tiếng dân tộc thiểu số", "Phát trước giờ họp thôn")
_NET = ("Ghim trên đầu trang", "Kèm địa chỉ hỗ trợ", "Chia sẻ bài của tỉnh")
_SEEN = ("Dán tại nhà văn hóa", "Dán tại bảng tin")
_CHANNELS = (
    DemoChannel("BDT", "Báo điện tử của tỉnh", "tỉnh", True, ("Báo mạng tỉnh",), (1, 3), ("Bài cộng tác",)),
    DemoChannel("PTTH", "Phát thanh, truyền hình tỉnh", "tỉnh", True, ("Đài tỉnh",), (3, 9), ("Phát sáng và chiều",)),
    DemoChannel("CTT", "Cổng thông tin điện tử tỉnh", "tỉnh", True, ("Cổng TTĐT tỉnh",), (1, 3), ("Đăng mục Thông báo",)),
    DemoChannel("TTX", "Truyền thanh cơ sở", "xã", True, ("Loa xã", "Đài truyền thanh xã"), (3, 7), _LOUD),
    DemoChannel("TTDTX", "Trang thông tin điện tử của xã, phường", "xã", True, ("Trang TTĐT xã", "Website xã"), (1, 3), _NET),
    DemoChannel("MXH", "Mạng xã hội (Facebook, Zalo)", "xã", False, ("Facebook", "Zalo", "Fanpage"), (1, 4), _NET),
    DemoChannel("NY", "Niêm yết, pa nô, áp phích, tờ rơi", "xã", False, ("Pa nô", "Áp phích", "Tờ rơi"), (2, 8), _SEEN),
)
PERIODS_2026 = (
    DemoPeriod("2025-Q3", "Quý III/2025", date(2025, 7, 1), date(2025, 9, 30), date(2025, 10, 8)),
    DemoPeriod("2025-Q4", "Quý IV/2025", date(2025, 10, 1), date(2025, 12, 31), date(2026, 1, 8)),
    DemoPeriod("2026-Q1", "Quý I/2026", date(2026, 1, 1), date(2026, 3, 31), date(2026, 4, 8)),
    DemoPeriod("2026-Q2", "Quý II/2026", date(2026, 4, 1), date(2026, 6, 30), date(2026, 7, 8)),
    DemoPeriod("2026-Q3", "Quý III/2026", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 8)),
)
MEASURES_2026 = (
    ("TRUONG", "Trường có buổi tuyên truyền", "Hoạt động", "Trường", "số khác nhau", None, "Số trường", "trường"),
    ("TRUCTIEP", "Buổi trực tiếp", "Hoạt động", "Số buổi", "tổng", "Hình thức = Trực tiếp", None, "buổi"),
)
_SETTINGS = (
    ("Cơ quan chủ quản", "UBND TỈNH QUẢNG NGÃI"),
    ("Cơ quan ban hành", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Tên địa bàn", "tỉnh Quảng Ngãi"),
    ("Địa danh", "Quảng Ngãi"),
    ("Tên chương trình", "công tác bảo vệ trẻ em trên môi trường mạng và phổ biến Tổng đài 111 (số liệu minh họa)"),
    ("Ký hiệu báo cáo", "BC-SVHTTDL"),
    ("Ký hiệu công văn", "SVHTTDL"),
    ("Căn cứ", "Luật Trẻ em ngày 05 tháng 4 năm 2016"),
    ("Kính gửi", "UBND tỉnh Quảng Ngãi"),
    ("Nơi nhận", "Như trên\nLãnh đạo Sở"),
    ("Chức vụ người ký", "GIÁM ĐỐC"),
    ("Đường dẫn bảng tính", "https://example.vn/bang-tinh-chung-cua-tinh"),
)
_TARGETS = (
    ("Số buổi", None, None, 8),
    ("Lượt người", None, None, 540),
    ("Lượt đăng 111", None, None, 18),
    ("Trường có buổi tuyên truyền", None, None, "80%"),
    ("Buổi trực tiếp", None, None, 2),
    ("Số buổi", None, "Lý Sơn", 5),
    ("Lượt đăng 111", None, "Kon Tum", 22),
)
_LATE = ("Trà Giang", "Ba Dinh", "Ngọk Tụ", "Thanh Bồng", "Ia Chim")

OFFICE = DemoOffice(
    code="province-2026",
    title="Phủ Sóng 111 - tỉnh Quảng Ngãi 2026",
    last_day=LAST_DAY_2026,
    whole="Toàn tỉnh",
    link_word="quang-ngai",
    places=_PLACES,
    agencies=_AGENCIES,
    clauses=_CLAUSES,
    channels=_CHANNELS,
    periods=PERIODS_2026,
    targets=_TARGETS,
    measures=MEASURES_2026,
    settings=_SETTINGS,
    pace=Pace(sessions=7, posting_rows=6, visits=1),
    outlier=Outlier("Đăk Ui", sessions=12, children=4800),
    strengths=strengths((place.name for place in _PLACES), _STORIES, "province-2026"),
    always_late=frozenset({"TD", *(f"UB{place.code}" for place in _PLACES if place.name in _LATE)}),
    sentences=RESULTS_2026,
    difficulties=DIFFICULTIES_2026,
    proposals=PROPOSALS_2026,
    notes=(
        "Số liệu minh họa: mọi con số, cụm, đường dẫn và nội dung trong tệp này đều được đặt ra để trình diễn.",
        f"Tên và mã xã, phường, đặc khu là tên và mã từ ngày 01/7/2025. Xem như đang ở ngày {LAST_DAY_2026:%d/%m/%Y}.",
        "Đề nghị các đơn vị nhập trước hạn, không ghi thông tin cá nhân của trẻ em.",
    ),
)

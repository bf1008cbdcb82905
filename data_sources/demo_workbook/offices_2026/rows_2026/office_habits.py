"""How each kind of agency works since 1/7/2025: forms of activity, notes, and how many people come."""

from data_sources.demo_workbook.drawn_rows.agency_habits import Habit

FACE_TO_FACE = "Trực tiếp"
SCHOOL_FORMS = ("Sinh hoạt dưới cờ", "Ngoại khóa")

COMMUNE = Habit(
    (FACE_TO_FACE, FACE_TO_FACE, "Lồng ghép họp thôn, tổ dân phố", "Tuyên truyền lưu động"),
    ("Phối hợp Công an xã", "Lồng ghép họp thôn", "Có phát tờ rơi", "Phối hợp Trạm Y tế", "Phối hợp Đoàn Thanh niên"),
    (20, 55),
    (20, 55),
    (2, 8),
)
SCHOOL = Habit(
    (*SCHOOL_FORMS, FACE_TO_FACE),
    ("Sinh hoạt dưới cờ đầu tuần", "Ngoại khóa an toàn trên mạng", "Mời Công an xã trao đổi", "Họp cha mẹ học sinh"),
    (45, 120),
    (5, 30),
    (4, 15),
)
OFFICE = Habit(
    ("Tập huấn", FACE_TO_FACE, "Trực tuyến"),
    ("Tập huấn cộng tác viên", "Kết hợp kiểm tra cơ sở", "Truyền thông tại chợ phiên", "Có tài liệu phát tay"),
    (10, 40),
    (15, 45),
    (5, 20),
)
UNION = Habit(
    (FACE_TO_FACE, "Sinh hoạt chi hội", "Diễn đàn"),
    ("Lồng ghép sinh hoạt chi hội", "Câu lạc bộ gia đình hạnh phúc", "Diễn đàn lắng nghe trẻ em nói"),
    (10, 45),
    (20, 50),
    (2, 6),
)
VILLAGE = Habit(
    (FACE_TO_FACE, FACE_TO_FACE, "Lồng ghép họp thôn", "Sinh hoạt nhà văn hóa"),
    ("Lồng ghép họp thôn", "Tại nhà văn hóa thôn", "Phối hợp Công an xã", "Có phát tờ rơi"),
    (8, 30),
    (15, 40),
    (1, 4),
)

"""How each kind of agency works: forms of activity, notes, and how many people come."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Habit:
    """How an agency works: its forms, its notes, and the people at one session per audience (low, high)."""

    forms: tuple[str, ...]
    notes: tuple[str, ...]
    children: tuple[int, int] | None
    caregivers: tuple[int, int] | None
    officials: tuple[int, int] | None


COMMUNE_HABIT = Habit(
    ("Trực tiếp", "Lồng ghép họp thôn", "Tuyên truyền lưu động", "Sinh hoạt nhà rông"),
    ("Lồng ghép họp thôn", "Phối hợp Công an xã", "Phối hợp trường TH-THCS trên địa bàn", "Có phát tờ rơi"),
    (15, 45),
    (15, 50),
    (2, 8),
)
_MEDIA = Habit(
    ("Tuyên truyền lưu động", "Chiếu phim lưu động", "Tập huấn"),
    ("Kết hợp chiếu phim phục vụ đồng bào", "Xe tuyên truyền lưu động", "Lồng ghép đêm văn nghệ thôn"),
    (20, 60),
    (20, 60),
    (2, 6),
)
_SCHOOL = Habit(
    ("Sinh hoạt dưới cờ", "Ngoại khóa", "Tập huấn", "Hội thi"),
    (
        "Sinh hoạt dưới cờ đầu tuần",
        "Ngoại khóa an toàn trên mạng",
        "Mời Công an huyện nói chuyện",
        "Họp cha mẹ học sinh",
    ),
    (40, 120),
    None,
    (4, 15),
)
_LABOUR = Habit(
    ("Tập huấn", "Trực tiếp", "Truyền thông nhóm"),
    ("Truyền thông tại chợ phiên", "Tập huấn cộng tác viên thôn", "Truyền thông tại hộ"),
    (10, 35),
    (15, 40),
    (5, 20),
)
UNION_HABIT = Habit(
    ("Sinh hoạt chi hội", "Trực tiếp", "Lồng ghép"),
    ("Lồng ghép sinh hoạt chi hội", "Tổ tiết kiệm vay vốn", "Câu lạc bộ gia đình hạnh phúc"),
    (5, 25),
    (20, 50),
    None,
)
_YOUTH = Habit(
    ("Diễn đàn", "Sinh hoạt liên đội", "Trực tiếp", "Hội thi"),
    ("Sinh hoạt đội tại thôn", "Diễn đàn lắng nghe tiếng nói trẻ em", "Liên đội phối hợp", "Đội tuyên truyền măng non"),
    (30, 90),
    None,
    (3, 10),
)
HABITS = {"TTVH": _MEDIA, "GDDT": _SCHOOL, "LDTBXH": _LABOUR, "HD": _YOUTH}

"""The clean posting rows: who made hotline 111 known, on which channel, how often."""

from data_sources.demo_workbook.demo_programme import (
    AGENCY_NAMES,
    CHANNEL_NAMES,
    COMMUNE_AGENCIES,
    LUNG,
    PLACE_NAMES,
    PNE,
    RE,
    RUONG,
    RVE,
    TAN_LAP,
    WHOLE_DISTRICT,
    Cell,
)
from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    CHANNEL,
    CONTACTS,
    DATE,
    DISTRICT_TYPISTS,
    EVIDENCE,
    NOTE,
    PLACE,
    POSTINGS,
    TYPIST,
    TYPISTS,
    Line,
    clean_line,
)
from data_sources.demo_workbook.drawn_rows.activities import link_to, working_day
from data_sources.demo_workbook.draws import Draw

CHANNELS_OF_COMMUNES = {
    RVE: ("TTX TTDTX MXH TTX NY TTX TTDTX", (12, 7, 8, 6)),
    LUNG: ("TTX MXH NY", (5, 3, 3, 2)),
    RUONG: ("TTX TTDTX NY TTX", (8, 5, 4, 3)),
    PNE: ("TTX", (3, 1, 0, 0)),
    RE: ("TTX TTX MXH NY TTX TTDTX", (2, 3, 5, 6)),
    TAN_LAP: ("TTX TTDTX TTX MXH", (7, 4, 5, 3)),
}
"""Which channels a commune uses, in turn, and its rows per period. Đăk Kôi is absent: it never posts."""

CHANNELS_OF_AGENCIES = {
    "TTVH": ("TTTH TTDT TTTH TTTH BDT TTTH TTDT", (25, 14, 14, 9)),
    "GDDT": ("TTDT BDT TTDT", (6, 3, 3, 2)),
}

POSTS_PER_ROW = {
    "BDT": (1, 2),
    "TTDT": (1, 3),
    "TTTH": (3, 9),
    "TTX": (3, 9),
    "TTDTX": (1, 3),
    "MXH": (1, 4),
    "NY": (2, 8),
}

NOTES = {
    "BDT": ("Bài cộng tác", "Tin ngắn kèm số 111"),
    "TTDT": ("Đăng mục Thông báo", "Ghim trên đầu trang"),
    "TTTH": ("Phát sáng và chiều", "Phát bằng tiếng Việt và tiếng Xơ Đăng", "Chuyên mục Trẻ em với môi trường mạng"),
    "TTX": ("Phát buổi sáng các thôn", "Phát trước giờ họp thôn", "Có bản dịch tiếng Ba Na"),
    "TTDTX": ("Kèm địa chỉ hỗ trợ tại huyện", "Đăng lại từ trang huyện"),
    "MXH": ("Trang Facebook của xã", "Nhóm Zalo thôn", "Chia sẻ bài của huyện"),
    "NY": ("Dán tại nhà rông", "Dán tại bảng tin UBND", "Phát kèm giấy mời họp thôn"),
}


def postings() -> list[Line]:
    """The rows of communes and of the district's agencies."""
    draw = Draw("postings")
    communes = [
        _posting(COMMUNE_AGENCIES[place], place, channel, index, draw)
        for place in PLACE_NAMES
        if place in CHANNELS_OF_COMMUNES
        for index, channel in _turns(*CHANNELS_OF_COMMUNES[place])
    ]
    district = [
        _posting(agency, WHOLE_DISTRICT, channel, index, draw)
        for agency, (channels, rows) in CHANNELS_OF_AGENCIES.items()
        for index, channel in _turns(channels, rows)
    ]
    return communes + district


def _turns(channels: str, rows: tuple[int, ...]) -> list[tuple[int, str]]:
    """Period index and channel of each row; each period begins with the first channel."""
    turn = channels.split()
    return [(index, turn[row % len(turn)]) for index, count in enumerate(rows) for row in range(count)]


def _posting(agency: str, place: str, channel: str, period_index: int, draw: Draw) -> Line:
    """One row of an agency on a channel; Tân Lập never keeps a link."""
    day = working_day(period_index, draw)
    link = link_to(place, day, draw)
    values: dict[str, Cell] = {
        AGENCY: AGENCY_NAMES[agency],
        PLACE: place,
        CHANNEL: CHANNEL_NAMES[channel],
        DATE: day,
        POSTINGS: draw.between(*POSTS_PER_ROW[channel]),
        CONTACTS: draw.pick(("Có", "Có", "Không", None)),
        EVIDENCE: link if place != TAN_LAP and draw.chance(92) else None,
        NOTE: draw.pick(NOTES[channel]) if draw.chance(35) else None,
        TYPIST: draw.pick(TYPISTS if agency.startswith("UB") else DISTRICT_TYPISTS),
    }
    return clean_line(values)

"""Draws a district of any size: its office tables, and what its communes sent."""

import random
from datetime import UTC, date, datetime

from indicators.report import report_of
from records.cleaning.read import records_of
from records.workbook.raw import Tab, Workbook
from tests.sheets import activities, activity, posting, postings, submission, submissions

PERIOD = ["K1", "Quý I", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)]
SETTINGS = [
    ["Mục", "Giá trị"],
    ["Cơ quan chủ quản", "UBND HUYỆN THỬ"],
    ["Cơ quan ban hành", "Phòng Văn hóa và Thông tin"],
    ["Tên huyện", "huyện Thử"],
    ["Địa danh", "Thử"],
    ["Tên chương trình", "Chương trình bảo vệ trẻ em"],
    ["Ký hiệu báo cáo", "BC-VHTT"],
    ["Ký hiệu công văn", "VHTT"],
    ["Căn cứ", "Công văn số 77/UBND ngày 09 tháng 3 năm 2023"],
    ["Kính gửi", "UBND huyện Thử"],
    ["Nơi nhận", "Như trên\nLãnh đạo phòng"],
    ["Chức vụ người ký", "TRƯỞNG PHÒNG"],
    ["Họ tên người ký", "Nguyễn Văn Thử"],
    ["Đường dẫn bảng tính", "https://example.vn/bang"],
    ["Hạn nộp mới", date(2023, 4, 20)],
]


def name(number):
    """A commune's name: two syllables of letters, far from every other one's."""
    letters = "BCDGHKLMNPQRSTVX"
    return f"{letters[number % 16]}ang {letters[number // 16]}ôi{'nh' if number % 2 else ''}"


def office(communes, *, settings=SETTINGS, targets=True):
    """The office tables of so many communes, one agency each, and two of the district."""
    places = [[f"P{n}", name(n), "thị trấn" if n == 0 else "xã", 100 + n] for n in range(communes)]
    agencies = [[f"U{n}", f"UBND {place[2]} {place[1]}", "1", place[0]] for n, place in enumerate(places)]
    agencies += [["GD", "Phòng Giáo dục và Đào tạo", "1", None], ["PN", "Hội Liên hiệp Phụ nữ", "2", None]]
    clauses = [["1a", "Tuyên truyền", "1"], ["1c", "Phổ biến Tổng đài 111", "1"], ["2", "Vận động hội viên", "2"]]
    channels = [["BDT", "Báo điện tử", "huyện", "x"], ["TTX", "Truyền thanh xã", "xã", "x"], ["MXH", "Mạng xã hội", "xã", None]]
    tabs = [
        Tab("Địa bàn", [["Mã", "Tên", "Loại", "Trẻ em"], *places]),
        Tab("Đơn vị", [["Mã", "Tên", "Nhóm", "Địa bàn"], *agencies]),
        Tab("Nội dung", [["Mã", "Tên", "Nhóm"], *clauses]),
        Tab("Kênh", [["Mã", "Tên", "Cấp", "Bắt buộc"], *channels]),
        Tab("Kỳ báo cáo", [["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"], PERIOD]),
    ]
    if targets:
        tabs.append(Tab("Chỉ tiêu", [["Chỉ số", "Giá trị"], ["Số buổi", 9], ["Lượt người", 400], ["Lượt đăng 111", 6]]))
    return [*tabs, Tab("Thông tin chung", settings)] if settings else tabs


def province(communes, count, *, quarters=6):
    """So many communes in seven clusters over so many quarters from 2022 on, with so many rows."""
    firsts = [(2022 + quarter // 4, 1 + quarter % 4 * 3) for quarter in range(quarters)]
    ends = {1: "31/03", 4: "30/06", 7: "30/09", 10: "31/12"}
    dues = {1: "05/04", 4: "05/07", 7: "05/10", 10: "05/01"}
    periods = [
        [f"K{n}", f"Quý {n}", f"01/{month:02}/{year}", f"{ends[month]}/{year}", f"{dues[month]}/{year + (month == 10)}"]
        for n, (year, month) in enumerate(firsts, 1)
    ]
    tabs = [tab for tab in office(communes) if tab.name not in {"Địa bàn", "Kỳ báo cáo"}]
    places = next(tab for tab in office(communes) if tab.name == "Địa bàn").rows
    clustered = [[*places[0], "Cụm"], *([*place, f"Cụm {1 + n % 7}"] for n, place in enumerate(places[1:]))]
    headings = ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"]
    tabs += [Tab("Địa bàn", clustered), Tab("Kỳ báo cáo", [headings, *periods])]
    return [*tabs, *rows(communes, count, firsts=firsts)]


def rows(communes, count, *, seed=111, firsts=((2023, 1),)):
    """So many rows of some quarters in which some communes do much, some little, and every fifth sends nothing."""
    draws = random.Random(seed)
    done, posted = [], []
    for number in range(count):
        n = draws.randrange(communes)
        if n % 5 == 4:
            continue
        year, month = firsts[number // 3 % len(firsts)]
        who = {"agency": f"U{n}", "place": f"P{n}", "date": date(year, month + number % 3, 1 + number % 28)}
        if number % 3:
            children = draws.choice([12, "khoảng 1.200", None, "nhiều", 45, "1.250"])
            done.append(activity(**who, sessions=draws.randrange(4), children=children, note=f"Dòng {number}"))
        elif n % 3:
            channel, link = draws.choice(["TTX", "MXH"]), draws.choice([f"https://example.vn/{number}", None])
            posted.append(posting(**who, channel=channel, postings=draws.randrange(9), evidence=link, note=f"Dòng {number}"))
    sent = [
        submission(agency=f"U{n}", clause="1a", sent_on=date(2023, 4, 1 + n % 9), proposals="Cấp 15 tờ rơi")
        for n in range(communes)
        if n % 5 != 4
    ]
    empty = submission(agency="PN", clause="2", results="…", difficulties="Thiếu 3 máy chiếu")
    return [activities(*done), postings(*posted), submissions(*sent, empty)]


def everything(communes):
    """Every commune held and posted enough, and every report came in time."""
    where = [{"agency": f"U{n}", "place": f"P{n}"} for n in range(communes)]
    done = [activity(**at, sessions=12, children=700) for at in where]
    posted = [posting(**at, channel="TTX", postings=11) for at in where]
    posted.append(posting(agency="GD", place="Toàn huyện", channel="BDT", postings=2))
    sent = [submission(agency=at["agency"], clause=clause) for at in [*where, {"agency": "GD"}] for clause in ("1a", "1c")]
    return [activities(*done), postings(*posted), submissions(*sent, submission(agency="PN", clause="2"))]


def nothing():
    """The agency tables without a row."""
    return [activities(), postings(), submissions()]


def report(tabs, *, as_of=date(2023, 4, 10), illustrative=False):
    """The report of the one period."""
    book = Workbook("thử.xlsx", datetime(2023, 4, 10, 3, 5, tzinfo=UTC), tuple(tabs), illustrative=illustrative)
    return report_of(records_of(book, as_of), "K1")

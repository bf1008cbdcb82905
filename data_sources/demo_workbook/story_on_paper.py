"""The planted postings and reports: old and foreign numbers, what was sent again, what no one can place."""

from datetime import date

from data_sources.demo_workbook.demo_programme import (
    AGENCY_NAMES,
    CHANNEL_NAMES,
    COMMUNE_AGENCIES,
    LUNG,
    RUONG,
    RVE,
    TAN_LAP,
    Cell,
)
from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    CHANNEL,
    CLAUSE,
    CONTACTS,
    DATE,
    DIFFICULTIES,
    DOCUMENT,
    EVIDENCE,
    NOTE,
    PERIOD,
    PLACE,
    POSTINGS,
    PROPOSALS,
    RESULTS,
    SENT_ON,
    TYPIST,
    Line,
    clean_line,
)

OLD_HOTLINE = "18001567"
PARTNER_NUMBER = "0796863111"
"""VN-COP: holds the figures 111 and is neither the hotline nor a person's number."""

Row = dict[str, Cell]


def posting_plants() -> list[Line]:
    """Planted rows of the postings tab."""
    return [
        _posting("old-hotline", RUONG, "NY", date(2023, 5, 17), f"Pa nô cũ còn ghi số {OLD_HOTLINE}, sẽ thay"),
        _posting("partner-number", RVE, "TTDTX", date(2023, 10, 12), f"Kèm số VN-COP {PARTNER_NUMBER}"),
        _posting("rejected:unknown_name", LUNG, "TTX", date(2023, 8, 21), "Dán tại hội chợ phiên").typed(
            CHANNEL, "Biển quảng cáo chợ", "unknown_name"
        ),
    ]


def _posting(plant: str, place: str, channel: str, day: date, note: str) -> Line:
    """A planted posting of a commune, four times, with a link."""
    values: Row = {
        AGENCY: AGENCY_NAMES[COMMUNE_AGENCIES[place]],
        PLACE: place,
        CHANNEL: CHANNEL_NAMES[channel],
        DATE: day,
        POSTINGS: 4,
        CONTACTS: "Có",
        EVIDENCE: f"https://example.vn/tong-dai-111/{day:%Y/%m/%d}",
        NOTE: note,
        TYPIST: "CB VHXH",
    }
    return clean_line(values, plant)


def submission_plants() -> list[Line]:
    """Planted rows of the reports tab."""
    ruong, lung, tan_lap = (COMMUNE_AGENCIES[place] for place in (RUONG, LUNG, TAN_LAP))
    again = "Bổ sung: đã quán triệt thêm tại các thôn chưa họp trong kỳ, nâng số thôn triển khai lên 100%."
    loud = "Đã phổ biến Tổng đài 111 trên loa các thôn, có ghi sổ lịch phát."
    both = "Tuyên truyền chung hai nội dung trong các buổi họp thôn."
    school = "Các trường nộp báo cáo tổng kết hoạt động tuyên truyền số 111."
    red = "Phối hợp tuyên truyền bảo vệ trẻ em trong hoạt động nhân đạo."
    union = "Các chi hội tiếp tục duy trì sinh hoạt chuyên đề."
    return [
        _submission("sent-again", ruong, ("2023-Q3", "1a"), date(2023, 10, 12), again),
        _submission("rejected:unknown_name", lung, ("2023-Q3", "1c"), date(2023, 10, 2), loud).typed(
            CLAUSE, "1d", "unknown_name"
        ),
        _submission("rejected:many_values", tan_lap, ("2023-D1", "1a"), date(2023, 3, 20), both).typed(
            CLAUSE, "1a, 1b", "many_values"
        ),
        _submission("rejected:not_a_date", "GDDT", ("2023-Q3", "1c"), date(2023, 9, 30), school).typed(
            SENT_ON, "31/9/2023", "not_a_date"
        ),
        _submission("rejected:unknown_name", "MTTQ", ("2023-Q2", "3"), date(2023, 7, 3), red).typed(
            AGENCY, "Hội Chữ thập đỏ huyện", "unknown_name"
        ),
        _submission("rejected:unknown_name", "HPN", ("2023-Q3", "3"), date(2023, 10, 4), union).typed(
            PERIOD, "Quý 3", "unknown_name"
        ),
    ]


def _submission(plant: str, agency: str, about: tuple[str, str], sent_on: date, results: str) -> Line:
    """A planted report about a period and a clause."""
    period, clause = about
    blank: Row = dict.fromkeys((DIFFICULTIES, PROPOSALS, DOCUMENT, TYPIST))
    said: Row = {PERIOD: period, CLAUSE: clause, RESULTS: results, SENT_ON: sent_on}
    return clean_line({**blank, AGENCY: AGENCY_NAMES[agency], **said}, plant)

"""The planted activities: what a leader should notice, and what a careful reader must catch."""

from datetime import date

from data_sources.demo_workbook.demo_programme import (
    AGENCY_NAMES,
    COMMUNE_AGENCIES,
    LUNG,
    RUONG,
    RVE,
    TAN_LAP,
    WHOLE_DISTRICT,
    Cell,
)
from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    CAREGIVERS,
    CHILDREN,
    CLAUSE,
    DATE,
    EVIDENCE,
    FORM,
    NOTE,
    OFFICIALS,
    PLACE,
    SESSIONS,
    TYPIST,
    Line,
    clean_line,
)
from data_sources.demo_workbook.spoiled import ERROR_CELL

PHONE = "0900000000"
CHILD = "cháu Y Hoa, SN 2012"

MISTYPED_YEAR = date(2032, 11, 12)
"""Typed for a day of 2023: figures swapped."""


Row = dict[str, Cell]


def _activity(plant: str, agency: str, place: str, day: date, values: Row) -> Line:
    """A planted activity; what is not given is blank, one session unless said otherwise."""
    blank: Row = dict.fromkeys((CHILDREN, CAREGIVERS, OFFICIALS, EVIDENCE, NOTE))
    who: Row = {AGENCY: AGENCY_NAMES[agency], PLACE: place, DATE: day}
    return clean_line({**blank, **who, SESSIONS: 1, FORM: "Trực tiếp", TYPIST: "CB VHXH", **values}, plant)


def commune_plants() -> list[Line]:
    """Planted rows of the communes' tab."""
    ruong, lung, tan_lap = (COMMUNE_AGENCIES[place] for place in (RUONG, LUNG, TAN_LAP))
    phone: Row = {CLAUSE: "1b", CHILDREN: 30, CAREGIVERS: 25, NOTE: f"Đầu mối tại thôn: {PHONE}"}
    error: Row = {CLAUSE: "1b", CHILDREN: 20, CAREGIVERS: 35, NOTE: "Tổng lấy từ sheet khác"}
    mixed: Row = {CLAUSE: "1a", SESSIONS: 3, CAREGIVERS: 150}
    return [
        _activity("phone", ruong, RUONG, date(2023, 7, 14), phone),
        _activity("outside-periods", lung, LUNG, date(2023, 3, 28), {CLAUSE: "1a", CAREGIVERS: 40, OFFICIALS: 4}),
        _activity("no-attendances", tan_lap, TAN_LAP, date(2023, 5, 19), {CLAUSE: "1a", NOTE: "Chưa thống kê số người"}),
        _activity("rejected:formula_error", ruong, RUONG, date(2022, 11, 18), error).typed(
            CAREGIVERS, ERROR_CELL, "formula_error"
        ),
        _activity("rejected:many_values", tan_lap, TAN_LAP, date(2023, 8, 11), mixed).typed(
            SESSIONS, "3 buổi/150 lượt", "many_values"
        ),
    ]


def district_plants() -> list[Line]:
    """Planted rows of the district's tab."""
    joint: Row = {CLAUSE: "3", CHILDREN: 85, CAREGIVERS: 40, OFFICIALS: 6, FORM: "Diễn đàn"}
    crowd: Row = {CLAUSE: "1a", CHILDREN: 600, FORM: "Lồng ghép", NOTE: "Lồng ghép lễ khai giảng toàn trường"}
    child: Row = {CLAUSE: "2b", CHILDREN: 20, CAREGIVERS: 18, OFFICIALS: 5, NOTE: f"Đã tư vấn riêng cho {CHILD}"}
    return [
        _activity("joint-session", "HPN", RUONG, date(2023, 8, 18), {**joint, NOTE: "Phối hợp Huyện Đoàn"}),
        _activity("joint-session", "HD", RUONG, date(2023, 8, 18), {**joint, NOTE: "Phối hợp Hội Phụ nữ"}),
        _activity("crowded", "GDDT", RVE, date(2023, 9, 5), crowd),
        _activity("child-name", "LDTBXH", TAN_LAP, date(2023, 10, 18), child),
        _activity("clause-not-expected", "LDTBXH", LUNG, date(2023, 6, 1), {CLAUSE: "1b", CHILDREN: 70, OFFICIALS: 8}),
        _activity("no-attendances", "HND", RUONG, date(2022, 11, 10), {CLAUSE: "3", NOTE: "Lồng ghép họp chi hội"}),
        *_district_numbers(),
        *_district_rejects(),
    ]


def _district_numbers() -> list[Line]:
    """Large round numbers as officials write them, and a quarter in which nothing happened."""
    thousand: Row = {
        CLAUSE: "1b",
        SESSIONS: 8,
        CHILDREN: 1200,
        OFFICIALS: 60,
        FORM: "Ngoại khóa",
        NOTE: "8 trường tham gia",
    }
    youth: Row = {CLAUSE: "3", SESSIONS: 21, CHILDREN: 1250, OFFICIALS: 84, FORM: "Sinh hoạt hè"}
    nothing: Row = {CLAUSE: "3", SESSIONS: 0, NOTE: "Vào vụ thu hoạch"}
    return [
        _activity("thousand-as-text", "GDDT", WHOLE_DISTRICT, date(2022, 12, 12), thousand).typed(
            CHILDREN, "1.200", "number_text"
        ),
        _activity("whole-district", "HD", WHOLE_DISTRICT, date(2022, 8, 20), youth)
        .typed(PLACE, "7/7 xã, thị trấn", "name_variant")
        .typed(CHILDREN, "hơn 1.250", "approximate"),
        _activity("nothing-held", "HND", WHOLE_DISTRICT, date(2023, 9, 29), nothing).typed(
            SESSIONS, "không phát sinh", "zero_text"
        ),
    ]


def _district_rejects() -> list[Line]:
    """Rows that no one can count."""
    school: Row = {CLAUSE: "1b", SESSIONS: 2, CHILDREN: 180, OFFICIALS: 10, FORM: "Ngoại khóa"}
    lost: Row = {CLAUSE: "1b", SESSIONS: 9, CHILDREN: 1200, OFFICIALS: 72, FORM: "Sinh hoạt dưới cờ"}
    both: Row = {CLAUSE: "3", SESSIONS: 2, CAREGIVERS: 75}
    film: Row = {CLAUSE: "1b", CHILDREN: 90, CAREGIVERS: 60, FORM: "Chiếu phim lưu động"}
    return [
        _activity("rejected:unknown_name", "GDDT", LUNG, date(2023, 5, 15), school).typed(
            AGENCY, "Trường PTDT Nội trú huyện", "unknown_name"
        ),
        _activity("rejected:not_whole", "GDDT", WHOLE_DISTRICT, date(2023, 4, 24), lost).typed(CHILDREN, 1.2, "not_whole"),
        _activity("rejected:many_values", "CCB", TAN_LAP, date(2022, 12, 21), both).typed(
            PLACE, "Đăk Pne, Tân Lập", "many_values"
        ),
        _activity("rejected:future_date", "TTVH", RUONG, date(2023, 11, 12), film).typed(DATE, MISTYPED_YEAR, "future_date"),
    ]

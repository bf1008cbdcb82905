"""The clean activity rows: which agency held what, where and when."""

from datetime import date, timedelta

from data_sources.demo_workbook.demo_programme import (
    AGENCY_GROUPS,
    AGENCY_NAMES,
    CLAUSES_OF_GROUP,
    COMMUNE_AGENCIES,
    KOI,
    LAST_DAY,
    LUNG,
    PERIODS,
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
    CAREGIVERS,
    CHILDREN,
    CLAUSE,
    DATE,
    DISTRICT_TYPISTS,
    EVIDENCE,
    FORM,
    NOTE,
    OFFICIALS,
    PLACE,
    SESSIONS,
    TYPIST,
    TYPISTS,
    Line,
    clean_line,
)
from data_sources.demo_workbook.drawn_rows.agency_habits import COMMUNE_HABIT, HABITS, UNION_HABIT
from data_sources.demo_workbook.draws import Draw

SUNDAY = 6
FEWEST_ROUNDED = 15
"""Below this nobody rounds a number of people to tens."""

LINK_WORDS = {
    RVE: "dak-rve",
    KOI: "dak-koi",
    LUNG: "dak-to-lung",
    RUONG: "dak-ruong",
    PNE: "dak-pne",
    RE: "dak-to-re",
    TAN_LAP: "tan-lap",
    WHOLE_DISTRICT: "kon-ray",
}

ROWS_OF_COMMUNES = {
    RVE: (10, 6, 6, 5),
    KOI: (8, 5, 5, 4),
    LUNG: (6, 3, 3, 2),
    RUONG: (8, 4, 5, 3),
    PNE: (4, 2, 0, 0),
    RE: (3, 4, 6, 7),
    TAN_LAP: (7, 4, 5, 3),
}
"""How many rows each commune's own office wrote per period: Đăk Pne falls silent, Đăk Tờ Re wakes up."""

ROWS_OF_AGENCIES = {
    "TTVH": (11, 7, 7, 5),
    "GDDT": (12, 8, 8, 6),
    "LDTBXH": (7, 5, 5, 3),
    "MTTQ": (5, 3, 3, 2),
    "HPN": (8, 5, 5, 4),
    "HD": (7, 5, 5, 4),
    "HND": (3, 1, 1, 0),
    "CCB": (3, 2, 2, 1),
    "LDLD": (2, 1, 1, 0),
}

DISTRICT_VISITS = {
    RVE: (5, 5, 5, 5),
    KOI: (3, 3, 3, 3),
    LUNG: (2, 2, 1, 2),
    RUONG: (3, 2, 3, 3),
    PNE: (2, 1, 0, 0),
    RE: (1, 2, 3, 4),
    TAN_LAP: (2, 3, 2, 2),
    WHOLE_DISTRICT: (7, 6, 6, 6),
}
"""How often, in relation to the others, district agencies go to a place in each period."""


def commune_activities() -> list[Line]:
    """The rows that the communes wrote themselves."""
    draw = Draw("activities of communes")
    return [
        _activity(COMMUNE_AGENCIES[place], place, index, draw)
        for place in PLACE_NAMES
        for index, rows in enumerate(ROWS_OF_COMMUNES[place])
        for _ in range(rows)
    ]


def district_activities() -> list[Line]:
    """The rows that the agencies of the district wrote."""
    draw = Draw("activities of the district")
    return [
        _activity(agency, draw.pick(_visited(index)), index, draw)
        for agency, counts in ROWS_OF_AGENCIES.items()
        for index, rows in enumerate(counts)
        for _ in range(rows)
    ]


def _visited(period_index: int) -> list[str]:
    """The places of a period, each as often as its weight."""
    return [place for place, weights in DISTRICT_VISITS.items() for _ in range(weights[period_index])]


def working_day(period_index: int, draw: Draw) -> date:
    """A day of the period on which people work, and which has come."""
    _, _, start, end, _ = PERIODS[period_index]
    last = min(end, LAST_DAY - timedelta(days=1))
    day = start + timedelta(days=draw.below((last - start).days + 1))
    return day if day.weekday() != SUNDAY or day == start else day - timedelta(days=1)


def link_to(place: str, day: date, draw: Draw) -> str:
    """An invented address of a post about the place."""
    return f"https://example.vn/{LINK_WORDS[place]}/{day:%Y/%m}/bai-{draw.between(1000, 9999)}"


def _activity(agency: str, place: str, period_index: int, draw: Draw) -> Line:
    """One row of an agency in a place and period."""
    habit = HABITS.get(agency, COMMUNE_HABIT if agency.startswith("UB") else UNION_HABIT)
    day = working_day(period_index, draw)
    sessions = draw.pick((1,) * 17 + (2, 2, 3)) if place != WHOLE_DISTRICT else draw.between(2, 7)
    values: dict[str, Cell] = {
        AGENCY: AGENCY_NAMES[agency],
        PLACE: place,
        CLAUSE: draw.pick(CLAUSES_OF_GROUP[AGENCY_GROUPS[agency]]),
        FORM: draw.pick(habit.forms),
        DATE: day,
        SESSIONS: sessions,
        CHILDREN: _people(habit.children, sessions, draw),
        CAREGIVERS: _people(habit.caregivers, sessions, draw),
        OFFICIALS: _people(habit.officials, sessions, draw),
        EVIDENCE: link_to(place, day, draw) if draw.chance(45) else None,
        NOTE: draw.pick(habit.notes) if draw.chance(35) else None,
        TYPIST: draw.pick(TYPISTS if agency.startswith("UB") else DISTRICT_TYPISTS),
    }
    if values[CHILDREN] is None and values[CAREGIVERS] is None:
        values[CAREGIVERS] = _people((20, 50), sessions, draw)
    return clean_line(values)


def _people(per_session: tuple[int, int] | None, sessions: int, draw: Draw) -> int | None:
    """How many of an audience came, often rounded to tens, sometimes not written down."""
    if per_session is None or draw.chance(15):
        return None
    people = sum(draw.between(*per_session) for _ in range(sessions))
    return max(10, round(people, -1)) if people >= FEWEST_ROUNDED and draw.chance(55) else people

"""The clean activity rows of a demo office: who held what, where and when, and in which school."""

from datetime import date, timedelta

from data_sources.demo_workbook.demo_programme import Cell
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
from data_sources.demo_workbook.draws import Draw
from data_sources.demo_workbook.offices_2026.demo_office import DemoAgency, DemoOffice, DemoPlace
from data_sources.demo_workbook.offices_2026.rows_2026.office_habits import SCHOOL_FORMS

SCHOOL = "Trường"
TYPISTS_2026 = ("Chuyên viên", "CC Văn hóa - Xã hội", "Văn phòng", "Văn thư", None)
SUMMER = (6, 7, 8)
SUNDAY = 6


def activities(office: DemoOffice) -> list[Line]:
    """All rows: of the places, then of the agencies of the whole about the whole."""
    draw = Draw(f"activities of {office.code}")
    rows = [
        line
        for place in office.places
        for index in range(len(office.periods))
        for line in _of_place(office, place, index, draw)
    ]
    return rows + _of_whole(office, draw)


def working_day_of(office: DemoOffice, index: int, draw: Draw) -> date:
    """A day of the period on which people work, and which has come."""
    period = office.periods[index]
    last = min(period.end, office.last_day - timedelta(days=1))
    day = period.start + timedelta(days=draw.below((last - period.start).days + 1))
    return day if day.weekday() != SUNDAY or day == period.start else day - timedelta(days=1)


def scaled(count: int, percent: int, draw: Draw) -> int:
    """So much of a count, more or less; of a place that does anything, at least one."""
    return max(1, round(count * percent * draw.between(88, 114) / 10_000)) if percent else 0


def link_about(office: DemoOffice, place: str, day: date, draw: Draw) -> str:
    """An invented address of a post about the place."""
    code = office.place_named[place].code if place in office.place_named else "chung"
    return f"https://example.vn/{office.link_word}/{code}/{day:%Y/%m}/bai-{draw.between(1000, 9999)}"


def _of_place(office: DemoOffice, place: DemoPlace, index: int, draw: Draw) -> list[Line]:
    """The rows about one place in one period: its own agencies', and visits; nothing where nothing is heard of it."""
    percent = office.strengths[place.name][index]
    if not percent:
        return []
    came = percent * office.share_gone(index) // 100
    own = [agency for agency in office.agencies if agency.place == place.name]
    writers = [own[0]] * scaled(office.pace.sessions, came, draw)
    writers += [_visitor(office, draw) for _ in range(scaled(office.pace.visits, came, draw) if draw.chance(60) else 0)]
    schools = draw.shuffled(place.schools)[: scaled(len(place.schools), came, draw)] if place.schools else []
    return [
        _activity(office, agency, place.name, index, schools[number] if number < len(schools) else "", draw)
        for number, agency in enumerate(writers)
    ]


def _of_whole(office: DemoOffice, draw: Draw) -> list[Line]:
    """What the agencies of the whole held for all places together."""
    agencies = [agency for agency in office.agencies if agency.weight]
    return [
        _activity(office, agency, office.whole, index, "", draw)
        for index in range(len(office.periods))
        for agency in agencies
        for _ in range(draw.below(1 + (agency.weight + 1) * office.share_gone(index) // 100))
    ]


def _visitor(office: DemoOffice, draw: Draw) -> DemoAgency:
    return draw.pick([agency for agency in office.agencies for _ in range(agency.weight)])


def _activity(office: DemoOffice, agency: DemoAgency, place: str, index: int, school: str, draw: Draw) -> Line:
    """One row of an agency at a place, in a school where one is named, which may be itself an agency."""
    writer = office.agency_named.get(school, agency)
    habit = writer.habit
    day = working_day_of(office, index, draw)
    sessions = draw.pick((1,) * 9 + (2,)) if place != office.whole else draw.between(2, 6)
    form = draw.pick(SCHOOL_FORMS if school else habit.forms)
    values: dict[str, Cell] = {
        AGENCY: writer.name,
        PLACE: place,
        CLAUSE: draw.pick(office.clauses_of(writer)),
        FORM: "Sinh hoạt hè" if school and day.month in SUMMER else form,
        DATE: day,
        SESSIONS: sessions,
        CHILDREN: _people(habit.children, sessions, draw),
        CAREGIVERS: _people(habit.caregivers, sessions, draw),
        OFFICIALS: _people(habit.officials, sessions, draw),
        SCHOOL: school or None,
        EVIDENCE: link_about(office, place, day, draw) if draw.chance(45) else None,
        NOTE: draw.pick(habit.notes) if draw.chance(30) else None,
        TYPIST: draw.pick(TYPISTS_2026),
    }
    if values[CHILDREN] is None and values[CAREGIVERS] is None:
        values[CAREGIVERS] = _people((20, 50), sessions, draw) or 30
    return clean_line(values)


def _people(per_session: tuple[int, int] | None, sessions: int, draw: Draw) -> int | None:
    """How many of an audience came, often rounded to tens, sometimes not written down."""
    if per_session is None or draw.chance(10):
        return None
    people = sum(draw.between(*per_session) for _ in range(sessions))
    return max(10, round(people, -1)) if people >= 15 and draw.chance(50) else people

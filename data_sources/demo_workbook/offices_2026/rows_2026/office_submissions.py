"""The clean report rows of a demo office: who answered which clause of which period, and when."""

from datetime import date, timedelta

from data_sources.demo_workbook.demo_programme import Cell
from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    CLAUSE,
    DIFFICULTIES,
    DOCUMENT,
    PERIOD,
    PROPOSALS,
    RESULTS,
    SENT_ON,
    TYPIST,
    Line,
    clean_line,
)
from data_sources.demo_workbook.draws import Draw
from data_sources.demo_workbook.offices_2026.demo_office import DemoAgency, DemoOffice
from data_sources.demo_workbook.offices_2026.rows_2026.office_activities import TYPISTS_2026

ON_TIME, LATE, UNDATED, EMPTY, ABSENT = "on time", "late", "undated", "empty", "absent"
AGENCY_OF_WHOLE = 104
"""How well, in percent, the agencies without a place report."""


def office_submissions(office: DemoOffice) -> list[Line]:
    """One row per report that was handed in, by period, agency and clause."""
    draw = Draw(f"submissions of {office.code}")
    return [
        _submission(office, agency, clause, index, case, draw)
        for index in range(len(office.periods))
        for agency in office.agencies
        for clause in office.clauses_of(agency)
        if (case := _case(office, agency, index, draw)) != ABSENT
    ]


def _case(office: DemoOffice, agency: DemoAgency, index: int, draw: Draw) -> str:
    """What became of a report: of an open period few have come; a weaker place is late, or says nothing."""
    percent = office.strengths[agency.place][index] if agency.place else AGENCY_OF_WHOLE
    if not percent:
        return ABSENT
    if office.last_day <= office.periods[index].end:
        return ON_TIME if agency.code not in office.always_late and draw.chance(percent // 5) else ABSENT
    if agency.code in office.always_late:
        return LATE
    if draw.chance(min(97, percent * 9 // 10)):
        return ON_TIME
    return draw.pick((LATE, LATE, LATE, UNDATED, EMPTY, ABSENT, ABSENT))


def _submission(office: DemoOffice, agency: DemoAgency, clause: str, index: int, case: str, draw: Draw) -> Line:
    """One report with its text and its day."""
    empty = draw.pick((None, "…", "-")) if case == EMPTY else None
    sentence = " ".join(draw.shuffled(office.sentences[clause])[: draw.pick((1, 2, 2))])
    number = draw.between(3, 160)
    values: dict[str, Cell] = {
        AGENCY: agency.name,
        PERIOD: office.periods[index].code,
        CLAUSE: clause,
        RESULTS: empty if case == EMPTY else sentence,
        DIFFICULTIES: draw.pick(office.difficulties) if draw.chance(30) else None,
        PROPOSALS: draw.pick(office.proposals) if draw.chance(22) else None,
        DOCUMENT: f"{number:02d}/BC-{agency.symbol}" if agency.symbol and draw.chance(80) else None,
        SENT_ON: None if case == UNDATED else _sent_on(office, index, case, draw),
        TYPIST: draw.pick(TYPISTS_2026),
    }
    return clean_line(values, "empty-report" if case == EMPTY else "")


def _sent_on(office: DemoOffice, index: int, case: str, draw: Draw) -> date:
    """Shortly before the deadline, or some days after it; in the open period before the day of the demo."""
    period = office.periods[index]
    if office.last_day <= period.end:
        return office.last_day - timedelta(days=draw.between(1, 9))
    return period.due + timedelta(days=draw.between(2, 14) if case == LATE else -draw.between(0, 6))

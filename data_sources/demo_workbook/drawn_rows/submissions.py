"""The clean report rows: who answered which clause of which period, and when."""

from datetime import date, timedelta

from data_sources.demo_workbook.demo_programme import (
    AGENCY_GROUPS,
    AGENCY_NAMES,
    CLAUSES_OF_GROUP,
    COMMUNE_AGENCIES,
    KINDS,
    KOI,
    LUNG,
    PERIODS,
    PNE,
    RE,
    RUONG,
    RVE,
    TAN_LAP,
    Cell,
)
from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    CLAUSE,
    DIFFICULTIES,
    DISTRICT_TYPISTS,
    DOCUMENT,
    PERIOD,
    PROPOSALS,
    RESULTS,
    SENT_ON,
    TYPIST,
    TYPISTS,
    Line,
    clean_line,
)
from data_sources.demo_workbook.drawn_rows.typed_sentences import DIFFICULTIES as DIFFICULTY_SENTENCES
from data_sources.demo_workbook.drawn_rows.typed_sentences import PROPOSALS as PROPOSAL_SENTENCES
from data_sources.demo_workbook.drawn_rows.typed_sentences import RESULTS_OF_AGENCIES, RESULTS_OF_COMMUNES, SILENT_HOTLINE
from data_sources.demo_workbook.draws import Draw

UB = COMMUNE_AGENCIES
ABSENT, LATE, UNDATED, EMPTY = "absent", "late", "undated", "empty"

EXCEPTIONS = {
    ("2023-D1", "HD", "3"): LATE,
    ("2023-D1", UB[PNE], "1c"): ABSENT,
    ("2023-D1", UB[RE], "1a"): LATE,
    ("2023-D1", UB[RE], "1b"): ABSENT,
    ("2023-D1", UB[RE], "1c"): ABSENT,
    ("2023-D1", UB[LUNG], "1b"): UNDATED,
    ("2023-D1", UB[RUONG], "1c"): LATE,
    ("2023-Q2", "HD", "3"): LATE,
    ("2023-Q2", "HND", "3"): ABSENT,
    ("2023-Q2", "LDLD", "3"): EMPTY,
    ("2023-Q2", "LDTBXH", "2b"): LATE,
    ("2023-Q2", UB[PNE], "1a"): LATE,
    ("2023-Q2", UB[PNE], "1b"): ABSENT,
    ("2023-Q2", UB[PNE], "1c"): ABSENT,
    ("2023-Q2", UB[RE], "1b"): LATE,
    ("2023-Q2", UB[RE], "1c"): ABSENT,
    ("2023-Q2", UB[TAN_LAP], "1c"): UNDATED,
    ("2023-Q3", "HD", "3"): LATE,
    ("2023-Q3", "HND", "3"): ABSENT,
    ("2023-Q3", "LDLD", "3"): EMPTY,
    ("2023-Q3", "CCB", "3"): UNDATED,
    ("2023-Q3", UB[PNE], "1a"): ABSENT,
    ("2023-Q3", UB[PNE], "1b"): ABSENT,
    ("2023-Q3", UB[PNE], "1c"): ABSENT,
    ("2023-Q3", UB[RE], "1c"): LATE,
    ("2023-Q3", UB[LUNG], "1c"): ABSENT,
}
"""Where a report of a closed period did not come on time with content."""

EMPTY_RESULTS = (None, "…", None, None)
"""What stands where a report has no content, by period."""

EARLY = {
    UB[RVE]: "1a 1b 1c",
    UB[RE]: "1a 1b 1c",
    UB[RUONG]: "1a",
    "TTVH": "1a 1b",
    "GDDT": "1a 1b",
    "MTTQ": "3",
    "HPN": "3",
}
"""The reports of the open fourth quarter that have come already."""

SYMBOLS = {
    "TTVH": "TTVH",
    "GDDT": "PGDĐT",
    "LDTBXH": "PLĐTBXH",
    "MTTQ": "MTTQ-BTT",
    "HPN": "BTV",
    "HD": "ĐTN",
    "HND": "HNDH",
    "CCB": "HCCB",
    "LDLD": "LĐLĐ",
}


def submissions() -> list[Line]:
    """One row per report that was handed in, by period, agency and clause; LĐLĐ's came without content."""
    draw = Draw("submissions")
    return [
        _submission(index, agency, clause, draw)
        for index, (period, *_) in enumerate(PERIODS)
        for agency, group in AGENCY_GROUPS.items()
        for clause in CLAUSES_OF_GROUP[group]
        if _came(period, agency, clause)
    ]


def _came(period: str, agency: str, clause: str) -> bool:
    """Whether anything was handed in."""
    if period == PERIODS[-1][0]:
        return clause in EARLY.get(agency, "").split()
    return EXCEPTIONS.get((period, agency, clause)) != ABSENT


def _submission(period_index: int, agency: str, clause: str, draw: Draw) -> Line:
    """One report with its text and its day."""
    period = PERIODS[period_index][0]
    case = EXCEPTIONS.get((period, agency, clause), "")
    number = draw.between(3, 160)
    values: dict[str, Cell] = {
        AGENCY: AGENCY_NAMES[agency],
        PERIOD: period,
        CLAUSE: clause,
        RESULTS: EMPTY_RESULTS[period_index] if case == EMPTY else result_sentence(agency, clause, period_index),
        DIFFICULTIES: draw.pick(DIFFICULTY_SENTENCES) if draw.chance(45) else None,
        PROPOSALS: draw.pick(PROPOSAL_SENTENCES) if draw.chance(35) else None,
        DOCUMENT: f"{number:02d}/BC-{SYMBOLS.get(agency, 'UBND')}",
        SENT_ON: None if case == UNDATED else _sent_on(period_index, case, draw),
        TYPIST: draw.pick(TYPISTS if agency.startswith("UB") else DISTRICT_TYPISTS),
    }
    return clean_line(values, "empty-report" if case == EMPTY else "")


def _sent_on(period_index: int, case: str, draw: Draw) -> date:
    """Shortly before the deadline, or some days after it; in the open quarter before the day of the demo."""
    due = PERIODS[period_index][4]
    if period_index == len(PERIODS) - 1:
        return date(2023, 12, draw.between(11, 19))
    return due + timedelta(days=draw.between(2, 9) if case == LATE else -draw.between(0, 9))


def result_sentence(agency: str, clause: str, period_index: int) -> str:
    """A sentence that fits agency and clause, another one in each period."""
    if (agency, clause) in RESULTS_OF_AGENCIES:
        choices = RESULTS_OF_AGENCIES[agency, clause]
        return choices[period_index % len(choices)]
    place = next(name for name, code in UB.items() if code == agency)
    if place == KOI and clause == "1c":
        return SILENT_HOTLINE[period_index % len(SILENT_HOTLINE)].format(place=KINDS[place])
    choices = RESULTS_OF_COMMUNES[clause]
    return choices[(list(UB).index(place) + 2 * period_index) % len(choices)].format(place=KINDS[place])

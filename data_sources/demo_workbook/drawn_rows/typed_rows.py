"""The rows of each agency tab as people typed them: clean rows, planted rows, then slips."""

from dataclasses import replace
from functools import partial

from data_sources.demo_workbook.demo_programme import (
    AGENCY_CODES,
    AGENCY_NAMES,
    KINDS,
    PERIOD_CODES,
    PERIODS,
    PLACE_NAMES,
    period_of,
)
from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    CHILDREN,
    CLAUSE,
    DATE,
    OFFICIALS,
    PERIOD,
    PLACE,
    POSTINGS,
    SENT_ON,
    SESSIONS,
    Line,
)
from data_sources.demo_workbook.drawn_rows.activities import commune_activities, district_activities
from data_sources.demo_workbook.drawn_rows.postings import postings
from data_sources.demo_workbook.drawn_rows.submissions import submissions
from data_sources.demo_workbook.draws import Draw
from data_sources.demo_workbook.slips import (
    agency_spelling,
    approximate,
    blank_place,
    channel_spelling,
    clause_spelling,
    day_without_year,
    ditto,
    legacy_place,
    mistyped_place,
    only_month,
    place_spelling,
    slipped,
    text_number,
    written_date,
)
from data_sources.demo_workbook.spoiled import (
    always,
    blanking,
    day_as_count,
    day_of_two_years,
    march_alone,
    spoiling,
    thirty_first,
    with_duplicates,
    with_joined_cells,
)
from data_sources.demo_workbook.story import commune_plants, district_plants
from data_sources.demo_workbook.story_on_paper import posting_plants, submission_plants

_AGENCY_ORDER = {name: index for index, name in enumerate(AGENCY_NAMES.values())}
_PERIOD_HEADINGS = {
    code: f"{numeral}. {name}" for (code, name, *_), numeral in zip(PERIODS, ("I", "II", "III", "IV"), strict=True)
}


def _by_agency_and_day(line: Line) -> tuple[str, int, str]:
    """Period, agency in the office's order, day."""
    day = line.day()
    period = line.text(PERIOD) if PERIOD in line.values else period_of(day) if day else ""
    return period, _AGENCY_ORDER[line.text(AGENCY)], str(day or line.values.get(CLAUSE))


def commune_activity_rows() -> list[Line]:
    """The communes' activities, one commune after the other, each by day."""
    draw = Draw("slips of communes")
    lines = [replace(line, section=_commune_heading(line)) for line in commune_activities() + commune_plants()]
    lines.sort(key=lambda line: (line.section, str(line.day())))
    lines = with_duplicates(lines, 1, draw)
    spoils = (
        (spoiling(SESSIONS, "not_a_number", always("nhiều")), 1),
        (spoiling(CHILDREN, "range", always("200-250")), 1),
        (spoiling(DATE, "not_a_date", thirty_first), 1),
        (spoiling(SESSIONS, "date_in_count", day_as_count), 1),
        (blanking(DATE), 1),
    )
    lines = slipped(lines, spoils, draw)
    lines = with_joined_cells(lines, (AGENCY, PLACE), [3, 3, 2, 2], draw)
    slips = (
        (legacy_place, 1),
        (mistyped_place, 1),
        (text_number, 4),
        (approximate, 3),
        (written_date, 3),
        (only_month, 1),
        (day_without_year, 1),
        (blank_place, 3),
        (place_spelling, 3),
        (agency_spelling, 1),
        (clause_spelling, 2),
        (ditto, 2),
    )
    return slipped(lines, slips, draw)


def _commune_heading(line: Line) -> str:
    """The heading of a commune: its number, its kind and its name."""
    place = line.text(PLACE)
    kind = KINDS[place].removesuffix(place).strip()
    return f"{PLACE_NAMES.index(place) + 1}. {kind.capitalize()} {place}"


def district_activity_rows() -> list[Line]:
    """The district agencies' activities, by period and agency."""
    draw = Draw("slips of the district")
    lines = sorted(district_activities() + district_plants(), key=_by_agency_and_day)
    lines = [replace(line, section=_PERIOD_HEADINGS[_by_agency_and_day(line)[0]]) for line in lines]
    lines = with_duplicates(lines, 1, draw)
    spoils = (
        (spoiling(DATE, "ambiguous_date", march_alone), 1),
        (spoiling(DATE, "ambiguous_date", day_of_two_years), 1),
        (spoiling(CHILDREN, "range", always("từ 100 đến 150")), 1),
        (spoiling(SESSIONS, "not_a_number", always("Đã thực hiện")), 1),
        (spoiling(OFFICIALS, "not_whole", always("12,5")), 1),
        (blanking(SESSIONS), 1),
    )
    lines = slipped(lines, spoils, draw)
    lines = with_joined_cells(lines, (AGENCY,), [3, 2, 2], draw)
    slips = (
        (text_number, 4),
        (approximate, 4),
        (written_date, 4),
        (only_month, 2),
        (day_without_year, 1),
        (place_spelling, 3),
        (agency_spelling, 4),
        (clause_spelling, 2),
        (ditto, 3),
    )
    return slipped(lines, slips, draw)


def posting_rows() -> list[Line]:
    """All postings: the district's agencies first, then the communes, each by period and agency."""
    draw = Draw("slips of postings")
    lines = [replace(line, section=_posting_heading(line)) for line in postings() + posting_plants()]
    lines.sort(key=lambda line: (line.section, *_by_agency_and_day(line)))
    lines = with_duplicates(lines, 2, draw)
    spoils = (
        (spoiling(DATE, "not_a_date", always("hàng tuần")), 1),
        (spoiling(POSTINGS, "not_a_number", always("nhiều lần")), 1),
        (spoiling(POSTINGS, "range", always("20-25")), 1),
        (blanking(DATE), 1),
    )
    lines = slipped(lines, spoils, draw)
    lines = with_joined_cells(lines, (AGENCY, PLACE), [3, 2, 2], draw)
    slips = (
        (legacy_place, 1),
        (text_number, 5),
        (written_date, 5),
        (only_month, 1),
        (day_without_year, 1),
        (channel_spelling, 5),
        (agency_spelling, 2),
        (place_spelling, 2),
        (ditto, 4),
    )
    return slipped(lines, slips, draw)


def _posting_heading(line: Line) -> str:
    """The half of the postings tab that an agency writes in."""
    return "II. Các xã, thị trấn" if AGENCY_CODES[line.text(AGENCY)].startswith("UB") else "I. Các đơn vị cấp huyện"


def submission_rows() -> list[Line]:
    """All reports by period, agency and clause; what was sent again stands last in its period."""
    draw = Draw("slips of submissions")
    lines = sorted(submissions() + submission_plants(), key=_by_report)
    lines = [replace(line, section=_PERIOD_HEADINGS[line.text(PERIOD)]) for line in lines]
    slips = (
        (agency_spelling, 5),
        (clause_spelling, 5),
        (partial(written_date, label=SENT_ON), 4),
        (ditto, 3),
    )
    return slipped(with_duplicates(lines, 1, draw), slips, draw)


def _by_report(line: Line) -> tuple[int, bool, int, str]:
    """Period, planted rows last, agency, clause."""
    period = PERIOD_CODES.index(line.text(PERIOD))
    late_comer = bool(line.plant) and line.plant != "empty-report"
    return period, late_comer, _AGENCY_ORDER[line.text(AGENCY)], line.text(CLAUSE)

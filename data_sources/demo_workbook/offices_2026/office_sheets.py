"""The tabs of a demo office's workbook: its tables, a tab for each group of writers, the reports, a note."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    AUDIENCES,
    CHANNEL,
    CLAUSE,
    CONTACTS,
    DATE,
    DIFFICULTIES,
    DOCUMENT,
    EVIDENCE,
    FORM,
    NOTE,
    PERIOD,
    PLACE,
    POSTINGS,
    PROPOSALS,
    RESULTS,
    SENT_ON,
    SESSIONS,
    STT,
    TYPIST,
    Line,
)
from data_sources.demo_workbook.layouts import Layout
from data_sources.demo_workbook.offices_2026.demo_office import DemoOffice
from data_sources.demo_workbook.offices_2026.office_plants import with_old_hotline, with_outlier, with_phone
from data_sources.demo_workbook.offices_2026.office_slips import typed_activities, typed_postings, typed_submissions
from data_sources.demo_workbook.offices_2026.office_tables import office_tables
from data_sources.demo_workbook.offices_2026.rows_2026.office_activities import SCHOOL, activities
from data_sources.demo_workbook.offices_2026.rows_2026.office_postings import office_postings
from data_sources.demo_workbook.offices_2026.rows_2026.office_submissions import office_submissions
from data_sources.demo_workbook.sheets import Sheet, agency_sheet, notes_sheet, table_sheets

_NUMERALS = ("I", "II", "III", "IV", "V", "VI")
_ACTIVITY_COLUMNS = (STT, AGENCY, PLACE, CLAUSE, FORM, SCHOOL, DATE, SESSIONS, *AUDIENCES, EVIDENCE, NOTE, TYPIST)
_POSTING_COLUMNS = (STT, AGENCY, PLACE, CHANNEL, DATE, POSTINGS, CONTACTS, EVIDENCE, NOTE, TYPIST)
_SUBMISSION_COLUMNS = (STT, PERIOD, AGENCY, CLAUSE, RESULTS, DIFFICULTIES, PROPOSALS, DOCUMENT, SENT_ON, TYPIST)
Typed = Callable[[DemoOffice, list[Line], str], list[Line]]


def office_sheets(office: DemoOffice) -> list[Sheet]:
    """Every tab, in order."""
    held = with_phone(with_outlier(office, activities(office), office.outlier), every=900)
    posted = with_old_hotline(office_postings(office), every=400)
    reports = typed_submissions(office, _under_periods(office, office_submissions(office)))
    return [
        *table_sheets(office_tables(office)),
        *_tabs(office, held, "Hoạt động", typed_activities),
        *_tabs(office, posted, "Đăng tải 111", typed_postings),
        agency_sheet(_layout("Báo cáo", "BÁO CÁO KẾT QUẢ THEO NỘI DUNG", _SUBMISSION_COLUMNS, ""), reports),
        notes_sheet(office.notes),
    ]


def _tabs(office: DemoOffice, lines: list[Line], table: str, typed: Typed) -> list[Sheet]:
    """One tab for each group of writers; every second one has other headers, as offices do."""
    sheets = []
    for number, tab in enumerate(dict.fromkeys(agency.tab for agency in office.agencies)):
        own = [line for line in lines if office.agency_named[line.text(AGENCY)].tab == tab]
        if not own:
            continue
        rows = typed(office, _under_periods(office, own), f"{table} {tab}")
        columns = _ACTIVITY_COLUMNS if table == "Hoạt động" else _POSTING_COLUMNS
        layout = _layout(f"{table} - {tab}", f"{table.upper()} - {tab.upper()}", columns, "Tổng cộng")
        others = {DATE: "Ngày tổ chức" if table == "Hoạt động" else "Ngày đăng", EVIDENCE: "Đường dẫn"}
        sheets.append(agency_sheet(replace(layout, headers=others) if number % 2 else layout, rows))
    return sheets


def _layout(name: str, title: str, columns: tuple[str, ...], total: str) -> Layout:
    return Layout(name, (title, ""), columns, headers={}, headings=True, header_again="", spare=2 if total else 0, total=total)


def _under_periods(office: DemoOffice, lines: Sequence[Line]) -> list[Line]:
    """The rows by period, agency and day, each under the heading of its period."""
    order = {name: number for number, name in enumerate(office.agency_named)}
    codes = [period.code for period in office.periods]

    def key(line: Line) -> tuple[int, int, str]:
        return codes.index(_period(office, line)), order[line.text(AGENCY)], str(line.day() or line.values.get(CLAUSE))

    return [replace(line, section=_heading(office, codes.index(_period(office, line)))) for line in sorted(lines, key=key)]


def _period(office: DemoOffice, line: Line) -> str:
    day = line.day()
    return office.period_of(day).code if day else line.text(PERIOD)


def _heading(office: DemoOffice, index: int) -> str:
    return f"{_NUMERALS[index]}. {office.periods[index].name}"

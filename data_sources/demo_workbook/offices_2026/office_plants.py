"""What is planted into a demo office so that somebody finds it: a count far from its own past, old numbers, a phone."""

from dataclasses import replace
from datetime import date

from data_sources.demo_workbook.demo_rows import CHILDREN, DATE, NOTE, PLACE, SESSIONS, Line
from data_sources.demo_workbook.offices_2026.demo_office import DemoOffice, Outlier
from data_sources.demo_workbook.story import PHONE
from data_sources.demo_workbook.story_on_paper import OLD_HOTLINE


def with_outlier(office: DemoOffice, lines: list[Line], outlier: Outlier) -> list[Line]:
    """The activities with one row of a place whose counts are far from its own past; every other row stays."""
    period = office.periods[-2]
    at = next(number for number, line in enumerate(lines) if _is_about(line, outlier.place, period.start, period.end))
    counts = {SESSIONS: outlier.sessions, CHILDREN: outlier.children}
    line = lines[at]
    odd = replace(line, values={**line.values, **counts}, cells={**line.cells, **counts}, plant="outlier")
    return [*lines[:at], odd, *lines[at + 1 :]]


def with_old_hotline(lines: list[Line], every: int) -> list[Line]:
    """The postings with a note on the number of before 2017 in some rows."""
    note = f"Pa nô cũ còn ghi số {OLD_HOTLINE}, sẽ thay"
    return [_noted(line, note, "old-hotline") if number % every == every // 2 else line for number, line in enumerate(lines)]


def with_phone(lines: list[Line], every: int) -> list[Line]:
    """The activities with an invented mobile number in the note of some rows."""
    note = f"Đầu mối: {PHONE}"
    return [_noted(line, note, "phone") if number % every == every // 3 else line for number, line in enumerate(lines)]


def _noted(line: Line, note: str, plant: str) -> Line:
    return replace(line, values={**line.values, NOTE: note}, cells={**line.cells, NOTE: note}, plant=line.plant or plant)


def _is_about(line: Line, place: str, start: date, end: date) -> bool:
    day = line.day(DATE)
    return line.values[PLACE] == place and day is not None and start <= day <= end

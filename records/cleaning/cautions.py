"""Warnings: rows that count, and still deserve a second look."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

import numpy as np
import pandas as pd

from records.cells.content import has_content
from records.cells.results import Code, Severity
from records.cells.texts import display_text, match_text
from records.cleaning.audiences import AUDIENCES, attendances
from records.cleaning.tables import Issue, TableRows
from records.cleaning.tabs.tab_rows import TabRows
from records.ledger import COUNTED
from records.privacy.personal_data import kinds_in
from records.programme.programme import Period, Programme, successors
from records.workbook.column import Reads
from records.workbook.folding import words_of

CROWDED = 500  # attendances a session, the soft upper limit of the field
OLD_HOTLINE = "18001567"  # the national child helpline's number before 6/12/2017, when it became 111
_OLD_HOTLINE = re.compile(r"(?<!\d)1800[\s.\-]?15[\s.\-]?67(?!\d)")
_LINK = re.compile(r"https?://|\bwww\.", re.IGNORECASE)


def has_link(texts: pd.Series) -> pd.Series:
    """Whether each text holds a link: `http://`, `https://` or `www.`; a missing text holds none."""
    return texts.map(lambda text: isinstance(text, str) and bool(_LINK.search(text))).astype(bool)


def cautions(table: TableRows, programme: Programme) -> list[Issue]:
    """The warnings about the counted rows of a table, as issues."""
    counted = table.counted
    if counted.empty:
        return []
    found = [*_outside_periods(counted, programme), *_unexpected_clauses(counted, programme)]
    if table.table.name == "activities":
        found += [*_joint_sessions(counted), *_audience(counted)]
    if table.table.name == "postings":
        without = counted[~has_link(counted["evidence"]) & (counted["postings"] > 0)]
        found += [(index, "evidence", Code.NO_EVIDENCE) for index in without.index]
    if not found:
        return []
    tabs, rows, agencies = (table.rows[name].tolist() for name in ("tab", "row", "agency"))
    return [
        (
            tabs[index],
            rows[index],
            None,
            table.table.name,
            field,
            str(Severity.WARNING),
            str(code),
            None,
            None,
            (),
            agencies[index],
        )
        for index, field, code in found
    ]


def cautions_about_cells(tab: TabRows, verdicts: Mapping[int, str]) -> Iterator[Issue]:
    """Warnings about single cells: personal data in any row, the old hotline and unclear answers in rows that count."""
    table = tab.table
    agencies = [reading.value for reading in tab.readings["agency"]]
    for column in table.columns:
        if column.reads not in (Reads.TEXT, Reads.YES_NO):
            continue
        if column.field == "results":
            yield from _without_results(tab, verdicts)
        for position, cell in enumerate(tab.typed[column.field]):
            if cell is None or (column.reads is Reads.TEXT and _says_nothing(cell)):
                continue
            if not (code := _about_cell(cell, column.reads, tab, column.field, position)):
                continue
            number = tab.numbers[position]
            if code is Code.PERSONAL_DATA or verdicts[number] in COUNTED:
                address = tab.address(column.field, position)
                where = (tab.tab.name, number + 1, address, table.name, column.field)
                raw = display_text(cell)
                yield (*where, str(Severity.WARNING), str(code), raw, None, (), agencies[position])


def _without_results(tab: TabRows, verdicts: Mapping[int, str]) -> Iterator[Issue]:
    """The reports that count and say nothing: their cell for the results is blank, or holds only punctuation."""
    agencies = [reading.value for reading in tab.readings["agency"]]
    for position, reading in enumerate(tab.readings["results"]):
        number = tab.numbers[position]
        if verdicts[number] in COUNTED and not has_content(reading.value):
            where = (tab.tab.name, number + 1, tab.address("results", position), tab.table.name, "results")
            raw = display_text(tab.typed["results"][position])
            yield (*where, str(Severity.WARNING), str(Code.EMPTY_RESULTS), raw, None, (), agencies[position])


LeftOut = Mapping[str, frozenset[str]]  # by the code of each period


def left_out(programme: Programme) -> dict[str, LeftOut]:
    """Of agencies and places, by the field that names them, the keys of those for which nothing of a period counts."""
    periods = programme.periods
    agencies = {period.code: {each.key for each in programme.agencies if not each.valid_on(period.end)} for period in periods}
    places = {period.code: {key for key, held in successors(programme, period.end).items() if not held} for period in periods}
    both = {"agency": agencies, "place": places}
    return {field: {code: frozenset(keys) for code, keys in of.items() if keys} for field, of in both.items()}


def cautions_of_registers(
    tab: TabRows, verdicts: Mapping[int, str], programme: Programme, lacking: Mapping[str, LeftOut]
) -> Iterator[Issue]:
    """
    The cells of rows that count and name an agency, or a place, of another day's register: no agency, or no place, has them.

    Args:
        tab: whose rows.
        verdicts: by the number of the row.
        programme: whose registers hold.
        lacking: of the same programme, see `left_out`.
    """
    field = "agency" if "period" in tab.readings else "place"
    if not lacking[field]:
        return
    outside = _of_other_day(programme, lacking[field], field)
    days = tab.readings["period" if field == "agency" else "date"]
    agencies = [reading.value for reading in tab.readings["agency"]]
    for position, (reading, day) in enumerate(zip(tab.readings[field], days, strict=True)):
        number = tab.numbers[position]
        if verdicts[number] in COUNTED and outside(reading.value, day.value):
            # Of a place left blank it is the agency that names it.
            typed_in = "agency" if reading.code is Code.PLACE_FROM_AGENCY else field
            where = (tab.tab.name, number + 1, tab.address(typed_in, position), tab.table.name, typed_in)
            raw = display_text(tab.typed[typed_in][position])
            yield (*where, str(Severity.WARNING), str(Code.OTHER_REGISTER), raw, None, (), agencies[position])


def cautions_of_sending(tab: TabRows, verdicts: Mapping[int, str], periods: Mapping[str, Period]) -> Iterator[Issue]:
    """The days of sending, in rows that count, before the period begins; `periods` by their codes. Most have a wrong year."""
    if not {"period", "sent_on"} <= tab.readings.keys():
        return
    agencies = [reading.value for reading in tab.readings["agency"]]
    for position, (named, sent) in enumerate(zip(tab.readings["period"], tab.readings["sent_on"], strict=True)):
        number, period = tab.numbers[position], periods.get(str(named.value))
        if period and isinstance(sent.value, date) and sent.value < period.start and verdicts[number] in COUNTED:
            where = (tab.tab.name, number + 1, tab.address("sent_on", position), tab.table.name, "sent_on")
            raw = display_text(tab.typed["sent_on"][position])
            yield (*where, str(Severity.WARNING), str(Code.SENT_BEFORE_PERIOD), raw, None, (), agencies[position])


def _of_other_day(programme: Programme, lacking: LeftOut, field: str) -> Callable[[object, object], bool]:
    """Whether what a key stands for is of another register than that of a day, or of a period by its code."""
    if field == "agency":
        return lambda key, period: key in lacking.get(str(period), ())
    places = {place.key: place for place in programme.places}

    def outside(key: object, day: object) -> bool:
        if not isinstance(day, date) or (place := places.get(str(key))) is None or place.valid_on(day):
            return False
        return any(period.start <= day <= period.end and key in lacking.get(period.code, ()) for period in programme.periods)

    return outside


def _says_nothing(cell: object) -> bool:
    """Whether a text deserves no warning, told quickly of most: nothing was masked in it, and it has no old hotline."""
    return cell.__class__ is str and "1800" not in str(cell)


def _about_cell(cell: object, reads: Reads, tab: TabRows, field: str, position: int) -> Code | None:
    """The warning that one cell deserves."""
    text = match_text(cell)
    if kinds_in(cell):
        return Code.PERSONAL_DATA
    if _OLD_HOTLINE.search(text):
        return Code.OLD_HOTLINE
    reading = tab.readings[field][position]
    unread = reads is Reads.YES_NO and reading.value is None and not reading.severity and bool(words_of(text))
    return Code.UNCLEAR_ANSWER if unread else None


def _outside_periods(rows: pd.DataFrame, programme: Programme) -> list[tuple[int, str | None, Code]]:
    if "date" not in rows:
        return []
    days = rows["date"].to_numpy(dtype="datetime64[D]")
    inside = np.zeros(len(days), dtype=bool)
    for period in programme.periods:
        inside |= (days >= np.datetime64(period.start)) & (days <= np.datetime64(period.end))
    return [(index, "date", Code.OUTSIDE_PERIODS) for index in rows.index[~inside]]


def _unexpected_clauses(rows: pd.DataFrame, programme: Programme) -> list[tuple[int, str | None, Code]]:
    if "clause" not in rows:
        return []
    of_agency = {agency.key: agency.group for agency in programme.agencies}
    of_clause = {clause.code: clause.group for clause in programme.clauses}
    return [
        (index, "clause", Code.CLAUSE_NOT_EXPECTED)
        for index, agency, clause in zip(rows.index, rows["agency"], rows["clause"], strict=True)
        if of_agency.get(agency) != of_clause.get(clause)
    ]


def _joint_sessions(rows: pd.DataFrame) -> list[tuple[int, str | None, Code]]:
    """Rows of several agencies with the same place, day, clause and counts: perhaps one session, told twice."""
    same = ["place", "date", "clause", "sessions", *AUDIENCES]
    told_twice = rows[rows.duplicated(same, keep=False)] if len(set(rows["agency"])) > 1 else rows[:0]
    if told_twice.empty:
        return []
    agencies = told_twice.groupby(same, dropna=False)["agency"].transform("nunique")
    return [(index, None, Code.POSSIBLE_JOINT_SESSION) for index in told_twice.index[agencies > 1]]


def _audience(rows: pd.DataFrame) -> list[tuple[int, str | None, Code]]:
    """Sessions that nobody, or too many, are said to have attended."""
    came, sessions = attendances(rows), rows["sessions"].to_numpy(dtype=np.int64)
    nobody = (sessions > 0) & came.isna().to_numpy()
    crowd = came.to_numpy(dtype=np.int64, na_value=0) > np.maximum(sessions, 1) * CROWDED
    return [(index, None, Code.NO_ATTENDANCES) for index in rows.index[nobody]] + [
        (index, None, Code.CROWDED) for index in rows.index[crowd]
    ]

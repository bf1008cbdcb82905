"""Reading the office tables: the programme, and what is wrong with them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo
from functools import cached_property

from records.cells.days import SERIAL_ZERO, VIETNAM, Calendar, Span
from records.cells.results import Code, Severity
from records.cells.texts import display_text
from records.layout.header_problems import header_problems
from records.layout.office_tabs import office_tabs
from records.layout.recognise import find_office_header
from records.layout.unread_blocks import block_problem, blocks_in_office_tab
from records.ledger import Problem, ProblemCode
from records.programme.declared_measures import DeclaredMeasure
from records.programme.levels import Level, level_of
from records.programme.measure_lines import Denominators, measure_of_line
from records.programme.office_cells import Reader, channel_level_reader, indicator_reader, office_readers
from records.programme.office_entries import (
    agency_of,
    channel_of,
    group_of,
    names_held,
    overlap,
    place_of,
    targets_of,
    with_known_successor,
)
from records.programme.office_rows import LeftOut, OfficeRow, OfficeRows
from records.programme.place_names import WHOLE_DISTRICT, PlaceNames
from records.programme.programme import Agency, Channel, Clause, Period, Place, Programme, Target, period_names, place_names
from records.programme.settings import Said, Settings, label_of
from records.workbook.column import Reads, Table
from records.workbook.columns import AGENCIES, CHANNELS, CLAUSES, MEASURES, PERIODS, PLACES, SETTINGS, TARGETS
from records.workbook.raw import Tab, cell_address

_ONE_GROUP = "1"  # of all agencies and clauses, where none has one
_NOT_ASKED = frozenset({"chung", "khong"})  # groups of agencies that the office asks for no report
_AGENCIES_NAMED = 3  # of a group that no clause has
_TABS_NAMED = 12  # of those that were seen where a table is missing


@dataclass
class OfficeReading:
    """
    What reading the office tables gave.

    Attributes:
        programme: the tables of the programme, and the settings.
        problems: what is wrong with them.
        issues: a row in the order of `ISSUE_COLUMNS` for each cell that is not as it should be.
        tabs: the table that each office tab holds.
        left_out: the rows that are left out because a bold cell of theirs cannot be used.
    """

    programme: Programme
    problems: list[Problem] = field(default_factory=list)
    issues: list[tuple[object, ...]] = field(default_factory=list)
    tabs: dict[str, str] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)


def read_office(tabs: Sequence[Tab], zone: tzinfo = VIETNAM, zero: date = SERIAL_ZERO) -> OfficeReading:
    """
    The programme that the office tables of a workbook describe.

    Rows with a bold cell that cannot be used are left out, and listed as problems; so is every table that is missing.

    Args:
        tabs: of the workbook.
        zone: of the sheet; an instant falls on the day that it is there.
        zero: the day that serial numbers count from.
    """
    return _OfficeReader(tabs, Calendar(None, zone=zone, zero=zero)).read()


class _OfficeReader:
    """Reads one table after the other, each with what those before it gave."""

    def __init__(self, tabs: Sequence[Tab], calendar: Calendar) -> None:
        self.named = office_tabs(tabs)
        self.seen = ", ".join(tab.name for tab in tabs[:_TABS_NAMED]) + (" …" if len(tabs) > _TABS_NAMED else "")
        self.bare = calendar  # without the periods, which are not known yet
        self.place_rows: dict[str, OfficeRow] = {}  # by the key of the place
        self.agency_rows: dict[str, OfficeRow] = {}  # by the key of the agency
        self.out = OfficeReading(Programme())

    def read(self) -> OfficeReading:
        """Periods first, for days are read against them; then places, agencies and what refers to them."""
        periods = self._periods()
        calendar = replace(self.bare, spans=tuple(Span(period.start, period.end) for period in periods))
        settings = self._settings(calendar)
        level = level_of(settings.area, settings.level)
        clause_rows = self._unique(CLAUSES, calendar)
        clauses = tuple(Clause(r.text("code"), r.name(), group_of(r.text("group"))) for r in clause_rows)
        places = self._places(calendar)
        channels = self._channels(calendar, level, places)
        names = place_names(places, level)
        agencies = self._agencies(calendar, names, min((period.end for period in periods), default=None))
        self._tell_clauses_of_nobody(clause_rows, agencies)
        self._tell_agencies_without_clause(agencies, clauses)
        measures = self._measures(calendar)
        readers: dict[Reads, Reader] = {
            Reads.PLACE: names.reading,
            Reads.PERIOD: period_names(periods).reading,
            Reads.INDICATOR: indicator_reader(measures),
        }
        shares = frozenset(measure.key for measure in measures if measure.per is not None)
        rows = (row for row in self._rows(TARGETS, calendar, readers) if names_held(row) and self._is_target(row, shares))
        targets = self._targets((row, targets_of(row, names, periods)) for row in rows if self._is_of_places(row))
        self.out.programme = Programme(places, agencies, clauses, channels, periods, targets, settings, measures)
        return self.out

    def _periods(self) -> tuple[Period, ...]:
        """The periods; one that ends before it begins is listed and left out."""
        periods = []
        for row in self._unique(PERIODS, self.bare):
            days = (row.needed_day("start"), row.needed_day("end"), row.needed_day("due"))
            if days[0] <= days[1]:
                periods.append(Period(row.text("code"), row.name(), *days))
            else:
                self._report(row, PERIODS, ProblemCode.PERIOD_BACKWARDS)
        return tuple(periods)

    def _channels(self, calendar: Calendar, level: Level, places: tuple[Place, ...]) -> tuple[Channel, ...]:
        """The channels: of the whole, or of each place."""
        kinds = tuple(dict.fromkeys(place.kind for place in places if place.kind))
        readers = {Reads.LEVEL: channel_level_reader(level, kinds)}
        return tuple(channel_of(row) for row in self._unique(CHANNELS, calendar, readers))

    def _places(self, calendar: Calendar) -> tuple[Place, ...]:
        """The places; of two with one code on the same day only the first."""
        places: list[Place] = []
        for row in self._rows(PLACES, calendar, {}):
            place = place_of(row, {place.code for place in places})
            if any(place.key == other.key or (place.code == other.code and overlap(place, other)) for other in places):
                self._report(row, PLACES, ProblemCode.DUPLICATE_CODE)
            else:
                places.append(place)
                self.place_rows[place.key] = row
        known = tuple(with_known_successor(place, places) for place in places)
        codes = {place.code for place in known}
        for place in known:
            if place.merged_into is not None and place.merged_into not in codes:
                self._refuse(self.place_rows[place.key], PLACES, "merged_into", Code.UNKNOWN_NAME, place.merged_into)
        return known

    def _agencies(self, calendar: Calendar, places: PlaceNames, first_day: date | None) -> tuple[Agency, ...]:
        """
        The agencies; of two with one code on the same day the first.

        Each has its place in the first register of its days: mergers carry it on from there, and nothing carries it back.
        """
        agencies: list[Agency] = []
        for row in self._rows(AGENCIES, calendar, {Reads.PLACE: places.reading}):
            day = row.day("valid_from") or row.day("valid_to") or first_day
            place = places.reading(row.typed_place, day).value
            agency = agency_of(row, {agency.code for agency in agencies}, None if place is None else str(place))
            if any(agency.key == other.key or (agency.code == other.code and overlap(agency, other)) for other in agencies):
                self._report(row, AGENCIES, ProblemCode.DUPLICATE_CODE)
            else:
                agencies.append(agency)
                self.agency_rows[agency.key] = row
        return tuple(agencies)

    def _tell_clauses_of_nobody(self, rows: Iterable[OfficeRow], agencies: Sequence[Agency]) -> None:
        """
        List each clause whose group no agency has: nobody is expected to report on it, so every share looks better.

        Where rows of agencies are left out that is the cause, and is told.
        """
        groups = {agency.group for agency in agencies}
        if not groups or any(left.table == AGENCIES.name for left in self.out.left_out):
            return
        for row in rows:
            if group_of(row.text("group")) not in groups:
                cell, label = row.cells["group"], row.text("code")
                self.out.problems.append(Problem(row.tab, cell, ProblemCode.CLAUSE_OF_NOBODY, label, CLAUSES.name))

    def _tell_agencies_without_clause(self, agencies: Iterable[Agency], clauses: Iterable[Clause]) -> None:
        """
        List each group of agencies that no clause has: nothing is expected of them, so every share looks better.

        Once for all agencies of the group, at the first. Where rows of clauses are left out that is the cause, and is told.
        """
        groups = {clause.group for clause in clauses}
        if not groups or any(left.table == CLAUSES.name for left in self.out.left_out):
            return
        without: dict[str, list[Agency]] = {}
        for agency in agencies:
            if agency.group not in groups | _NOT_ASKED:
                without.setdefault(agency.group, []).append(agency)
        for found in without.values():
            row = self.agency_rows[found[0].key]
            names = ", ".join(agency.name for agency in found[:_AGENCIES_NAMED]) + (" …" if found[_AGENCIES_NAMED:] else "")
            what = (ProblemCode.AGENCY_OF_NO_CLAUSE, row.text("group"), AGENCIES.name)
            self.out.problems.append(Problem(row.tab, row.cells["group"], *what, other=names))

    def _measures(self, calendar: Calendar) -> tuple[DeclaredMeasure, ...]:
        """The measures that the office declares; a line with a fault is listed and left out."""
        denominators = Denominators(self.place_rows)
        found: dict[str, DeclaredMeasure] = {}
        for row in self._rows(MEASURES, calendar, {}):
            measure = measure_of_line(row, set(found))
            given = denominators.given(measure) if isinstance(measure, DeclaredMeasure) else measure
            if isinstance(given, Problem):
                self.out.problems.append(given)
            else:
                found[given.code] = given
        self.out.issues.extend(denominators.issues)
        return tuple(found.values())

    def _targets(self, lines: Iterable[tuple[OfficeRow, Sequence[Target]]]) -> tuple[Target, ...]:
        """The targets of all lines, one for each measure, period and place; of two that differ the lower line holds."""
        found: dict[tuple[str, str | None, str | None], Target] = {}
        for row, targets in lines:
            keyed = {(target.indicator, target.period, target.place): target for target in targets}
            if any(found.get(key, target).value != target.value for key, target in keyed.items()):
                label, cell = TARGETS.column("value").label, row.cells["value"]
                self.out.problems.append(Problem(row.tab, cell, ProblemCode.DUPLICATE_TARGET, label, TARGETS.name))
            found |= keyed
        return tuple(found.values())

    def _is_of_places(self, row: OfficeRow) -> bool:
        """Whether a target is set for places; one of the whole is no place's, and told."""
        if row.values["place"] != WHOLE_DISTRICT:
            return True
        cell, label = row.cells["place"], display_text(row.typed_place) or ""
        self.out.problems.append(Problem(row.tab, cell, ProblemCode.TARGET_OF_THE_WHOLE, label, TARGETS.name))
        return False

    def _is_target(self, row: OfficeRow, shares: frozenset[str]) -> bool:
        """Whether a target's value fits its measure: only of a share may it be a share."""
        if isinstance(row.values["value"], int) or row.text("indicator") in shares:
            return True
        self._refuse(row, TARGETS, "value", Code.NOT_WHOLE, f"{float(row.needed_number('value')):.0%}")
        return False

    def _refuse(self, row: OfficeRow, table: Table, field: str, code: Code, raw: str) -> None:
        """List a cell that can be read by itself, and cannot be used beside the others."""
        what = (str(Severity.REJECT), str(code), display_text(raw), None, (), None)
        self.out.issues.append((row.tab, row.number + 1, row.cells[field], table.name, field, *what))
        label = table.column(field).label
        self.out.problems.append(Problem(row.tab, row.cells[field], ProblemCode.OFFICE_CELL, label, table.name))

    def _settings(self, calendar: Calendar) -> Settings:
        """What the office says of itself; a setting that cannot be used is listed and left out."""
        said = Said(calendar)
        for row in self._rows(SETTINGS, calendar, {}):
            wrong = said.add(row.text("item"), row.text("value"))
            if wrong:
                label = label_of(row.text("item"))
                self.out.problems.append(Problem(row.tab, cell_address(row.number, 0), wrong, label, SETTINGS.name))
        return said.settings

    def _unique(self, table: Table, calendar: Calendar, readers: dict[Reads, Reader] | None = None) -> list[OfficeRow]:
        """The rows of a table, the first of each code."""
        rows: dict[str, OfficeRow] = {}
        for row in self._rows(table, calendar, readers or {}):
            if row.text("code") in rows:
                self._report(row, table, ProblemCode.DUPLICATE_CODE)
            else:
                rows[row.text("code")] = row
        return list(rows.values())

    def _report(self, row: OfficeRow, table: Table, code: ProblemCode) -> None:
        cell = cell_address(row.number, 0)
        self.out.problems.append(Problem(row.tab, cell, code, row.text("code"), table.name))

    def _rows(self, table: Table, calendar: Calendar, readers: dict[Reads, Reader]) -> list[OfficeRow]:
        """The usable rows of a table; none, and a problem, where it or its header is missing."""
        tabs = self.named.get(table.name, [])
        problems = self.out.problems
        if not tabs and table.optional:
            return []
        if not tabs:
            missing = Problem(
                table.label, None, ProblemCode.MISSING_TABLE, table.label, table.name, fatal=True, other=self.seen
            )
            problems.append(missing)
            return []
        self.out.tabs.update((tab.name, table.name) for tab in tabs)
        for tab in tabs[1:]:
            problems.append(Problem(tab.name, None, ProblemCode.DUPLICATE_TABLE, table.label, table.name))
        header = find_office_header(tabs[0], table)
        if header is None:
            problems.append(Problem(tabs[0].name, "A1", ProblemCode.MISSING_HEADER, table.label, table.name, fatal=True))
            return []
        problems.extend(header_problems(tabs[0], header))
        problems.extend(block_problem(tabs[0], block, "office") for block in blocks_in_office_tab(tabs[0], header))
        if header.missing:
            return []
        defaults = {"group": _ONE_GROUP} if self._without_groups else {}
        every = office_readers(calendar) | readers
        notes = (problems.append, self.out.issues.append, self.out.left_out.append)
        return OfficeRows(tabs[0], header, every, *notes, defaults).rows()

    @cached_property
    def _without_groups(self) -> bool:
        """Whether no agency and no clause has a group: then all are of one."""
        for table in (AGENCIES, CLAUSES):
            tabs = self.named.get(table.name, [])
            header = find_office_header(tabs[0], table) if tabs else None
            if header is None:
                return False
            rows = OfficeRows(tabs[0], header, office_readers(self.bare), _unheard, _unheard, _unheard)
            if not rows.is_blank_throughout("group"):
                return False
        return True


def _unheard(_: object) -> None:
    """Stands in where the rows are only looked at and nothing is listed."""

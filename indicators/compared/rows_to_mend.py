"""The rows that were sent and that are mended before anything is done again, and which of them may fill a gap."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from indicators.counted.later_rows import later_rows
from indicators.expected.reports import ReportStatus
from indicators.expected.requirements import Requirement, State
from indicators.findings.caveats import rejected_rows
from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.required import ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget
from records.cells.results import Code, Severity
from records.programme.place_names import WHOLE_DISTRICT


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """
    A row that does not count yet.

    Attributes:
        where: its tab and number.
        table: of it.
        agencies: those that its cell names; none where it names none that is known.
        clause: as used; None where that cell cannot be used.
        owner: the place whose agency sent it and mends it; `*`: one that has no place, or that cannot be told.
        repeats: it repeats a counted row, so that it is deleted and fills no gap.
        unplaced: nobody can tell of which period it is.
        asked_in: the name of the other period whose letters and plan ask for it, of a row of no known period; else empty.
    """

    where: tuple[str, int]
    table: str
    agencies: frozenset[str]
    clause: str | None
    owner: str
    repeats: bool
    unplaced: bool
    asked_in: str = ""


@dataclass(frozen=True)
class RowsToMend:
    """The rows to mend by the key of each place that they name or whose agency sent them, `*` where there is none."""

    by_place: dict[str, tuple[WaitingRow, ...]]

    def of(self, owner: str) -> int:
        """How many rows that may count the agencies of a place have to mend, those of no place under `*`."""
        return len(self._owned(owner))

    def unplaced_of(self, owner: str) -> int:
        """How many of these are of no period that can be told."""
        return sum(row.unplaced for row in self._owned(owner).values())

    def agencies_of(self, owner: str) -> tuple[str, ...]:
        """The keys of the agencies whose rows these are, in the order of the sheet, as far as they can be told."""
        return tuple(dict.fromkeys(key for row in self._owned(owner).values() for key in sorted(row.agencies)))

    def that_may_count(self, place: str) -> list[WaitingRow]:
        """The rows about a place that may count once they are mended: none that only repeats a counted one."""
        return [row for row in self.by_place.get(place, ()) if not row.repeats]

    def of_others(self, place: str) -> int:
        """How many of these are mended by agencies of another place, or of none."""
        return sum(row.owner != place for row in self.that_may_count(place))

    def _owned(self, owner: str) -> dict[tuple[str, int], WaitingRow]:
        return self._by_owner.get(owner, {})

    @cached_property
    def _by_owner(self) -> dict[str, dict[tuple[str, int], WaitingRow]]:
        found: dict[str, dict[tuple[str, int], WaitingRow]] = {}
        for row in (row for place in self.by_place for row in self.that_may_count(place)):
            if not row.asked_in:
                found.setdefault(row.owner, {})[row.where] = row
        return found

    def of_report(self, status: ReportStatus) -> bool:
        """Whether a row that its agency sent for a report is to be mended."""
        sent = (row for rows in self.by_place.values() for row in rows if row.table == "submissions")
        return any(status.agency.key in row.agencies and row.clause in (None, status.clause.code) for row in sent)

    def filling(self, report: Report, place: str, requirement: Requirement) -> list[WaitingRow]:
        """The rows that may count for a requirement of a place once they are mended."""
        return [row for row in self.about(report, place, requirement) if not row.repeats]

    def about(self, report: Report, place: str, requirement: Requirement) -> list[WaitingRow]:
        """The rows that were sent for a requirement of a place, those that repeat a counted row too."""
        rows = self.by_place.get(place, ())
        if not isinstance(requirement.what, ExpectedReport):
            return [row for row in rows if row.table == _table_of(report, requirement)]
        agency, clause = requirement.status.agency.key if requirement.status else None, requirement.what.clause
        sent = [row for row in rows if row.table == "submissions" and agency in row.agencies]
        return [row for row in sent if row.clause in (None, clause)]


def rows_to_mend(report: Report) -> RowsToMend:
    """
    The rows that wait for the period of a report.

    A row of a tab that repeats another tab is none of them: it counts there, and nobody has anything to mend. Nor is one of a
    day that lies after that of looking and had come when the workbook was read.
    """
    return report.once("rows_to_mend", _found)


def waits_for_rows(report: Report, place: PlaceReport, gap: Requirement) -> bool:
    """
    Whether something was sent for a gap of a place and does not count yet, as papers state it.

    Of a report only where rows name it, for others may be of another one; of what only rows of later days tell nothing had been
    sent on the day of looking.
    """
    if gap.status:
        return gap.status.waits
    return gap.sent_not_counted and bool(not later_rows(report.records) or rows_to_mend(report).about(report, place.key, gap))


def lacking_places(report: Report) -> dict[str, tuple[int, int]]:
    """How many places are known to lack each requirement, and at how many rows that wait may meet it; by its key."""
    return report.once("lacking_places", _lacking)


def _lacking(report: Report) -> dict[str, tuple[int, int]]:
    lacks, waits = Counter[str](), Counter[str]()
    for place in report.places:
        for need in place.requirements:
            if waits_for_rows(report, place, need):
                waits[need.key] += 1
            elif need.state in (State.NONE, State.PARTIAL):
                lacks[need.key] += 1
    keys = (need.key for place in report.places for need in place.requirements)
    return {key: (lacks[key], waits[key]) for key in keys}


def _found(report: Report) -> RowsToMend:
    codes, left_out = _codes(report), later_rows(report.records) | report.records.copied_rows
    waiting = report.waiting.rows
    found: dict[str, list[WaitingRow]] = defaultdict(list)
    rejected = rejected_rows(report)
    columns = ("tab", "row", "table", "agencies", "clause", "places", "home")
    for tab, number, table, agencies, clause, places, home in zip(*(waiting[column] for column in columns), strict=True):
        where = (str(tab), int(number))
        if where in left_out or Code.COPIED_TAB in codes[where]:
            continue
        repeats, owner = codes[where] == {Code.DUPLICATE}, _text(home) or WHOLE_DISTRICT
        unplaced, asked_in = where in rejected.unplaced, rejected.asked_in.get(where, "")
        row = WaitingRow(where, str(table), agencies, _text(clause), owner, repeats, unplaced, asked_in)
        for place in _places(places):
            found[place].append(row)
    return RowsToMend({place: tuple(rows) for place, rows in found.items()})


def _codes(report: Report) -> dict[tuple[str, int], set[str]]:
    """Why each row does not count."""
    issues = report.records.issues
    rejected = issues[issues["severity"] == Severity.REJECT]
    codes: dict[tuple[str, int], set[str]] = defaultdict(set)
    for tab, row, code in zip(rejected["tab"], rejected["row"], rejected["code"], strict=True):
        codes[str(tab), int(row)].add(str(code))
    return codes


def _places(named: Iterable[object]) -> set[str]:
    return {place for place in named if isinstance(place, str) and place != WHOLE_DISTRICT} or {WHOLE_DISTRICT}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _table_of(report: Report, requirement: Requirement) -> str:
    if isinstance(requirement.what, DeclaredTarget):
        return report.records.programme.measure(requirement.what.code).table
    is_posting = isinstance(requirement.what, ChannelUse) or requirement.what == MeasureTarget("postings")
    return "postings" if is_posting else "activities"

"""The one table of files and their columns: what stands over each, and under which name its meaning is said."""

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.expected.reports import SHOWN, WAITING
from indicators.measures import Group, columns_of
from indicators.required import TARGETED
from words import say

ROWS = (
    *("tab", "row", "verdict", "issues", "table", "agency", "agency_name", "place", "place_name", "day", "period", "clause"),
    *("cell", "field", "severity", "code", "raw", "value", "as_of"),
)
SUBMISSIONS = (
    *("period", "as_of", "tab", "row", "agency", "agency_name", "place", "clause", "clause_name", "sent_on"),
    *("results", "difficulties", "proposals", "document_no"),
)
PLAN = (
    *("period", "as_of", "place", "place_name", "action", "count", "closes", "average", "average_of", "not_reported"),
    "step",
)
UNITS = (
    *("reporting_unit", "name", "parent", "source", "state", "failure", "reason", "read_at", "as_of", "age_days"),
    "illustrative",
)
UNIT_PERIODS = (
    *("reporting_unit", "period", "period_name", "period_start", "period_end", "period_due", "period_open", "as_of", "places"),
    *("required", "met", "not_reported", "expected", "on_time", "received", "owed"),
    *("sessions", "attendances", "postings", "waiting_rows"),
)
UNIT_PROBLEMS = ("reporting_unit", "code", "problems")
UNIT_KINDS = ("sessions", "attendances", "postings", "channels", "reports", "declared")  # of requirements of a unit
_CODES = frozenset({"agency", "place", "clause"})  # in files with fixed names a code stands under the plain name


@dataclass(frozen=True, slots=True)
class OutputColumn:
    """
    One column of a file.

    Attributes:
        heading: over it, a key of the catalogue; a fixed name where `fixed`.
        meaning: the key of what it holds, in the catalogue.
        fixed: whether the heading is the same in every language.
        of: a measure whose name stands in the heading; empty: none.
    """

    heading: str
    meaning: str
    fixed: bool = False
    of: str = ""

    @property
    def name(self) -> str:
        """What programs may call it: the same in every language, and for the same thing in every file."""
        return self.heading if self.fixed else self.meaning.partition(".")[2] + (f"_{self.of}" if self.of else "")

    def label(self, language: str) -> str:
        """What stands over the column."""
        if self.fixed:
            return self.heading
        return say(self.heading, language, **({"name": say(f"measure.{self.of}", language)} if self.of else {}))


@dataclass(frozen=True, slots=True)
class Output:
    """
    One file, or one sheet of a workbook.

    Attributes:
        name: of the file; of a sheet also what formulas of Excel call its table: `summary.xlsx#gaps`.
        columns: in their order; those of measures that the office declares come after them, but for `then`.
        then: what stands behind the declared measures.
    """

    name: str
    columns: tuple[OutputColumn, ...]
    then: tuple[OutputColumn, ...] = ()


def outputs() -> tuple[Output, ...]:
    """Every file with columns but the long table, which has a dictionary of its own (`exports.tidy.tidy_columns`)."""
    return (
        Output("summary.csv", (_told("field.code", "place_code"), _place(), *_figures()), tuple(_behind())),
        Output("rows.csv", tuple(map(_fixed, ROWS))),
        Output("submissions.csv", tuple(map(_fixed, SUBMISSIONS))),
        Output("plan.csv", tuple(map(_fixed, PLAN))),
        *_sheets(),
        Output("issues.csv", tuple(_told(heading, meaning) for heading, meaning in _ISSUES)),
        Output("differences.csv", tuple(_told(heading, meaning) for heading, meaning in _DIFFERENCES)),
        *_of_units(),
        Output("trail.csv", tuple(_told(f"trail.{name}", f"trail_{name}") for name in ("at", "who", "deed", "facts"))),
    )


_ISSUES = (
    *(("quality.tab", "tab"), ("quality.cell_alone", "cell"), ("field.agency", "agency_name"), ("quality.field", "field")),
    *(("quality.raw", "raw"), ("quality.understood", "value"), ("quality.what", "why"), ("quality.fix", "fix")),
    ("own.of_period", "cell_period"),
)
_DIFFERENCES = (
    *(("export.column.tab", "tab"), ("export.column.row_before", "row_before"), ("export.column.row_after", "row_after")),
    *(("field.agency", "agency_name"), ("export.column.change", "change"), ("history.cell", "cell")),
    *(("history.column", "heading"), ("history.before", "before"), ("history.after", "after")),
)


def _of_units() -> Iterator[Output]:
    """The tables of a roll-up, where names are those of a unit and not of what is counted."""
    yield Output("units.parquet", tuple(OutputColumn(name, f"codebook.unit.{name}", fixed=True) for name in UNITS))
    periods = [OutputColumn(name, f"codebook.unit.{name}", fixed=True) for name in UNIT_PERIODS]
    for kind in UNIT_KINDS:
        counted = ("required", "met", "not_reported", *(("gap",) if kind in TARGETED else ()))
        periods += [OutputColumn(f"{kind}_{one}", f"codebook.unit.of_kind.{one}", fixed=True) for one in counted]
    yield Output("reports.parquet", tuple(periods))
    yield Output("problems.parquet", tuple(OutputColumn(name, f"codebook.unit.{name}", fixed=True) for name in UNIT_PROBLEMS))


def _sheets() -> Iterator[Output]:
    """The sheets of data of summary.xlsx."""
    period, agency, clause = _told("field.period", "period"), (_code("agency"), _agency()), (_code("clause"), _clause())
    place = (_code("place"), _place())
    kind = (_told("field.kind", "place_kind"), _told("field.cluster", "cluster"))
    figures = (period, _told("field.code", "place_code"), _place(), *kind, *_figures())
    yield Output("summary.xlsx#place_figures", figures)
    required = (_code("requirement"), _told("export.column.requirement", "requirement"))
    reached = (_told(f"measure.{name}", f"requirement_{name}") for name in ("target", "achieved", "gap"))
    yield Output("summary.xlsx#gaps", (period, *place, *required, *agency, *reached, _told("export.column.state", "state")))
    sent = _told("export.column.state", "report_state"), _told("field.sent_on", "first_sent_on"), _told("field.due", "due")
    yield Output("summary.xlsx#report_status", (period, *agency, *clause, *sent, _told("export.column.days_late", "days_late")))
    counts = (OutputColumn(f"report.{status}", _status_meaning(str(status))) for status in ("expected", *SHOWN))
    yield Output("summary.xlsx#clause_reports", (period, *clause, *counts))
    texts = (_told(f"field.{field}", field) for field in ("results", "difficulties", "proposals", "document_no"))
    yield Output("summary.xlsx#agency_texts", (period, *agency, *clause, _told("field.sent_on", "first_sent_on"), *texts))
    yield from _row_sheets(period, agency, place, clause)
    told = ("name", "label", "meaning", "unit", "source")
    yield Output("summary.xlsx#definitions", tuple(_told(f"export.column.{name}", f"definition_{name}") for name in told))


def _row_sheets(
    period: OutputColumn,
    agency: tuple[OutputColumn, ...],
    place: tuple[OutputColumn, ...],
    clause: tuple[OutputColumn, ...],
) -> Iterator[Output]:
    """The sheets of the rows that count, and of those that do not."""
    where = (_told("export.column.tab", "tab"), _told("export.column.row", "row"))
    how = (_told("field.form", "form"), _code("channel"), _told("field.channel", "channel_name"), _told("field.date", "day"))
    counts = (_told(f"measure.{name}", f"row_{name}") for name in ("sessions", "children", "caregivers", "officials"))
    more = (_told("field.postings", "row_postings"), _told("field.evidence", "evidence"), _told("field.note", "note"))
    table, verdict = _told("export.column.table", "table"), _told("export.column.verdict", "verdict")
    yield Output(
        "summary.xlsx#counted_rows",
        (period, table, *where, *agency, *place, *clause, *how, *counts, *more, verdict),
    )
    fault = (("export.column.field", "field"), ("export.column.raw", "raw"), ("export.column.why", "why"))
    fixed = (*fault, ("export.column.fix", "fix"))
    yield Output(
        "summary.xlsx#rejected_cells",
        (period, *where, _told("export.column.cell", "cell"), *agency, *place, *(_told(*one) for one in fixed)),
    )


def _figures() -> Iterator[OutputColumn]:
    """The figures of a place."""
    for measure in columns_of(Group.ACTIVITIES, Group.POSTINGS):
        yield OutputColumn(f"measure.{measure.name}", f"definition.{measure.name}")
    yield OutputColumn("measure.channels", "definition.channels")
    for measure in columns_of(Group.REQUIREMENTS):
        yield OutputColumn(f"measure.{measure.name}", f"definition.{measure.name}")
    yield OutputColumn("measure.gap", "definition.gap")


def _behind() -> Iterator[OutputColumn]:
    """What summary.csv has behind the columns that people look for first."""
    yield _told("field.period", "period")
    yield _told("export.print.as_of", "as_of")
    for name in TARGETED:
        yield OutputColumn("export.column.target_of", "codebook.target_of", of=name)


def _status_meaning(status: str) -> str:
    return "codebook.waiting" if status == WAITING else f"definition.{status}"


def _told(heading: str, meaning: str) -> OutputColumn:
    return OutputColumn(heading, f"codebook.{meaning}")


def _fixed(name: str) -> OutputColumn:
    return OutputColumn(name, f"codebook.{name}_code" if name in _CODES else f"codebook.{name}", fixed=True)


def _code(of: str) -> OutputColumn:
    return _told(f"export.column.{of}_code", f"{of}_code")


def _place() -> OutputColumn:
    return _told("field.place", "place_name")


def _agency() -> OutputColumn:
    return _told("field.agency", "agency_name")


def _clause() -> OutputColumn:
    return _told("export.column.clause_name", "clause_name")

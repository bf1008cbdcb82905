"""What every number means, in what unit and from where: said once for files, pages and documentation."""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.measure_names import declared_definition
from indicators.measures import Group, Measure, measures_of
from records.programme.declared_measures import DeclaredMeasure
from records.programme.programme import Programme
from words import say

# Numbers that are no measure of a place: name, key of the label, unit, and where it comes from.
_GAP = ("gap", "measure.gap", "as_required", "requirements")
_CHANNELS = ("channels", "measure.channels", "channels", "postings")
_OTHERS = (
    ("expected", "report.expected", "reports", "agencies_and_clauses"),
    *((name, f"report.{name}", "reports", "submissions") for name in ("received", "on_time", "late", "undated", "empty")),
    *((name, f"report.{name}", "reports", "submissions") for name in ("pending", "overdue")),
    ("waiting_rows", "report.waiting", "rows", "agency_tables"),
    ("rate", "report.rate", "share", "submissions"),
    ("on_time_rate", "report.on_time_rate", "share", "submissions"),
    *((name, f"verdict.{name}", "rows", "agency_tables") for name in ("accepted", "repaired", "rejected", "ignored")),
    ("unusual", "unusual.label", "cautions", "agency_tables"),
)


def _numbers() -> Iterator[tuple[str, str, str, str]]:
    """Every number in the order in which people ask for them: coverage first."""
    yield from sorted(map(_measured, measures_of(Group.REQUIREMENTS)), key=lambda number: number[0] != "coverage")
    yield _GAP
    yield from map(_measured, measures_of(Group.ACTIVITIES, Group.POSTINGS))
    yield _CHANNELS
    yield from map(_measured, measures_of(Group.RECENCY))
    yield from _OTHERS


def _measured(measure: Measure) -> tuple[str, str, str, str]:
    return measure.name, f"measure.{measure.name}", measure.unit, measure.source


@dataclass(frozen=True, slots=True)
class Definition:
    """
    What one number means.

    Attributes:
        name: in code and JSON.
        label: as people see it.
        sentence: what it is, and what it is not.
        unit: what is counted.
        source: the tables it comes from.
    """

    name: str
    label: str
    sentence: str
    unit: str
    source: str


def definitions(language: str, programme: Programme | None = None) -> tuple[Definition, ...]:
    """The definition of every number, in the order in which people ask for them; last those that a programme declares."""
    return (*_shipped(language), *(_declared(measure, language) for measure in (programme.measures if programme else ())))


def _declared(measure: DeclaredMeasure, language: str) -> Definition:
    source = say(f"table.{measure.table}", language)
    return Definition(measure.key, measure.name, declared_definition(measure, language), measure.unit or "", source)


def _shipped(language: str) -> tuple[Definition, ...]:
    return tuple(
        Definition(
            name,
            say(label, language),
            say(f"{label}.meaning" if label.startswith("verdict.") else f"definition.{name}", language),
            say(f"definition.unit.{unit}", language),
            say(f"definition.source.{source}", language),
        )
        for name, label, unit, source in _numbers()
    )

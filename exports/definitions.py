"""What every number means, in what unit and from where: said once for files, pages and documentation."""

from dataclasses import dataclass

from words import say

# Each number: its name, the key of its label, its unit, and where it comes from.
_NUMBERS = (
    ("coverage", "measure.coverage", "share", "requirements"),
    ("requirements_met", "measure.requirements_met", "requirements", "requirements"),
    ("requirements", "measure.requirements", "requirements", "requirements"),
    ("gap", "measure.gap", "as_required", "requirements"),
    ("sessions", "measure.sessions", "sessions", "activities"),
    ("children", "measure.children", "attendances", "activities"),
    ("caregivers", "measure.caregivers", "attendances", "activities"),
    ("officials", "measure.officials", "attendances", "activities"),
    ("attendances", "measure.attendances", "attendances", "activities"),
    ("people_min", "measure.people_min", "people", "activities"),
    ("people_max", "measure.people_max", "people", "activities_and_places"),
    ("attendances_per_100_children", "measure.attendances_per_100_children", "per_100_children", "activities_and_places"),
    ("postings", "measure.postings", "postings", "postings"),
    ("verified_postings", "measure.verified_postings", "postings", "postings"),
    ("channels", "measure.channels", "channels", "postings"),
    ("days_since_last_session", "measure.days_since_last_session", "days", "activities"),
    ("days_since_last_posting", "measure.days_since_last_posting", "days", "postings"),
    ("expected", "report.expected", "reports", "agencies_and_clauses"),
    ("received", "report.received", "reports", "submissions"),
    ("on_time", "report.on_time", "reports", "submissions"),
    ("late", "report.late", "reports", "submissions"),
    ("undated", "report.undated", "reports", "submissions"),
    ("empty", "report.empty", "reports", "submissions"),
    ("pending", "report.pending", "reports", "submissions"),
    ("overdue", "report.overdue", "reports", "submissions"),
    ("rate", "report.rate", "share", "submissions"),
    ("on_time_rate", "report.on_time_rate", "share", "submissions"),
    ("accepted", "verdict.accepted", "rows", "agency_tables"),
    ("repaired", "verdict.repaired", "rows", "agency_tables"),
    ("rejected", "verdict.rejected", "rows", "agency_tables"),
    ("ignored", "verdict.ignored", "rows", "agency_tables"),
)


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


def definitions(language: str) -> tuple[Definition, ...]:
    """The definition of every number, in the order in which people ask for them."""
    return tuple(
        Definition(
            name,
            say(label, language),
            say(f"{label}.meaning" if label.startswith("verdict.") else f"definition.{name}", language),
            say(f"definition.unit.{unit}", language),
            say(f"definition.source.{source}", language),
        )
        for name, label, unit, source in _NUMBERS
    )

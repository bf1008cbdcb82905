"""summary.csv: one row a place, then the district, as far as the contract lists them."""

from collections.abc import Collection

from exports.csv.csv_bytes import Value, csv_bytes
from exports.file_values import chosen_places, declared_headings, declared_values, file_value
from exports.wording import gaps_in_words, place_name
from indicators.measures import Group, columns_of
from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.required import TARGETED
from records.programme.place_names import WHOLE_DISTRICT
from words import say

BEFORE_CHANNELS = columns_of(Group.ACTIVITIES, Group.POSTINGS)
AFTER_CHANNELS = columns_of(Group.REQUIREMENTS)


def summary_csv(report: Report, language: str, *, places: Collection[str] | None = None, separator: str = ";") -> bytes:
    """
    One row a place in the order of the office, then the district.

    Columns: code (`*` for the district), name, the figures as whole numbers, coverage as a share from 0 to 1 (a column of
    `66,7` would not say of what), channels as codes, what is still lacking in words; then the declared
    measures, a share with its denominator; period, day, and what was asked of the place. Missing is empty, never 0.

    Args:
        report: of the period.
        language: of the headings and of what is lacking.
        places: keys of the places to list, all where none is given; the district is never limited.
        separator: `;` with decimal comma, or `,` with decimal point.

    Raises:
        KeyError: another separator.
    """
    rows = [_row(report, place, language) for place in (*chosen_places(report, places), report.district)]
    return csv_bytes([_headings(report, language), *rows], separator)


def _headings(report: Report, language: str) -> list[Value]:
    before, after = ([measure.name for measure in measures] for measures in (BEFORE_CHANNELS, AFTER_CHANNELS))
    names = (*before, "channels", *after, "gap")
    said = [say("field.code", language), say("field.place", language), *(say(f"measure.{name}", language) for name in names)]
    behind = [say("field.period", language), say("export.print.as_of", language)]
    behind += [say("export.column.target_of", language, name=say(f"measure.{name}", language)) for name in TARGETED]
    return [*said, *declared_headings(report.records.programme, language), *behind]


def _row(report: Report, place: PlaceReport, language: str) -> list[Value]:
    targets = {requirement.key: requirement.target for requirement in place.requirements}
    return [
        place.place.code if place.place else WHOLE_DISTRICT,
        place_name(place, language),
        *(file_value(place, measure) for measure in BEFORE_CHANNELS),
        ", ".join(place.figures.channels),
        *(file_value(place, measure) for measure in AFTER_CHANNELS),
        gaps_in_words(place, report.records.programme, language),
        *declared_values(place, report.records.programme),
        report.period.code,
        report.as_of.isoformat(),
        *(targets.get(name) for name in TARGETED),
    ]

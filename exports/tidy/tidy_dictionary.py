"""data-dictionary.json: what every column, measure and code of the files means, in both languages."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from exports.codebook.output_columns import Output, OutputColumn, outputs
from exports.csv.csv_bytes import SEPARATORS
from exports.measure_names import declared_definition, measure_name
from exports.requirement_names import requirement_in_full
from exports.tidy.tidy_columns import COLUMNS, KEY, Known, Level, holds
from exports.tidy.tidy_rows import REQUIREMENT, WAITING_ROWS, unit_of
from indicators.expected.reports import Status
from indicators.expected.requirements import Requirement, State
from indicators.measures import MEASURES, Kind, Measure, declared_measures
from indicators.report import Report
from indicators.required import ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget
from records.programme.programme import Programme
from records.workbook.characters import writable
from words import LANGUAGES, say

Document: TypeAlias = dict[str, Any]


def tidy_dictionary(reports: Sequence[Report], programme: Programme, *, separator: str = ";") -> bytes:
    """
    The dictionary of the files of these reports, as UTF-8, in lines that people can read.

    Args:
        reports: what the files hold; each requirement of theirs is described.
        programme: whose declared measures they have.
        separator: of data.csv.

    Raises:
        KeyError: the separator is neither `;` nor `,`.
    """
    document = {
        "files": ["data.csv", "data.parquet"],
        "row": _both("tidy.row"),
        "key": list(KEY),
        "csv": {"encoding": "utf-8-sig", "separator": separator, "decimal": SEPARATORS[separator], "missing": ""},
        "columns": [_column(name) for name in COLUMNS],
        "measures": [*_measures(programme), *_requirements(reports, programme)],
        "outputs": [_output(output) for output in outputs()],
        "units": [{"name": unit, "label": _unit_name(unit)} for unit in _units()],
    }
    return writable(json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _output(output: Output) -> Document:
    """Another file, or a sheet of one, with its columns; those of declared measures stand before those of `then`."""
    return {
        "name": output.name,
        "columns": [_output_column(column) for column in output.columns],
        "columns_after_declared_measures": [_output_column(column) for column in output.then],
    }


def _output_column(column: OutputColumn) -> Document:
    return {"name": column.name, "label": _in_each(column.label), "definition": _both(column.meaning)}


def _both(key: str, **facts: object) -> dict[str, str]:
    """A text in every language."""
    return _in_each(lambda language: say(key, language, **facts))


def _in_each(text: Callable[[str], str]) -> dict[str, str]:
    return {language: text(language) for language in LANGUAGES}


def _column(name: str) -> Document:
    column = {
        "name": name,
        "type": str(holds(name)),
        "label": _both(f"tidy.column.{name}"),
        "definition": _both(f"tidy.column.{name}.meaning"),
    }
    values = {
        "level": [(str(level), f"tidy.level.{level}") for level in Level],
        "state": [
            *((str(known), f"tidy.state.{known}") for known in Known),
            *((str(state), f"state.{state}.meaning") for state in State),
        ],
        "status": [(str(status), f"definition.{status}") for status in Status],
    }.get(name)
    return column | ({"values": [{"name": code, "definition": _both(key)} for code, key in values]} if values else {})


def _measures(programme: Programme) -> Iterator[Document]:
    """The measures that ship, those that the office declares, the rows that wait."""
    for measure in MEASURES:
        definition = _both(f"definition.{measure.name}")
        yield _shipped(measure) | {"definition": definition, "source": _both(f"definition.source.{measure.source}")}
    for measure in declared_measures(programme):
        yield _declared(measure)
    yield {
        "name": WAITING_ROWS,
        "label": _both("tidy.waiting_rows"),
        "group": "requirements",
        "kind": str(Kind.WHOLE),
        "unit": "rows",
        "definition": _both("tidy.waiting_rows.meaning"),
        "source": _both("definition.source.agency_tables"),
    }


def _shipped(measure: Measure) -> Document:
    return {
        "name": measure.name,
        "label": _in_each(lambda language: measure_name(measure, language)),
        "group": str(measure.group),
        "kind": str(measure.kind),
        "unit": measure.unit,
    }


def _declared(measure: Measure) -> Document:
    line = measure.declared
    if line is None:
        raise ValueError(measure.name)
    return _shipped(measure) | {
        "unit": line.unit,
        "per": line.per,
        "definition": _in_each(lambda language: declared_definition(line, language)),
        "source": _both(f"table.{line.table}"),
    }


def _requirements(reports: Iterable[Report], programme: Programme) -> Iterator[Document]:
    """Each requirement that any place or the whole has, once, in the order in which they come."""
    everywhere = (place for report in reports for place in (*report.places, report.district))
    found = {required.key: required for place in everywhere for required in place.requirements}
    return (_requirement(required, programme) for required in found.values())


def _requirement(required: Requirement, programme: Programme) -> Document:
    return {
        "name": REQUIREMENT + required.key,
        "label": _in_each(lambda language: requirement_in_full(required.what, programme, language)),
        "group": "requirement",
        "kind": str(Kind.WHOLE),
        "unit": unit_of(required, programme),
        "definition": _both(f"tidy.requirement.{_sort_of(required)}"),
        "source": _both(f"table.{_table_of(required, programme)}"),
    }


def _sort_of(required: Requirement) -> str:
    match required.what:
        case ChannelUse():
            return "channel"
        case ExpectedReport():
            return "report"
        case _:
            return "target"


def _table_of(required: Requirement, programme: Programme) -> str:
    """The agency table that a requirement rests on."""
    match required.what:
        case DeclaredTarget(code):
            return programme.measure(code).table
        case ExpectedReport():
            return "submissions"
        case ChannelUse() | MeasureTarget("postings"):
            return "postings"
        case _:
            return "activities"


def _units() -> list[str]:
    """The units of the product, in the order of the measures; those of declared measures are in the office's own words."""
    return list(dict.fromkeys((*(measure.unit for measure in MEASURES), "reports", "rows")))


def _unit_name(unit: str) -> dict[str, str]:
    """A share is written from 0 to 1 here, not in per cent."""
    return _both("tidy.unit.share" if unit == "share" else f"definition.unit.{unit}")

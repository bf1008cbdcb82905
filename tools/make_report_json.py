"""Writes docs/report-json.md, each part of report.json by its schema, and into the schema the measures that it lacks."""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from data_sources.demo import demo_workbook  # noqa: E402 - the project is found first
from exports.json.report_json import report_document  # noqa: E402
from indicators.measures import MEASURES, Across, Kind, Measure  # noqa: E402
from indicators.report import report_of  # noqa: E402
from records.cleaning.read import records_of  # noqa: E402
from words import say  # noqa: E402

Node: TypeAlias = Mapping[str, Any]  # a part of the schema, or of a document

PAGE, SCHEMA = ROOT / "docs" / "report-json.md", ROOT / "docs" / "report.schema.json"
PERIOD = "2023-Q3"  # of the demo
READ_AT = datetime(2023, 12, 20, 1, 0, tzinfo=UTC)
INTRODUCTION = f"""# report.json

`cli.py summary` and the page **Tải về** write `report.json`: everything that is known of one reporting period on one day, by
field names, for programs. Its JSON Schema (2020-12) is [report.schema.json](report.schema.json). The schema is closed: a field
that it does not describe is an error. Tests hold the documents of the demo and of the golden workbooks against it.

- A missing number is `null`, never 0: `null` means that nobody knows.
- Shares are from 0 to 1. Days are `YYYY-MM-DD`. The district has the code `*`.
- Names of fields and codes are English in every language. Sentences and names of places follow `--lang`.
- Personal data is masked.

This page is made by `make docs` from the schema and the demo (period `{PERIOD}`, invented figures); do not edit it by hand."""
_PAST = [{"period": f"2022-Q{number}", "value": value} for number, value in ((1, 4), (2, 5), (3, None), (4, 4))]
_UNUSUAL: dict[str, Any] = {
    "place": "23479",
    "clause": "1a",
    "channel": None,
    "measure": "sessions",
    "value": 50,
    "usual": 4.5,
    "spread": 2.1213,
    "past": [*_PAST, {"period": "2023-Q1", "value": 6}],
}
_WIDTH = 128  # of a line of the schema
_FIELD = "| Field | Type | Meaning |\n|---|---|---|"


def completed(schema: Node, measures: Sequence[Measure] = MEASURES) -> dict[str, Any]:
    """The schema with a required field of each measure that it lacks; what it says of the others stays."""
    fields = {measure.name: _field_of(measure) for measure in measures}
    changes = {measure.name: _change_of(measure) for measure in measures if measure.across is not Across.NEVER}
    wanted = {"place": fields, "cluster": fields, "deltas": changes}
    return {**schema, "$defs": schema["$defs"] | {name: _with(schema["$defs"][name], of) for name, of in wanted.items()}}


def _field_of(measure: Measure) -> Node:
    meaning = say(f"definition.{measure.name}", "en")
    if measure.kind is Kind.DECIMAL:
        return {"description": meaning, "type": ["number", "null"], "minimum": 0}
    kinds = {Kind.WHOLE: "known_count", Kind.SHARE: "share"}
    return {"$ref": f"#/$defs/{kinds[measure.kind]}", "description": meaning}


def _change_of(measure: Measure) -> Node:
    number = "integer" if measure.kind is Kind.WHOLE else "number"
    return {"description": f"Change of `{measure.name}`.", "type": [number, "null"]}


def _with(part: Node, measured: Mapping[str, Node]) -> Node:
    """A part of the schema with the fields of measures that it lacks, each after the measure before it."""
    names, required = list(part["properties"]), list(part["required"])
    for before, name in pairwise(measured):
        for listed in (names, required):
            if name not in listed:
                listed.insert(listed.index(before) + 1, name)
    known = {**measured, **part["properties"]}
    return {**part, "properties": {name: known[name] for name in names}, "required": required}


def as_text(node: object, indent: int = 0, before: int = 0) -> str:
    """JSON whose objects and lists stand in one line where there is room; `before`: what stands before it in its line."""
    line = json.dumps(node, ensure_ascii=False)
    if not isinstance(node, dict | list) or not node or before + len(line) < _WIDTH:
        return line
    keys = [f"{json.dumps(key, ensure_ascii=False)}: " for key in node] if isinstance(node, dict) else [""] * len(node)
    values = node.values() if isinstance(node, dict) else node
    within = indent + 2
    parts = [" " * within + key + as_text(value, within, within + len(key)) for key, value in zip(keys, values, strict=True)]
    left, right = "{}" if isinstance(node, dict) else "[]"
    return "\n".join([left, ",\n".join(parts), " " * indent + right])


def page() -> str:
    """The page: the document, then every part of it."""
    schema, document = json.loads(SCHEMA.read_text(encoding="utf-8")), demo_document()
    parts = {name: part for name, part in schema["$defs"].items() if "properties" in part}
    sections = [
        "\n\n".join((f"## {name}", part["description"], fields(part), _example(found)))
        for name, part in parts.items()
        if (found := example_of(name, document)) is not None
    ]
    return "\n\n".join([INTRODUCTION, "## The document", fields(schema), *sections]) + "\n"


def demo_document() -> dict[str, Any]:
    """The document of the demo, in English, as if it were read on its own day."""
    workbook = replace(demo_workbook(), read_at=READ_AT)
    return report_document(report_of(records_of(workbook, workbook.as_of), PERIOD), "en")


def example_of(name: str, document: Node) -> Any:  # noqa: ANN401 - a part of a JSON document
    """The example of a part: the one that shows most, long lists cut to three."""
    place = next(place for place in document["places"] if place["requirements_met"] < place["requirements"])
    examples = {
        "period": document["previous_period"],
        "period_with_state": document["period"],
        "tally": document["rows"],
        "tab": next(tab for tab in document["tabs"] if tab["table"] == "activities"),
        "sheet_problem": document["sheet_problems"][0],
        "issue": next(issue for issue in document["issues"] if issue["code"] == "number_text"),
        "report_totals": document["reports"],
        "report_status": next(status for status in document["report_status"] if status["status"] == "late"),
        "clause": document["clauses"][0],
        "channel": document["channels"][0],
        "spread": document["spread"][0],
        "caveats": document["caveats"],
        "lacking": next(iter(document["lacking"].values())),
        "earlier": document["earlier"][0],
        "step": document["plan"][0],
        # The demo has too few periods to know what is usual.
        "unusual": _UNUSUAL,
        "past": _UNUSUAL["past"][0],
        "place": place | {"cells": place["cells"][:3]},
        "unknown_rows": place["unknown_rows"],
        "deltas": place["deltas"],
        "requirement": next(cell for cell in place["cells"] if "agency" in cell),
        # The demo declares no measure and names no cluster.
        "measured": {"value": 4, "per": 5},
        "cluster": _as_cluster(place),
    }
    return examples[name]


def _as_cluster(place: Node) -> dict[str, Any]:
    """A cluster of one place, as an example."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    fields = schema["$defs"]["cluster"]["properties"]
    return {name: place[name] for name in fields if name in place} | {"name": "Cụm Bắc", "places": [place["code"]]}


def fields(part: Node) -> str:
    """The fields of a part, one line each."""
    return "\n".join(
        [_FIELD, *(f"| `{name}` | {' or '.join(types(of))} | {_meaning(of)} |" for name, of in part["properties"].items())]
    )


def types(field: Node) -> Iterator[str]:
    """The types of a field as people read them; a part leads to its section."""
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        definition = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"][name]
        yield f"[{name}](#{name})" if "properties" in definition else definition["title"]
    elif "anyOf" in field:
        yield from (said for each in field["anyOf"] for said in types(each))
    elif "enum" in field:
        yield from ("null" if value is None else f"`{value}`" for value in field["enum"])
    elif field["type"] == "array":
        yield f"list of {' or '.join(types(field['items']))}"
    elif "additionalProperties" in field:
        yield f"{' or '.join(types(field['additionalProperties']))} by code"
    else:
        yield from [field["type"]] if isinstance(field["type"], str) else field["type"]


def _meaning(field: Node) -> str:
    return re.sub(r"\s+", " ", field["description"]).replace("|", "\\|")


def _example(found: object) -> str:
    return f"```json\n{json.dumps(found, ensure_ascii=False, indent=1)}\n```"


if __name__ == "__main__":
    SCHEMA.write_text(as_text(completed(json.loads(SCHEMA.read_text(encoding="utf-8")))) + "\n", encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")

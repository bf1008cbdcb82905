"""report.json is what its schema and its page say, for every workbook that the tests have."""

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from data_sources.files.workbook_file import read_path
from exports.json.report_json import report_json
from indicators.measures import MEASURES, Across, Group, Kind, Measure
from indicators.report import report_of
from records.cells.results import Severity
from records.cleaning.read import records_of
from records.workbook.columns import TABLES
from tests.demo_reports import demo_records, demo_report
from tools.make_report_json import PAGE, SCHEMA, as_text, completed, page

GOLDEN = Path(__file__).parents[1] / "golden"
REAL = [case for case in json.loads((GOLDEN / "real" / "cases.json").read_text(encoding="utf-8")) if 0 in case.get("exit", [0])]
SCHEMA_TEXT = json.loads(SCHEMA.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA_TEXT, format_checker=Draft202012Validator.FORMAT_CHECKER)
OUTDATED = "the schema, or the report of the demo, has changed: run make docs"


def faults(records, period):
    """Where the file of a period differs from the schema."""
    files = [report_json(report_of(records, period), language) for language in ("vi", "en")]
    return [(error.json_path, error.message) for file in files for error in VALIDATOR.iter_errors(json.loads(file))]


def objects_in(node):
    """Every description of an object in the schema."""
    if isinstance(node, dict):
        yield from [node] if node.get("type") == "object" else []
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from objects_in(part)


def test_every_period_of_the_demo_is_as_the_schema_says():
    """A program that was written by the schema must read every period."""
    records = demo_records()
    assert {period.code: faults(records, period.code) for period in records.programme.periods} == {
        period: [] for period in ("2023-D1", "2023-Q2", "2023-Q3", "2023-Q4")
    }


@pytest.mark.parametrize("case", ["case-101", "case-102", "case-103"])
def test_every_period_of_the_golden_cases_is_as_the_schema_says(case):
    """Workbooks filled with every kind of slip give every kind of issue."""
    expected = json.loads((GOLDEN / case / "expected.json").read_text(encoding="utf-8"))
    workbook = read_path(GOLDEN / case / "workbook.xlsx")
    found = {
        period: faults(records_of(workbook, date.fromisoformat(facts["as_of"])), period) for period, facts in expected.items()
    }
    assert found == {"2023-D1": [], "2023-Q2": []}


@pytest.mark.parametrize("case", REAL, ids=lambda case: case["name"])
def test_a_workbook_as_people_make_it_is_as_the_schema_says(case):
    """Problems of the sheet must not change the shape of the file."""
    records = records_of(read_path(GOLDEN / "real" / case["input"]), date.fromisoformat(case["as_of"]))
    assert faults(records, case["period"]) == []


def test_no_field_of_the_document_is_undescribed():
    """A field without a meaning is guessed at by whoever reads it."""
    objects = list(objects_in(SCHEMA_TEXT))
    fields = [field for described in objects for field in described.get("properties", {}).values()]
    assert len(objects) > 10
    assert [described for described in objects if described.get("additionalProperties", True) is True] == []
    assert [field for field in fields if not field.get("description")] == []


def test_a_new_field_is_a_fault():
    """Otherwise the schema would agree with everything, and the tests above with it."""
    document = json.loads(report_json(demo_report("kon-ray-2023", "2023-Q3"), "vi"))
    document["places"][0]["population"] = 1
    assert [error.json_path for error in VALIDATOR.iter_errors(document)] == ["$.places[0]"]


def test_the_schema_is_one_and_knows_every_table_and_severity():
    """A value that the code may write tomorrow must be in the schema today."""
    Draft202012Validator.check_schema(SCHEMA_TEXT)
    kinds = SCHEMA_TEXT["$defs"]
    assert kinds["tab"]["properties"]["table"]["enum"] == [*(table.name for table in TABLES), None]
    assert kinds["issue"]["properties"]["table"]["enum"] == [table.name for table in TABLES]
    assert kinds["issue"]["properties"]["severity"]["enum"] == list(Severity)


def test_the_schema_has_every_measure_and_is_written_in_one_form():
    """Whoever adds a measure must not have to describe it in four places by hand."""
    assert SCHEMA.read_text(encoding="utf-8") == as_text(completed(SCHEMA_TEXT)) + "\n", OUTDATED


@pytest.mark.parametrize(
    ("kind", "across", "right", "wrong"),
    [
        (Kind.WHOLE, Across.SUMS, [0, None], [0.5, -1]),
        (Kind.DECIMAL, Across.NEVER, [0.5, None], [-1]),
        (Kind.SHARE, Across.ALWAYS, [0.5, None], [2]),
    ],
)
def test_a_new_measure_gets_its_fields_after_the_one_before_it(kind, across, right, wrong):
    """A field of the wrong type would refuse the file of every office, or none."""
    name = "days_since_last_session"  # any that the catalogue defines
    added = Measure(name, Group.RECENCY, lambda _: None, "days", "activities", kind=kind, across=across)
    others = [measure for measure in MEASURES if measure.name != name]
    bare = json.loads(SCHEMA.read_text(encoding="utf-8"))
    for part in ("place", "cluster"):
        del bare["$defs"][part]["properties"][name]
        bare["$defs"][part]["required"].remove(name)
    made = completed(bare, [others[0], added, *others[1:]])["$defs"]
    for part in ("place", "cluster"):
        assert made[part]["required"].index(name) == made[part]["required"].index("sessions") + 1
        assert list(made[part]["properties"])[3] == name
        assert made[part]["properties"]["children"] == SCHEMA_TEXT["$defs"][part]["properties"]["children"]
        values = Draft202012Validator({"$ref": f"#/$defs/{part}/properties/{name}", "$defs": made})
        assert [values.is_valid(value) for value in right + wrong] == [True] * len(right) + [False] * len(wrong)
    assert (name in made["deltas"]["required"]) == (across is not Across.NEVER)


def test_the_page_is_what_the_schema_and_the_demo_make():
    """Whoever writes a program by the page must see the fields of today."""
    assert PAGE.read_text(encoding="utf-8") == page(), OUTDATED

"""Sums unlike a place's own past in report.json, as the schema says."""

import json
from datetime import date
from pathlib import Path

from jsonschema import Draft202012Validator

from exports.json.report_json import report_document
from indicators.report import report_of
from tests.quarters import QUARTERS, office_of_quarters
from tests.sheets import activities, activity, posting, postings, read

SCHEMA = json.loads((Path(__file__).parent.parent.parent / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def _document(*tabs):
    records = read(*tabs, programme=office_of_quarters(), as_of=date(2023, 12, 20))
    return report_document(report_of(records, "2023-Q3"), "vi")


def test_an_unusual_sum_stands_there_with_its_past():
    """A program that watches the sheet must not compute the rule again."""
    done = [activity(date=day, sessions=count) for day, count in zip(QUARTERS, (4, 5, 4, 6, 5, 4, 50), strict=True)]
    posted = [posting(date=day, postings=count) for day, count in zip(QUARTERS, (3, 3, 3, 3, 3, 3, 90), strict=True)]
    document = _document(activities(*done), postings(*posted))
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    assert [(each["place"], each["clause"], each["channel"], each["value"]) for each in document["unusual"]] == [
        ("23497", None, "TTX", 90),
        ("23497", "1a", None, 50),
    ]
    assert document["unusual"][1]["past"][0] == {"period": "2022-Q1", "value": 4}


def test_where_nothing_is_unusual_the_list_is_empty():
    """A key that is sometimes missing breaks whoever reads it."""
    assert _document(activities(), postings())["unusual"] == []

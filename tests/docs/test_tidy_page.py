"""The page on Power BI, Excel and pandas: what it shows works, and names what is in the table."""

import re
from pathlib import Path

import pandas as pd
import pytest

from data_sources.demo import demo_workbook
from exports.tidy.tidy_columns import COLUMNS
from exports.tidy.tidy_files import tidy_files
from indicators.report import every_report, report_of
from records.cleaning.read import records_of

PAGE = Path(__file__).parent.parent.parent / "docs" / "bang-dai.md"


@pytest.fixture(scope="module")
def text():
    return PAGE.read_text(encoding="utf-8")


def test_the_pandas_snippets_give_the_figures_of_the_reports(text, tmp_path, monkeypatch):
    """Whoever copies them must get the numbers of the screen, not an error."""
    workbook = demo_workbook()
    records = records_of(workbook, workbook.as_of)
    for name, content in tidy_files(every_report(records), records.programme, "vi").items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    made = {}
    for snippet in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        exec(snippet, made)  # noqa: S102 - our own page
    report = report_of(records, "2023-Q3")
    coverage = {place.place.code: round(place.coverage, 6) for place in report.places}
    assert made["coverage"]["2023-Q3"].dropna().to_dict() == coverage
    assert made["owed"]["2023-Q3"].sum() == report.totals.overdue
    assert made["from_csv"]["value"].equals(made["data"]["value"])
    assert made["from_csv"]["place"].tolist() == made["data"]["place"].tolist()
    assert pd.api.types.is_datetime64_dtype(made["from_csv"]["period_start"])


def test_every_column_is_named_on_the_page(text):
    """A column that is not there is found by nobody."""
    assert [name for name in COLUMNS if f"`{name}`" not in text] == []


def test_every_column_that_power_bi_is_told_of_exists(text):
    """Power BI stops at the first name that is not in the file."""
    named = set(re.findall(r'\{"(\w+)", (?:type \w+|Int64\.Type)\}', text))
    assert len(named) > 5
    assert named <= set(COLUMNS)

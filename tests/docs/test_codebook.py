"""The codebook says what every column of every file means, and names no column that no file has."""

import csv
import io
import json
import runpy
from pathlib import Path

import openpyxl
import pytest
from pyarrow import parquet

from data_sources.demo import demo_workbook
from exports.codebook.output_columns import outputs
from exports.csv.differences_csv import differences_csv
from exports.csv.issues_csv import issues_csv
from exports.csv.plan_csv import plan_csv
from exports.csv.rows_csv import rows_csv
from exports.csv.submissions_csv import submissions_csv
from exports.csv.summary_csv import summary_csv
from exports.csv.trail_csv import trail_csv
from exports.tidy.tidy_files import tidy_files
from exports.units.units_parquet import periods_parquet, problems_parquet, units_parquet
from exports.xlsx.summary import summary_xlsx
from indicators.report import report_of
from records.changes.row_changes import Differences
from records.cleaning.read import records_of
from words import LANGUAGES

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def report():
    """Of an office that declares measures of its own."""
    workbook = demo_workbook("commune-2026")
    records = records_of(workbook, workbook.as_of)
    return report_of(records, records.programme.periods[-1].code)


def headings_of(report, language):
    """What stands over the columns of every file, by the name of the file or of the sheet's table."""
    files = {
        "summary.csv": summary_csv(report, language),
        "rows.csv": rows_csv(report, language),
        "submissions.csv": submissions_csv(report),
        "plan.csv": plan_csv(report, language),
        "issues.csv": issues_csv(report, language),
        "differences.csv": differences_csv(Differences(()), {}, language),
        "trail.csv": trail_csv([], language),
    }
    found = {name: next(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")) for name, content in files.items()}
    tables = {
        "units.parquet": units_parquet([]),
        "reports.parquet": periods_parquet({}),
        "problems.parquet": problems_parquet({}),
    }
    found |= {name: parquet.read_schema(io.BytesIO(content)).names for name, content in tables.items()}
    for sheet in openpyxl.load_workbook(io.BytesIO(summary_xlsx(report, language))):
        found |= {f"summary.xlsx#{table}": [cell.value for cell in sheet[1]] for table in sheet.tables}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_every_file_is_described_and_no_other(report, language):
    """A column that nobody explains is used for what it seems to be."""
    declared = [name for measure in report.records.programme.measures for name in _columns_of(measure, language)]
    described = {}
    for output in outputs():
        columns = [column.label(language) for column in output.columns]
        has_declared = output.name in ("summary.csv", "summary.xlsx#place_figures")
        described[output.name] = columns + (declared if has_declared else []) + [c.label(language) for c in output.then]
    assert described == headings_of(report, language)


def _columns_of(measure, language):
    """The headings of a declared measure."""
    of_share = {"vi": "{}: trên tổng số", "en": "{}: out of"}[language].format(measure.name)
    return [measure.name, of_share] if measure.per else [measure.name]


def test_the_page_is_what_the_code_writes():
    """A page that is a release behind sends an analyst to a column that is gone."""
    made = runpy.run_path(str(ROOT / "tools" / "make_codebook.py"))["codebook"]()
    assert (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8") == made


def test_programs_find_the_same_in_the_dictionary(report):
    """Whoever reads with a program reads no Markdown."""
    files = tidy_files([report], report.records.programme, "vi")
    document = json.loads(files["data-dictionary.json"])
    assert [output["name"] for output in document["outputs"]] == [output.name for output in outputs()]
    assert all(column["definition"].keys() == {"vi", "en"} for output in document["outputs"] for column in output["columns"])
    for output in document["outputs"]:
        names = [column["name"] for column in output["columns"] + output["columns_after_declared_measures"]]
        assert len(names) == len(set(names))

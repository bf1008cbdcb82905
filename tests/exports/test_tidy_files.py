"""The long table: each of its cells is what report.json says, in CSV as in Parquet."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from pyarrow import parquet

from data_sources.demo_workbook.demo_list import FIRST_DEMO
from data_sources.files.workbook_file import read_path
from exports.json.report_json import report_document
from exports.safe_text import safe_text
from exports.tidy.tidy_columns import COLUMNS, KEY, Holds, holds
from exports.tidy.tidy_files import data_csv, data_parquet, tidy_files
from exports.tidy.tidy_rows import tidy_rows
from indicators.measures import MEASURES
from indicators.report import Report, every_report, report_of
from records.cleaning.read import Records, records_of
from tests.demo_reports import demo_records, demo_reports
from tests.examples import LARGEST

GOLDEN = Path(__file__).parents[1] / "golden"
WORKBOOKS = [
    "demo",
    "demo:province-2026",
    "demo:commune-2026",
    "case-101",
    "case-102",
    "case-103",
    "levels/commune",
    "levels/district",
    "levels/province",
]
# To write a table of a province once more would show nothing else.
SMALLER = [pytest.param(name, marks=pytest.mark.long) if name == f"demo:{LARGEST}" else name for name in WORKBOOKS]
DAYS = {"case-101": date(2023, 6, 15)}  # on that one a period is open


class Book(NamedTuple):
    """A workbook as read, its report of every period, its files, and the rows of the Parquet file."""

    records: Records
    reports: tuple[Report, ...]
    files: dict[str, bytes]
    rows: list[dict[str, object]]


@pytest.fixture(scope="module", params=WORKBOOKS)
def book(request):
    """Each made once, for all tests of its workbook."""
    name = request.param
    if name.startswith("demo"):
        code = name.partition(":")[2] or FIRST_DEMO
        records, reports = demo_records(code), demo_reports(code)
    else:
        workbook = read_path(GOLDEN / (f"{name}.xlsx" if "/" in name else f"{name}/workbook.xlsx"))
        records = records_of(workbook, DAYS.get(name, date(2023, 7, 10)))
        reports = every_report(records)
    files = tidy_files(reports, records.programme, "vi")
    return Book(records, reports, files, rows_of(files))


def rows_of(files):
    """The rows of the Parquet file, a field a column."""
    return parquet.read_table(io.BytesIO(files["data.parquet"])).to_pylist()


def cells_of(content, separator=";"):
    """The rows of the CSV, each cell as it is typed there."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


def told(document, records):
    """What report.json tells, in the columns of the table that are not the same for all rows of a period."""
    clusters = {code: cluster["name"] for cluster in document.get("clusters", []) for code in cluster["places"]}
    for place in document["places"]:
        yield from figures(place, "place", place["code"], clusters.get(place["code"]))
        yield from requirements(place, "place", clusters.get(place["code"]), document, records)
    for cluster in document.get("clusters", []):
        yield from figures(cluster, "cluster", None, cluster["name"])
    yield from figures(document["district"], "whole", "*", None)
    yield from requirements(document["district"], "whole", None, document, records)


def figures(of, level, place, cluster):
    """The measures of a place, a cluster or the whole."""
    values = [(measure.name, of[measure.name], None) for measure in MEASURES]
    values += [(f"measure:{code}", found["value"], found["per"]) for code, found in of["measures"].items()]
    for name, value, per in [*values, ("waiting_rows", of["waiting_rows"], None)]:
        state = "unknown" if value is None else "known"
        row = {"level": level, "place": place, "cluster": cluster, "measure": name, "value": value, "per": per, "state": state}
        change = (of.get("deltas") or {}).get(name)
        yield row | {"change": change} | dict.fromkeys(("agency", "agency_name", "target", "status", "waiting_rows"))


def requirements(of, level, cluster, document, records):
    """The requirements of a place, or of the whole; what nobody reported on has no value here, where report.json keeps a 0."""
    statuses = {(status["agency"], status["clause"]): status["status"] for status in document["report_status"]}
    names = {agency.code: agency.name for agency in records.programme.agencies}
    for cell in of["cells"]:
        agency = cell.get("agency")
        yield {
            "level": level,
            "place": of["code"],
            "cluster": cluster,
            "measure": "requirement:" + cell["requirement"],
            "agency": agency,
            "agency_name": names.get(agency),
            "value": None if cell["state"] == "not_reported" else cell["achieved"],
            "target": cell["target"],
            "per": None,
            "state": cell["state"],
            "status": statuses[agency, cell["requirement"].removeprefix("report:")] if agency else None,
            "waiting_rows": cell["waiting_rows"],
            "change": None,
        }


def test_every_cell_of_every_period_is_what_report_json_says(book):
    """Two files of one office with two truths would make both worthless."""
    records, found = book.records, book.rows
    for period, report in zip(records.programme.periods, book.reports, strict=True):
        document = report_document(report, "vi")
        ours = [row for row in found if row["period"] == period.code]
        expected = list(told(document, records))
        assert [{name: row[name] for name in expected[0]} for row in ours] == expected
        for row in ours:
            assert row["period_name"] == document["period"]["name"]
            days = {name: row[f"period_{name}"].isoformat() for name in ("start", "end", "due")}
            assert days == {name: document["period"][name] for name in days}
            assert (row["period_open"], row["illustrative"]) == (document["period"]["open"], document["illustrative"])
            assert (row["as_of"].isoformat(), row["register"].isoformat()) == (document["as_of"], document["register"])
    assert {row["period"] for row in found} == {period.code for period in records.programme.periods}


def test_a_place_has_its_name_and_kind_and_the_whole_is_called_by_its_level(book):
    """A chart of codes is read by nobody."""
    records, rows = book.records, book.rows
    named = {(place.code, place.name, place.kind) for place in records.programme.places}
    assert {(r["place"], r["place_name"], r["place_kind"]) for r in rows if r["level"] == "place"} <= named
    whole = report_document(report_of(records, records.programme.periods[0].code), "vi")["district"]["name"]
    assert {(r["place"], r["place_name"], r["place_kind"]) for r in rows if r["level"] == "whole"} == {("*", whole, None)}


@pytest.mark.parametrize("book", SMALLER, indirect=True)
@pytest.mark.parametrize("separator", [";", ","])
def test_the_csv_holds_what_the_parquet_file_holds(book, separator):
    """Whoever moves from one to the other must not have to compare."""
    expected = [{name: written(name, row[name], separator) for name in COLUMNS} for row in book.rows]
    assert cells_of(data_csv(tidy_rows(book.reports, "vi"), separator=separator), separator) == expected


def written(column, value, separator):
    """A value as it stands in the CSV."""
    if value is None:
        return ""
    match holds(column):
        case Holds.DAY:
            return value.isoformat()
        case Holds.YES_NO:
            return str(value).lower()
        case Holds.WHOLE | Holds.NUMBER:
            return f"{value:.6f}".rstrip("0").rstrip(".").replace(".", "," if separator == ";" else ".")
        case _:
            return safe_text(value)


def test_a_row_is_found_by_its_key(book):
    """A program that joins two files by it must not double a figure."""
    keys = [tuple(row[name] for name in KEY) for row in book.rows]
    assert len(keys) == len(set(keys))


def test_a_value_is_missing_exactly_where_it_is_unknown(book):
    """An average over zeros that nobody reported would be believed."""
    missing = [(row["value"] is None) == (row["state"] in ("unknown", "not_reported")) for row in book.rows]
    assert all(missing)


def test_the_dictionary_explains_every_column_measure_and_code_that_occurs(book):
    """A column that is not explained is guessed at."""
    records, rows, document = book.records, book.rows, json.loads(book.files["data-dictionary.json"])
    columns = {column["name"]: column for column in document["columns"]}
    assert tuple(columns) == COLUMNS == tuple(rows[0])
    assert {row["measure"] for row in rows} == {measure["name"] for measure in document["measures"]}
    for column in ("level", "state", "status"):
        explained = {value["name"] for value in columns[column]["values"]}
        assert {row[column] for row in rows} - {None} <= explained
    own_words = {measure.unit for measure in records.programme.measures}
    assert {row["unit"] for row in rows} <= {unit["name"] for unit in document["units"]} | own_words
    units = {measure["name"]: measure["unit"] for measure in document["measures"]}
    assert all(row["unit"] == units[row["measure"]] for row in rows)


def test_the_dictionary_says_each_thing_in_both_languages(book):
    """The office reads Vietnamese, and whoever builds its report may not."""
    document = json.loads(book.files["data-dictionary.json"])
    for entry in (*document["columns"], *document["measures"]):
        assert all(entry[part][language] for part in ("label", "definition") for language in ("vi", "en"))
    for measure in document["measures"]:
        assert set(measure) >= {"name", "label", "unit", "definition", "source", "kind", "group"}
        assert all(measure["source"].values())


def test_the_dictionary_says_how_the_csv_is_written(records):
    """A decimal comma that is read as a separator of thousands makes a coverage of 666667."""
    signs = {
        separator: json.loads(tidy_files((), records.programme, "vi", separator=separator)["data-dictionary.json"])["csv"]
        for separator in (";", ",")
    }
    assert {separator: (sign["separator"], sign["decimal"]) for separator, sign in signs.items()} == {
        ";": (";", ","),
        ",": (",", "."),
    }


def test_a_name_that_is_a_formula_is_harmless_in_csv_and_unchanged_in_parquet(records):
    """Excel computes what begins with a plus; no reader of Parquet does, and a join by name needs the name."""
    rows = list(tidy_rows(every_report(records), "vi"))
    named = {row["place_name"] for row in cells_of(data_csv(rows))}
    assert {"'+Tân Lập"} == {name for name in named if "Tân Lập" in name}
    stored = {row["place_name"] for row in rows_of({"data.parquet": data_parquet(rows)})}
    assert {"+Tân Lập"} == {name for name in stored if "Tân Lập" in name}


def test_a_choice_of_places_leaves_the_whole_as_it_is(records):
    """The whole must not depend on who looks."""
    every = list(tidy_rows(every_report(records), "vi"))
    assert list(tidy_rows(every_report(records), "vi", places=["P2"])) == [row for row in every if row.place in ("P2", "*")]


def test_without_a_period_the_table_has_its_columns_and_no_row(records):
    """A program that is fed every night must not meet another file before the first period is typed."""
    files = tidy_files((), records.programme, "vi")
    table = parquet.read_table(io.BytesIO(files["data.parquet"]))
    assert (tuple(table.column_names), table.num_rows) == (COLUMNS, 0)
    assert files["data.csv"] == b"\xef\xbb\xbf" + ";".join(COLUMNS).encode() + b"\r\n"


def test_the_columns_of_the_table_are_these():
    """Reports in Power BI name them, and break where one is renamed or moved."""
    assert (
        *("period", "period_name", "period_start", "period_end", "period_due", "period_open", "as_of", "register"),
        *("illustrative", "level", "place", "place_name", "place_kind", "cluster", "measure", "measure_name"),
        *("agency", "agency_name", "value", "target", "per", "state", "status", "unit", "waiting_rows", "change"),
    ) == COLUMNS

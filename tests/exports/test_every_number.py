"""Every number of every file is the one that report.json has, whatever was sent, in an office of any size."""

import csv
import io
import json
import re
from datetime import datetime
from functools import lru_cache

import openpyxl
import pandas as pd
import pytest
from icalendar import Calendar
from PIL import Image
from pptx import Presentation
from pyarrow import parquet

from charts.pictures.meeting_square import meeting_square
from exports.csv.plan_csv import plan_csv
from exports.csv.rows_csv import rows_csv
from exports.csv.submissions_csv import submissions_csv
from exports.csv.summary_csv import summary_csv
from exports.issues.to_remind import those_to_remind
from exports.json.report_json import report_json
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.thanks import thanks_docx
from exports.paper.report import report_docx
from exports.plan.plan_ics import plan_ics
from exports.slides.weekly_slides import weekly_slides
from exports.tidy.tidy_files import tidy_files
from exports.xlsx.summary import summary_xlsx
from indicators.measures import MEASURES, Group, columns_of
from tests.districts import everything, nothing, office, report, rows
from tests.papers import assert_equal_to_json
from words import say
from words.formats import fraction_with_share, number

NAMES = [measure.name for measure in MEASURES]
# As columns of the CSV and of the sheet of figures, after code and name.
LISTED = [
    *(measure.name for measure in columns_of(Group.ACTIVITIES, Group.POSTINGS)),
    "channels",
    *(measure.name for measure in columns_of(Group.REQUIREMENTS)),
]
STATUSES = ("expected", "on_time", "late", "undated", "empty", "pending", "overdue", "received")
PLANNED = ("mend", "hold", "post", "send")  # in the order of the last slide's title
SENT = ("some", "nothing", "everything")
SIZES = [1, 7, pytest.param(96, marks=pytest.mark.long), pytest.param(168, marks=pytest.mark.long)]


@lru_cache(maxsize=6)  # of every run: two sizes, each with some rows, everything and nothing
def files_of(places, sent):
    """The files of an office of so many places: report.json, the workbook, the CSVs, the rows of the Parquet file."""
    tabs = {"some": rows(places, 12 * places), "nothing": nothing(), "everything": everything(places)}[sent]
    found = report([*office(places), *tabs])
    tidy = tidy_files([found], found.records.programme, "vi", separator=",")
    return {
        "json": json.loads(report_json(found, "vi")),
        "xlsx": openpyxl.load_workbook(io.BytesIO(summary_xlsx(found, "vi"))),
        "csv": lines_of(summary_csv(found, "vi", separator=",")),
        "files": {"book.xlsx": summary_xlsx(found, "vi"), **tidy},
        "data": lines_of(tidy["data.csv"]),
        "parquet": parquet.read_table(io.BytesIO(tidy["data.parquet"])).to_pylist(),
        "rows": lines_of(rows_csv(found, "vi", separator=",")),
        "submissions": lines_of(submissions_csv(found, separator=",")),
        "plan": lines_of(plan_csv(found, "vi", separator=",")),
        "calendar": [*Calendar.from_ical(plan_ics(found, "vi")).walk("VEVENT")],
        "slides": list(Presentation(io.BytesIO(weekly_slides(found, "vi"))).slides),
        "square": Image.open(io.BytesIO(meeting_square(found, "vi"))).text["Description"].replace("\n", " "),
        "papers": papers_of(found),
    }


def papers_of(found):
    """The papers by their names: the report, the letters to all and to the first of those who get one of their own."""
    own = {agency.code: reminder_docx(found, agency=agency.key) for agency in those_to_remind(found)[:3]}
    every = {"report": report_docx(found), "all": reminder_docx(found), "call": call_docx(found), "thanks": thanks_docx(found)}
    return {name: paper for name, paper in (every | own).items() if paper}


@pytest.fixture(params=SENT)
def sent(request):
    return request.param


@pytest.fixture(params=SIZES)
def made(request, sent):
    """The files of one office."""
    return files_of(request.param, sent)


def lines_of(content):
    """The lines of a CSV by the headings of their columns."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def table(book, title):
    """The rows of a sheet of data by their headings."""
    headings, *lines = book[title].iter_rows(values_only=True)
    return [dict(zip(headings, line, strict=True)) for line in lines]


def written(value):
    """A number as a CSV has it, with a decimal point."""
    return "" if value is None else f"{value:.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def test_summary_csv_has_the_figures_and_targets_of_report_json(made):
    """It is opened first, and quoted most."""
    entries = [*made["json"]["places"], made["json"]["district"]]
    assert [line["Mã"] for line in made["csv"]] == [entry["code"] for entry in entries]
    for entry, line in zip(entries, made["csv"], strict=True):
        shown = {name: line[say(f"measure.{name}", "vi")] for name in LISTED}
        assert shown == {name: written(entry[name]) for name in LISTED if name != "channels"} | {
            "channels": ", ".join(entry["channels"])
        }
        asked = {cell["requirement"]: cell["target"] for cell in entry["cells"]}
        targets = {"sessions": "Số buổi", "attendances": "Lượt người", "postings": "Lượt đăng 111"}
        assert {name: line[f"Chỉ tiêu: {label}"] for name, label in targets.items()} == {
            name: written(asked.get(name)) for name in targets
        }


def test_the_sheet_of_figures_has_those_of_report_json(made):
    """A pivot table over the sheet must give what the page to print says."""
    figures = table(made["xlsx"], "Số liệu")
    assert [row["Mã"] for row in figures] == [entry["code"] for entry in made["json"]["places"]]
    for entry, row in zip(made["json"]["places"], figures, strict=True):
        numbers = {name: row[say(f"measure.{name}", "vi")] for name in LISTED if name != "channels"}
        assert numbers == {name: entry[name] for name in LISTED if name != "channels"}
        assert len((row["Kênh đã đăng"] or "").split("; ")) == max(1, len(entry["channels"]))


def test_the_page_to_print_has_the_figures_of_report_json(made):
    """It is what the leader holds in the meeting."""
    book, document = made["xlsx"], made["json"]

    def named(name):
        ((sheet, cell),) = book.defined_names[name].destinations
        return book[sheet][cell].value

    assert {name: named(f"whole_{name}") for name in NAMES} == {name: document["district"][name] for name in NAMES}
    shares = ("expected", "received", "rate", "on_time_rate")
    assert {name: named(f"reports_{name}") for name in shares} == {name: document["reports"][name] for name in shares}
    assert (named("period_code"), named("as_of")) == (document["period"]["code"], datetime(2023, 4, 10))
    entries = {entry["name"]: entry for entry in (*document["places"], document["district"])}
    sheet = [row[:8] for row in book["Tổng hợp"].iter_rows(values_only=True)]
    top = next(index for index, row in enumerate(sheet) if row[0] == "Địa bàn")
    printed = [row for row in sheet[top + 1 :] if row[0] in entries]
    assert printed[-1][0] == document["district"]["name"]
    names = ("sessions", "attendances", "postings", None, "requirements_met", "requirements", "coverage")
    for name, *values in printed:
        expected = [entries[name][field] if field else None for field in names]
        expected[3] = None if entries[name]["postings"] is None else len(entries[name]["channels"])
        if isinstance(values[-1], str):  # nothing was heard: no share, which is not a share of 0
            assert (expected.pop(), values.pop()) == (0.0, "Chưa có số liệu")
        assert (name, values) == (name, expected)


def test_the_workbook_lists_the_gaps_and_reports_of_report_json(made):
    """From these sheets the reminders are written."""
    document, book = made["json"], made["xlsx"]
    lacking = [
        (entry["code"], cell["requirement"], cell["target"], cell["gap"])
        for entry in (*document["places"], document["district"])
        for cell in entry["cells"]
        if cell["state"] != "met"
    ]
    shown = table(book, "Còn thiếu")
    assert [(row["Mã địa bàn"], row["Mã yêu cầu"], row["Chỉ tiêu"], row["Còn thiếu"]) for row in shown] == lacking
    statuses = [(entry["agency"], entry["clause"], entry["days_late"]) for entry in document["report_status"]]
    shown = table(book, "Tiến độ báo cáo")
    assert [(row["Mã đơn vị"], row["Mã nội dung"], row["Số ngày muộn"]) for row in shown] == statuses
    clauses = table(book, "Báo cáo theo nội dung")
    labels = {name: say(f"report.{name}", "vi") for name in STATUSES if name != "received"}
    sums = {name: sum(row[label] for row in clauses) for name, label in labels.items()}
    assert sums == {name: document["reports"][name] for name in labels}
    counted = [(row["Mã nội dung"], row["Phải báo cáo"]) for row in clauses]
    assert counted == [(clause["code"], clause["expected"]) for clause in document["clauses"]]


def test_the_rows_of_the_workbook_add_up_to_its_figures(made):
    """Whoever adds up the rows must come to the figure."""
    counted = table(made["xlsx"], "Chi tiết")
    district = made["json"]["district"]
    for label, name in (("Số buổi", "sessions"), ("Trẻ em", "children"), ("Số lượt", "postings")):
        values = [row[label] for row in counted if row[label] is not None]
        assert (sum(values) if values else None) == district[name]


def test_both_forms_of_the_long_table_have_the_figures_of_report_json(made):
    """An analyst's figure of a commune must be the office's."""
    document = made["json"]
    expected = {(entry["code"], name): entry[name] for entry in (*document["places"], document["district"]) for name in NAMES}
    for form in ("parquet", "data"):
        lines = [line for line in made[form] if line["measure"] in NAMES]
        values = {(line["place"], line["measure"]): line["value"] for line in lines}
        if form == "data":
            expected = {key: written(value) for key, value in expected.items()}
        assert values == expected
    for form in ("parquet", "data"):
        required = [line for line in made[form] if line["measure"].startswith("requirement:")]
        cells = [cell for entry in (*document["places"], document["district"]) for cell in entry["cells"]]
        assert [(line["measure"], int(line["target"])) for line in required] == [
            (f"requirement:{cell['requirement']}", cell["target"]) for cell in cells
        ]


def test_the_verdicts_of_single_rows_add_up_to_the_tally(made):
    """What became of each row must add up to what the page says became of all."""
    verdicts = {(line["tab"], line["row"]): line["verdict"] for line in made["rows"]}
    counted = {name: list(verdicts.values()).count(name) for name in ("accepted", "repaired", "rejected", "ignored")}
    tally = made["json"]["rows"]
    assert counted | {"seen": len(verdicts)} == {name: tally[name] for name in (*counted, "seen")}
    issues = [line for line in made["rows"] if line["severity"]]
    agency_tabs = {tab["tab"] for tab in made["json"]["tabs"] if tab["table"] in ("activities", "postings", "submissions")}
    told = [issue for issue in made["json"]["issues"] if issue["tab"] in agency_tabs and issue["code"] != "over_whole"]
    assert sorted((line["tab"], line["row"], line["code"]) for line in issues) == sorted(
        (issue["tab"], str(issue["row"]), issue["code"]) for issue in told
    )


def test_only_received_reports_have_their_words_in_the_files(made, sent):
    """A report that counts as received has its words in the files, and no other has."""
    received = {
        (s["agency"], s["clause"]) for s in made["json"]["report_status"] if s["status"] in ("on_time", "late", "undated")
    }
    in_csv = {(line["agency"], line["clause"]) for line in made["submissions"] if line["results"].strip("…")}
    in_book = {
        (row["Mã đơn vị"], row["Mã nội dung"])
        for row in table(made["xlsx"], "Nội dung báo cáo")
        if (row["Kết quả"] or "").strip("…")
    }
    assert in_csv == in_book == received
    assert bool(received) == (sent != "nothing")


def test_each_figure_of_a_paper_stands_in_report_json(made):
    """What is signed is what the screen showed: each figure of each paper says where it stands, and stands there."""
    counts = {name: assert_equal_to_json(paper, made["json"]) for name, paper in made["papers"].items()}
    assert counts["report"] > 20


def test_the_plan_as_a_table_and_as_a_calendar_asks_for_what_report_json_asks_for(made):
    """A task of a calendar that asks for other numbers than the annex is done twice or not at all."""
    steps = made["json"]["plan"]
    told = [(step["place"], step["action"], written(step["count"]), "; ".join(step["closes"])) for step in steps]
    assert [tuple(line[name] for name in ("place", "action", "count", "closes")) for line in made["plan"]] == told
    averages = [(written(step["average"]), written(step["average_of"])) for step in steps]
    assert [(line["average"], line["average_of"]) for line in made["plan"]] == averages
    assert [str(entry["summary"]).partition(": ")[2] for entry in made["calendar"]] == [line["step"] for line in made["plan"]]
    for step, line in zip(steps, made["plan"], strict=True):
        assert step["count"] is None or re.search(rf"(?<![\d.]){re.escape(number(step['count'], 'vi'))}(?![\d.])", line["step"])


def test_slides_and_the_picture_for_a_chat_group_show_the_figures_of_report_json(made):
    """They are seen by everybody, and corrected by nobody."""
    whole, reports = made["json"]["district"], made["json"]["reports"]
    received = fraction_with_share(reports["received"], reports["expected"], "vi")
    first, last = made["slides"][0], made["slides"][-1]
    shown = [shape.text_frame.text for shape in first.shapes if shape.has_text_frame]
    for text in ("\n".join(shown), made["square"]):
        assert received in text
        if whole["sessions"] is not None:
            assert fraction_with_share(whole["requirements_met"], whole["requirements"], "vi") in text
    assert all(f": {number(whole[name], 'vi')}" in "\n".join(shown) for name in ("sessions", "attendances", "postings"))
    over = made["json"]["as_of"] > made["json"]["period"]["end"]
    done = [step["action"] in ("hold", "post") and (over or step["not_reported"]) for step in made["json"]["plan"]]
    sure = [step for step, there in zip(made["json"]["plan"], done, strict=True) if not (there or step["after_mending"])]
    sums = [sum(step["count"] or 0 for step in sure if step["action"] == name) for name in PLANNED]
    told = re.findall(r"\d[\d.]*", last.shapes.title.text_frame.text)
    assert not made["json"]["plan"] or told == [number(count, "vi") for count in sums if count]


def test_pandas_reads_the_same_figures_of_places_from_excel_csv_and_parquet(made):
    """Whoever computes with one file must come to what another came to with the next."""
    files = {name: io.BytesIO(content) for name, content in made["files"].items()}
    sheet = pd.read_excel(files["book.xlsx"], sheet_name="Số liệu", dtype={"Mã": str}).set_index("Mã")
    tables = {"csv": pd.read_csv(files["data.csv"], dtype={"place": str}), "parquet": pd.read_parquet(files["data.parquet"])}
    assert {name: len(table) for name, table in tables.items()} == dict.fromkeys(tables, len(made["data"]))
    for name in ("sessions", "attendances", "postings", "requirements_met"):
        expected = {place["code"]: place[name] for place in made["json"]["places"]}
        found = {"excel": sheet[say(f"measure.{name}", "vi")]}
        for form, table in tables.items():
            rows_of = table[(table["level"] == "place") & (table["measure"] == name)]
            found[form] = rows_of.set_index("place")["value"]
        for values in found.values():
            assert {code: None if pd.isna(value) else int(value) for code, value in values.items()} == expected

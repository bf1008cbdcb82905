"""The demos of a province and of a commune are what their generator makes, and offices as they are since 1/7/2025."""

import re
from collections import Counter
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from data_sources.demo import demo_workbook
from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from data_sources.demo_workbook.generate import write_demo_workbook
from data_sources.sources import workbook_from
from exports.csv.rows_csv import rows_csv
from exports.csv.summary_csv import summary_csv
from exports.json.report_json import report_json
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.report import report_docx
from exports.xlsx.summary import summary_xlsx
from indicators.report import Report, report_of
from records.cleaning.read import Records, records_of
from records.errors import WrongArgument
from records.workbook.raw import Workbook

NEW_DEMOS = [code for code in DEMOS if code != FIRST_DEMO]
CLOSED = "2026-Q2"
GONE = re.compile(r"\b(huyện|thị trấn|Quyết định số 830)\b", re.IGNORECASE)
"""What no office of 2026 writes: levels that no longer exist, and a programme that ended with 2025."""


@pytest.fixture(scope="module")
def workbooks() -> dict[str, Workbook]:
    """Every demo, read once."""
    return {code: demo_workbook(code) for code in DEMOS}


@pytest.fixture(scope="module")
def records(workbooks: dict[str, Workbook]) -> dict[str, Records]:
    """Every demo, read and cleaned once."""
    return {code: records_of(workbook, workbook.as_of) for code, workbook in workbooks.items()}


@pytest.fixture(scope="module")
def reports(records: dict[str, Records]) -> dict[str, Report]:
    """The report of the last closed period of each new demo."""
    return {code: report_of(records[code], CLOSED, None) for code in NEW_DEMOS}


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a package but for the days in its properties."""
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.startswith("docProps")}


@cache
def committed_cells(code: str) -> dict[str, list[tuple[str, object, str]]]:
    """Those of the committed workbook of a demo."""
    return cells(DEMOS[code].file.read_bytes())


def cells(content: bytes) -> dict[str, list[tuple[str, object, str]]]:
    """Every filled cell of each tab with its kind, read without what only looks are for."""
    workbook = openpyxl.load_workbook(BytesIO(content), data_only=True, read_only=True)
    return {
        tab.title: [(cell.coordinate, cell.value, cell.data_type) for row in tab.iter_rows() for cell in row if cell.value]
        for tab in workbook
    }


def words_in(content: bytes) -> str:
    """Every text in a file: of a package, that of its parts without their marks."""
    if not content.startswith(b"PK"):
        return content.decode("utf-8-sig")
    with ZipFile(BytesIO(content)) as package:
        parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
    return re.sub(r"<[^>]+>", " ", re.sub(r"</?w:(?:r|t)\b[^>]*>", "", " ".join(parts)))


@pytest.mark.parametrize("code", NEW_DEMOS)
def test_the_committed_workbook_is_what_the_generator_writes(code, tmp_path):
    """A file edited by hand, or a generator changed and not run, would be a demo that no one can rebuild."""
    write_demo_workbook(tmp_path / "again.xlsx", code)
    committed, again = DEMOS[code].file.read_bytes(), (tmp_path / "again.xlsx").read_bytes()
    # Parts that are the same to the byte hold the same cells; to read these takes ten times as long.
    assert parts(committed) == parts(again) or committed_cells(code) == cells(again)


def test_writing_a_demo_twice_gives_the_same_bytes(tmp_path):
    """A file that changes whenever it is made would be a change in every commit."""
    for name in ("one", "two"):
        write_demo_workbook(tmp_path / name, "commune-2026")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("code", DEMOS)
def test_every_demo_is_read_without_a_problem_of_the_sheet(code, records):
    """Only its free tab is left unread; whoever tries the product must not begin with an alarm."""
    assert [(problem.tab, str(problem.code)) for problem in records[code].problems] == [("Ghi chú chung", "unread_tab")]


@pytest.mark.parametrize("code", DEMOS)
def test_every_demo_says_that_it_is_invented_and_of_which_day(code, workbooks):
    """Its figures must never pass for an office's, nor be measured against today."""
    workbook = workbooks[code]
    assert (workbook.illustrative, workbook.as_of) == (True, DEMOS[code].last_day)
    assert workbook.source.startswith("Số liệu minh họa ")


def test_the_demo_without_a_code_is_the_first_one():
    """Links and commands of before there were three must show what they showed."""
    assert workbook_from("demo").tabs == workbook_from(f"demo:{FIRST_DEMO}").tabs


@pytest.mark.parametrize("source", ["demo:xyz", "demo:"])
def test_a_demo_that_does_not_exist_is_refused_with_those_that_do(source):
    """Whoever mistypes a code is told which there are."""
    with pytest.raises(WrongArgument) as refused:
        workbook_from(source)
    assert (refused.value.kind, refused.value.facts["known"]) == ("unknown_demo", ", ".join(DEMOS))


def test_the_province_has_ninety_six_places_in_six_clusters(records):
    """Quảng Ngãi with Kon Tum: 86 xã, 9 phường and one đặc khu, each with a code of its own."""
    places = records["province-2026"].programme.places
    assert Counter(place.kind for place in places) == {"xã": 86, "phường": 9, "đặc khu": 1}
    assert (len({place.code for place in places}), len({place.cluster for place in places})) == (96, 6)


def test_places_that_differ_by_an_accent_alone_keep_their_own_rows(reports):
    """Sơn Hà and Sơn Hạ, Ba Tơ and Ba Tô fold to the same letters; a sum of both would be nobody's."""
    sessions = {place.place.name: place.figures.sessions for place in reports["province-2026"].places if place.place}
    assert all(sessions[name] for name in ("Sơn Hà", "Sơn Hạ", "Ba Tơ", "Ba Tô"))


def test_the_commune_has_fourteen_villages_five_schools_and_its_unions(records):
    """The office of a commune asks village heads, schools and unions, and nobody of a level that is gone."""
    programme = records["commune-2026"].programme
    assert {place.kind for place in programme.places} == {"thôn"}
    assert (len(programme.places), len([a for a in programme.agencies if a.name.startswith("Trường ")])) == (14, 5)


@pytest.mark.parametrize("code", NEW_DEMOS)
def test_rows_are_as_right_and_as_wrong_as_in_real_sheets(code, records):
    """More dirt than in real life would make the ledger look like the point."""
    verdicts = Counter(str(verdict) for verdict in records[code].ledger["verdict"] if verdict != "ignored")
    shares = {verdict: count / verdicts.total() for verdict, count in verdicts.items()}
    assert shares == pytest.approx({"accepted": 0.81, "repaired": 0.16, "rejected": 0.03}, abs=0.02)


def test_the_province_has_thousands_of_rows_in_the_tabs_of_their_writers(records):
    """The demo must show how the product holds a whole province."""
    tabs = [tally for tally in records["province-2026"].tabs if tally.seen]
    assert 6000 <= sum(tally.accepted + tally.repaired + tally.rejected for tally in tabs) <= 9000
    assert Counter(str(tally.table) for tally in tabs) == {"activities": 7, "postings": 7, "submissions": 1}


def test_most_places_of_the_province_are_on_their_way_and_some_are_never_heard_of(reports):
    """A leader should see at once who is done, who is on the way, and who has said nothing."""
    places = reports["province-2026"].places
    shares = [place.met / place.required for place in places]
    assert 0.6 <= sum(shares) / len(shares) <= 0.75
    assert (sum(share == 0 for share in shares), sum(share == 1 for share in shares) > 5) == (7, True)


def test_one_place_of_each_demo_has_a_sum_far_from_its_own_past(records):
    """A zero too many hides in a sum that is within every limit of one cell."""
    for code, name in (("province-2026", "Đăk Ui"), ("commune-2026", "Thôn 6")):
        reports = [report_of(records[code], period, None) for period in ("2025-Q4", "2026-Q1", CLOSED)]
        *before, now = [_attendances(report, name) for report in reports]
        assert now > 3 * max(before)


def _attendances(report: Report, name: str) -> int:
    return next(place.figures.attendances or 0 for place in report.places if place.place and place.place.name == name)


@pytest.mark.parametrize("code", NEW_DEMOS)
def test_no_file_of_an_office_of_2026_names_a_level_that_is_gone(code, reports):
    """A paper that says `huyện` in 2026 would be sent back."""
    report = reports[code]
    files = {
        "report.json": report_json(report, "vi"),
        "summary.csv": summary_csv(report, "vi"),
        "rows.csv": rows_csv(report, "vi"),
        "summary.xlsx": summary_xlsx(report, "vi"),
        "report.docx": report_docx(report),
        "reminder.docx": reminder_docx(report) or b"",
        "call.docx": call_docx(report),
        "demo.xlsx": DEMOS[code].file.read_bytes(),
    }
    assert {name: GONE.findall(words_in(content)) for name, content in files.items()} == {name: [] for name in files}


@pytest.mark.parametrize("code", NEW_DEMOS)
def test_every_link_of_a_demo_leads_to_the_reserved_example_site(code):
    """An invented address must not be somebody's page."""
    links = [value for rows in committed_cells(code).values() for _, value, _ in rows if "://" in str(value)]
    assert len(links) > 100
    assert all(str(link).startswith("https://example.vn/") for link in links)

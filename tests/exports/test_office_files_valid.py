"""Every Office file keeps to the Open XML schema, as Microsoft's own SDK reads it: Word and Excel open it without repair."""

import io
import subprocess
import zipfile
from pathlib import Path

import pytest

from charts.report_pictures import report_pictures
from data_sources.demo import demo_workbook
from data_sources.files.workbook_file import read_path
from exports.paper.letters.all_letters import letters
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.thanks import thanks_docx
from exports.paper.report import Picture, report_docx
from exports.slides.weekly_slides import weekly_slides
from exports.xlsx.copy_xlsx import copy_xlsx
from exports.xlsx.summary import summary_xlsx
from exports.xlsx.template import template_xlsx
from indicators.report import report_of
from records.cleaning.read import records_of
from records.workbook.raw import Tab
from tests.districts import everything, nothing, office, report, rows
from tests.hostile import AS_OF, VALUES, hostile_workbook
from tests.letterhead import template_of_its_own

ROOT = Path(__file__).parents[2]
SDK = ROOT / ".venv" / "ooxml"
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not (SDK / "node_modules").is_dir(), reason="no Node here to run the SDK: see ensure_validator.sh"),
]
CHECK = """
import validate, { getFileFormatFromName } from "@ooxml-tools/validate";
import { readFile } from "node:fs/promises";
for (const path of process.argv.slice(2)) {
  const faults = await validate(new Uint8Array(await readFile(path)), getFileFormatFromName(path), "Office2019");
  for (const fault of faults) console.log(path, fault.path.partUri, fault.path.xpath, fault.description);
}
"""


def faults(files, folder):
    """What the SDK finds wrong, a line a fault; files are bytes by their names."""
    script = SDK / "check.mjs"
    script.write_text(CHECK, encoding="utf-8")
    for name, content in files.items():
        (folder / name).write_bytes(content)
    paths = [str(folder / name) for name in files]
    print(f"{len(paths)} files")  # noqa: T201 - what `pytest -s` counts
    ended = subprocess.run(["node", str(script), *paths], capture_output=True, text=True, check=True, timeout=250)
    return ended.stdout.splitlines()


def files_of(found, workbook=None):
    """Every Office file that a report gives."""
    pictures = [Picture(*picture) for picture in report_pictures(found)]
    made = {"report.docx": report_docx(found, pictures=pictures), "call.docx": call_docx(found), **letters(found)}
    made |= {f"summary-{language}.xlsx": summary_xlsx(found, language) for language in ("vi", "en")}
    made |= {"thanks.docx": letter} if (letter := thanks_docx(found)) else {}
    made["slides.pptx"] = weekly_slides(found, "vi")
    made |= {"reminder.docx": reminder_docx(found)} if reminder_docx(found) else {}
    return made | ({"copy.xlsx": copy_xlsx(workbook)} if workbook else {})


@pytest.mark.parametrize(
    ("demo", "period"),
    [
        *(("kon-ray-2023", period) for period in ("2023-D1", "2023-Q2", "2023-Q3", "2023-Q4")),
        *((f"{level}-2026", period) for level in ("province", "commune") for period in ("2026-Q2", "2026-Q3")),
    ],
)
def test_files_of_the_demos_open_without_repair(demo, period, tmp_path):
    """A repair prompt is where a leader stops believing a file."""
    workbook = demo_workbook(demo)
    found = report_of(records_of(workbook, workbook.as_of), period)
    assert faults(files_of(found, workbook), tmp_path) == []


@pytest.mark.parametrize("case", ["case-101", "case-102", "case-103"])
def test_files_of_workbooks_as_agencies_fill_them_open_without_repair(case, tmp_path):
    """Cells hold whatever people type, and it goes into the files."""
    workbook = read_path(ROOT / "tests" / "golden" / case / "workbook.xlsx")
    found = report_of(records_of(workbook, workbook.as_of or workbook.read_at.date()), "2023-D1")
    assert faults(files_of(found, workbook), tmp_path) == []


@pytest.mark.parametrize("places", [1, 7, 96, 168])
@pytest.mark.parametrize("sent", ["rows", "nothing", "everything"])
def test_files_of_an_office_of_any_size_open_without_repair(places, sent, tmp_path):
    """Both ends of what an office sends are reached."""
    tabs = {"rows": rows(places, 10 * places), "nothing": nothing(), "everything": everything(places)}[sent]
    assert faults(files_of(report([*office(places), *tabs])), tmp_path) == []


def test_files_of_which_nothing_may_be_concluded_open_without_repair(tmp_path):
    """One paragraph instead of a report, one slide, tables without a row."""
    without = [Tab(tab.name, [row[:2] for row in tab.rows]) if tab.name == "Đơn vị" else tab for tab in office(7)]
    made = files_of(report([*without, *rows(7, 70)]))
    assert {"report.docx", "slides.pptx"} <= set(made)
    assert "reminder.docx" not in made
    assert faults(made, tmp_path) == []


def test_papers_on_a_template_of_the_office_open_without_repair(tmp_path):
    """What its template holds is valid where ours would be another file."""
    template = template_of_its_own()
    found = report([*office(7), *rows(7, 70)])
    made = {"report.docx": report_docx(found, template=template), "call.docx": call_docx(found, template=template)}
    assert faults({"template.docx": template, **made}, tmp_path) == []


@pytest.mark.parametrize("first", range(4))
def test_files_of_hostile_cells_open_without_repair(first, tmp_path):
    """An address that cannot be parsed, made a link, is a damaged file to Office."""
    workbook = hostile_workbook(VALUES[first::4])
    found = report_of(records_of(workbook, AS_OF), "K1")
    made = files_of(found, workbook)
    few = {name: content for number, (name, content) in enumerate(made.items()) if number % 20 == 0 or "-" not in name}
    template = {"template.xlsx": template_xlsx("vi", programme=found.records.programme)}
    assert faults(few | template, tmp_path) == []


def test_the_empty_workbook_in_both_languages(tmp_path):
    """It is the first file of ours that an office opens."""
    assert faults({f"{language}.xlsx": template_xlsx(language) for language in ("vi", "en")}, tmp_path) == []


def test_a_file_that_breaks_the_schema_is_found_out(tmp_path):
    """A check that cannot fail checks nothing."""
    broken, whole = io.BytesIO(), call_docx(report([*office(3), *nothing()]))
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'<w:jc w:val="center"/>', b'<w:jc w:val="middle"/>'))
    assert len(faults({"broken.docx": broken.getvalue()}, tmp_path)) > 0

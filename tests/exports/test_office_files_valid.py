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
from tests.districts import everything, nothing, office, report, rows
from tests.hostile import AS_OF, VALUES, hostile_workbook

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


@pytest.mark.parametrize("period", ["2023-D1", "2023-Q3", "2023-Q4"])
def test_files_of_the_demo(period, tmp_path):
    """A repair prompt is where a leader stops believing a file."""
    workbook = demo_workbook()
    found = report_of(records_of(workbook, workbook.as_of), period)
    assert faults(files_of(found, workbook), tmp_path) == []


@pytest.mark.parametrize("case", ["case-101", "case-102", "case-103"])
def test_files_of_workbooks_as_agencies_fill_them(case, tmp_path):
    """Cells hold whatever people type, and it goes into the files."""
    workbook = read_path(ROOT / "tests" / "golden" / case / "workbook.xlsx")
    found = report_of(records_of(workbook, workbook.as_of or workbook.read_at.date()), "2023-D1")
    assert faults(files_of(found, workbook), tmp_path) == []


@pytest.mark.parametrize("sent", ["rows", "nothing", "everything"])
def test_files_of_a_large_district_whatever_was_sent(sent, tmp_path):
    """Both ends of what a district sends are reached."""
    tabs = {"rows": rows(96, 900), "nothing": nothing(), "everything": everything(96)}[sent]
    assert faults(files_of(report([*office(96), *tabs])), tmp_path) == []


@pytest.mark.parametrize("first", range(4))
def test_files_of_hostile_cells(first, tmp_path):
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

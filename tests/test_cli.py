"""The command line, as a colleague without a screen starts it."""

import csv
import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from cli import main
from commands.options import Options

ROOT = Path(__file__).parents[1]
CASE = ROOT / "tests" / "golden" / "case-101" / "workbook.xlsx"
FILES = ["plan.csv", "plan.ics", "reminder.docx", "report.docx", "report.json", "rows.csv"]
FILES += ["submissions.csv", "summary.csv", "summary.xlsx"]
TABLE = ["data-dictionary.json", "data.csv", "data.parquet"]


def run(*arguments, **options):
    """What a command ends with; in a process of its own where options of one are given, for to start it takes a second."""
    command = [sys.executable, str(ROOT / "cli.py"), *map(str, arguments)]
    if options:
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, **options)
    said, complained = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(complained):
        code = main(command[2:])
    return subprocess.CompletedProcess(command, code, said.getvalue(), complained.getvalue())


def summary(out, *more, source=CASE, period="2023-D1", **options):
    """The summary of a period, with more options."""
    return run("summary", "--source", source, "--period", period, "--out", out, *more, **options)


@pytest.fixture(scope="module")
def of_demo(tmp_path_factory):
    """The summary of the demo's third quarter with more options: what was said, and the folder; each made once."""

    @cache
    def made(*more):
        out = tmp_path_factory.mktemp("summary")
        return summary(out, *more, source="demo", period="2023-Q3"), out

    return made


def assert_one_sentence(result, code, *named):
    """The exit code, one line on stderr that names what is wrong, and nothing of how the program is made."""
    assert result.returncode == code
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert "Traceback" not in line
    assert all(name in line for name in named), line


def without(tmp_path, change):
    """The golden workbook after a change."""
    book = openpyxl.load_workbook(CASE)
    change(book)
    book.save(tmp_path / "changed.xlsx")
    return tmp_path / "changed.xlsx"


def test_a_summary_writes_its_files_and_says_so_in_one_line(tmp_path):
    """The line is what stands in the log of the nightly run."""
    result = summary(tmp_path / "out", "--as-of", "2023-06-15")
    assert (result.returncode, result.stderr) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == FILES
    assert result.stdout == (
        "Đã ghi report.json, summary.csv, summary.xlsx, rows.csv, submissions.csv, plan.csv, plan.ics, report.docx, "
        f"reminder.docx vào “{tmp_path / 'out'}”: "
        "đọc 214 dòng, nhận nguyên 118, đã sửa 65, chưa được tính 24, không phải số liệu 7 "
        "(trong đó 0 dòng trống, không ghi vào rows.csv).\n"
    )


def test_the_reminder_is_there_only_while_somebody_owes(of_demo, tmp_path):
    """A letter left over from last week would go to those who have sent everything since."""
    result, out = of_demo()
    assert result.returncode == 0
    (tmp_path / "reminder.docx").write_bytes((out / "reminder.docx").read_bytes())
    assert summary(tmp_path, source="demo", period="2023-Q4").returncode == 0
    assert (tmp_path / "report.docx").exists()
    assert not (tmp_path / "reminder.docx").exists()


def test_all_periods_are_written_as_one_table_without_a_period(tmp_path):
    """A nightly run feeds Power BI, and must not be changed when a quarter begins."""
    result = run("summary", "--source", "demo", "--all-periods", "--out", tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == TABLE
    assert result.stdout.startswith(f"Đã ghi data.csv, data.parquet, data-dictionary.json vào “{tmp_path}”: ")


def test_the_table_of_all_periods_comes_beside_the_files_of_one(tmp_path):
    """One run for the office that wants both."""
    assert summary(tmp_path, "--all-periods", "--as-of", "2023-06-15").returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*FILES, *TABLE])


def test_the_table_of_all_periods_leaves_the_reminder_of_a_period(tmp_path):
    """It says nothing of who owes, and must not throw the letter away."""
    (tmp_path / "reminder.docx").write_bytes(b"of the period")
    assert run("summary", "--source", "demo", "--all-periods", "--out", tmp_path).returncode == 0
    assert (tmp_path / "reminder.docx").read_bytes() == b"of the period"


def test_the_table_follows_places_register_and_separator(tmp_path):
    """The options mean the same for one period as for all of them."""
    chosen = ("--place", "23485", "--register", "2025-07-01", "--separator", ",", "--lang", "en")
    assert run("summary", "--source", "demo", "--all-periods", "--out", tmp_path, *chosen).returncode == 0
    with (tmp_path / "data.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["place"], row["place_name"]) for row in rows} == {("23485", "Đăk Kôi"), ("*", "Whole district")}
    assert {row["register"] for row in rows} == {"2025-07-01"}
    assert any("." in row["value"] for row in rows)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ([], ["--period"]),
        (["--all-periods", "--place", "99999"], ["99999", "23479"]),
        (["--all-periods", "--register", "mai"], ["mai", "--register"]),
    ],
)
def test_what_the_table_cannot_be_made_of_is_told_in_one_sentence(tmp_path, options, named):
    """Nothing is written of a question that was not understood."""
    result = run("summary", "--source", "demo", "--out", tmp_path / "out", *options)
    assert_one_sentence(result, 2, *named)
    assert not (tmp_path / "out").exists()


def test_the_table_needs_the_table_of_periods(tmp_path):
    """An empty table would say that there is no period."""
    source = without(tmp_path, lambda book: book.remove(book["Kỳ báo cáo"]))
    result = run("summary", "--source", source, "--all-periods", "--out", tmp_path / "out")
    assert_one_sentence(result, 2, "Kỳ báo cáo")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("lang", "warning"), [("vi", "Hạn nộp 05/10/2023 đã qua"), ("en", "The deadline 5 Oct 2023 has passed")]
)
def test_a_call_after_the_deadline_says_that_reminders_are_what_reminds(lang, warning, tmp_path):
    """A letter that asks for what has been due for weeks is signed by mistake; in time it is nobody's business to doubt it."""
    late, early = (
        run("call", "--source", "demo", "--period", "2023-Q3", "--as-of", day, "--lang", lang, "--out", tmp_path / "goi.docx")
        for day in ("2023-10-06", "2023-10-05")
    )
    assert (late.returncode, early.returncode) == (0, 0)
    assert [warning in said.stdout and "reminders" in said.stdout for said in (late, early)] == [True, False]


@pytest.mark.parametrize(("lang", "told"), [("vi", False), ("en", True)])
def test_in_english_it_is_said_that_papers_are_in_vietnamese(lang, told, of_demo):
    """Who asks for English and opens a Vietnamese letter thinks that the program is broken."""
    result, _ = of_demo(*(("--lang", lang, "--separator", ",") if lang == "en" else ()))
    assert ("always in Vietnamese" in result.stdout) == told


def test_the_call_and_a_letter_for_each_agency_are_written(tmp_path):
    """A period begins with the call and ends with the reminders; an agency with nothing of the period gets none."""
    call = run("call", "--source", "demo", "--period", "2023-Q4", "--out", tmp_path / "goi.docx")
    assert (call.returncode, call.stderr) == (0, "")
    assert (tmp_path / "goi.docx").read_bytes().startswith(b"PK")
    letters = run("reminders", "--source", "demo", "--period", "2023-Q3", "--out", tmp_path / "thu")
    assert (letters.returncode, letters.stdout) == (0, f"Đã ghi 9 công văn vào “{tmp_path / 'thu'}”.\n")
    assert sorted(path.name for path in (tmp_path / "thu").iterdir())[-2:] == ["08-UB23491.docx", "09-UB23497.docx"]
    assert not list((tmp_path / "thu").glob("*-HD.docx"))  # its cell to mend is of the first quarter
    assert not list((tmp_path / "thu").glob("*-CCB.docx"))  # of no period that can be told: the last that has begun asks
    assert_one_sentence(run("call", "--source", "demo", "--period", "x", "--out", tmp_path / "c.docx"), 2, "x", "2023-Q4")


def test_before_the_deadline_it_is_said_why_an_agency_has_no_letter(tmp_path):
    """Twelve agencies have not sent everything and four files are written: the office looks for the other eight."""
    letters = run("reminders", "--source", "demo", "--period", "2023-Q4", "--out", tmp_path / "thu")
    why = "8 đơn vị chưa gửi đủ báo cáo không có công văn vì chưa đến hạn và không có ô cần sửa cho kỳ này."
    assert (letters.returncode, letters.stdout) == (0, f"Đã ghi 4 công văn vào “{tmp_path / 'thu'}”. {why}\n")


def test_the_slides_come_with_a_picture_for_a_chat_group(tmp_path):
    """The slides are for the hall; what is passed on is a picture."""
    out = tmp_path / "giao-ban.pptx"
    slides = run("slides", "--source", "demo", "--period", "2023-Q3", "--out", out)
    assert (slides.returncode, slides.stderr) == (0, "")
    assert out.read_bytes().startswith(b"PK")
    assert out.with_suffix(".png").read_bytes().startswith(b"\x89PNG")
    refused = run("slides", "--source", "demo", "--period", "2023-Q3", "--out", tmp_path / "giao-ban.png")
    assert_one_sentence(refused, 2, "giao-ban.png")


def test_the_demo_needs_no_file_and_looks_at_its_own_day(of_demo):
    """The first run of a newcomer should end with numbers, not with a question."""
    result, out = of_demo()
    assert result.returncode == 0
    document = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert (document["as_of"], document["illustrative"]) == ("2023-12-20", True)
    assert document["source"] == "Số liệu minh họa huyện Kon Rẫy"


def test_places_and_register_can_be_chosen(tmp_path):
    """After the merger of July 2025 three communes answer for seven."""
    result = summary(tmp_path, "--register", "2025-07-01", "--place", "23485", "--lang", "en", source="demo")
    assert result.returncode == 0
    document = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [place["name"] for place in document["places"]] == ["Đăk Kôi"]
    assert document["register"] == "2025-07-01"


def test_english_and_commas_can_be_asked_for(of_demo):
    """A partner opens it with other regional settings."""
    result, out = of_demo("--lang", "en", "--separator", ",")
    assert result.returncode == 0
    head = (out / "summary.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert head.startswith("Code,Place,Sessions,")


@pytest.mark.parametrize(
    ("more", "named"),
    [
        (["--place", "99999"], ["99999", "23479"]),
        (["--register", "mai"], ["mai", "--register"]),
        (["--as-of", "31/3/2023"], ["31/3/2023", "--as-of"]),
        (["--separator", "x"], ["--separator", "; | ,"]),
        (["--lang", "de"], ["--lang", "vi | en"]),
        (["--colour"], ["--colour"]),
        (["more"], ["summary, template"]),
    ],
)
def test_a_wrong_argument_is_told_in_one_sentence_with_what_is_known(tmp_path, more, named):
    """Whoever mistypes a code should not have to open the sheet to find the right one."""
    assert_one_sentence(summary(tmp_path / "out", *more), 2, *named)
    assert not (tmp_path / "out").exists()


def test_a_register_older_than_the_period_is_refused_with_those_that_follow(tmp_path):
    """Nobody can say which part of a new commune an old one was."""

    def begin_in_2000(book):
        for row, cell in enumerate(["Từ ngày", *[date(2000, 1, 1)] * 7], start=1):
            book["Địa bàn"].cell(row, 8, cell)

    source = without(tmp_path, begin_in_2000)
    assert_one_sentence(summary(tmp_path / "out", "--register", "1999-12-31", source=source), 2, "1999-12-31", "2000-01-01")
    every = run("summary", "--source", source, "--all-periods", "--register", "1999-12-31", "--out", tmp_path / "out")
    assert_one_sentence(every, 2, "1999-12-31", "2000-01-01")


def test_an_unknown_period_is_told_with_the_known_ones(tmp_path):
    """Codes of periods are the office's own."""
    assert_one_sentence(summary(tmp_path, period="2022-X"), 2, "2022-X", "2023-D1", "2023-Q2")


@pytest.mark.parametrize(("cell", "value", "told"), [("D", date(2023, 3, 1), "A"), ("C", "1/4", "C")])
def test_a_period_that_stands_in_the_sheet_but_cannot_be_used_is_told_with_its_cell(tmp_path, cell, value, told):
    """`There is no such period` sends the office to look for a line that is before its eyes."""
    rows = {}

    def spoil(book):
        sheet = book["Kỳ báo cáo"]
        rows["at"] = next(row for row in range(2, sheet.max_row + 1) if sheet[f"A{row}"].value == "2023-Q2")
        sheet[f"{cell}{rows['at']}"] = value

    source = without(tmp_path, spoil)
    ended = summary(tmp_path / "out", source=source, period="2023-Q2")
    assert_one_sentence(ended, 2, "2023-Q2", f"{told}{rows['at']}")


def test_a_table_that_only_a_hidden_tab_holds_is_told_with_that_tab(tmp_path):
    """`The workbook lacks the table` is no help to an office that sees how many rows it has typed."""

    def hide(book):
        book["Hoạt động"].sheet_state = "hidden"

    assert_one_sentence(summary(tmp_path / "out", source=without(tmp_path, hide)), 2, "Hoạt động", "đang ẩn")


def test_a_column_that_the_office_left_blank_is_told_beside_the_files(tmp_path):
    """Whoever takes the files of the nightly run never sees the page that says why nobody may be blamed by them."""

    def blank_all_but_one(book):
        sheet = book["Đơn vị"]
        group = next(cell.column_letter for cell in sheet[1] if cell.value == "Nhóm")
        for row in range(3, sheet.max_row + 1):
            sheet[f"{group}{row}"] = None

    ended = summary(tmp_path / "out", source=without(tmp_path, blank_all_but_one))
    assert ended.returncode == 0
    assert "cột Nhóm của" in ended.stderr
    assert "chưa dùng để kết luận" in ended.stderr


@pytest.mark.parametrize(("arguments", "named"), [([], "summary"), (["summary"], "--source"), (["template"], "--out")])
def test_a_command_without_its_options_names_the_first_that_is_missing(arguments, named):
    """One thing to mend at a time."""
    assert_one_sentence(run(*arguments), 2, named)


def test_an_error_is_told_in_the_language_asked_for(tmp_path):
    """Even where the rest of the line could not be understood."""
    assert_one_sentence(summary(tmp_path, "--lang=en", "--colour"), 2, "There is no option")


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    """A file stands where the folder should be."""
    (tmp_path / "taken").write_text("x")
    assert_one_sentence(summary(tmp_path / "taken"), 2, "taken")


@pytest.mark.parametrize("source", ["nowhere.xlsx", "google"])
def test_a_source_out_of_reach_ends_with_three(tmp_path, source):
    """The nightly run tries again on a three, and asks a person on a two."""
    assert_one_sentence(summary(tmp_path / "out", source=source), 3)


def test_a_file_that_is_no_workbook_ends_with_two(tmp_path):
    """A renamed PDF will not become a workbook by waiting."""
    (tmp_path / "a.xlsx").write_bytes(b"%PDF-1.7")
    assert_one_sentence(summary(tmp_path / "out", source=tmp_path / "a.xlsx"), 2, "a.xlsx")


def test_a_table_without_a_needed_column_is_named_and_the_rest_is_written(tmp_path):
    """Numbers that lack a whole table must not pass for numbers, and still help to find what is wrong."""

    def lose_the_sessions(book):
        heading = book["Hoạt động"]["J3"].value
        for cell in book["Hoạt động"]["J"]:
            if cell.value == heading:  # in the header, and where it is repeated below
                cell.value = "Khác"

    result = summary(tmp_path / "out", source=without(tmp_path, lose_the_sessions))
    assert_one_sentence(result, 2, "Hoạt động!", "Số buổi")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == FILES


def test_without_the_table_of_periods_the_table_is_named_and_not_the_period(tmp_path):
    """“Unknown period” would send the office looking for a typing slip."""
    result = summary(tmp_path / "out", source=without(tmp_path, lambda book: book.remove(book["Kỳ báo cáo"])))
    assert_one_sentence(result, 2, "Kỳ báo cáo")
    assert not (tmp_path / "out").exists()


def test_a_template_is_written_whole(tmp_path):
    """It is the first file that an agency gets from us."""
    result = run("template", "--out", tmp_path / "new" / "mau.xlsx")
    assert (result.returncode, result.stderr) == (0, "")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["mau.xlsx"]
    assert openpyxl.load_workbook(tmp_path / "new" / "mau.xlsx").sheetnames[0] == "Hướng dẫn"


@pytest.mark.parametrize("there", [True, False])
def test_a_template_written_into_a_folder_has_a_name_that_opens(tmp_path, there):
    """A file without an ending is opened by nothing, and `mau` was meant for a folder."""
    if there:
        (tmp_path / "mau").mkdir()
    result = run("template", "--out", tmp_path / "mau")
    assert (result.returncode, result.stderr) == (0, "")
    assert [path.name for path in (tmp_path / "mau").iterdir()] == ["mau-bang-tinh.xlsx"]
    assert "mau-bang-tinh.xlsx" in result.stdout


def test_a_template_of_another_level_calls_the_whole_by_its_word(tmp_path):
    """A province that finds `Toàn huyện` in its list of places takes the template for another office's."""
    assert run("template", "--out", tmp_path / "mau.xlsx", "--level", " Tỉnh ").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "mau.xlsx")
    typed = {str(cell.value) for tab in book for row in tab.iter_rows() for cell in row}
    assert "Toàn tỉnh" in typed
    assert "Toàn huyện" not in typed


def test_a_template_can_be_filled_from_the_demo(tmp_path):
    """So that a newcomer sees what the office tables look like filled in."""
    assert run("template", "--out", tmp_path / "mau.xlsx", "--like", "demo").returncode == 0
    assert openpyxl.load_workbook(tmp_path / "mau.xlsx")["Địa bàn"]["B2"].value == "Đăk Rve"


def test_a_console_of_another_encoding_still_shows_the_sentence(tmp_path):
    """The console of an old Windows must not turn a sentence into a traceback."""
    result = summary(tmp_path, source="demo", env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert (result.returncode, result.stdout[:6]) == (0, "Đã ghi")


@pytest.mark.parametrize(
    "arguments", [("history", "--last", "0"), ("history", "--last", "-5"), ("restore", "--reading", "9" * 30)]
)
def test_a_number_that_counts_nothing_is_a_wrong_argument(arguments):
    """`--last 0` would say that nothing is stored, and somebody would believe it."""
    more = ("--out", "x.xlsx") if arguments[0] == "restore" else ()
    assert_one_sentence(run(*arguments, *more), 2, arguments[1], "các số nguyên từ 1")


def test_the_secrets_are_looked_for_beside_the_product():
    """Cron starts a command in a folder of its own, and would be told that no sheet is connected."""
    assert Options("vi").secrets().default == str(ROOT / ".streamlit" / "secrets.toml")

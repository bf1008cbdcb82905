"""The pages of docs say what the code does."""

import re
import runpy
from pathlib import Path

from click.testing import CliRunner

import cli
from records.cells.results import Code
from records.workbook.columns import TABLES
from words import say

ROOT = Path(__file__).parent.parent.parent


def test_the_data_dictionary_is_what_the_code_reads():
    """Whoever fills the sheet by the dictionary must find every column there, and no other."""
    made = runpy.run_path(str(ROOT / "tools" / "make_data_dictionary.py"))["data_dictionary"]()
    assert (ROOT / "docs" / "data-dictionary.md").read_text(encoding="utf-8") == made
    assert all(f"`{column.field}`" in made for table in TABLES for column in table.columns)


def test_the_glossary_names_every_table():
    """A new person finds the field's word for each table in one place."""
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert [table.name for table in TABLES if f"`{table.name}`" not in glossary] == []


def test_every_issue_has_its_sentence_in_both_languages():
    """An agency must read what is wrong and what to type instead, whatever the code found."""
    for code in Code:
        for part in ("title", "what", "fix"):
            assert all(say(f"issue.{code}.{part}", language, year=2026) for language in ("vi", "en"))  # of its example


def test_the_readme_names_every_command_and_no_other():
    """A command that is not in the README does not exist for who reads it."""
    for name in ("README.md", "README.vi.md"):
        readme = (ROOT / name).read_text(encoding="utf-8")
        named = set(re.findall(r"cli\.py ([a-z\-]+)", readme))
        assert named == set(cli.commands("vi").commands)


def test_the_help_of_the_command_line_is_readable():
    """The office reads the help before it reads the code."""
    result = CliRunner().invoke(cli.commands("vi"), ["summary", "--help"])
    assert result.exit_code == 0
    assert "--period" in result.output

"""The guide speaks of what stands on the screen, by the words that stand there."""

from pathlib import Path

import pytest

from exports.blueprint_cells import GUIDE_LINES
from looks import STATUS_SYMBOLS, SYMBOLS
from ui.selection.navigation import PATHS
from words import say

ROOT = Path(__file__).parent.parent.parent
PRESSED = [
    *(
        "filter.options",
        "upload.back",
        "upload.back.demo",
        "headline.one_page",
        "print.button",
        "fresh.again",
        "quality.agency",
        "filter.places",
    ),
    *(f"download.{name}" for name in ("xlsx", "csv_semicolon", "csv_comma", "json", "rows", "issues", "deleted")),
    *(f"download.{name}" for name in ("data_csv", "data_parquet", "data_dictionary")),
]


@pytest.fixture(scope="module")
def guide():
    return " ".join((ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8").split())


def test_the_guide_explains_every_state_and_status_as_it_is_written(guide):
    """Whoever looks a sign up must find the very words of the screen."""
    states = [say(f"state.{state}", "vi") for state in SYMBOLS if state != "overdue"]
    statuses = [f"{sign} {say(f'report.{status}', 'vi')}" for status, sign in STATUS_SYMBOLS.items()]
    assert [words for words in states + statuses if f"| {words} |" not in guide] == []


def test_the_guide_names_every_page(guide):
    """A page that the guide does not know is found by nobody."""
    titles = [say(f"page.{page}.title", "vi") for page in PATHS]
    assert [title for title in titles if title not in guide] == []


def test_the_guide_names_what_is_pressed_as_it_is_written(guide):
    """A button of another name is a button that is not there."""
    assert [label for label in (say(key, "vi") for key in PRESSED) if label not in guide] == []


def test_the_guide_says_what_is_read_in_the_words_of_the_workbook(guide):
    """An agency reads it in the workbook, the office in the guide; told apart, each would follow its own rules."""
    lines = [say(f"template.guide.{number}", "vi").partition(". ")[2] for number in range(11, GUIDE_LINES + 1)]
    assert len(lines) == 5
    assert [line for line in lines if line not in guide] == []


def test_the_readme_leads_to_the_guide():
    """The office opens the README, if anything."""
    assert "(docs/huong-dan.md)" in (ROOT / "README.vi.md").read_text(encoding="utf-8")

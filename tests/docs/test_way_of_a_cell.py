"""The pages that lead a new engineer to a number: the way of one cell, and where each number is made."""

import importlib
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from data_sources.demo import demo_workbook
from data_sources.files.workbook_file import read_bytes
from exports.xlsx.copy_xlsx import copy_xlsx
from indicators.report import report_of
from records.cleaning.read import records_of
from ui.parts.coverage.cards import cards_html, cards_of
from ui.selection.selection import Selection
from ui.selection.view import View
from words.catalogue import catalogue
from words.formats import number

ROOT = Path(__file__).parent.parent.parent
ARCHITECTURE, GLOSSARY = (ROOT / "docs" / name for name in ("architecture.md", "glossary.md"))
KEYS = [message.id for message in catalogue("vi") if isinstance(message.id, str) and message.id]
PERIOD, MANY = "2023-Q3", 70_003  # sessions: no sum of the demo is near it


@pytest.fixture(scope="module")
def demo():
    """The demo and its records."""
    workbook = demo_workbook()
    return workbook, records_of(workbook, workbook.as_of)


def _named(page, line):
    """The functions that lines of a page name, as module and qualified name."""
    return re.findall(line, page.read_text(encoding="utf-8"), re.MULTILINE)


def _with_many_sessions(workbook, records):
    """The demo with one cell `Số buổi` of the period changed, and what stood in the cell."""
    row = report_of(records, PERIOD).activities.iloc[0]
    tab = next(tab for tab in workbook.tabs if tab.name == row["tab"])
    column = next(cells.index("Số buổi") for cells in tab.rows if "Số buổi" in cells)
    rows = [list(cells) for cells in tab.rows]
    rows[row["row"] - 1][column] = MANY
    changed = replace(tab, rows=rows)
    return replace(workbook, tabs=tuple(changed if each is tab else each for each in workbook.tabs)), int(row["sessions"])


def _calls(work):
    """What some work gives, and every function of the project that it calls, in order."""
    found = []

    def note(frame, event, _):
        path = frame.f_code.co_filename
        if event == "call" and path.startswith(str(ROOT)):
            found.append((path.removeprefix(f"{ROOT}/"), frame.f_code.co_qualname))

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        given = work()
    finally:
        sys.setprofile(before)
    return given, found


def test_a_cell_goes_the_way_to_its_card_that_the_page_lists(demo):
    """Whoever doubts a number follows the list; one wrong step costs a morning."""
    workbook, records = demo
    changed, stood = _with_many_sessions(workbook, records)
    content, day = copy_xlsx(changed), workbook.as_of

    def work():
        report = report_of(records_of(read_bytes(content, "demo.xlsx"), day), PERIOD)
        return cards_html(cards_of(View(report, Selection(), dark=False)), "")

    html, calls = _calls(work)
    before = report_of(records, PERIOD).district.figures.sessions
    assert f">{number(before - stood + MANY, 'vi')}<" in html
    steps = _named(ARCHITECTURE, r"^\d+\. `([\w/]+\.py)` `([\w.]+)`")
    assert 10 < len(steps) <= 25
    assert [step for step in steps if step not in calls] == []
    later = iter(calls)
    assert [step for step in steps if step not in later] == [], "called, but not after the steps before it"


def test_the_glossary_names_a_function_for_each_number():
    """The definition of a number must be found in the glossary and one file more."""
    made = _named(GLOSSARY, r"^\|.*\| `([\w/]+\.py)` `([\w.]+)` \|$")
    assert len(made) > 5
    for path, name in made:
        found = importlib.import_module(path.removesuffix(".py").replace("/", "."))
        for part in name.split("."):
            found = getattr(found, part)
        assert found.__doc__


def test_every_file_that_a_recipe_names_is_there():
    """A recipe that begins with a file that has moved is given up."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    recipes = text.partition("## Recipes")[2]
    named = set(re.findall(r"`((?:\w+/)+(?:[\w-]+\.\w+)?|[\w-]+\.(?:py|md|toml))`", recipes))
    assert len(named) > 25
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []
    roots = {key.partition(".")[0] for key in KEYS}
    texts = {text for text in re.findall(r"`([a-z]+(?:\.[\w<>]+)+)`", recipes) if text.partition(".")[0] in roots}
    assert len(texts - set(KEYS)) > 10
    assert [text for text in sorted(texts) if not _is_text(text)] == []


def _is_text(text):
    """Whether the catalogue has a text, or some text where a part of its key is any name."""
    pattern = re.compile(re.sub(r"<\w+>", r"\\w+", text.replace(".", r"\.")))
    return any(pattern.fullmatch(key) for key in KEYS)

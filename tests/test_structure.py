"""What the import contracts cannot see: single files at the top, and the size of pages, functions and modules."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("charts", "commands", "data_sources", "exports", "indicators", "looks", "pages", "records", "ui", "words")
SOURCES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))] + [ROOT / "cli.py", ROOT / "app.py"]


def _imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in names}


def test_the_command_line_works_without_a_screen():
    """The office runs it from cron, where no Streamlit has a place."""
    files = [ROOT / "cli.py", *(ROOT / "commands").glob("*.py")]
    assert not set().union(*map(_imported, files)) & {"ui", "streamlit", "plotly", "pages"}


def test_the_launcher_knows_the_screen_alone():
    """What runs around every page must not compute."""
    assert not _imported(ROOT / "app.py") & {"records", "indicators", "exports", "charts", "data_sources", "pandas"}


@pytest.mark.parametrize("page", sorted((ROOT / "pages").glob("*.py")), ids=lambda path: path.name)
def test_a_page_composes_in_at_most_40_lines(page):
    """A longer page has begun to compute."""
    assert len(page.read_text(encoding="utf-8").splitlines()) <= 40


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_function_is_longer_than_30_lines(source):
    """A number's definition must be read in one look."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    too_long = {node.name: _lines(node) for node in functions if _lines(node) > 30}
    assert too_long == {}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_is_longer_than_200_lines(source):
    """A longer file has two jobs."""
    assert len(source.read_text(encoding="utf-8").splitlines()) <= 200


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_says_its_one_job_in_its_first_line(source):
    """Whoever opens a file must know at once whether it is the right one."""
    assert source.read_text(encoding="utf-8").startswith('"""')


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1

"""What the import contracts cannot see: single files at the top, and the size of pages, functions and modules."""

import ast
from collections import Counter, defaultdict
from pathlib import Path

from ui.selection.navigation import PAGES

ROOT = Path(__file__).parent.parent
PACKAGES = ("charts", "commands", "data_sources", "exports", "indicators", "looks", "pages", "records", "rollup", "ui", "words")
SOURCES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))] + [ROOT / "cli.py", ROOT / "app.py"]


def _imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in names}


def test_the_command_line_works_without_a_screen():
    """The office runs it from cron, where no Streamlit has a place."""
    files = [ROOT / "cli.py", *(ROOT / "commands").rglob("*.py")]
    assert not set().union(*map(_imported, files)) & {"ui", "streamlit", "plotly", "pages"}


def test_the_launcher_knows_the_screen_alone():
    """What runs around every page must not compute."""
    assert not _imported(ROOT / "app.py") & {"records", "indicators", "exports", "charts", "data_sources", "pandas"}


def test_no_page_function_or_module_is_too_long():
    """A longer page has begun to compute; a longer file has two jobs; a number's definition is read in one look."""
    pages = {page.name: length for page in (ROOT / "pages").rglob("*.py") if (length := len(_lines_of(page))) > 40}
    modules = {str(source): length for source in SOURCES if (length := len(_lines_of(source))) > 400}
    functions = {
        f"{source}: {node.name}": length
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (length := _length(node)) > 40
    }
    assert (pages, modules, functions) == ({}, {}, {})


def test_a_file_says_its_one_job_in_its_first_line():
    """Whoever opens a file must know at once whether it is the right one."""
    assert [str(source) for source in SOURCES if not source.read_text(encoding="utf-8").startswith('"""')] == []


def test_no_package_has_more_than_twelve_modules_at_one_level():
    """A flat folder of forty files hides the jobs that they do."""
    modules = Counter(source.parent for source in SOURCES if source.name != "__init__.py" and source.parent != ROOT)
    assert {str(folder): count for folder, count in modules.items() if count > 12} == {}


def test_no_two_modules_share_a_name_but_those_of_one_job():
    """Whoever is told to look into `failures.py` must not have to ask which."""
    names = defaultdict(set)
    for source in SOURCES:
        if source.name != "__init__.py":
            names[source.stem].add(str(source.relative_to(ROOT).parent))
    # A page has its sections in a package of its name, and a command may do without a screen what that page does.
    of_pages = {name: f"pages/{page.folder}".rstrip("/") for name, page in PAGES.items()}
    same_job = [{of_pages.get(name, "pages"), "commands", f"ui/{name}"} for name in names]
    same_job += [{"exports/xlsx/summary", "exports/xlsx/template"}]
    shared = {name: folders for name, folders in names.items() if len(folders) > 1}
    assert {name for name, folders in shared.items() if not any(folders <= twins for twins in same_job)} == set()


def _lines_of(source: Path) -> list[str]:
    return source.read_text(encoding="utf-8").splitlines()


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1

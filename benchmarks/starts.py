"""
From the start of a server to its first figures in a browser, beside plain Streamlit; then each page as it is opened first.

    .venv/bin/python -m benchmarks.starts [TURNS]

By turns on one machine, each time with a new process and a browser that has nothing. A stored sheet is shown twice: with what
its reading gave kept beside it, and without, so that it is cleaned again.
"""

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.beside_peers import PEERS, write_rows
from benchmarks.file_to_report import write_workbook
from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from data_sources.files.workbook_file import read_path
from data_sources.store.cleaned import CLEANED
from tests import warm
from tests.browser.conftest import DESK, Visitor, served
from tests.browser.live import Site, site
from tests.chromium import ARGUMENTS, CHROMIUM
from tests.fake_google import running_google
from ui.selection.navigation import PATHS

SIZES = (1_000, 100_000)
OVERVIEW = "tong-quan?ky=2023-Q3"
HEADLINE = ".ps-headline"
Times = dict[str, list[tuple[float, float]]]


@contextmanager
def newcomer(browser: Browser) -> Iterator[Page]:
    """The page of a browser that has nothing."""
    context = browser.new_context(viewport=DESK, locale="vi-VN")
    yield context.new_page()
    context.close()


def cold(arguments: list[str], log: Path) -> warm.Process:
    """A process that has to load everything."""
    return warm.cold([sys.executable, *arguments], log)


def first_figures(
    browser: Browser, script: str, path: str, ready: str, *options: str, until: Path | None = None
) -> tuple[float, float]:
    """
    Seconds from the start of the process until the server answers, and until a new browser shows what tells the figures.

    Args:
        browser: opens it.
        script: of the server.
        path: of the page.
        ready: what stands on it with the figures.
        options: of Streamlit, or of the script.
        until: a file that the server writes when it has the time; it runs until then.
    """
    with newcomer(browser) as page:
        started = time.perf_counter()
        with served(script, *options, start=cold) as (url, _):
            answered = time.perf_counter() - started
            page.goto(f"{url}/{path}")
            page.locator(ready).first.wait_for(timeout=120_000)
            shown = time.perf_counter() - started
            while until and not until.exists():
                time.sleep(0.2)
    return answered, shown


def ours(browser: Browser, *options: str, until: Path | None = None) -> tuple[float, float]:
    """The same of the product."""
    return first_figures(browser, "app.py", OVERVIEW, HEADLINE, *options, until=until)


def plain(browser: Browser, rows: Path) -> tuple[float, float]:
    """The same of plain Streamlit with rows that somebody else has cleaned."""
    return first_figures(browser, str(PEERS / "plain_streamlit.py"), "", "h1:has-text('Sessions')", "--", str(rows))


def stored(browser: Browser, made: Site, *, kept: bool) -> tuple[float, float]:
    """The same of a sheet that was stored, with or without what its reading gave."""
    file = made.database.with_name(f"{made.database.name}.{CLEANED}")
    if not kept:
        file.unlink(missing_ok=True)
    return ours(browser, f"--secrets.files={made.secrets}", until=file)


def tell(what: str, times: Times) -> None:
    """Print the medians of each, and the ratio to plain Streamlit's."""
    base = [median(one) for one in zip(*times["plain Streamlit"], strict=True)]
    for name, taken in times.items():
        answers, figures = (median(one) for one in zip(*taken, strict=True))
        print(
            f"{what:>12} {name:<22} answers after {answers:.2f} s ({answers / base[0]:.2f}), "
            f"figures after {figures:.2f} s ({figures / base[1]:.2f})"
        )


def demo_starts(browser: Browser, turns: int) -> None:
    """The demo, and its rows in plain Streamlit."""
    times: Times = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        write_rows(DEMOS[FIRST_DEMO].file, Path(folder, "rows.csv"))
        for _ in range(turns):
            times["ours"].append(ours(browser))
            times["plain Streamlit"].append(plain(browser, Path(folder, "rows.csv")))
    tell("the demo", times)


def stored_starts(browser: Browser, turns: int, rows: int) -> None:
    """A stored sheet of so many rows."""
    times: Times = defaultdict(list)
    with tempfile.TemporaryDirectory() as name, running_google() as google:
        folder = Path(name)
        write_workbook(folder / "rows.xlsx", rows)
        write_rows(folder / "rows.xlsx", folder / "rows.csv")
        google.add_sheet("sheet", read_path(folder / "rows.xlsx"), title="Bảng", role="reader")
        made = site(google, folder)
        stored(browser, made, kept=True)
        for _ in range(turns):
            times["ours"].append(stored(browser, made, kept=True))
            times["plain Streamlit"].append(plain(browser, folder / "rows.csv"))
            times["ours, cleaned again"].append(stored(browser, made, kept=False))
    tell(f"{rows} rows", times)


def first_views(browser: Browser, turns: int) -> None:
    """Each page of the demo as somebody new opens it who is the first to ask this server for it; the overview before all."""
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(turns):
        with served("app.py", start=cold) as (url, _):
            for path in PATHS.values():
                with newcomer(browser) as page:
                    visitor, started = Visitor(page, url), time.perf_counter()
                    visitor.open(f"{path}?ky=2023-Q3")
                    times[path].append(time.perf_counter() - started)
    overview = median(times["tong-quan"])
    for path, taken in times.items():
        print(f"first view of {path:<14} {median(taken):.2f} s, {median(taken) / overview:.2f} of the overview's")


def main() -> None:
    """Print the medians of some starts of each kind."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("turns", type=int, nargs="?", default=3)
    turns = told.parse_args().turns
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        demo_starts(browser, turns)
        first_views(browser, turns)
        for rows in SIZES:
            stored_starts(browser, turns, rows)
        browser.close()


if __name__ == "__main__":
    main()

"""From the start of a server to its first figures in a browser, with a stored sheet: what it gave kept beside it, and not."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.file_to_report import write_workbook
from data_sources.files.workbook_file import read_path
from data_sources.store.cleaned import CLEANED
from tests import warm
from tests.browser.conftest import DESK, served
from tests.browser.live import Site, site
from tests.chromium import ARGUMENTS, CHROMIUM
from tests.fake_google import running_google

SIZES = (1_000, 100_000)


def first_figures(browser: Browser, made: Site) -> tuple[float, float]:
    """Seconds from the start of the process until the server answers, and until the headline stands in a new browser."""
    context = browser.new_context(viewport=DESK, locale="vi-VN")
    page, started = context.new_page(), time.perf_counter()

    def start(arguments: list[str], log: Path) -> warm.Process:
        return warm.cold([sys.executable, *arguments], log)

    with served("app.py", f"--secrets.files={made.secrets}", log=made.log, start=start) as (url, _):
        answered = time.perf_counter() - started
        page.goto(f"{url}/tong-quan?ky=2023-Q3")
        page.locator(".ps-headline").first.wait_for(timeout=120_000)
        shown = time.perf_counter() - started
        file = made.database.with_name(f"{made.database.name}.{CLEANED}")
        while not file.exists():
            time.sleep(0.2)
    context.close()
    return answered, shown


def main() -> None:
    """Print the medians of some starts of each kind, by turns, and their ratio."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("turns", type=int, nargs="?", default=3)
    turns = told.parse_args().turns
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for rows in SIZES:
            with tempfile.TemporaryDirectory() as folder, running_google() as google:
                write_workbook(Path(folder, "rows.xlsx"), rows)
                google.add_sheet("sheet", read_path(Path(folder, "rows.xlsx")), title="Bảng", role="reader")
                made = site(google, Path(folder))
                first_figures(browser, made)
                kept, anew = [], []
                for _ in range(turns):
                    kept.append(first_figures(browser, made))
                    made.database.with_name(f"{made.database.name}.{CLEANED}").unlink()
                    anew.append(first_figures(browser, made))
            (answered, shown), (_, cleaned) = sorted(kept)[turns // 2], sorted(anew)[turns // 2]
            print(
                f"{rows:>7} rows: answers after {answered:.2f} s, figures after {shown:.2f} s; "
                f"cleaned anew {cleaned:.2f} s (ratio {shown / cleaned:.2f})"
            )
        browser.close()


if __name__ == "__main__":
    main()

"""
How long the browser waits for a province of a hundred communes, beside a district of seven: by turns, on one server.

    .venv/bin/python -m benchmarks.many_places [PATH]

Prints the median times of the first picture of a page (the overview unless told) and of a switch of its period, and the
province's over the district's. Times of a shared machine say little; their ratio says whether a hundred places cost more
than they should.
"""

import sys
import time
from collections import defaultdict
from statistics import median

from playwright.sync_api import sync_playwright

from tests.browser.conftest import DESK, Visitor, running_server
from tests.chromium import ARGUMENTS, CHROMIUM

TURNS = 5
# With which query string a page is opened, and the period that is switched to and back.
DEMOS = {
    "district": ("?ky=2023-Q3", "Quý II/2023", "Quý III/2023"),
    "province": ("?demo=province-2026&ky=2026-Q2", "Quý I/2026", "Quý II/2026"),
}


def opening(visitor: Visitor, address: str) -> float:
    """Seconds from asking for a page until it has come to rest."""
    visitor.leave()
    start = time.perf_counter()
    visitor.open(address)
    return time.perf_counter() - start


def switching(visitor: Visitor, period: str) -> float:
    """Seconds from choosing a period until its page has come to rest."""
    visitor.page.get_by_role("combobox", name="Kỳ báo cáo").click()
    option = visitor.page.get_by_role("option", name=period, exact=True)
    option.wait_for()
    visitor.settle()
    start = time.perf_counter()
    option.click()
    visitor.page.get_by_text(f"{period} (").first.wait_for(state="attached")
    visitor.settle()
    return time.perf_counter() - start


def measure(visitor: Visitor, path: str) -> dict[tuple[str, str], list[float]]:
    """The times of each step at each demo, a turn after the other; the first turn warms both up and is left out."""
    times: dict[tuple[str, str], list[float]] = defaultdict(list)
    for turn in range(TURNS + 1):
        for name, (query, other, first) in DEMOS.items():
            took = {"first picture": opening(visitor, path + query)}
            took["switch of period"] = median([switching(visitor, other), switching(visitor, first)])
            for step, seconds in took.items():
                times[step, name] += [seconds] if turn else []
    return times


def main() -> None:
    """Start a server and a browser, and print both medians and their ratio."""
    with running_server() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        visitor = Visitor(browser.new_context(locale="vi-VN", viewport=DESK).new_page(), url)
        times = measure(visitor, sys.argv[1] if len(sys.argv) > 1 else "tong-quan")
        browser.close()
    for step in ("first picture", "switch of period"):
        district, province = (median(times[step, name]) for name in DEMOS)
        print(f"{step}: district {district:.2f} s, province {province:.2f} s, ratio {province / district:.2f}")


if __name__ == "__main__":
    main()

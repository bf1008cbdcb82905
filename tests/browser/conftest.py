"""A real server and a real browser for the journeys, and what every journey must hold."""

import os
import socket
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests import warm
from tests.browser.stillness import AT_REST, WATCH
from ui.selection.navigation import PATHS

Start = Callable[[list[str], Path], warm.Process]
ROOT = warm.ROOT
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
# Every page, with what makes it show most.
FULL_PAGES = {path: f"{path}?ky=2023-Q3" for path in PATHS.values()} | {
    "theo-xa": "theo-xa?ky=2023-Q3&xa=23494&yc=postings",
    "theo-xa, district": "theo-xa?ky=2023-Q3",
    "bao-cao": "bao-cao?ky=2023-Q3&dv=UB23485",
    "lich-su": "lich-su",
    "ket-noi": "ket-noi",
}


@contextmanager
def running_server(*options: str, log: Path | None = None, start: Start = warm.start) -> Iterator[str]:
    """
    A server of the product on a free port of this machine, ended by its own process.

    Args:
        options: more of Streamlit's, such as `--secrets.files=…`.
        log: the file that gets all it says; else nobody reads it.
        start: what starts the process.
    """
    with served("app.py", *options, log=log, start=start) as (url, _):
        yield url


@contextmanager
def served(script: str, *options: str, log: Path | None = None, start: Start = warm.start) -> Iterator[tuple[str, int]]:
    """The address of a server that runs a script of the product, and the number of its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = ["-m", "streamlit", "run", script, f"--server.port={port}", "--server.headless=true", *options]
    process = start(arguments, log or Path(os.devnull))
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait(timeout=60)


def _wait_for(url: str, process: warm.Process) -> None:
    """Until the server answers; a process that has ended will not."""
    for _ in range(2400):
        if process.poll() is not None:
            raise RuntimeError("the server ended before it began")
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(url)


@pytest.fixture(scope="session")
def server():
    with running_server() as url:
        yield url


class Visitor:
    """One person at a browser; whatever goes wrong behind the page is remembered."""

    def __init__(self, page, url: str) -> None:
        self.page, self.url = page, url
        self.faults: list[str] = []
        page.add_init_script(WATCH)
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("request", lambda request: self._watch(request.url))

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.faults.append(f"{kind}: {text}")

    def _watch(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
            self.faults.append(f"request to {parts.hostname}")

    def open(self, path: str) -> None:
        self.page.goto(f"{self.url}/{path}")
        self.settle()

    def settle(self) -> None:
        """Wait until every run that was asked for has ended, and the page has come to rest."""
        self.page.wait_for_function(AT_REST, timeout=60_000)

    def arrive(self, title: str) -> None:
        """Wait until the page of this title stands there."""
        self.page.get_by_role("heading", level=1, name=title, exact=True).wait_for()
        self.settle()

    def click(self, selector: str) -> None:
        """Follow a link."""
        with self.page.expect_navigation(wait_until="commit"):
            self.page.locator(selector).first.click()
        self.settle()

    def table(self, caption: str) -> list[list[str]]:
        """The cells of the table whose caption begins so, its header row first."""
        region = self.page.locator(f'[role=region][aria-label^="{caption}"] table').first
        rows = region.locator("tr").all()
        return [[cell.inner_text().strip() for cell in row.locator("th, td").all()] for row in rows]


@pytest.fixture(scope="session")
def desk(browser, server):
    """Somebody whose browser has the product's scripts already, as an office's has every morning but the first."""
    with visit(browser, server, DESK) as person:
        yield person


@pytest.fixture
def visitor(desk):
    """A visit at a desk; nothing that an earlier one chose is remembered."""
    desk.page.set_viewport_size(DESK)
    desk.page.emulate_media(media="screen")
    desk.page.goto(f"{desk.url}/app/static/favicon.svg")
    desk.page.evaluate("localStorage.clear(); sessionStorage.clear()")
    yield desk
    faults, desk.faults = desk.faults, []
    assert faults == []


@contextmanager
def visit(browser, url: str, viewport: dict, **kind: object) -> Iterator[Visitor]:
    """A visit with nothing remembered from another, of another `kind` of browser if need be; it must leave no fault behind."""
    context = browser.new_context(viewport=viewport, accept_downloads=True, **{"locale": "vi-VN", **kind})
    context.set_default_timeout(90_000)  # a state is waited for, never a time
    person = Visitor(context.new_page(), url)
    yield person
    context.close()
    assert person.faults == []

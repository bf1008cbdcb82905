"""A real server and a real browser for the journeys, and what every journey must hold."""

import os
import socket
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from data_sources.demo import FIRST_DEMO
from tests import warm
from tests.browser.stillness import AT_REST, WATCH
from ui.selection.navigation import PATHS

Start = Callable[[list[str], Path], warm.Process]
ROOT = warm.ROOT
RESTING = "/app/static/favicon.svg"  # an address that no server has to keep up
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
# Every page, with what makes it show most.
FULL_PAGES = {path: f"{path}?ky=2023-Q3" for path in PATHS.values()} | {
    "theo-xa": "theo-xa?ky=2023-Q3&xa=23494&yc=postings",
    "theo-xa, district": "theo-xa?ky=2023-Q3",
    "bao-cao": "bao-cao?ky=2023-Q3&dv=UB23485",
    "don-vi": "don-vi?ky=2023-Q3&dv=UB23497",
    "lich-su": "lich-su",
    "ket-noi": "ket-noi",
    "truy-cap": "truy-cap",
}


# Every page of the two other demos; of the many places of one a group stands open.
OTHER_PAGES = [f"{path}?demo={demo}" for demo in ("province-2026", "commune-2026") for path in PATHS.values()]
OTHER_PAGES[0] += "&nhom=C%E1%BB%A5m%201"


def demo_of(path: str) -> str:
    """The code of the demo that an address shows."""
    return parse_qs(urlsplit(path).query).get("demo", [FIRST_DEMO])[0]


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
    port = _PORTS.take()
    arguments = ["-m", "streamlit", "run", script, f"--server.port={port}", "--server.headless=true", *options]
    process = start(arguments, log or Path(os.devnull))
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait(timeout=60)
        _PORTS.give_back(port)


class _Ports:
    """
    The ports of the servers of this test process, each used again as soon as it is free.

    So a browser finds a server where another has been, and has its scripts already; below 32768, where the system gives
    none away.
    """

    def __init__(self) -> None:
        self._next, self._idle, self._lock = 10_000 + os.getpid() * 53 % 20_000, [], threading.Lock()

    def take(self) -> int:
        with self._lock:
            while self._idle:
                if _is_free(port := self._idle.pop(0)):
                    return port
            while not _is_free(self._next):
                self._next += 1
            self._next += 1
            return self._next - 1

    def give_back(self, port: int) -> None:
        with self._lock:
            self._idle.append(port)
            self._idle.sort()


_PORTS = _Ports()


def _is_free(port: int) -> bool:
    with socket.socket() as tried:
        if os.name == "posix":  # a port that has just been left is free, as the server will have it
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


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


# Follow a link of ours to an address; false where no page of ours stands there, or the browser would load the other anew.
FOLLOW = """there => {
  const main = document.querySelector("[data-testid=stMain]");
  if (main === null) return false;
  const around = document.createElement("div"), link = document.createElement("a");
  around.className = "stHtml";
  link.href = there;
  link.textContent = ".";
  around.append(link);
  main.append(around);
  let followed = false;
  const answer = (event) => { followed = event.defaultPrevented; event.preventDefault(); };
  addEventListener("click", answer);
  link.click();
  removeEventListener("click", answer);
  around.remove();
  return followed;
}"""

# Whether the option of a list that Enter would take has this text.
MARKED = """(text) => {
  const marked = document.getElementById(document.activeElement?.getAttribute("aria-activedescendant"));
  return marked !== null && marked.innerText.includes(text);
}"""


class Visitor:
    """One person at a browser; whatever goes wrong behind the page is remembered."""

    def __init__(self, page, url: str) -> None:
        self.page, self.url = page, url
        self.faults: list[str] = []
        page.add_init_script(WATCH)
        page.on("console", lambda message: self._hear(message.type, f"{message.text} {message.location['url']}".strip()))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        # It finds no other machine, so that whatever asks one fails: `tests/chromium.py`.
        page.on("requestfailed", lambda request: self._watch(request.url))
        page.on("dialog", self._refuse)

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.faults.append(f"{kind}: {text}")

    def _refuse(self, dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _watch(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
            self.faults.append(f"request to {parts.hostname}")

    def begin(self, url: str) -> None:
        """Come to a server; nothing that was chosen earlier is remembered."""
        self.url = url
        self.page.emulate_media(media="null", color_scheme="light")
        if self.page.url != f"{url}{RESTING}":
            self.leave()
        self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
        self.page.context.clear_cookies()

    def leave(self) -> None:
        """Look at nothing that the server would have to keep up."""
        self.page.goto(f"{self.url}{RESTING}")

    def open(self, path: str) -> None:
        """Come to a page by its address: it is loaded, and the one before it is gone."""
        self.page.goto(f"{self.url}/{path}")
        self.settle()

    def turn_to(self, path: str) -> None:
        """Come to a page as by a link to it: it is loaded only where none of the product stands there yet."""
        there = f"{self.url}/{path}"
        if self.page.url == there or not self.page.evaluate(FOLLOW, there):
            self.open(path)
        else:
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

    def look_up(self, text: str) -> None:
        """Type into the list that has the focus, and press the arrow until what was typed is marked, as one does who looks."""
        self.page.keyboard.insert_text(text)
        for _ in range(100):
            if self.page.evaluate(MARKED, text):
                return
            self.page.keyboard.press("ArrowDown")
            self.page.wait_for_timeout(100)
        raise AssertionError(text)

    def table(self, caption: str) -> list[list[str]]:
        """The cells of the table whose caption begins so, its header row first."""
        region = self.page.locator(f'[role=region][aria-label^="{caption}"] table').first
        rows = region.locator("tr").all()
        return [[cell.inner_text().strip() for cell in row.locator("th, td").all()] for row in rows]


@pytest.fixture
def visitor(browser, server):
    """A visit at a desk."""
    with visit(browser, server, DESK) as person:
        yield person


_IDLE: dict[str, list[Visitor]] = {}


@contextmanager
def visit(browser, url: str, viewport: dict, *, first: bool = False, **kind: object) -> Iterator[Visitor]:
    """
    A visit with nothing remembered from another, which must leave no fault behind.

    Args:
        first: by a browser that has never been at a product of this kind, and that nobody has after it; else by one that
            has the product's scripts already, as an office's has every morning but the first.
        kind: what is special about the browser.
    """
    idle = _IDLE.setdefault(repr(sorted(kind.items())), [])
    person = idle.pop() if idle and not first else _somebody(browser, url, kind)
    try:
        person.page.set_viewport_size(viewport)
        if not first:
            person.begin(url)
        if "permissions" not in kind:
            person.page.context.clear_permissions()
        person.faults.clear()
        yield person
        if not first:
            person.leave()
    except BaseException:
        person.page.context.close()
        raise
    faults, person.faults = person.faults, []
    if first:
        person.page.context.close()
    else:
        idle.append(person)
    assert faults == []


def _somebody(browser, url: str, kind: dict) -> Visitor:
    """Somebody at a browser with nothing in it."""
    context = browser.new_context(accept_downloads=True, **{"locale": "vi-VN", **kind})
    context.set_default_timeout(90_000)  # a state is waited for, never a time
    return Visitor(context.new_page(), url)

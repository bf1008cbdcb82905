"""Opens a page of the product without a browser, and reads what stands on it as people do: headings, rows, alarms."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from data_sources.demo_workbook.demo_list import FIRST_DEMO
from data_sources.files.workbook_file import read_bytes
from exports.xlsx.copy_xlsx import copy_xlsx
from records.cleaning.read import Records, records_of
from records.workbook.raw import Tab, Workbook
from ui.access.roles import Visitor
from ui.selection.navigation import PATHS
from ui.source.clock import today
from ui.source.loading import _demo, _lent
from ui.source.report_cache import ReportCache

ROOT = Path(__file__).parent.parent.parent
_VOID = frozenset({"br", "wbr", "img", "input", "hr", "col", "link", "meta", "path", "rect", "circle"})
_READ: dict[str, ReportCache] = {}  # what has been lent, with its reports: many tests look at the same workbook
_UNREAD = frozenset({"style", "script"})


@dataclass
class _Element:
    tag: str
    alarm: bool
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


class _Reader(HTMLParser):
    """What a piece of HTML says."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.headings: list[str] = []
        self.alarms: list[str] = []
        self.labels: list[str] = []
        self.links: list[str] = []
        self.rows: list[list[str]] = []
        self._open: list[_Element] = []

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        self.labels += [said for name in ("aria-label", "title", "alt") if (said := known.get(name))]
        if tag == "a" and (href := known.get("href")):
            self.links.append(href)
        if tag != "wbr":  # it parts no words
            self._say(" ")
        if tag == "tr":
            self.rows.append([])
        if tag not in _VOID:
            self._open.append(_Element(tag, alarm=known.get("role") == "alert"))

    def handle_endtag(self, tag):
        self._say(" ")
        while self._open:
            ended = self._open.pop()
            self._file(ended)
            if ended.tag == tag:
                break

    def handle_data(self, data):
        if not any(element.tag in _UNREAD for element in self._open):
            self._say(data)

    def _say(self, words: str) -> None:
        self.words.append(words)
        for element in self._open:
            element.words.append(words)

    def _file(self, element: _Element) -> None:
        if element.tag == "h1":
            self.headings.append(element.text)
        if element.alarm:
            self.alarms.append(element.text)
        if element.tag in ("td", "th") and self.rows:
            self.rows[-1].append(element.text)


@dataclass(frozen=True)
class Shown:
    """
    A page as it stands there.

    Attributes:
        faults: what Streamlit itself says went wrong; never anything.
        headings: of the first level.
        alarms: what calls for attention.
        rows: of all tables, their cells as read; the first heads its row.
        labels: what a screen reader or a tooltip says in place of what is seen: `aria-label`, `title`, `alt`.
        links: where its links lead.
        buttons, text: what can be pressed, and everything that is read.
        address: the query string that the page has written.
    """

    faults: list[str]
    headings: list[str]
    alarms: list[str]
    rows: list[list[str]]
    labels: list[str]
    links: list[str]
    buttons: list[str]
    text: str
    address: dict[str, str]

    def rows_of(self, head: str) -> list[list[str]]:
        """The rows that something heads."""
        return [row for row in self.rows if row and row[0] == head]


def at_the_door(path: str, *, theme: str = "light", **query: str) -> AppTest:
    """The product before its first run, asked for the page at this path (empty: the bare address) with this query string."""
    app = AppTest.from_file(ROOT / "ui" / "app" / "main.py", default_timeout=60)
    # Else every installed package is searched for components, of which we have none: four fifths of the time.
    app._bidi_component_manager = BidiComponentManager()
    app.context["theme"] = theme
    # As a browser asks for it; `switch_page` would want another run, of the overview, before.
    app._page_hash = calc_hash(path) if path else ""
    app.query_params = dict(query)
    return app


def opened(page: str, *, theme: str = "light", visitor: Visitor | None = None, **query: str) -> Shown:
    """A page by its name in `PATHS`, at an address with this query string; by the office at its machine unless told."""
    app = at_the_door(PATHS[page], theme=theme, **query)
    if visitor:
        app.session_state["visitor"] = visitor
    app.session_state["papers_preview"] = True  # what a click opens is read, too
    app.run()
    reader = _Reader()
    for element in app.get("html"):
        reader.feed(element.value)
    plain = [element.value for kind in ("caption", "code") for element in app.get(kind)]
    chosen = [f"{box.label} {box.placeholder if box.index is None else box.options[box.index]}" for box in app.selectbox]
    pressed = [button.label for kind in ("button", "download_button") for button in app.get(kind)]
    return Shown(
        [fault.message for fault in app.exception],
        reader.headings,
        reader.alarms,
        reader.rows,
        reader.labels,
        reader.links,
        pressed,
        " ".join(" ".join([*reader.words, *plain, *chosen, *pressed]).split()),
        dict(app.query_params),
    )


def lent(*tabs: Tab, programme: Iterable[Tab]) -> str:
    """The token of a workbook of these tabs, read as an uploaded file is, but for the process of its own."""
    workbook = Workbook("so-lieu.xlsx", datetime(2023, 7, 20, 1, 0, tzinfo=UTC), (*programme, *tabs))
    key = f"{today()} {workbook.tabs!r}"
    if key not in _READ:
        _READ[key] = ReportCache(records_of(read_bytes(copy_xlsx(workbook), "so-lieu.xlsx"), today()))
    return _lent().add(_READ[key])


def lent_records(records: Records) -> str:
    """The token of records as they are: such as no file can hold, or no reading gives yet."""
    return _lent().add(ReportCache(records))


def demo_cache(code: str = FIRST_DEMO) -> ReportCache:
    """The records of a demo and their reports as its pages hold them: read once, for whoever opens a page or asks for them."""
    return _demo(code)

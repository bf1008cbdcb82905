"""
What a click costs here, beside the same rows in plain Streamlit and in Dash: one run, one browser, by turns.

    make bench-peers          # or: .venv/bin/python -m benchmarks.beside_peers [ROWS] [TURNS]

The peers stand in `benchmarks/peers`. A time runs from the press of the button, as the page hears it, to the last change of
the page before it stays still for half a second; a load runs from its start. Medians, and their ratio to plain Streamlit's
change of a filter or load.
"""

import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from urllib.request import urlopen

import psutil
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.file_to_report import write_workbook
from benchmarks.relay import Relay, relay_to
from data_sources.files.workbook_file import read_path
from records.cleaning.read import records_of
from tests.browser.conftest import DESK
from tests.browser.live import live_server, site
from tests.chromium import ARGUMENTS, CHROMIUM
from tests.fake_google import running_google

ROOT = Path(__file__).parent.parent
PEERS = ROOT / "benchmarks" / "peers"
AS_OF = date(2023, 12, 20)
QUIET = 500  # milliseconds without a change: the page is at rest
WATCH = """
window.pressed = 0; window.lastChange = 0; window.bytes = 0;
addEventListener("pointerdown", () => { window.pressed = performance.now(); }, true);
new MutationObserver(() => { window.lastChange = performance.now(); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
"""
AT_REST = f"since => lastChange > since && performance.now() - lastChange > {QUIET}"


@dataclass
class Peer:
    """
    One dashboard under measurement.

    Attributes:
        name: in the table.
        relay: counts what the server sends.
        pid: of its server.
        first: the address of its first page, below `url`.
        ready: text that stands on that page when it shows figures.
        steps: by the name of a step, what presses its button.
        times: milliseconds by step; `bytes`, `cpu` of one step likewise.
    """

    name: str
    relay: Relay
    pid: int
    first: str
    ready: str
    steps: dict[str, Callable[[Page, int], None]]
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    bytes_: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    cpu: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    @property
    def url(self) -> str:
        """Where a browser finds it."""
        return self.relay.url


def _cpu(pid: int) -> float:
    """Seconds that a server and its children have worked."""
    process = psutil.Process(pid)
    used = [one.cpu_times() for one in (process, *process.children(recursive=True))]
    return sum(one.user + one.system for one in used)


def _rest(page: Page, since: float) -> float:
    """When the page last changed before it came to rest, in milliseconds of its own clock."""
    page.wait_for_function(AT_REST, arg=since, timeout=120_000)
    return float(page.evaluate("lastChange"))


def load(browser: Browser, peer: Peer) -> None:
    """A first visit with an empty cache, then one of a browser that has been there."""
    context = browser.new_context(viewport=DESK, locale="vi-VN")
    page = context.new_page()
    page.add_init_script(WATCH)
    for step in ("first load", "warm load"):
        before, used = peer.relay.sent, _cpu(peer.pid)
        page.goto(f"{peer.url}/{peer.first}")
        page.get_by_text(peer.ready).filter(visible=True).first.wait_for()
        peer.times[step].append(_rest(page, 0))
        peer.bytes_[step].append(peer.relay.sent - before)
        peer.cpu[step].append(_cpu(peer.pid) - used)
        page.goto("about:blank")
    context.close()


def step(page: Page, peer: Peer, name: str, turn: int) -> None:
    """One press of a button, until the page is at rest again."""
    press = peer.steps[name]
    before, used = peer.relay.sent, _cpu(peer.pid)
    press(page, turn)
    end = _rest(page, page.evaluate("pressed"))
    peer.times[name].append(end - page.evaluate("pressed"))
    peer.bytes_[name].append(peer.relay.sent - before)
    peer.cpu[name].append(_cpu(peer.pid) - used)


def _still(page: Page) -> None:
    page.wait_for_function(f"() => performance.now() - lastChange > {QUIET}", timeout=120_000)


def _opened(page: Page, peer: Peer, address: str) -> None:
    page.goto(f"{peer.url}/{address}")
    page.locator("h1").first.wait_for()
    _still(page)


def _choose(label: str, options: tuple[str, ...]) -> Callable[[Page, int], None]:
    """Choose in a list of Streamlit's: of two options by turns."""

    def press(page: Page, turn: int) -> None:
        page.get_by_role("combobox", name=label).click()
        option = page.get_by_role("option", name=options[turn % len(options)], exact=True)
        option.wait_for()
        _still(page)
        option.click()

    return press


def _choose_in_dash(field_id: str, options: tuple[str, ...]) -> Callable[[Page, int], None]:
    def press(page: Page, turn: int) -> None:
        page.locator(f"#{field_id}").click()
        option = page.get_by_role("option", name=options[turn % len(options)])
        option.first.wait_for()
        _still(page)
        option.first.click()
        page.keyboard.press("Escape")

    return press


def _click(selector: str) -> Callable[[Page, int], None]:
    def press(page: Page, _turn: int) -> None:
        page.locator(selector).first.click()

    return press


FIRST = "tong-quan?ky=2023-Q3"
OURS = {
    "period": (FIRST, _choose("Kỳ báo cáo", ("Quý II/2023", "Quý III/2023"))),
    "commune": ("theo-xa?ky=2023-Q3", _choose("Địa bàn", ("Đăk Kôi", "Đăk Ruồng"))),
    "tile": (FIRST, _click("[data-testid=stMain] a.ps-tile")),
    "cell": ("theo-xa?ky=2023-Q3", _click("[data-testid=stMain] .ps-table td a[href]")),
    "bar": ("tong-dai-111?ky=2023-Q3", _click("[class*=st-key-plot-postings] a[href]")),
    "menu": (FIRST, _click("[data-testid=stTopNavLink] >> text=Diễn biến")),
}
PLAIN = {
    "period": ("", _choose("Period", ("2023Q2", "2023Q3"))),
    "commune": ("", _choose("Commune", ("23479", "23482", "23485", "23488", "23491", "23494", "23497"))),
}
DASH = {
    "period": ("", _choose_in_dash("period", ("2023Q2", "2023Q3"))),
    "commune": ("", _choose_in_dash("communes", ("23479", "23482", "23485", "23488", "23491", "23494", "23497"))),
}
ADDRESSES = {"ours": OURS, "plain Streamlit": PLAIN, "Dash": DASH}


@contextmanager
def plain(name: str, command: list[str], url: str) -> Iterator[Peer]:
    """A peer, served by a process of its own."""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(url)
            steps = {step: press for step, (_, press) in ADDRESSES[name].items()}
            with relay_to(url) as relay:
                yield Peer(name, relay, process.pid, "", "Sessions: ", steps)
        finally:
            process.terminate()


def wait_for(url: str) -> None:
    """Until a server answers. Raises TimeoutError."""
    for _ in range(600):
        try:
            with urlopen(url, timeout=5):  # noqa: S310 - this machine
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(url)


def write_rows(path: Path, to: Path) -> None:
    """The same rows after cleaning, for the peers."""
    activities = records_of(read_path(path), AS_OF).activities
    kept = activities[activities["date"].notna()].rename(columns={"date": "day", "caregivers": "parents"})
    kept[["place", "clause", "day", "sessions", "children", "parents", "officials"]].to_csv(to, index=False)


def pid_at(url: str) -> int:
    """The process that listens at an address of this machine."""
    listening = int(url.rsplit(":", 1)[1])
    return next(one.pid for one in psutil.net_connections("tcp") if one.laddr.port == listening and one.status == "LISTEN")


@contextmanager
def sites(rows: int) -> Iterator[list[Peer]]:
    """The three servers."""
    with ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
        write_workbook(folder / "rows.xlsx", rows)
        write_rows(folder / "rows.xlsx", folder / "rows.csv")
        google = held.enter_context(running_google())
        google.add_sheet("sheet", read_path(folder / "rows.xlsx"), title="Bảng", role="reader")
        google.set_quota(10_000)
        made = site(google, folder, "sheet")
        started = time.perf_counter()
        ours = held.enter_context(live_server(google, folder))
        print(f"ours answered {time.perf_counter() - started:.1f} s after its start; secrets {made.secrets.name}")
        options = ["--server.headless=true", "--browser.gatherUsageStats=false", "--server.fileWatcherType=auto"]
        command = [sys.executable, "-m", "streamlit", "run", str(PEERS / "plain_streamlit.py"), "--server.port=8871", *options]
        dash = [str(ROOT / ".venv/bench/bin/python"), str(PEERS / "dash_app.py"), str(folder / "rows.csv"), "8872"]
        csv = ["--", str(folder / "rows.csv")]
        steps = {step: press for step, (_, press) in OURS.items()}
        yield [
            Peer(
                "ours",
                held.enter_context(relay_to(ours.url)),
                pid_at(ours.url),
                FIRST,
                "Quý III/2023 (",
                steps,
            ),
            held.enter_context(plain("plain Streamlit", [*command, *csv], "http://127.0.0.1:8871")),
            held.enter_context(plain("Dash", dash, "http://127.0.0.1:8872")),
        ]


def measure(browser: Browser, peers: list[Peer], turns: int) -> None:
    """Every step of every peer, by turns; the first turn warms up and is left out."""
    for turn in range(turns + 1):
        for peer in peers:
            load(browser, peer)
            context = browser.new_context(viewport=DESK, locale="vi-VN")
            page = context.new_page()
            page.add_init_script(WATCH)
            for name, (address, _) in ADDRESSES[peer.name].items():
                _opened(page, peer, address)
                for again in range(2) if name in ("period", "commune") else range(1):
                    step(page, peer, name, again)
            context.close()
            if not turn:
                peer.times.clear(), peer.bytes_.clear(), peer.cpu.clear()


def report(peers: list[Peer]) -> None:
    """Print each step: medians, the ratio to plain Streamlit's, bytes and processor time."""
    by_name = {peer.name: peer for peer in peers}
    base = by_name["plain Streamlit"]
    print(f"{'step':<12} {'who':<16} {'ms':>7} {'ratio':>6} {'kB':>8} {'cpu ms':>7} {'ratio':>6}")
    for name in ("first load", "warm load", *OURS):
        like = name if name in base.times else "commune"
        for peer in peers:
            if name not in peer.times:
                continue
            took, cpu = median(peer.times[name]), median(peer.cpu[name]) * 1000
            ratio, worked = took / median(base.times[like]), cpu / max(1, median(base.cpu[like]) * 1000)
            size = median(peer.bytes_[name]) / 1000
            print(f"{name:<12} {peer.name:<16} {took:>7.0f} {ratio:>6.2f} {size:>8.0f} {cpu:>7.0f} {worked:>6.2f}")
    for peer in peers:
        print(f"memory of {peer.name}: {psutil.Process(peer.pid).memory_info().rss / 1e6:.0f} MB")


def main(rows: int = 100_000, turns: int = 5) -> None:
    """Start the servers and a browser, measure, print."""
    with sites(rows) as peers, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        measure(browser, peers, turns)
        browser.close()
        print(f"{rows} rows, medians of {turns} turns; ratios to plain Streamlit")
        report(peers)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

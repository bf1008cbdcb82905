"""
Many viewers who change the period every second, here and then in plain Streamlit on the same rows, without browsers.

    .venv/bin/python -m benchmarks.many_viewers [ROWS] [VIEWERS] [SECONDS]

A viewer speaks Streamlit's own protocol: it opens the page, then chooses the other of two periods a second after it has last
chosen, or as soon as the page has come where that takes longer. A switch runs from the message of the choice to the end of
the run that it asks for. What a browser then draws is not in it. Switches are counted from when the last viewer has come.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Any

import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.beside_peers import PEERS, ROOT, pid_at, wait_for, write_rows
from benchmarks.file_to_report import write_workbook
from data_sources.files.workbook_file import read_path
from tests.browser.live import live_server, site
from tests.fake_google import running_google

PORT = 8871
RHYTHM = 1.0  # seconds from one choice to the next
APART = 0.3  # seconds from one viewer's coming to the next one's
ENDED = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


@dataclass
class Switching:
    """
    One viewer.

    Attributes:
        socket: to the server.
        page, query: what it opens.
        periods: of the list, which two it chooses by turns.
        counted_from: from when its switches count, by the clock of `time.monotonic`.
        times: seconds that each of these switches took.
        made: how many switches it made in all.
        drawn: for each period the figures that were drawn after it was chosen.
    """

    socket: ClientConnection
    page: str
    query: str
    periods: tuple[str, str]
    counted_from: float
    times: list[float] = field(default_factory=list)
    made: int = 0
    drawn: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _hash: str = ""
    _field: str = ""
    _figures: int = 0

    async def run(self, until: float) -> None:
        """Open the page, wait until it has figures, and switch until then."""
        while not self._field:
            await self._ask("")
            await self._end()
            await asyncio.sleep(0 if self._field else RHYTHM)
        for period in self.periods:  # who sends no other field than this has the first choice undone by the address
            await self._ask(period)
            await self._end()
        turn = 0
        while time.monotonic() < until:
            began, period = time.monotonic(), self.periods[turn % 2]
            await self._ask(period)
            await self._end()
            took = time.monotonic() - began
            if began >= self.counted_from:
                self.times.append(took)
            self.drawn[period].add(self._figures)
            turn, self.made = turn + 1, self.made + 1
            await asyncio.sleep(max(0.0, RHYTHM - took))

    async def _ask(self, period: str) -> None:
        asked = BackMsg()
        state = asked.rerun_script
        state.query_string, state.page_name, state.page_script_hash = self.query, self.page, self._hash
        state.context_info.locale = "vi-VN"
        if period:
            chosen = state.widget_states.widgets.add()
            chosen.id, chosen.string_value = self._field, period
        await self.socket.send(asked.SerializeToString())

    async def _end(self) -> None:
        """Until a run of the whole page has come to its end."""
        parts = False
        async for message in self.socket:
            heard = ForwardMsg.FromString(message)
            kind = heard.WhichOneof("type")
            if kind == "new_session":
                self._hash, self._figures = heard.new_session.page_script_hash, 0
                parts = bool(heard.metadata.run.fragment_ids) if hasattr(heard.metadata, "run") else False
            elif kind == "page_info_changed":
                self.query = heard.page_info_changed.query_string
            elif kind == "delta":
                self._learn(heard)
            elif kind == "script_finished" and heard.script_finished in ENDED and not parts:
                return

    def _learn(self, heard: ForwardMsg) -> None:
        """The list of periods, by what it offers; and what has been drawn, for telling that something else is drawn."""
        element = heard.delta.new_element
        if element.WhichOneof("type") in ("html", "metric", "heading"):
            self._figures = hash((self._figures, element.SerializeToString(deterministic=True)))
        if element.WhichOneof("type") == "selectbox" and self.periods[0] in element.selectbox.options:
            self._field = element.selectbox.id


async def crowd(url: str, page: str, query: str, periods: tuple[str, str], viewers: int, seconds: float) -> list[Switching]:
    """
    So many viewers, each with what it has measured in so many seconds from when the last of them has come.

    Raises RuntimeError where a choice of the other period drew the same figures.
    """
    address, came = url.replace("http://", "ws://") + "/_stcore/stream", []
    everybody_is_there = time.monotonic() + viewers * APART
    until = everybody_is_there + seconds

    async def come(number: int) -> None:
        await asyncio.sleep(number * APART)
        async with connect(address, subprotocols=["streamlit"], proxy=None, max_size=None) as socket:  # type: ignore[list-item]
            came.append(Switching(socket, page, query, periods, everybody_is_there))
            await came[-1].run(until)

    await asyncio.gather(*(come(number) for number in range(viewers)))
    if not all(one.drawn[periods[0]].isdisjoint(one.drawn[periods[1]]) for one in came):
        raise RuntimeError("a choice changed nothing")
    return came


def measured(name: str, pid: int, *asked: Any) -> dict[str, float]:  # noqa: ANN401 - as `crowd` takes them
    """What a crowd does to a server: switches a second, how long they take, processor and memory."""
    process = psutil.Process(pid)
    asyncio.run(crowd(*asked[:4], 1, 30))  # one who warms it up, and waits until the sheet is read
    before, used = process.memory_info().rss, _cpu(process)
    came, (viewers, seconds) = asyncio.run(crowd(*asked)), asked[4:]
    times = [took for one in came for took in one.times]
    cuts = quantiles(times, n=20)
    found = {
        "switches a second": len(times) / seconds,
        "median ms": cuts[9] * 1000,
        "p95 ms": cuts[18] * 1000,
        "cpu ms a switch": (_cpu(process) - used) / sum(one.made for one in came) * 1000,
        "MB": process.memory_info().rss / 1e6,
        "MB a viewer": (process.memory_info().rss - before) / 1e6 / viewers,
    }
    print(f"{name:<16} " + "  ".join(f"{key} {value:.1f}" for key, value in found.items()), flush=True)
    return found


def _cpu(process: psutil.Process) -> float:
    used = [one.cpu_times() for one in (process, *process.children(recursive=True))]
    return sum(one.user + one.system for one in used)


def main(rows: int = 100_000, viewers: int = 20, seconds: int = 30) -> None:
    """Each server by itself, one after the other; then the ratios."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_workbook(folder / "rows.xlsx", rows)
        write_rows(folder / "rows.xlsx", folder / "rows.csv")
        with running_google() as google:
            google.add_sheet("sheet", read_path(folder / "rows.xlsx"), title="Bảng", role="reader")
            google.set_quota(10_000)
            site(google, folder, "sheet")
            with live_server(google, folder) as live:
                periods = ("Quý II/2023", "Quý III/2023")
                ours = measured("ours", pid_at(live.url), live.url, "tong-quan", "ky=2023-Q3", periods, viewers, seconds)
        command = [sys.executable, "-m", "streamlit", "run", str(PEERS / "plain_streamlit.py"), f"--server.port={PORT}"]
        command += ["--server.headless=true", "--browser.gatherUsageStats=false", "--", str(folder / "rows.csv")]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                url = f"http://127.0.0.1:{PORT}"
                wait_for(url)
                plain = measured("plain Streamlit", process.pid, url, "", "", ("2023Q2", "2023Q3"), viewers, seconds)
            finally:
                process.terminate()
    print("ours to plain    " + "  ".join(f"{key} {ours[key] / plain[key]:.2f}" for key in ours if plain[key] > 0))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

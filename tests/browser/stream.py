"""A viewer without a browser: speaks Streamlit's own protocol, sees all texts of the page, lets it refresh itself."""

import asyncio
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

_SHOWN = ("html", "markdown", "text", "button", "alert", "code")  # kinds of elements, each with a text


class Viewer:
    """
    One viewer of one page.

    Attributes:
        pages: all texts of the page at the end of each run that came to its end, in order.
        sent: all that the server has sent, as it came.
        first, last: seconds from the first request to the first such page, and to the last.
    """

    def __init__(self, socket: ClientConnection, page: str, query: str) -> None:
        self._socket, self._page, self._query = socket, page, query
        self._hash = ""
        self._texts: dict[tuple[int, ...], str] = {}
        self._timers: dict[str, asyncio.Task[None]] = {}
        self._began = time.monotonic()
        self.pages: list[str] = []
        self.sent = b""
        self.first = self.last = 0.0

    async def look(self, enough: Callable[[Self], bool]) -> None:
        """Open the page and stay until it shows enough."""
        await self._ask()
        try:
            async for message in self._socket:
                self.sent += message
                heard = ForwardMsg.FromString(message)
                getattr(self, f"_on_{heard.WhichOneof('type')}", lambda _: None)(heard)
                if self.pages and enough(self):
                    return
        finally:
            for timer in self._timers.values():
                timer.cancel()

    async def _ask(self, fragment: str = "") -> None:
        asked = BackMsg()
        state = asked.rerun_script
        state.query_string, state.page_name, state.fragment_id = self._query, self._page, fragment
        state.page_script_hash, state.is_auto_rerun = self._hash, bool(fragment)
        state.context_info.locale = "vi-VN"
        await self._socket.send(asked.SerializeToString())

    def _on_new_session(self, heard: ForwardMsg) -> None:
        self._hash = heard.new_session.page_script_hash
        if not heard.metadata.run.fragment_ids:
            self._texts.clear()
            for timer in self._timers.values():
                timer.cancel()
            self._timers.clear()

    def _on_navigation(self, heard: ForwardMsg) -> None:
        self._hash = heard.navigation.page_script_hash

    def _on_page_info_changed(self, heard: ForwardMsg) -> None:
        self._query = heard.page_info_changed.query_string

    def _on_delta(self, heard: ForwardMsg) -> None:
        if heard.delta.WhichOneof("type") == "new_element":
            self._texts[tuple(heard.metadata.delta_path)] = _text(heard.delta.new_element)

    def _on_auto_rerun(self, heard: ForwardMsg) -> None:
        fragment = heard.auto_rerun.fragment_id
        if fragment not in self._timers:
            self._timers[fragment] = asyncio.create_task(self._again_and_again(fragment, heard.auto_rerun.interval))

    def _on_script_finished(self, heard: ForwardMsg) -> None:
        if heard.script_finished in (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY):
            self.last = time.monotonic() - self._began
            self.first = self.first or self.last
            self.pages.append("\n".join(filter(None, self._texts.values())))

    async def _again_and_again(self, fragment: str, seconds: float) -> None:
        while True:
            await asyncio.sleep(seconds)
            await self._ask(fragment)


def _text(element: Element) -> str:
    """What an element says; of a kind that we do not read, nothing."""
    kind = element.WhichOneof("type")
    said = getattr(element, kind) if kind in _SHOWN else None
    text = next((getattr(said, name) for name in ("body", "label", "code_text") if hasattr(said, name)), "")
    return "" if text.startswith("<style") else text


def viewers(
    url: str,
    page: str,
    *,
    count: int,
    enough: Callable[[Viewer], bool],
    query: str = "",
    seconds: float = 60,
    headers: Mapping[str, str] | None = None,
) -> list[Viewer]:
    """So many viewers who come at once with these headers, each until the page shows enough, `seconds` at most."""
    with ThreadPoolExecutor(1) as thread:  # a browser that is open besides keeps a loop of its own running in this one
        return thread.submit(lambda: asyncio.run(_together(url, page, query, count, enough, seconds, headers))).result()


async def _together(
    url: str,
    page: str,
    query: str,
    count: int,
    enough: Callable[[Viewer], bool],
    seconds: float,
    headers: Mapping[str, str] | None,
) -> list[Viewer]:
    came: list[Viewer] = []

    async def come() -> None:
        address = url.replace("http://", "ws://") + "/_stcore/stream"
        given = dict(headers or {})
        options = {"subprotocols": ["streamlit"], "proxy": None, "max_size": None, "additional_headers": given}
        async with connect(address, **options) as socket:
            viewer = Viewer(socket, page, query)
            came.append(viewer)
            await viewer.look(enough)

    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.gather(*(come() for _ in range(count)))
    return came

"""Asking a server as a program does: raw HTTP, and the page's socket, with or without a cookie."""

import asyncio
import http.client
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

from tests.browser.stream import Viewer, viewers
from ui.access.passes import COOKIE

PAGE = {"Accept": "text/html"}


@dataclass(frozen=True)
class Answered:
    """An answer as it came."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def cookie(self) -> str:
        """The cookie of ours that it sets, as a header sends it back; empty: none."""
        found = re.match(rf"({COOKIE}=[^;]+)", self.headers.get("set-cookie", ""))
        return found.group(1) if found else ""


def ask(url: str, path: str, *, method: str = "GET", body: bytes | None = None, **headers: str) -> Answered:
    """One request; a header's name is written with `_` for `-`."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=30)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items() if value}
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        return Answered(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    finally:
        connection.close()


def enter(url: str, code: str, **headers: str) -> Answered:
    """Send a code as the form does."""
    body = urlencode({"code": code, "next": "/tong-quan?ky=2023-Q3"}).encode()
    kind = "application/x-www-form-urlencoded"
    return ask(url, "/vao", method="POST", body=body, Content_Type=kind, **headers)


def look(url: str, page: str, cookie: str = "", query: str = "ky=2023-Q3", **headers: str) -> Viewer:
    """A viewer of a page until its first run has ended; one whose socket was refused raises InvalidStatus."""
    given = {name.replace("_", "-"): value for name, value in headers.items()} | ({"Cookie": cookie} if cookie else {})
    return viewers(url, page, count=1, enough=lambda _: True, query=query, headers=given)[0]


def taken(url: str, page: str, cookie: str, query: str = "ky=2023-Q3") -> dict[str, str]:
    """The address of each file of a page, by its key, as a click on its button gives it."""

    async def take() -> dict[str, str]:
        address = url.replace("http://", "ws://") + "/_stcore/stream"
        options = {"subprotocols": ["streamlit"], "proxy": None, "max_size": None}
        async with connect(address, additional_headers={"Cookie": cookie}, **options) as socket:
            asked = BackMsg()
            asked.rerun_script.query_string, asked.rerun_script.page_name = query, page
            await socket.send(asked.SerializeToString())
            session, buttons = await _buttons(socket)
            for number in buttons:
                click = BackMsg()
                click.backend_operation_request.request_id = number
                click.backend_operation_request.session_id = session
                click.backend_operation_request.deferred_file.file_id = number
                await socket.send(click.SerializeToString())
            return await _addresses(socket, buttons)

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(asyncio.wait_for(take(), 60))).result()


async def _buttons(socket) -> tuple[str, dict[str, str]]:
    """The session, and the buttons whose files are made when they are asked for: their keys by the number of the file."""
    session, found = "", {}
    async for message in socket:
        heard = ForwardMsg.FromString(message)
        if heard.WhichOneof("type") == "script_finished":
            return session, found
        if heard.WhichOneof("type") == "new_session":
            session = heard.new_session.initialize.session_id
        button = heard.delta.new_element.download_button if heard.WhichOneof("type") == "delta" else None
        if button and button.deferred_file_id:
            found[button.deferred_file_id] = button.id.rpartition("download:")[2]
    return found


async def _addresses(socket, buttons) -> dict[str, str]:
    found = {}
    async for message in socket:
        heard = ForwardMsg.FromString(message)
        if heard.WhichOneof("type") == "backend_operation_response":
            answer = heard.backend_operation_response
            assert not answer.error_msg, answer.error_msg
            found[buttons[answer.request_id]] = answer.deferred_file.url
            if len(found) == len(buttons):
                return found
    return found

"""Asking a server as a program does: raw HTTP, and the page's socket, with or without a cookie."""

import http.client
import re
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

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

"""What runs around every answer: headers, compression and the Vietnamese first page, as a browser would get them."""

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount
from starlette.types import Message, Receive, Scope, Send

from ui.app.http import content_security_policy, layers, vietnamese_page
from ui.app.streamlit_internals import INSTALLED_PAGE


@dataclass
class Answer:
    """One answer of the server as it went over the wire."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    async def collect(self, message: Message) -> None:
        """Take in a part of the answer."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            self.body += message.get("body", b"")


async def stand_in_for_streamlit(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers as Streamlit does: its first page at every page's address, compressed by itself except at the root."""
    request = Request(scope, receive)
    page = INSTALLED_PAGE.read_bytes()
    answers: dict[str, Response] = {
        "/": HTMLResponse(page, headers={"etag": '"installed"', "last-modified": "yesterday"}),
        "/theo-xa": HTMLResponse(gzip.compress(page), headers={"content-encoding": "gzip"}),
        "/media/1.csv": PlainTextResponse("a;b", headers={"cache-control": "public"}),
        "/static/media/font.woff2": PlainTextResponse("font", headers={"cache-control": "public, immutable"}),
    }
    await answers[request.url.path](scope, receive, send)


def answer(path: str, *, method: str = "GET", encodings: str = "") -> Answer:
    """What the layers make of Streamlit's answer."""
    server = Starlette(routes=[Mount("/", app=stand_in_for_streamlit)], middleware=layers())
    headers = [(b"accept-encoding", encodings.encode()), (b"host", b"127.0.0.1")]
    scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": headers, "root_path": ""}
    result = Answer()

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    # In a thread of its own: the browser tests leave their own loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, server(scope, receive, result.collect)).result()
    return result


@pytest.mark.parametrize("path", ["/", "/theo-xa"])
@pytest.mark.parametrize("encodings", ["", "gzip"])
def test_every_address_starts_with_the_vietnamese_page(path: str, encodings: str) -> None:
    """A screen reader pronounces Vietnamese as Vietnamese only where the page says so."""
    page = answer(path, encodings=encodings)
    body = gzip.decompress(page.body) if encodings else page.body
    assert int(page.headers["content-length"]) == len(page.body)
    assert b'<html lang="vi">' in body
    assert "<title>Phủ Sóng 111</title>".encode() in body


def test_the_first_page_keeps_no_mark_of_the_installed_file() -> None:
    """A browser that holds Streamlit's page would be told that nothing has changed."""
    assert not {"etag", "last-modified"} & set(answer("/").headers)


def test_asking_for_the_head_sends_no_body() -> None:
    """A body after a HEAD would be read as the start of the next answer."""
    assert answer("/", method="HEAD").body == b""


def test_downloads_are_kept_by_no_cache_and_fonts_are() -> None:
    """A shared computer must not keep the table of the official who used it before."""
    assert answer("/media/1.csv").headers["cache-control"] == "no-store"
    assert answer("/static/media/font.woff2").headers["cache-control"] == "public, immutable"


@pytest.mark.parametrize("path", ["/", "/theo-xa", "/media/1.csv"])
def test_every_answer_carries_the_security_headers(path: str) -> None:
    """One answer without them is where an attack begins."""
    headers = answer(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["content-security-policy"].startswith("default-src 'self'; object-src 'none'")


def test_the_policy_lets_through_exactly_the_inline_scripts_of_the_installed_page() -> None:
    """Any other script in a page was put there by somebody else."""
    page = "<script>\n  let a = 1\n</script><script type='module' src='./x.js'></script>"
    # printf '\n  let a = 1\n' | openssl dgst -sha256 -binary | base64
    assert (
        "script-src 'self' 'wasm-unsafe-eval' 'sha256-Cx4O+IadEsAjQ8qwm6BS4yBJmS8VtjUrAgabyTk27KQ='; style-src"
        in content_security_policy(page)
    )


def test_the_first_page_names_no_sign_of_streamlit_before_the_scripts_have_run() -> None:
    """On a slow line the office would see another product's name and icon in the tab for seconds."""
    page = vietnamese_page(INSTALLED_PAGE.read_text(encoding="utf-8"))
    assert "<title>Streamlit</title>" not in page
    assert "favicon.png" not in page
    assert "SourceSans" not in page
    assert "You need to enable JavaScript" not in page

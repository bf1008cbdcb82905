"""What runs around every answer of the server: compression, security headers, the gate, and a Vietnamese first page."""

import base64
import hashlib
import re
from collections.abc import Callable
from http import HTTPStatus

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.access.door import Door
from ui.app.first_page import vietnamese_page
from ui.app.gate.gate import Gate
from ui.app.gate.oidc import oidc
from ui.app.streamlit_internals import INSTALLED_PAGE, held_uploads
from ui.app.upload_room import UploadRoom
from ui.source.entrance import door as door_of_server

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

# Level 5 makes 1.3 % more bytes of Streamlit's 30 largest scripts than level 9, in half the CPU time.
_COMPRESSION = 5


def layers(door: Callable[[], Door] = door_of_server) -> list[Middleware]:
    """
    The layers around the server, the outermost first.

    Args:
        door: knows who may come in; asked when the first request comes.
    """
    page = vietnamese_page(INSTALLED_PAGE.read_text(encoding="utf-8"))
    return [
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=_COMPRESSION),
        Middleware(SecurityHeaders, policy=content_security_policy(page)),
        Middleware(Gate, door=door, oidc=oidc, base=_base, address=_address),
        Middleware(UploadRoom, held=held_uploads),
        Middleware(FirstPage, page=page.encode()),
    ]


def _base() -> str:
    """The path below which the server answers."""
    return str(st.get_option("server.baseUrlPath") or "")


def _address() -> str:
    """The address at which the server listens; empty: all of them."""
    return str(st.get_option("server.address") or "")


def content_security_policy(page: str) -> str:
    """
    The policy under which nothing but this server may be asked for anything.

    Args:
        page: the first page as it is sent; its inline scripts are let through by their hash, so that a new version of
            Streamlit needs no change here.
    """
    scripts = " ".join(f"'sha256-{_sha256(script)}'" for script in _INLINE_SCRIPT.findall(page))
    return "; ".join(
        (
            "default-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "frame-ancestors 'none'",
            "form-action 'self'",
            # Streamlit's reader of Arrow tables is WebAssembly.
            f"script-src 'self' 'wasm-unsafe-eval' {scripts}",
            # Streamlit's styles are written into the page as it runs.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
        )
    )


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class SecurityHeaders:
    """Sets on every answer what the browser must not do with it, and keeps downloads out of every cache."""

    def __init__(self, app: ASGIApp, *, policy: str) -> None:
        """A layer around `app` with this content security policy."""
        self._app = app
        self._headers = {
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            # A link to evidence elsewhere must not tell that site which page, place and period it was read on.
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; headers are added as an HTTP answer starts."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self._headers)
                if _is_download(scope["path"]):
                    headers["Cache-Control"] = "no-store"
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _is_download(path: str) -> bool:
    """Whether the path is one of Streamlit's files made for one viewer; its own fonts stand under `/static/media`."""
    parts = path.split("/")
    return "media" in parts and "static" not in parts


class FirstPage:
    """Sends our form of Streamlit's first page wherever Streamlit sends its own: at the address of every page."""

    def __init__(self, app: ASGIApp, *, page: bytes) -> None:
        """A layer around `app` that answers with `page`."""
        self._app = app
        self._page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; the body of an HTML answer is replaced."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        replaces = False

        async def send_page(message: Message) -> None:
            nonlocal replaces
            if message["type"] == "http.response.start" and _is_first_page(message):
                replaces = True
                message = self._start(message)
            elif replaces and message["type"] == "http.response.body":
                if message.get("more_body", False):
                    return
                message = {**message, "body": b"" if scope["method"] == "HEAD" else self._page}
            await send(message)

        await self._app(scope, receive, send_page)

    def _start(self, message: Message) -> Message:
        """The start of the answer as it fits our page: its length, and nothing that is true only of Streamlit's."""
        message = {**message, "headers": list(message["headers"])}
        headers = MutableHeaders(scope=message)
        headers["Content-Length"] = str(len(self._page))
        # Streamlit has compressed its own; the validators would let a browser keep a page of ours that has changed.
        for mark in ("content-encoding", "etag", "last-modified", "accept-ranges"):
            if mark in headers:
                del headers[mark]
        return message


def _is_first_page(message: Message) -> bool:
    """Whether this answer is HTML: the server has no page but its first one."""
    content_type = MutableHeaders(scope=message).get("content-type", "")
    return message["status"] == HTTPStatus.OK and content_type.startswith("text/html")

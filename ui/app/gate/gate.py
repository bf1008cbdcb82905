"""The gate: nothing behind it answers anybody who has not come in, neither a page, a file, an upload nor the page's socket."""

import asyncio
import re
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.access.door import FRESH, Door
from ui.access.passes import Pass
from ui.access.roles import Role, Visitor
from ui.access.visiting import HEADER
from ui.app.gate.asked import Asked
from ui.app.gate.entering import ENTRANCE, Entering, set_pass
from ui.app.gate.given import FILE_ROUTES, Given
from ui.app.gate.watched_socket import WatchedSocket
from ui.app.streamlit_internals import FOLDERS, UPLOAD_ROUTE

HEALTH = "/_stcore/health"
METRICS = "/_stcore/metrics"
STILL = f"{ENTRANCE}/con"  # whether whoever asks may stay
_OIDC = f"{ENTRANCE}/oidc"
# What the page before the gate is made of, and nothing else.
_OPEN = re.compile(r"/app/static/(fonts/[\w-]+\.woff2|enter\.css|enter\.js|favicon\.svg|wordmark\.svg)")


class Gate:
    """
    Asks of every request and every socket who it is.

    Args:
        app: what is behind the gate.
        door: knows who may come in.
        oidc: answers below `/vao/oidc`; None: no identity provider can be asked.
        base: the path below which the server answers, asked again each time.
        address: at which the server listens; empty: at all.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        door: Callable[[], Door],
        oidc: Callable[[Door, Entering], ASGIApp] | None = None,
        base: Callable[[], str] = str,
        address: Callable[[], str] = str,
    ) -> None:
        """A gate before `app`."""
        self._app, self._make_door, self._make_oidc = app, door, oidc
        self._base, self._address = base, address
        self._given = Given()
        self._entering: Entering | None = None
        self._oidc: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through, refuse, or answer."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        door = self._make_door()
        if self._entering is None:
            self._entering = Entering(door)
            self._oidc = self._make_oidc(door, self._entering) if self._make_oidc else None
        base = f"/{self._base().strip('/')}".rstrip("/")
        asked = Asked.of(scope, base)
        if scope["type"] == "http" and is_open(asked.path):
            await self._app(scope, receive, send)
            return
        if not door.is_fresh:
            await run_in_threadpool(door.known)
        visitor = door.visitor(asked.cookie, local=asked.is_local(self._address()))
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send, asked, door, visitor)
        else:
            await self._http(scope, receive, send, asked, door, visitor, base)

    async def _http(
        self, scope: Scope, receive: Receive, send: Send, asked: Asked, door: Door, visitor: Visitor | None, base: str
    ) -> None:
        assert self._entering is not None  # noqa: S101 - made before
        if asked.path == STILL:
            stays = visitor is not None and bool(visitor.viewer)
            # Both are answers to the question: a refusal would stand in the browser's log as a fault of the page.
            await Response(status_code=HTTPStatus.NO_CONTENT if stays else HTTPStatus.RESET_CONTENT)(scope, receive, send)
        elif asked.path.startswith(_OIDC) and self._oidc:
            await self._oidc({**scope, "ps_asked": asked, "ps_base": base}, receive, send)
        elif asked.path == ENTRANCE or asked.path.startswith(f"{ENTRANCE}/"):
            await self._entering.answer(asked, scope, receive, send, base)
        elif visitor is None:
            await self._entering.refuse(asked, base)(scope, receive, send)
        elif not self._may(asked, visitor):
            await Response(status_code=HTTPStatus.FORBIDDEN)(scope, receive, send)
        elif asked.wants_page and (instead := _page_instead(asked)):
            await RedirectResponse(f"{base}{instead}", HTTPStatus.SEE_OTHER)(scope, receive, send)
        else:
            await self._app(_told(scope, visitor), receive, _remembering(send, door, visitor, asked, base))

    def _may(self, asked: Asked, visitor: Visitor) -> bool:
        """Whether somebody who came in may have this: a file that their own page was given, and figures of the server."""
        if asked.path.startswith(UPLOAD_ROUTE) and not visitor.lends:
            return False
        if asked.path.startswith(FILE_ROUTES):
            return self._given.is_given(visitor.viewer, asked.path)
        return asked.path != METRICS or (visitor.role is Role.OFFICE and visitor.decides)

    async def _socket(
        self, scope: Scope, receive: Receive, send: Send, asked: Asked, door: Door, visitor: Visitor | None
    ) -> None:
        if visitor is None or not asked.same_origin:
            await receive()  # the handshake, which is refused with 403
            await send({"type": "websocket.close", "code": 1008})
            return
        known = visitor if visitor.viewer else _as_viewer(visitor, Pass.new().viewer)
        local = asked.is_local(self._address())

        def stays() -> bool:
            now = door.visitor(asked.cookie, local=local)
            return now is not None and _as_viewer(now, known.viewer) == known

        async def still() -> bool:
            if not door.is_fresh:
                await run_in_threadpool(door.known)
            return stays()

        def sent(message: bytes) -> None:
            self._given.note(known.viewer, message)

        socket = WatchedSocket(receive, send, still, sent, every=FRESH)
        watch = asyncio.create_task(socket.watch())
        try:
            await self._app(_told(scope, known), socket.receive, socket.send)
        finally:
            watch.cancel()


def is_open(path: str) -> bool:
    """Whether a path answers everybody: the page before the gate needs it, and it says nothing of anybody."""
    return path == HEALTH or _OPEN.fullmatch(path) is not None


def _page_instead(asked: Asked) -> str:
    """
    The address, with its query, of a page that says that there is none, for one in a folder; empty where the address may stand.

    Streamlit answers every address with its first page, whose scripts are looked for beside it: in a folder they are not.
    """
    first, *rest = [part for part in asked.path.split("/") if part] or [""]
    if not rest or first in FOLDERS:
        return ""
    query = f"?{asked.query}" if asked.query else ""
    return f"/{quote('-'.join((first, *rest)))}{query}"


def _as_viewer(visitor: Visitor, viewer: str) -> Visitor:
    return Visitor(visitor.role, visitor.way, visitor.agency, visitor.name, visitor.who, viewer)


def _told(scope: Scope, visitor: Visitor) -> Scope:
    """The scope with who it is in a header of ours; what came from outside under its name is dropped."""
    name = HEADER.encode()
    headers = [header for header in scope["headers"] if header[0].lower() != name]
    return {**scope, "headers": [*headers, (name, visitor.as_header().encode())]}


def _remembering(send: Send, door: Door, visitor: Visitor, asked: Asked, base: str) -> Send:
    """A way to send that gives a browser whom nobody knows a mark with its first page."""
    if visitor.viewer:
        return send

    async def send_with_mark(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if headers.get("content-type", "").startswith("text/html"):
                marked = Response()
                set_pass(marked, door, Pass.new(), asked, base)
                headers.append("set-cookie", marked.headers["set-cookie"])
        await send(message)

    return send_with_mark

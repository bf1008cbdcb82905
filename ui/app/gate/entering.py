"""What is answered below `/vao`: coming in by a code, going out, and whether a page may still stay."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Receive, Scope, Send

from data_sources.store.access.access_links import hash_of
from ui.access.door import Door
from ui.access.passes import COOKIE, Pass
from ui.access.roles import Role, Visitor, Way
from ui.access.slowness import Slowness
from ui.app.gate.asked import Asked
from ui.app.gate.entrance_pages import entrance, going_out, shut

ENTRANCE = "/vao"
_MOST_BYTES = 4_096  # of what is typed into the form


class Entering:
    """Answers whoever stands before the gate."""

    def __init__(self, door: Door, pause: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        """By this door; `pause` lets a wrong code wait."""
        self._door, self._pause, self._slowness = door, pause, Slowness()

    async def answer(self, asked: Asked, scope: Scope, receive: Receive, send: Send, base: str) -> None:
        """Answer a request at or below `/vao`."""
        way = asked.path.removeprefix(ENTRANCE).strip("/")
        if asked.method in ("GET", "HEAD"):
            response: Response = going_out(base) if way == "ra" else self._page(asked, base)
        elif asked.method != "POST" or not asked.same_origin:
            response = Response(status_code=HTTPStatus.FORBIDDEN)
        elif way == "ra":
            response = await self._out(asked, base)
        else:
            response = await self._enter(asked, Request(scope, receive), base)
        await response(scope, receive, send)

    def refuse(self, asked: Asked, base: str) -> Response:
        """The answer to whoever may not come in yet: to a person the page on which they can, to a program the bare refusal."""
        if not asked.wants_page:
            return Response(status_code=HTTPStatus.UNAUTHORIZED, headers={"Cache-Control": "no-store"})
        return self._page(asked, base)

    def _page(self, asked: Asked, base: str) -> Response:
        known = self._door.known()
        if not known.configured:
            return shut(base) if known.live else RedirectResponse(f"{base}/", HTTPStatus.SEE_OTHER)
        here = asked.path.startswith(ENTRANCE)
        onward = "/" if here else asked.path + (f"?{asked.query}" if asked.query else "")
        status = HTTPStatus.OK if here else HTTPStatus.UNAUTHORIZED
        return entrance(base, onward, status, provider=known.settings.provider.name if known.settings.provider else "")

    async def _enter(self, asked: Asked, request: Request, base: str) -> Response:
        """Let in who has a right code; a wrong one waits for its answer."""
        typed = await _form(request)
        if typed is None:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        code, onward = typed.get("code", "").rpartition("#")[2].strip(), typed.get("next", "/")
        link = await run_in_threadpool(self._door.enter, code) if code else None
        known = self._door.known()
        if link is None:
            await self._pause(self._slowness.after_wrong(f"from {asked.from_here}", f"code {hash_of(code)}"))
            provider = known.settings.provider.name if known.settings.provider else ""
            return entrance(base, onward, HTTPStatus.FORBIDDEN, provider=provider)
        found = Pass.new(Way.LINK, link.mark)
        visitor = Visitor(Role(link.role), Way.LINK, link.agency, link.name, found.who, found.viewer)
        return await self.let_in(asked, found, visitor, base, onward)

    async def let_in(self, asked: Asked, found: Pass, visitor: Visitor, base: str, onward: str) -> Response:
        """Send somebody on with the cookie, and note that they came."""
        await run_in_threadpool(self._door.note, visitor, "entered", way=visitor.way.value)
        response = RedirectResponse(base + own_path(onward), HTTPStatus.SEE_OTHER, {"Cache-Control": "no-store"})
        set_pass(response, self._door, found, asked, base)
        return response

    async def _out(self, asked: Asked, base: str) -> Response:
        visitor = self._door.visitor(asked.cookie, local=False)
        if visitor:
            await run_in_threadpool(self._door.note, visitor, "left")
        response = RedirectResponse(f"{base}{ENTRANCE}", HTTPStatus.SEE_OTHER)
        response.delete_cookie(COOKIE, path=base or "/")
        return response


def set_pass(response: Response, door: Door, found: Pass, asked: Asked, base: str) -> None:
    """Put a pass into the browser: out of reach of scripts, sent by no page of others, only by TLS where that is there."""
    response.set_cookie(
        COOKIE, door.signed(found), max_age=found.lasts, path=base or "/", secure=asked.tls, httponly=True, samesite="lax"
    )


def own_path(path: str) -> str:
    """A path of ours to go on to; the first page where it would lead to somebody else's."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable() else "/"


async def _form(request: Request) -> dict[str, str] | None:
    """What was typed; None where it is more than any code."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _MOST_BYTES:
            return None
    return {name: values[-1] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}

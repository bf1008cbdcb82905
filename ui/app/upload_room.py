"""How much uploaded files may take before they are read, of one viewer and of all: Streamlit bounds each file only."""

from collections import Counter
from collections.abc import Callable, Mapping
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.app.streamlit_internals import UPLOAD_ROUTE

MEGABYTE = 1024 * 1024
MOST_OF_ONE = 85 * MEGABYTE  # a workbook of 60 MB, boundaries of 20 MB, and what a browser sends around them
MOST_OF_ALL = 4 * MOST_OF_ONE


class UploadRoom:
    """Refuses an upload for which there is no room, before its bytes are taken."""

    def __init__(self, app: ASGIApp, *, held: Callable[[], Mapping[str, int]]) -> None:
        """A layer around `app`; `held` says what is held for each session."""
        self._app = app
        self._held = held
        self._coming: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but such an upload."""
        if scope["type"] != "http" or scope["method"] != "PUT" or UPLOAD_ROUTE not in scope["path"]:
            await self._app(scope, receive, send)
            return
        session = scope["path"].split(UPLOAD_ROUTE, 1)[1].split("/", 1)[0]
        length = Headers(scope=scope).get("content-length", "")
        size = int(length) if length.isdecimal() else MOST_OF_ONE  # whoever does not say may send as much
        if not self._fits(session, size):
            await Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)(scope, receive, send)
            return
        self._coming[session] += size
        try:
            await self._app(scope, receive, send)
        finally:
            self._coming[session] -= size
            self._coming += Counter()  # only what is above 0 stays

    def _fits(self, session: str, size: int) -> bool:
        """Whether there is room for so many bytes more of a session."""
        taken = Counter(self._held()) + self._coming
        return taken[session] + size <= MOST_OF_ONE and taken.total() + size <= MOST_OF_ALL

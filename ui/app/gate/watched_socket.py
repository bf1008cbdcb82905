"""The socket of a page, watched: as soon as its viewer may not stay, it is closed, and nothing goes through it any more."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from starlette.types import Message, Receive, Send

from ui.app.streamlit_internals import is_asked_by_pages

SHUT_OUT = 4401  # the code with which it is closed


class WatchedSocket:
    """
    A page's socket between the server and us.

    Args:
        receive, send: of the server.
        still: whether the viewer may stay.
        sent: is told what goes out.
        every: seconds between two looks.
    """

    def __init__(
        self,
        receive: Receive,
        send: Send,
        still: Callable[[], Awaitable[bool]],
        sent: Callable[[bytes], None],
        *,
        every: float,
    ) -> None:
        """Open."""
        self._receive, self._send = receive, send
        self._still, self._sent, self._every = still, sent, every
        self._shut = asyncio.Event()

    async def watch(self) -> None:
        """Look again and again, and close it when the viewer may not stay."""
        while await self._still():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._shut.wait(), self._every)
        await self._close()

    async def receive(self) -> Message:
        """
        The next message of the page that pages of ours send; the others are dropped.

        That the page is gone, once its viewer may not stay: nothing they ask is done any more.
        """
        while (message := await self._next()).get("bytes") and not is_asked_by_pages(message["bytes"]):
            pass
        return message

    async def _next(self) -> Message:
        coming, shut = asyncio.ensure_future(self._receive()), asyncio.ensure_future(self._shut.wait())
        try:
            await asyncio.wait({coming, shut}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            shut.cancel()
            if not coming.done():
                coming.cancel()
        if self._shut.is_set():
            return {"type": "websocket.disconnect", "code": SHUT_OUT}
        message = coming.result()
        if message["type"] == "websocket.receive" and not await self._still():
            await self._close()
            return {"type": "websocket.disconnect", "code": SHUT_OUT}
        return message

    async def send(self, message: Message) -> None:
        """Send something to the page, as long as its viewer may stay."""
        if self._shut.is_set():
            return
        if content := message.get("bytes"):
            self._sent(content)
        await self._send(message)

    async def _close(self) -> None:
        if not self._shut.is_set():
            self._shut.set()
            await self._send({"type": "websocket.close", "code": SHUT_OUT})

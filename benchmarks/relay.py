"""A relay in front of a server, which counts the bytes that go to the browser as they are on the wire."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Relay:
    """
    Listens on a port of this machine and passes everything on.

    Attributes:
        sent: bytes from the server to whoever connected.
        url: of the relay.
    """

    def __init__(self, port: int) -> None:
        """To the server on this port."""
        self.sent, self.url, self._port = 0, "", port

    async def serve(self, ready: threading.Event, stop: asyncio.Event) -> None:
        """Say when it listens, and pass on until it is told to stop."""
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        ready.set()
        async with server:
            await stop.wait()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            from_server, to_server = await asyncio.open_connection("127.0.0.1", self._port)
            await asyncio.gather(self._pass(reader, to_server, counted=False), self._pass(from_server, writer, counted=True))

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, counted: bool) -> None:
        with suppress(OSError):
            while data := await reader.read(65_536):
                self.sent += len(data) if counted else 0
                writer.write(data)
                await writer.drain()
        writer.close()


@contextmanager
def relay_to(url: str) -> Iterator[Relay]:
    """A relay in front of the server at this address, in a thread of its own."""
    relay, ready = Relay(int(url.rsplit(":", 1)[1])), threading.Event()
    loop, stop = asyncio.new_event_loop(), asyncio.Event()
    thread = threading.Thread(target=lambda: loop.run_until_complete(relay.serve(ready, stop)), daemon=True)
    thread.start()
    ready.wait()
    try:
        yield relay
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(timeout=5)

"""Faults of the wire itself: answers that never come, break off, or never end."""

import gzip
import json
import os
import select
import socket
import struct
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.fake_google.answers import JSON, Answer
from tests.fake_google.faults import Fault

_OVERSIZED = 70 * 1024 * 1024  # bytes unpacked
_PIECE = 1024 * 1024
_ABORT = struct.pack("ii", 1, 0)  # linger for 0 seconds: closing is a reset
_Handler = Any  # tests.fake_google.server.Handler
_Answering = Callable[[], Answer]  # asked only by the faults that come after the work was done


def _stall(handler: _Handler, fault: Fault, _: _Answering) -> None:
    _until_given_up(handler, fault, 0.05)


def _drip(handler: _Handler, fault: Fault, _: _Answering) -> None:
    """White space, which JSON may begin with, a byte at a time: each read succeeds, the answer never comes."""
    handler.start(200, {"Content-Type": JSON, "Content-Length": "1000000"})
    while True:
        handler.wfile.write(b" ")
        if _until_given_up(handler, fault, fault.options.get("seconds", 0.2), once=True):
            return


def _until_given_up(handler: _Handler, fault: Fault, pause: float, *, once: bool = False) -> bool:
    """Wait until the client has closed or the fault is cleared, or `once` for one pause; whether it is given up."""
    while not fault.cleared.wait(pause):
        readable, _, _ = select.select([handler.connection], [], [], 0)
        if readable and not handler.connection.recv(1, socket.MSG_PEEK):
            return True
        if once:
            return False
    return True


def _reset_before(handler: _Handler, _: Fault, __: _Answering) -> None:
    _reset(handler)


def _reset_in_body(handler: _Handler, _: Fault, answering: _Answering) -> None:
    answer = answering()
    body = answer.body
    handler.start(answer.status, {"Content-Type": JSON, "Content-Length": str(len(body))}, body[: len(body) // 2])
    _reset(handler)


def _reset(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABORT)
    os.close(handler.connection.detach())  # at once: an orderly end would say that all was sent


def _truncated_json(handler: _Handler, _: Fault, answering: _Answering) -> None:
    answer = answering()
    handler.send(Answer(answer.status, answer.body[: len(answer.body) // 2]))


def _truncated_gzip(handler: _Handler, _: Fault, answering: _Answering) -> None:
    answer = answering()
    packed = gzip.compress(answer.body, 1)
    body = packed[: len(packed) // 2]
    handler.start(answer.status, {"Content-Type": JSON, "Content-Encoding": "gzip", "Content-Length": str(len(body))}, body)


def _altered(handler: _Handler, fault: Fault, answering: _Answering) -> None:
    """The right answer, but for what stands `at` a path of keys and numbers: there it is `by`, or nothing."""
    answer = answering()
    content = json.loads(answer.body)
    *way, last = (int(key) if key.isdecimal() else key for key in fault.options["at"].split("."))
    part = content
    for key in way:
        part = part[key]
    if "by" in fault.options:
        part[last] = fault.options["by"]
    elif last in part or isinstance(part, list):
        del part[last]
    handler.send(Answer(answer.status, json.dumps(content).encode()))


def _oversized(handler: _Handler, fault: Fault, _: _Answering) -> None:
    plain = fault.options.get("plain", False)
    headers = {"Content-Type": JSON, "Transfer-Encoding": "chunked"} | ({} if plain else {"Content-Encoding": "gzip"})
    handler.start(200, headers)
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    for piece in _endless_cell(fault.options.get("bytes", _OVERSIZED)):
        _chunk(handler, piece if plain else packer.compress(piece))
    _chunk(handler, b"" if plain else packer.flush())
    handler.wfile.write(b"0\r\n\r\n")


def _chunk(handler: _Handler, data: bytes) -> None:
    if data:
        handler.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))


def _endless_cell(size: int) -> Iterator[bytes]:
    """Valid JSON whose one cell is as long as asked for."""
    yield b'{"valueRanges": [{"values": [["'
    for start in range(0, size, _PIECE):
        yield b"a" * min(_PIECE, size - start)
    yield b'"]]}]}'


WIRE_FAULTS: dict[str, Callable[[_Handler, Fault, _Answering], None]] = {
    "stall": _stall,
    "drip": _drip,
    "reset-before": _reset_before,
    "reset-in-body": _reset_in_body,
    "truncated-json": _truncated_json,
    "truncated-gzip": _truncated_gzip,
    "oversized": _oversized,
    "altered": _altered,
}

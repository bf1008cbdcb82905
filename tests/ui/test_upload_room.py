"""Uploads that wait to be read: how much of one viewer and of all the server takes."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from ui.app.upload_room import MEGABYTE, MOST_OF_ALL, MOST_OF_ONE, UploadRoom

PATH = "/_stcore/upload_file/{session}/file"


def put(room, *, session="a", size=None, method="PUT", path=PATH):
    """The status with which an upload is answered."""
    headers = [] if size is None else [(b"content-length", str(size).encode())]
    scope = {"type": "http", "method": method, "path": path.format(session=session), "headers": headers}
    said = []

    async def send(message):
        said.append(message)

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, room(scope, receive, send)).result()
    return said[0]["status"]


async def taken(_scope, _receive, send):
    """Stands in for Streamlit, which takes the file."""
    await send({"type": "http.response.start", "status": 204, "headers": []})


@pytest.mark.parametrize(
    ("held", "size", "status"),
    [
        ({}, 60 * MEGABYTE, 204),
        ({"a": 20 * MEGABYTE}, 60 * MEGABYTE, 204),
        ({"a": 40 * MEGABYTE}, 60 * MEGABYTE, 413),
        ({}, MOST_OF_ONE + 1, 413),
        ({"b": MOST_OF_ONE, "c": MOST_OF_ONE, "d": MOST_OF_ONE}, 60 * MEGABYTE, 204),
        ({str(number): MOST_OF_ALL // 8 for number in range(8)}, 1, 413),
        ({}, None, 204),
        ({"a": 1}, None, 413),
    ],
)
def test_an_upload_is_taken_where_there_is_room_for_it(held, size, status):
    """Streamlit bounds each file, and takes as many as come."""
    assert put(UploadRoom(taken, held=lambda: held), size=size) == status


def test_what_is_on_its_way_counts_and_what_has_come_does_not_count_twice():
    """A hundred uploads that begin in the same second must not all be let in."""
    answered = []

    async def slow(scope, _receive, send):
        if not answered:
            answered.append(None)
            answered[0] = await asyncio.to_thread(put, room, session="a", size=60 * MEGABYTE)
        await taken(scope, _receive, send)

    room = UploadRoom(slow, held=dict)
    assert (put(room, size=60 * MEGABYTE), answered) == (204, [413])
    assert put(room, size=60 * MEGABYTE) == 204


@pytest.mark.parametrize(("method", "path"), [("DELETE", PATH), ("PUT", "/tong-quan"), ("GET", PATH)])
def test_everything_but_an_upload_is_passed_on(method, path):
    """A full server still answers, and lets files be taken away."""
    full = {str(number): MOST_OF_ONE for number in range(9)}
    assert put(UploadRoom(taken, held=lambda: full), method=method, path=path, size=10**9) == 204

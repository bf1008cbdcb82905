"""A process that stores one workbook after another and confirms each, until it is killed."""

import os
import resource
import signal
from collections.abc import Sequence
from multiprocessing.connection import Connection

from data_sources.store import ReadingStore
from records.errors import StoreUnavailable
from tests.data_sources.store.books import book, drawn
from tests.sheets import activity


def store_on(url: str, first: int, confirmed: Connection) -> None:
    """Store the workbooks from a number on for ever; each number is sent once its workbook is stored."""
    store = ReadingStore(url, "sheet")
    number = first
    while True:
        store.store(drawn(number))
        confirmed.send(number)
        number += 1


def store_some(url: str, numbers: Sequence[int], told: Connection) -> None:
    """Store the workbooks of some numbers; how many of them were new is sent."""
    store = ReadingStore(url, "sheet")
    told.send(sum(store.store(drawn(number)) is not None for number in numbers))
    store.close()


def cut_off(url: str, number: int) -> None:
    """Store a workbook while somebody reads, so that it stays in the log beside the file, and end as without power."""
    store = ReadingStore(url, "sheet")
    with store._database.reading():
        store.store(drawn(number))
        os._exit(0)


def hold_the_lock(url: str, told: Connection) -> None:
    """Hold the lock of those who read the sheet until killed."""
    with ReadingStore(url, "sheet").pulling() as ours:
        told.send(ours)
        signal.pause()


def store_with_little_room(url: str, room: int, told: Connection) -> None:
    """Store workbooks of which each is larger than the last where no file may grow beyond some bytes; what happened is sent."""
    store = ReadingStore(url, "sheet")
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        for number in range(1, 200):
            store.store(book(*[activity(note=f"{number} {place}") for place in range(60)]))
        told.send("room enough")
    except StoreUnavailable as failure:
        told.send((failure.kind, failure.facts, len(store.readings())))
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        told.send(store.store(drawn(7)).id)

"""The zip that an `.xlsx` is: its parts by name, unpacked piece by piece, whatever their entries claim."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Self
from urllib.parse import unquote

from data_sources.files.xlsx.package.room import Room

_MOST_PARTS = 10_000  # a workbook has a part for each tab, picture and comment
_PIECE = 256 * 1024  # bytes; larger ones leave the processor's cache, and take longer
_ENTRY = b"PK\x01\x02"
# A tiny part packed by any other method may unpack to gigabytes at a single read; no spreadsheet program uses one.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


class Damaged(ValueError):
    """A file is not what it must be, so that none of its figures can be trusted."""


class Package:
    """The parts of an `.xlsx`. Names differ neither by case nor by the kind of slash, as in Excel."""

    def __init__(self, content: bytes, room: Room) -> None:
        """Of these bytes. Raises BadZipFile or Damaged."""
        if content.count(_ENTRY) > _MOST_PARTS:  # before a list of them is made
            raise Damaged("entries")
        self._room = room
        self._zip = zipfile.ZipFile(io.BytesIO(content))
        self._entries: dict[str, list[zipfile.ZipInfo]] = {}
        for entry in self._zip.infolist():
            self._entries.setdefault(_folded(entry.filename), []).append(entry)

    def __enter__(self) -> Self:
        """The package, open."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self._zip.close()

    def __contains__(self, part: str) -> bool:
        """Whether there is a part of this name."""
        return _folded(part) in self._entries

    def pieces(self, part: str) -> Iterator[bytes]:
        """
        The bytes of a part, a piece at a time.

        Raises:
            Damaged: there is no such part, there are two, or it is packed by a method that no spreadsheet program uses.
            TooMuch: more has been unpacked than may be.
            BadZipFile: it differs from what its entry says.
        """
        entries = self._entries.get(_folded(part), [])
        if len(entries) != 1 or entries[0].compress_type not in _METHODS:
            raise Damaged(part)
        with self._zip.open(entries[0]) as stream:
            while piece := stream.read(_PIECE):
                self._room.unpack(len(piece))
                yield piece


def part_at(target: str, source: str) -> str:
    """The name of the part that a relationship of the part `source` leads to."""
    plain = unquote(target).replace("\\", "/")
    return posixpath.normpath(plain.lstrip("/") if plain.startswith("/") else posixpath.join(posixpath.dirname(source), plain))


def _folded(name: str) -> str:
    return unquote(name).replace("\\", "/").strip("/").lower()

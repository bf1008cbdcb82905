"""The texts that the cells of a workbook share: rich ones as one text, escaped signs as what they stand for."""

import re
from collections.abc import Iterable, Sequence

from data_sources.files.xlsx.package.gathered import watched
from data_sources.files.xlsx.package.package import Package
from data_sources.files.xlsx.package.room import Room
from data_sources.files.xlsx.package.strict_xml import SEPARATOR, Attributes, feed, new_parser
from data_sources.files.xlsx.written_cell import written_cell

_ESCAPED = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)+")
_PLACES = 5  # what a text takes in memory besides its letters, in places of cells; as many texts as cells with content
_PLAIN = 4  # what is said of a text in one piece: its start, the text, the two ends


def shared_texts(package: Package, part: str | None, room: Room) -> Sequence[str | None]:
    """
    The texts that cells name by their number.

    Args:
        package: the workbook.
        part: with its shared texts; None where it has none.
        room: for them.

    Returns:
        None where a text is empty. What stands above a text to say how it is spoken belongs to none.

    Raises:
        TooMuch: they are more than may be held. Others as `feed` and `Package.pieces` raise them.
    """
    stream = _TextStream(room)
    if part:
        stream.read(package.pieces(part))
    return stream.texts


class _TextStream:
    """The handlers of the part; like `SheetStream` it gathers what is said until the next text begins."""

    def __init__(self, room: Room) -> None:
        """No text yet."""
        self.texts: list[str | None] = []
        self._room = room
        self._said: list[str | None] = []
        self._si = self._t = ""

    def read(self, pieces: Iterable[bytes]) -> None:
        """Read the part."""
        parser = new_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = parser.CharacterDataHandler = self._said.append
        feed(parser, watched(pieces, self._said))
        self._end_text()

    def _start(self, name: str, _: Attributes) -> None:
        if name == self._si or (not self._si and name.endswith(f"{SEPARATOR}si")):
            self._end_text()
            self._said.clear()
            self._si, self._t = name, f"{name[:-2]}t"
        else:
            self._said.append(None)

    def _end_text(self) -> None:
        """The last text is complete."""
        if not self._si:
            return
        said = self._said
        if len(said) == _PLAIN and said[1] and said[2] == self._t and said[3] == self._si:
            text = unescaped(said[1])
        else:
            text = unescaped("".join(written_cell(said[: said.index(self._si)]).runs or ()))
        self._room.take(places=_PLACES, letters=len(text))
        self.texts.append(text or None)


def unescaped(text: str) -> str:
    """The text with `_x000D_` as the sign that it stands for, as sheets escape what XML cannot hold."""
    return _ESCAPED.sub(_signs, text) if "_x" in text else text


def _signs(escaped: re.Match[str]) -> str:
    """The signs of one or more escapes; half of a sign beyond the 65 536th, which no file can hold, is a question mark."""
    units = bytes.fromhex("".join(part[1:5] for part in escaped[0].split("_") if part))
    return units.decode("utf-16-be", "replace").replace("\ufffd", "?")

"""The lines of a CSV file, and whether one of them opens a quote that it does not close."""

import csv
import io
from collections.abc import Iterator

from data_sources.files.xlsx.package.room import TooMuch

_LONGEST = 1_000_000  # letters; no line of a table has as many
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Lines:
    """
    The lines of a file, and an empty one after the last: a quote that is still open there swallows it.

    Attributes:
        last: the line that was last asked for.
        ended: it was the one after the last.
    """

    def __init__(self, content: bytes) -> None:
        """Of a file in UTF-8, with or without BOM, or in UTF-16 with one."""
        encoding = "utf-16" if content[:2] in UTF_16 else "utf-8-sig"
        self._stream = io.TextIOWrapper(io.BytesIO(content), encoding, newline="")
        self.last = ""
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        """The lines."""
        return self

    def __next__(self) -> str:
        """The next line. Raises TooMuch, UnicodeDecodeError."""
        if self.ended:
            raise StopIteration
        self.last = self._stream.readline(_LONGEST + 1)
        self.ended = not self.last
        if len(self.last) > _LONGEST:
            raise TooMuch("file_too_full")
        return self.last or "\n"


def open_quote(line: str, separator: str) -> bool:
    """Whether a line ends within a quote. Raises csv.Error: a cell is longer than any table's."""
    reader = csv.reader([line, "\n"], delimiter=separator)
    next(reader)
    return reader.line_num > 1

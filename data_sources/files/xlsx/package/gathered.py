"""What handlers have gathered of a part of a workbook, bounded so that no single cell can fill the memory."""

from collections.abc import Iterable, Iterator, Sequence

from data_sources.files.xlsx.package.package import Damaged

_MOST_SAID = 1_000_000  # texts and marks of one cell: a text of thousands of runs has fewer
_MOST_LETTERS = 2_000_000  # of one cell


def watched(pieces: Iterable[bytes], said: Sequence[str | None]) -> Iterator[bytes]:
    """The pieces of a part, with a look between them at what has been gathered. Raises Damaged."""
    for piece in pieces:
        yield piece
        if len(said) > _MOST_SAID or sum(len(text) for text in said if text) > _MOST_LETTERS:
            raise Damaged("cell")

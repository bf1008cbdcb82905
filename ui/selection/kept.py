"""What parts of a page have made of a selection, HTML and charts, for the next viewer of the same selection."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import TypeAlias, TypeVar, cast

from markupsafe import Markup

Made = TypeVar("Made")
Drawn: TypeAlias = tuple[Markup, ...]  # pieces of HTML, in the order in which they stand on the page
_ROOM = 16_000_000  # characters of one reading's pieces; a page of a hundred places has half a million

_drawing: ContextVar[list[Markup] | None] = ContextVar("drawing", default=None)


class Kept:
    """What was made, by what it is of; what was not asked for longest goes first. Safe among threads."""

    def __init__(self, room: int = _ROOM) -> None:
        """With nothing kept yet, and room for so many characters."""
        self._room, self._used = room, 0
        self._made: OrderedDict[object, tuple[object, int]] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """How many things are kept."""
        return len(self._made)

    def get(self, key: object) -> object | None:
        """What was made of this; None where it has to be made."""
        with self._lock:
            if key not in self._made:
                return None
            self._made.move_to_end(key)
            return self._made[key][0]

    def put(self, key: object, made: object, size: int) -> None:
        """Keep what was made of this, which takes as much room as so many characters."""
        with self._lock:
            if key in self._made:
                return
            self._made[key] = made, size
            self._used += size
            while self._used > self._room:
                _, (_, freed) = self._made.popitem(last=False)
                self._used -= freed

    def made(self, key: object, make: Callable[[], Made], size: Callable[[Made], int]) -> Made:
        """
        What is kept of this, or what is made of it now, which is kept; nobody may change it.

        Args:
            key: everything that it depends on, but for the reading, whose own this is.
            make: makes it, and draws nothing.
            size: how many characters it takes, about.
        """
        kept = self.get(key)
        if kept is None:
            kept = make()
            self.put(key, kept, size(kept))
        return cast("Made", kept)

    def drawn(self, key: object, draw: Callable[[], None], show: Callable[[Markup], None]) -> None:
        """
        Draw what is kept of this, or draw it and keep it.

        Args:
            key: everything that it depends on, but for the reading, whose own this is.
            draw: draws it only by `show_html`: no widget, no column, no chart.
            show: draws one piece.
        """
        kept = cast("Drawn | None", self.get(key))
        if kept is not None:
            for piece in kept:
                show(piece)
            return
        with _recorded() as pieces:
            draw()
        self.put(key, tuple(pieces), sum(map(len, pieces)))


def note_drawn(html: Markup) -> None:
    """Take note of a piece that is drawn, where it is to be kept."""
    pieces = _drawing.get()
    if pieces is not None:
        pieces.append(html)


@contextmanager
def _recorded() -> Iterator[list[Markup]]:
    pieces: list[Markup] = []
    token = _drawing.set(pieces)
    try:
        yield pieces
    finally:
        _drawing.reset(token)

"""Cached HTML of the parts of a page, for the next viewer of the same selection."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import TypeAlias

from markupsafe import Markup

Drawn: TypeAlias = tuple[Markup, ...]  # pieces of HTML, in the order in which they stand on the page
_ROOM = 16_000_000  # characters of one reading's pieces; a page of a hundred places has half a million

_drawing: ContextVar[list[Markup] | None] = ContextVar("drawing", default=None)


class Kept:
    """Pieces of HTML by what they are of; the ones that were not asked for longest go first. Safe among threads."""

    def __init__(self, room: int = _ROOM) -> None:
        """With nothing kept yet, and room for so many characters."""
        self._room, self._used = room, 0
        self._pieces: OrderedDict[object, Drawn] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """How many things are kept."""
        return len(self._pieces)

    def get(self, key: object) -> Drawn | None:
        """What was drawn of this; None where it has to be drawn."""
        with self._lock:
            if key in self._pieces:
                self._pieces.move_to_end(key)
            return self._pieces.get(key)

    def put(self, key: object, drawn: Drawn) -> None:
        """Keep what was drawn of this."""
        with self._lock:
            if key in self._pieces:
                return
            self._pieces[key] = drawn
            self._used += sum(map(len, drawn))
            while self._used > self._room:
                _, gone = self._pieces.popitem(last=False)
                self._used -= sum(map(len, gone))

    def drawn(self, key: object, draw: Callable[[], None], show: Callable[[Markup], None]) -> None:
        """
        Draw what is kept of this, or draw it and keep it.

        Args:
            key: everything that it depends on, but for the reading, whose own this is.
            draw: draws it by `show_html` alone: no widget, no column, no chart.
            show: draws one piece.
        """
        kept = self.get(key)
        if kept is not None:
            for piece in kept:
                show(piece)
            return
        with _recorded() as pieces:
            draw()
        self.put(key, tuple(pieces))


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

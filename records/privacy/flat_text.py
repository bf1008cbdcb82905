"""A text without case and marks, letter by letter, so that what is found in it is found at the same place in the text."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """Where personal data stands in a text, and of what kind; `child`: a name after a word for a child, `alone`: a given name alone."""

    start: int
    end: int
    kind: str
    child: bool = False
    alone: bool = False


class _Letters(dict[int, str]):
    """Each letter without its marks and small, made when it is first met; one letter always becomes one."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if unicodedata.category(letter) == "Cf":  # without width, between the digits of a number
            bare = "-"
        else:
            whole = unicodedata.normalize("NFKC", letter)  # digits and letters of full width
            bare = unicodedata.normalize("NFD", whole if len(whole) == 1 else letter)[0].lower()
        self[code] = found = bare if len(bare) == 1 else letter
        return found


_LETTERS = _Letters(
    {ord("đ"): "d", ord("Đ"): "d", ord("Ð"): "d", ord("ð"): "d", ord("’"): "'", ord("‘"): "'", ord("\u00a0"): " "}
    | {ord(dash): "-" for dash in "‐‑‒–—−·"}
)


def flat_of(text: str) -> str:
    """The text without case and marks, of the same length."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


class Spans:
    """Parts of a text that do not overlap, asked in few steps however many they are."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def last_before(self, at: int) -> tuple[int, int] | None:
        """The last part that begins at a place or before it."""
        found = bisect_right(self._starts, at)
        return self._spans[found - 1] if found else None

    def hold(self, at: int) -> bool:
        """Whether a place lies in one of the parts."""
        part = self.last_before(at)
        return part is not None and at < part[1]


def without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with line breaks in place of some parts, of the same length."""
    if not spans:
        return text
    parts: list[str] = []
    last = 0
    for start, end in sorted(spans):
        begin = max(start, last)
        if end > begin:
            parts += [text[last:begin], "\n" * (end - begin)]
            last = end
    return "".join(parts) + text[last:]

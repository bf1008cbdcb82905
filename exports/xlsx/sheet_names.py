"""Names that Excel takes for a sheet: as the tab is called, changed as little as it asks."""

import re
from collections.abc import Iterable

LONGEST_NAME = 31  # UTF-16 units, as Excel counts
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\ufffe\uffff\ud800-\udfff]")
_RESERVED = frozenset({"history"})
_UNNAMED = "_"


def sheet_names(names: Iterable[str]) -> list[str]:
    """The name of the sheet for each tab, in their order: no two are equal, whatever their case."""
    taken: set[str] = set()
    found = []
    for name in names:
        plain = _allowed(name)
        free, number = plain, 1
        while free.lower() in taken or free.lower() in _RESERVED:
            number += 1
            ending = f" ({number})"
            free = _cut(plain, LONGEST_NAME - len(ending)) + ending
        taken.add(free.lower())
        found.append(free)
    return found


def _allowed(name: str) -> str:
    """The name without signs that Excel forbids, and no longer than it allows."""
    plain = _cut(_FORBIDDEN.sub("_", name), LONGEST_NAME)
    if plain.startswith("'"):
        plain = f"_{plain[1:]}"
    if plain.endswith("'"):
        plain = f"{plain[:-1]}_"
    return plain if plain.strip() else _UNNAMED


def _cut(text: str, most: int) -> str:
    """The beginning of a text; a sign of two units is never cut in half."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")

"""Reading a heading: which field of a table it names, whatever unit, format or star stands beside it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from rapidfuzz import fuzz

from records.workbook.column import Table
from records.workbook.columns import LABEL_ALIASES, TABLES
from records.workbook.folding import folded, legacy_readings, words_of
from records.workbook.raw import Cell

_LONGEST = 200  # characters; a longer text is no heading
_LONGEST_LABEL = 60  # of what stands outside brackets
_DIGIT = re.compile(r"[0-9]")  # no label has one: most notes and addresses are told from a heading by it
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# In per cent, by the words that both have: `Ngày thực hiện` is much like `Ngày`, `Địa chỉ` is not much like `Địa bàn`.
_MUCH_ALIKE = 80


def heading_fold(text: str) -> str:
    """A heading for matching: folded, without what stands in brackets: `Ngày (dd/mm/yyyy) *` is `ngay`. Empty: no heading."""
    return folded(_BRACKETS.sub(" ", text))


def same_heading(typed: str, headings: Iterable[str]) -> str | None:
    """The first heading that is the typed one: what stands in brackets included, else without it. None: none is."""
    known = list(headings)
    for fold in (folded, heading_fold):
        wanted = fold(typed)
        found = next((text for text in known if wanted and fold(text) == wanted), None)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=1)
def _fields_of_tables() -> dict[str, dict[str, str]]:
    return {table.name: fields_by_label(table) for table in TABLES}


def fields_by_label(table: Table) -> dict[str, str]:
    """The field of each folded label and alias; without what it has in brackets, too, where that is no other's."""
    labels = {label: column.field for column in table.columns for label in (column.label, *LABEL_ALIASES.get(column.label, ()))}
    return {fold(label): field for fold in (heading_fold, folded) for label, field in labels.items()}


def field_of(text: str, table: Table) -> str | None:
    """The field of a table that a heading names, also in an old font; None: none."""
    return _fields_of(text).get(table.name)


class MaybeLabels(dict[Cell, bool]):
    """Which cells may be labels, each distinct short one asked about once; for one tab."""

    def __missing__(self, cell: Cell) -> bool:
        """Ask about a cell."""
        found = may_be_label(cell)
        if not isinstance(cell, str) or len(cell) <= _LONGEST:
            self[cell] = found
        return found


def may_be_label(cell: Cell) -> bool:
    """Whether a cell may be a label of any table, told quickly: this is asked of every cell."""
    return isinstance(cell, str) and 0 < len(cell) <= _LONGEST and not cell.startswith("http") and bool(_fields_of(cell))


@lru_cache(maxsize=50_000)
def _fields_of(text: str) -> Mapping[str, str]:
    """The field of each table in which a heading names one."""
    plain = _BRACKETS.sub(" ", text)
    if len(plain) > _LONGEST_LABEL or _DIGIT.search(plain):
        return {}
    for form in label_forms(text, plain):
        found = {name: fields[form] for name, fields in _fields_of_tables().items() if form in fields}
        if found:
            return found
    return {}


def label_forms(text: str, plain: str) -> Iterator[str]:
    """The folded labels that a heading may be, the likelier first; `plain`: it without what stands in brackets."""
    for typed in (text,) if plain == text else (text, plain):
        yield from map(folded, (typed, *legacy_readings(typed)))


def most_alike(label: str, headings: Mapping[int, str]) -> int | None:
    """
    The column whose heading is much like a label or one of its aliases; None where none is.

    Args:
        label: of a column that is missing.
        headings: those that name no column, by their column from 0.
    """
    found = [((_likeness if len(text) <= _LONGEST else _measured)(label, text), -column) for column, text in headings.items()]
    likest, column = max(found, default=(0, 0))
    return -column if likest >= _MUCH_ALIKE else None


@lru_cache(maxsize=50_000)
def _likeness(label: str, text: str) -> float:
    """How much alike a heading is to a label, kept: a live sheet has the same headings at every reading."""
    return _measured(label, text)


def _measured(label: str, text: str) -> float:
    """How much alike a heading is to a label or the likest of its aliases, in per cent: by words of both, or by letters."""
    typed = " ".join(words_of(_BRACKETS.sub(" ", text)))
    names = (" ".join(words_of(name)) for name in (label, *LABEL_ALIASES.get(label, ())))
    return max(max(fuzz.token_set_ratio(name, typed), fuzz.ratio(name, typed)) if typed else 0 for name in names)

"""Matching a typed name to one the office keeps: as written, folded, out of an old font, or one slip away."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rapidfuzz import process
from rapidfuzz.distance import Indel, Levenshtein

from records.cells.blanks import formula_fault, is_blank
from records.cells.results import BLANK, CellResult, Code, as_typed, rejected, repaired
from records.cells.texts import match_text
from records.programme.name_folds import FOLDS, OF_CODES
from records.workbook.folding import folded, from_mojibake, legacy_readings, squeezed, words_of
from records.workbook.raw import MASK, Cell, MaskedText

SHORTEST_FOR_TYPOS = 6  # folded characters: in shorter names one edit makes another word
SUGGESTIONS = 3
_UNLIKE = 70.0  # per cent of likeness below which a name is no help as a suggestion
_MOST_PARTS = 9  # of one name that holds separators itself, the separators counted
_NUMBERS = re.compile(r"\d+|^(?:i{1,3}|i?v|vi{1,3}|ix)$")
_ROMAN = {roman: str(at) for at, roman in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"), start=1)}
_PLAIN_PERIOD = frozenset({"nam", "ky", "bao", "cao"})  # words that tell no period from another
_LETTERS = re.compile(r"[a-z]+")
_QUARTER = re.compile(r"^q(?=(?:i{1,3}|iv)$)")  # grown together with its number: `QIII`
_PARTED = re.compile(r"([,;/+\n]|\bvà\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """
    One thing with a name.

    Attributes:
        key, code, name, others: what it is told apart by, and how it may be written.
        valid_from, valid_to: from when to when it exists; None: open.
        offered: how lists of the workbook offer it, where that is neither code nor name: `1a – Tuyên truyền`; chosen from
            there it is as good as typed.
    """

    key: str
    code: str
    name: str
    others: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    offered: str = ""

    def valid_on(self, day: date) -> bool:
        """Whether it exists on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class Names:
    """The names of one office table, made ready for matching. A code may come twice, in registers of different days."""

    def __init__(self, table: str, known: Iterable[Known]) -> None:
        """Make every spelling of every entry ready under each fold of the table, the strictest fold first."""
        self._folds = FOLDS[table]
        self._of_periods = table == "periods"
        self._by_key = {entry.key: entry for entry in known}
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._folded: list[dict[str, set[str]]] = [defaultdict(set) for _ in self._folds]
        self._long: dict[str, set[tuple[str, str]]] = defaultdict(set)  # the key, and the name as written
        self._unpadded: dict[str, set[str]] = defaultdict(set)
        for entry in self._by_key.values():
            self._add(entry)

    def _add(self, entry: Known) -> None:
        """Make one entry's spellings ready."""
        code, *names = map(_told_apart, filter(None, (entry.code, entry.name, entry.offered, *entry.others)))
        for written in (code, *names[: 2 if entry.offered else 1]):
            self._exact[squeezed(written)].add(entry.key)
        self._unpadded[unpadded(code)].add(entry.key)
        for fold, index in zip(self._folds, self._folded, strict=True):
            if fold in OF_CODES:
                index[fold(code)].add(entry.key)
            for name in names:
                form = fold(name)
                index[form].add(entry.key)
                # A code in it may be another one's by a single letter: `1b – Tuyên truyền` is no slip for `1a – Tuyên truyền`.
                if len(form) >= SHORTEST_FOR_TYPOS and name != entry.offered:
                    self._long[form].add((entry.key, name))

    def reading(self, cell: Cell, day: date | None = None) -> CellResult:
        """
        The key of the one thing that a cell names.

        Args:
            cell: as typed.
            day: the day it is about, which decides between registers that use a name or a code twice.
        """
        if fault := formula_fault(cell):
            return rejected(fault)
        if is_blank(cell):
            return BLANK
        raw = _told_apart(cell if isinstance(cell, str) else match_text(cell))
        return self._whole(raw, day) or self._not_one(squeezed(raw))

    @property
    def dated(self) -> bool:
        """Whether two things share a spelling, so that only the day tells which is meant."""
        return any(len(keys) > 1 for index in self._folded for keys in index.values())

    def _whole(self, raw: str, day: date | None) -> CellResult | None:
        """The reading of a cell that as a whole is a name, or None."""
        text, misread = squeezed(raw), squeezed(from_mojibake(raw) or "")
        if misread != text and (keys := self._equal(misread)):
            return self._one_of(keys, day, Code.LEGACY_ENCODING)
        if keys := self._equal(text):
            return self._chosen(keys, text, day)
        return next((self._one_of(keys, day, code) for keys, code in self._repaired(raw, text) if keys), None)

    def _repaired(self, raw: str, text: str) -> Iterator[tuple[set[str], Code]]:
        """What a text may mean after each repair, the likeliest repair first."""
        decoded = [squeezed(reading) for reading in legacy_readings(raw)]
        yield self._padded(text), Code.NAME_VARIANT
        yield from ((self._equal(reading), Code.LEGACY_ENCODING) for reading in decoded)
        yield self._near(text), Code.NAME_TYPO
        yield from ((self._near(reading), Code.LEGACY_ENCODING) for reading in decoded)

    def _equal(self, text: str) -> set[str]:
        """What equals the text under the strictest fold that knows it; what folds to nothing must be spelt just so."""
        for fold, index in zip(self._folds, self._folded, strict=True):
            if (form := fold(text)) and (keys := index.get(form)):
                return keys
        return self._exact.get(text, set())

    def _padded(self, text: str) -> set[str]:
        """The one thing whose code differs from the text only by leading zeros: a sheet drops them from numbers."""
        keys = self._unpadded.get(unpadded(text), set())
        return keys if len({self._by_key[key].code for key in keys}) == 1 else set()

    def _near(self, text: str) -> set[str]:
        """What is exactly one edit away from the text, the edit being in no number and no letter that stands for a name."""
        keys: set[str] = set()
        for form in {fold(text) for fold in self._folds}:
            found = process.extract(form, list(self._long), scorer=Levenshtein.distance, score_cutoff=1, limit=None)
            keys.update(key for near, _, _ in found for key, name in self._long[near] if _may_be_slip(name, text))
        return keys

    def _chosen(self, keys: set[str], text: str, day: date | None) -> CellResult:
        """One of the things that a text equals: what is spelt just so goes first, and counts as typed."""
        there = self._there(keys, day)
        exact = there & self._exact.get(text, set())
        if len(exact) == 1:
            return as_typed(next(iter(exact)))
        return self._one_of(exact or there, day, Code.NAME_VARIANT)

    def _one_of(self, keys: set[str], day: date | None, code: Code) -> CellResult:
        """The one thing that is there on the day, or a rejection: of two we take none."""
        there = self._there(keys, day)
        if len(there) == 1:
            return repaired(next(iter(there)), code)
        return rejected(Code.UNKNOWN_NAME, tuple(sorted({self._by_key[key].name for key in keys}))[:SUGGESTIONS])

    def _there(self, keys: set[str], day: date | None) -> set[str]:
        """Those that exist on the day; where none does, or no day is known, the latest of each name's registers."""
        if len(keys) == 1:
            return keys
        on_day = {key for key in keys if day is not None and self._by_key[key].valid_on(day)}
        if on_day:
            return on_day
        latest = max(self._by_key[key].valid_from or date.min for key in keys)
        return {key for key in keys if (self._by_key[key].valid_from or date.min) == latest}

    def _not_one(self, text: str) -> CellResult:
        """Why a text is no name: several names in one cell, or none that is known."""
        if len(self._parts(text)) > 1:
            return rejected(Code.MANY_VALUES)
        return rejected(Code.UNKNOWN_NAME, self.suggestions(text))

    def named_in(self, cell: Cell, day: date | None) -> frozenset[str]:
        """The keys of all that the parts of a cell name, where it is no name as a whole: `A, B` names both."""
        return frozenset(
            key for keys in self._parts(squeezed(_told_apart(match_text(cell)))) for key in self._there({*keys}, day)
        )

    def _parts(self, text: str) -> set[frozenset[str]]:
        """What each part of a text that is a known name may mean."""
        parts = _PARTED.split(text)
        found: set[frozenset[str]] = set()
        start = 0
        while start < len(parts):
            length = self._longest_name(parts[start : start + _MOST_PARTS])
            if length:
                found.add(frozenset(self._equal(squeezed("".join(parts[start : start + length])))))
            start += length or 1
        return found

    def _longest_name(self, parts: list[str]) -> int:
        """How many of the first parts, put together again, are one known name; 0 where none are."""
        for length in range(len(parts), 0, -1):
            if self._equal(squeezed("".join(parts[:length]))):
                return length
        return 0

    def suggestions(self, text: str) -> tuple[str, ...]:
        """The names most like a text, the likest first; before all others those with its numbers: `Quý 3` is `Quý III`."""
        names = {folded(entry.name): entry.name for entry in self._by_key.values()}
        if self._of_periods and (meant := meant_alone(text, names.values())):
            return (meant,)  # beside it another quarter is no help
        found = process.extract(
            folded(text), list(names), scorer=Indel.normalized_similarity, score_cutoff=_UNLIKE / 100, limit=None
        )
        likest = [names[form] for form, _, _ in found]
        return tuple(sorted(likest, key=lambda name: _counted(name) != _counted(text))[:SUGGESTIONS])


def says_all_of(name: str, text: str) -> bool:
    """Whether a name says all that a text says, in its order, and more: `Quý III/2023` of `Quý 3`."""
    told = iter(_arabic(name))
    return bool(words_of(text)) and all(word in told for word in _arabic(text))


def is_written_out(name: str, text: str) -> bool:
    """Whether a text has all the numbers of a period's name and names no other kind of period: `Q3/2026` of `Quý III/2026`."""
    numbers, own = sorted(_numbers_of_period(text)), words_of(name)
    kinds = (kind for word in _period_words(text) if word not in _ROMAN for kind in _LETTERS.findall(word))
    fits = all(kind in _PLAIN_PERIOD or any(word.startswith(kind) for word in own) for kind in kinds)
    return bool(numbers) and fits and numbers == sorted(_counted(name))


def meant_alone(text: str, names: Iterable[str]) -> str:
    """The one name of a period that a text can mean, as it is written out or says a part of it; empty: none, or several."""
    found = {name for name in names if says_all_of(name, text) or is_written_out(name, text)}
    return found.pop() if len(found) == 1 else ""


def has_number(text: str, *, year: bool = False) -> bool:
    """Whether a text for a period has a number, or a year."""
    return any(len(number) == len("2023") or not year for number in _numbers_of_period(text))


def _numbers_of_period(text: str) -> tuple[str, ...]:
    return _counted(" ".join(_period_words(text)))


def _period_words(text: str) -> list[str]:
    """The words of a text, the number of a quarter parted from its letter."""
    return [part for word in words_of(text) for part in (("q", word[1:]) if _QUARTER.match(word) else (word,))]


def _arabic(text: str) -> list[str]:
    """The words of a text, its Roman numbers as Arabic ones."""
    return [_ROMAN.get(word, word) for word in words_of(text)]


def unpadded(code: str) -> str:
    """A code that begins with a digit, folded and without its leading zeros: `034` is `34`; any other text as it is."""
    form = folded(code)
    return form.lstrip("0") or "0" if form[:1].isdigit() else code


def _told_apart(text: str) -> str:
    """A text for matching: where personal data was masked its mark stands, for two masked names may look alike."""
    return text.replace(MASK, f" {text.mark} ") if isinstance(text, MaskedText) else text


def _may_be_slip(name: str, text: str) -> bool:
    """Whether a text may be a slip for a name: its numbers are the same, and no letter at its end is another, as in `xã C`."""
    one, other = words_of(name)[-1:], words_of(text)[-1:]
    other_letter = one != other and len("".join(one)) == len("".join(other)) == 1
    return not other_letter and _numbers(name) == _numbers(text)


def _counted(text: str) -> tuple[str, ...]:
    """The numbers in a name, all of them Arabic."""
    return tuple(_ROMAN.get(number, number) for number in _numbers(text))


def _numbers(text: str) -> tuple[str, ...]:
    """The numbers in a name, Arabic or Roman: `Quý I/2023` is no slip for `Quý II/2023`."""
    return tuple(number for word in words_of(text) for number in _NUMBERS.findall(word))

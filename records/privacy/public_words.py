"""What an office declares and nobody has to hide: the names of its tables, and the telephone numbers that it publishes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from records.privacy.flat_text import flat_of

HOTLINES = frozenset({"0796863111"})  # VN-COP; the short ones (111, 113, 1800…, 1900…) are no numbers of a person by their form
_SHORTEST = 4  # letters: a code such as `UL` protects nothing
_SHORTEST_SLIP = 6  # letters: in a shorter name one letter is too much
_UNIT = re.compile(r"^(?:ubnd )?(?:xa|phuong|thi tran|dac khu|thi xa|huyen|thanh pho|thon|to dan pho|lang|ban|khu pho) ")
_BLANKS = re.compile(r"\s+")
_DIGITS = re.compile(r"\d[\d .\-()]*\d")
_CHILD = re.compile(r"\b(?:em|chau|be|nan nhan)\s")


@dataclass(frozen=True)
class PublicWords:
    """
    Names and numbers that are never masked.

    Attributes:
        names: of places, agencies, clauses, channels and periods, as the office declares them.
        phones: national numbers as digits, `02603862345`.
    """

    names: frozenset[str] = frozenset()
    phones: frozenset[str] = HOTLINES

    def __hash__(self) -> int:
        """By what it holds, worked out once."""
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.names, self.phones))

    def has_like(self, flat: str) -> bool:
        """
        Whether a flat text is one letter away from a name of the office: so far a slip is put right when names are read.

        Masked, it would be no name any more, and its row would not count (`records.cleaning`, `name_typo`).
        """
        return len(flat) >= _SHORTEST_SLIP and any(
            Levenshtein.distance(flat, name, score_cutoff=1) <= 1 for name in self._flat if len(name) >= _SHORTEST_SLIP
        )

    def declares(self, cell: object) -> bool:
        """Whether a cell is nothing but a name or a number of the office: a place, an agency, a telephone that it publishes."""
        flat = _BLANKS.sub(" ", flat_of(cell)).strip() if isinstance(cell, str) else ""
        if flat in self._flat or _UNIT.sub("", flat) in self._flat:
            return bool(flat)
        digits = re.sub(r"\D", "", str(cell)) if isinstance(cell, str | int) else ""
        return bool(digits) and (digits in self.phones or f"0{digits}" in self.phones)

    @cached_property
    def _flat(self) -> frozenset[str]:
        whole = {_BLANKS.sub(" ", flat_of(name)).strip() for name in self.names}
        return frozenset(whole | {_UNIT.sub("", name) for name in whole})

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds the names in a flat text, the longest first; None where there are none."""
        flat = {_BLANKS.sub(" ", flat_of(name)).strip() for name in self.names}
        useful = sorted((name for name in flat if len(name) >= _SHORTEST), key=len, reverse=True)
        if not useful:
            return None
        words = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in useful)
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


NOTHING_PUBLIC = PublicWords()


def public_words(names: Iterable[str], phones: Iterable[str], signatories: Iterable[str] = ()) -> PublicWords:
    """
    The public words of an office; a name that speaks of a child is none.

    Args:
        names: of its tables.
        phones: texts, each with numbers as people write them.
        signatories: who signs its papers.
    """
    digits = {re.sub(r"\D", "", found) for text in phones for found in _DIGITS.findall(text)}
    national = {f"0{number[2:]}" if number.startswith("84") else number for number in digits}
    useful = {name for name in names if not _CHILD.search(flat_of(name))}
    return PublicWords(frozenset(useful.union(signatories)), HOTLINES | national)

"""Finding and masking what must not be in the sheet: numbers, births, contacts, addresses and names of persons, and cases."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from records.privacy.births import births
from records.privacy.case_words import CASE_SIGNS, tells_of_a_case
from records.privacy.contacts import LINK, accounts, emails
from records.privacy.flat_text import Found, Spans, flat_of, without
from records.privacy.homes import HOME_WORDS, addresses
from records.privacy.identity_numbers import identity_numbers
from records.privacy.names.class_names import names_beside_a_class
from records.privacy.names.person_names import NAME_SIGNS, names
from records.privacy.phones import phones, public_numbers
from records.privacy.public_words import NOTHING_PUBLIC, PublicWords
from records.workbook.raw import MASK, LinkedText, MaskedText

CASE = "case"  # the kind of a cell that is masked as a whole
KINDS = ("phone", "citizen_id", "insurance", "bank", "birth", "email", "social", "address", "name", CASE)
_NOTHING_TO_FIND = re.compile(r"[\W\d_]{0,7}|\w{1,8}")  # a word, a short number, a sign
_NO_DIGIT = re.compile(r"\D+")
_FEWEST_DIGITS = 6  # of a number that names a person, perhaps with letters O among them
_WORDS = re.compile(r"[a-z]+")
_SITE = re.compile(r"(?:https?://|www\.)[^\s/?#]*")
_DOCUMENT = re.compile(r"(?<!\w)\d{1,6}\s?/(?:\d{4}/)?[a-z]{2,}[\w]*(?:-[\w]+)*")  # 12/2023/NĐ-CP, 1234/UBND-VX


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with its personal data masked, and the kinds that were found, of `KINDS`, in that order."""

    text: str
    kinds: tuple[str, ...] = ()


def masked(text: str, public: PublicWords = NOTHING_PUBLIC) -> Masked:
    """The text without personal data. What is masked cannot be had back from it. `public`: what the office declares."""
    return Masked(str(text), text.kinds) if isinstance(text, MaskedText) else _masked(text, public)


def masked_but_names(text: str) -> Masked:
    """The same where the name is an official's who signs: it belongs on the paper, a telephone number beside it does not."""
    return Masked(str(text), text.kinds) if isinstance(text, MaskedText) else _masked_but_names(text)


@lru_cache(maxsize=10_000)
def _masked_but_names(text: str) -> Masked:
    if _NOTHING_TO_FIND.fullmatch(text):
        return Masked(text)
    found = [each for each in _found(text, NOTHING_PUBLIC) if each.kind not in ("name", CASE)]
    return _replaced(text, found) if found else Masked(text)


@lru_cache(maxsize=10_000)
def _masked(text: str, public: PublicWords) -> Masked:
    if _NOTHING_TO_FIND.fullmatch(text):
        return Masked(text)
    found = list(_found(text, public))
    if not found:
        return Masked(text)
    if any(each.kind == CASE for each in found):
        return Masked(f"{MASK} {without_paths(text)}".strip(), _kinds(found))
    return _replaced(text, found)


def without_paths(text: str) -> str:
    """The sites that a text leads to, without what follows their names: that there is a link must stay to be seen."""
    return " ".join(f"{site}/{MASK}" for site in _SITE.findall(text))


def kinds_in(cell: object) -> tuple[str, ...]:
    """What was masked in a cell, or in the address that it leads to."""
    found = cell.address if isinstance(cell, LinkedText) else cell
    return found.kinds if isinstance(found, MaskedText) else ()


def _found(text: str, public: PublicWords) -> Iterator[Found]:
    """Everything personal in a text, in any order; only what some sign in it makes possible is looked for."""
    flat = flat_of(text)
    links = [match.span() for match in LINK.finditer(flat)] if "http" in flat or "www." in flat else []
    prose = without(flat, links)
    digits = len(_NO_DIGIT.sub("", flat))
    found = [*emails(flat), *accounts(text, flat)]
    if digits >= _FEWEST_DIGITS:
        found += _numbers(flat, prose, public, links)
    words = frozenset(_WORDS.findall(prose))
    if not words:
        return iter(found)
    found += births(prose) if digits else ()
    found += addresses(prose) if not words.isdisjoint(HOME_WORDS) or ("/" in prose and "so" in words) else ()
    bare = without(text, links)
    found += _names(bare, prose, public) if not words.isdisjoint(NAME_SIGNS) else ()
    found += names_beside_a_class(bare, prose) if digits or "." in prose else ()
    if not words.isdisjoint(CASE_SIGNS) and tells_of_a_case(text, prose, found):
        found.append(Found(0, len(text), CASE))
    return iter(found)


def _numbers(flat: str, prose: str, public: PublicWords, links: list[tuple[int, int]]) -> Iterator[Found]:
    yield from phones(flat, prose, public, links)
    if prose.strip():
        none = [match.span() for match in _DOCUMENT.finditer(prose)] + public_numbers(prose, public)
        yield from identity_numbers(without(prose, none))


def _names(text: str, flat: str, public: PublicWords) -> list[Found]:
    """The names of persons but where the office's own names stand."""
    found = names(text, flat)
    if not found or public.pattern is None:
        return found
    declared = Spans(match.span() for match in public.pattern.finditer(flat))
    return [
        each
        for each in found
        if not ((part := declared.last_before(each.start)) and _is_declared(each, text[slice(*part)], *part))
        and (each.child or not public.has_like(flat[each.start : each.end]))
    ]


def _is_declared(found: Found, name: str, start: int, end: int) -> bool:
    """
    Whether a name of the office is what was found, or what it begins with, such as `Tân Lập Hạ` where `Tân Lập` is a place.

    One word after a word for a child is its name all the same.
    """
    covers = start <= found.start and found.end <= end and not (found.child and " " not in name)
    return covers or (start == found.start and " " in name and not found.child)


def _replaced(text: str, found: list[Found]) -> Masked:
    """The text with a mask for each part that was found; parts that overlap are one."""
    parts: list[str] = []
    last = -1
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.start >= last:
            parts += [text[max(last, 0) : each.start], MASK]
        last = max(last, each.end)
    return Masked("".join(parts) + text[last:], _kinds(found))


def _kinds(found: list[Found]) -> tuple[str, ...]:
    kinds = {each.kind for each in found}
    return tuple(kind for kind in KINDS if kind in kinds)

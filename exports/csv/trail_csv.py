"""The audit trail as a file: who came in, who decided, who took away what."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from exports.csv.csv_bytes import Value, csv_bytes
from words import say, texts_under
from words.time_zone import TIME_ZONE

_WORDED = {"role": "role", "given_role": "role", "way": "way"}  # facts whose value has a word
_HEADINGS = ("at", "who", "deed", "facts")


class Told(Protocol):
    """A deed, as the store has it."""

    @property
    def at(self) -> datetime:
        """When."""

    @property
    def who(self) -> str:
        """As the office calls them."""

    @property
    def deed(self) -> str:
        """What they did."""

    @property
    def facts(self) -> Mapping[str, str]:
        """About it."""


def trail_csv(deeds: Iterable[Told], language: str) -> bytes:
    """Every deed in the order given: instant in Vietnam, who, what, and the facts in words."""
    headings: list[Value] = [say(f"trail.{name}", language) for name in _HEADINGS]
    return csv_bytes([headings, *(_line(deed, language) for deed in deeds)], ";")


def who_in_words(who: str, language: str) -> str:
    """The name of the one who did something; of those without a name, where they were."""
    return say(f"way.{who}", language) if who in ("local", "demo") else who


def facts_in_words(facts: Mapping[str, str], language: str) -> str:
    """The facts in one line: `vai trò: Lãnh đạo; kỳ: 2023-Q3`; a choice that has no word by its name in the address."""
    named = texts_under("trail.fact.", language)
    values = {**texts_under("role.", language), **texts_under("way.", language)}

    def said(name: str, value: str) -> str:
        worded = f"{_WORDED[name]}.{value}" if name in _WORDED else ""
        return f"{named.get(f'trail.fact.{name}', name)}: {values.get(worded, value)}"

    return "; ".join(said(name, value) for name, value in facts.items())


def _line(deed: Told, language: str) -> list[Value]:
    at = deed.at.astimezone(TIME_ZONE).isoformat(sep=" ", timespec="seconds")
    return [at, who_in_words(deed.who, language), say(f"audit.{deed.deed}", language), facts_in_words(deed.facts, language)]

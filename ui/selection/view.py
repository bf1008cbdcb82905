"""What a page is given: the report, what is chosen of it, and the language to speak."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import streamlit as st

from data_sources.store.stored import ReportKey, Sighting
from indicators.place_report import PlaceReport
from indicators.report import Report
from looks import Look, look
from records.cleaning.read import Records
from records.programme.place_names import WHOLE_DISTRICT
from ui.selection.kept import Kept
from ui.selection.selection import Selection
from words import say, say_many
from words.formats import day, number
from words.level_words import level_facts

FEW = 24  # places that a page shows one by one
KEY = "view"  # in the session's state, set again in every run before the page


@dataclass(frozen=True)
class View:
    """
    One viewer's view of one report.

    Attributes:
        report, address: what is looked at.
        dark: whether the viewer's theme is dark.
        sightings: when each report was first seen in the sheet; empty where there is no store.
        periods: the reports of the last periods up to this one, in their order; made when they are asked for.
        every_period: the reports of all periods, in the order of the office; made when they are asked for.
        kept: what parts have drawn of this reading; shared by all who look at it.
        generation: of the live sheet when this run began; a later one means that there is something new to see.
    """

    report: Report
    address: Selection
    dark: bool
    sightings: Mapping[ReportKey, Sighting] = field(default_factory=dict)
    generation: int = 0
    periods: Callable[[], tuple[Report, ...]] = tuple
    every_period: Callable[[], tuple[Report, ...]] = tuple
    kept: Kept = field(default_factory=Kept)

    @property
    def language(self) -> str:
        """`vi` or `en`."""
        return self.address.language

    @property
    def records(self) -> Records:
        """What the report is made of."""
        return self.report.records

    @property
    def places(self) -> tuple[PlaceReport, ...]:
        """The chosen places, all where none is chosen."""
        chosen = set(self.address.places)
        return tuple(there for there in self.report.places if there.key in chosen) if chosen else self.report.places

    @property
    def many(self) -> bool:
        """Whether the places are too many to stand one under another: they are grouped, folded and counted."""
        return len(self.places) > FEW

    def running(self, key: str) -> str:
        """The key of a text on what is not done yet; another while the period runs, when nobody is slow yet."""
        return f"{key}.running" if self.report.as_of <= self.report.period.end else key

    def begun(self, key: str) -> str:
        """The key of a text on who is behind; another in the first days of a period, when nothing is due yet."""
        return f"{key}.begun" if self.report.just_begun else key

    def say(self, key: str, **facts: object) -> str:
        """A text in the viewer's language; what the whole is called is known to each (`words.level_words`)."""
        return say(key, self.language, **{**self._called, **facts})

    def say_many(self, key: str, count: int, **facts: object) -> str:
        """A text in the plural form of a count."""
        return say_many(key, count, self.language, **{**self._called, **facts})

    @cached_property
    def _called(self) -> dict[str, str]:
        return level_facts(self.records.programme.level.word, self.language)

    @property
    def whole(self) -> str:
        """What the whole is called: `Toàn huyện`."""
        return self._called["whole"]

    def number(self, value: int | None) -> str:
        """A whole number as the viewer writes it; a dash where it is unknown."""
        return number(value, self.language)

    @property
    def look(self) -> Look:
        """The colours of the viewer's theme."""
        return look(dark=self.dark)

    @property
    def window(self) -> str:
        """The period's name and days."""
        period = self.report.period
        return f"{period.name} ({day(period.start, self.language)} – {day(period.end, self.language)})"

    def window_of(self, keys: Collection[str]) -> str:
        """The places, or the whole district where none is given, and the period."""
        names = ", ".join(self.name(key) for key in keys) or self.whole
        return f"{names} · {self.window}"

    def name(self, key: str) -> str:
        """The name of a place, or of the whole district."""
        return self.whole if key == WHOLE_DISTRICT else self.records.programme.place(key).name


@dataclass(frozen=True)
class Plain:
    """What a page is given that needs no report."""

    address: Selection

    @property
    def language(self) -> str:
        """`vi` or `en`."""
        return self.address.language

    def say(self, key: str, **facts: object) -> str:
        """A text in the viewer's language."""
        return say(key, self.language, **facts)

    def say_many(self, key: str, count: int, **facts: object) -> str:
        """A text in the plural form of a count."""
        return say_many(key, count, self.language, **facts)

    def number(self, value: int | None) -> str:
        """A whole number as the viewer writes it; a dash where it is unknown."""
        return number(value, self.language)


def current_plain() -> Plain:
    """The view of this run of a page that needs no report. A page that is run without the entry script has none, and stops."""
    plain = st.session_state.get(KEY)
    if not isinstance(plain, Plain):
        st.stop()
    return plain


def current() -> View:
    """The view of this run. A page that is run without the entry script has none, and stops."""
    view = st.session_state.get(KEY)
    if not isinstance(view, View):
        st.stop()
    return view

"""The figures of a place or of the district as cards: a fraction first, its window below, its change beside it."""

from dataclasses import dataclass

import streamlit as st

from indicators.changes import Change, alike, change_in
from ui.escape import text
from ui.view import View
from words.formats import decimal, fraction, share


@dataclass(frozen=True, slots=True)
class Card:
    """One figure: what it is, as written, what explains it, and what changed."""

    label: str
    value: str
    note: str
    change: str


def _why_no_change(view: View) -> str:
    """The reason why a figure has no change."""
    if view.report.open:
        return "change.open"
    if view.report.previous is None:
        return "change.none"
    return "change.unknown" if alike(view.report) else "change.unlike"


def show_cards(view: View, cards: list[Card], heading: str) -> None:
    """Draw the cards as a list; where places are chosen, say that these figures are the whole district's."""
    if view.address.places:
        st.html(f'<p class="ps-sub">{text(view.say("card.whole_district"))}</p>')
    items = "".join(
        f'<li class="ps-card"><span class="ps-label">{text(card.label)}</span><span class="ps-value">{text(card.value)}</span>'
        f'<span class="ps-note">{text(card.note)}</span><span class="ps-change">{text(card.change)}</span></li>'
        for card in cards
    )
    st.html(f'<ul class="ps-cards" aria-label="{text(heading)}">{items}</ul>')


def district_cards(view: View) -> list[Card]:
    """How far the district is: coverage, sessions, attendances, postings, reports received and on time."""
    district, totals, language = view.report.district, view.report.totals, view.language
    figures = district.figures
    children = view.say("card.children", count=view.number(figures.children))
    lacking = figures.unknown_rows["attendances"]
    unknown = f" · {view.say_many('card.unknown', lacking)}" if lacking else ""
    verified = view.say("card.verified", count=view.number(figures.verified_postings))
    on_time, received = share(totals.on_time_rate, language), share(totals.rate, language)
    if totals.pending:
        received += f" · {view.say('card.pending', count=view.number(totals.pending))}"
    return [
        _card(view, "coverage", fraction(district.met, district.required, language), share(district.coverage, language)),
        _card(view, "sessions", view.number(figures.sessions), view.say_many("count.rows", figures.activity_rows)),
        _card(view, "attendances", view.number(figures.attendances), children + unknown),
        _card(view, "postings", view.number(figures.postings), verified),
        _card(view, "rate", fraction(totals.received, totals.expected, language), received),
        _card(view, "on_time_rate", fraction(totals.on_time, totals.expected, language), on_time),
    ]


_SHARES = frozenset({"coverage", "rate", "on_time_rate"})


def _card(view: View, measure: str, value: str, note: str) -> Card:
    change = change_in(view.report, measure)
    return Card(view.say(f"card.{measure}"), value, note, change_words(view, change, as_share=measure in _SHARES))


def change_words(view: View, change: Change | None, *, as_share: bool) -> str:
    """A change in words, with the period it is against; why there is none, where there is none."""
    if change is None:
        return view.say(_why_no_change(view))
    if view.report.previous is None or not change.difference:
        return view.say("change.same", period=view.report.previous.period.name if view.report.previous else "")
    size = abs(change.difference) * 100 if as_share else abs(change.difference)
    written = decimal(size, view.language) + (view.say("change.points") if as_share else "")
    key = "change.more" if change.difference > 0 else "change.less"
    return view.say(key, size=written, period=view.report.previous.period.name)

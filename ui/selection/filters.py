"""The choices above every page, each standing in the URL: language, period, places and register; and a file of one's own."""

from collections.abc import Collection
from datetime import date
from typing import NoReturn

import streamlit as st

from indicators.expected.periods import is_open, latest
from indicators.registers import places_on, registers
from records.cleaning.read import Records
from records.programme.programme import Programme
from ui.selection.selection import Selection
from words import LANGUAGES, say
from words.formats import day
from words.level_words import whole_name

_WRITTEN = "address_written"  # what this session last wrote into the URL
_ADOPTED = "address_adopted"  # whether this run took its choices from the URL rather than from the widgets
_AGAIN = "address_again"  # whether the next run must: the names of what is chosen are others


def chosen_address() -> Selection:
    """
    The address that holds in this run: the URL's where it is not what we last wrote into it, else the session's.

    A link in the menu leaves the query string out; the choices are kept all the same.
    """
    query, written = dict(st.query_params), st.session_state.get(_WRITTEN)
    st.session_state[_ADOPTED] = (bool(query) and query != written) or st.session_state.pop(_AGAIN, False)
    return Selection.of(query if query or written is None else written)


def asked_by_link() -> dict[str, str]:
    """The query string that this run came with; empty where it holds what we wrote into it ourselves."""
    return dict(st.query_params) if st.session_state[_ADOPTED] else {}


def write_address(address: Selection) -> None:
    """Put the choices into the URL."""
    if dict(st.query_params) != address.query:
        st.query_params.from_dict(address.query)
    st.session_state[_WRITTEN] = address.query


def begin_again(address: Selection) -> NoReturn:
    """
    Start the run again with another language or source.

    A box goes on showing the name that its choice had, such as of a period that is open in the demo and closed in a file,
    until it is set again.
    """
    write_address(address)
    st.session_state[_AGAIN] = True
    st.rerun()


def seed(key: str, wanted: object, *, options: Collection[object]) -> None:
    """Set a widget to what the URL says, where the URL has changed, or where the widget's choice is no longer offered."""
    state = st.session_state.get(key)
    chosen = state if isinstance(state, list) else [state]
    if key not in st.session_state or st.session_state[_ADOPTED] or not set(chosen) <= set(options):
        st.session_state[key] = wanted


def language_choice(address: Selection) -> str:
    """The language chosen at the switch."""
    seed("language", address.language, options=LANGUAGES)
    chosen = st.segmented_control(
        say("app.language", address.language),
        LANGUAGES,
        required=True,
        format_func=lambda language: say(f"app.language.{language}", language),
        key="language",
        label_visibility="collapsed",
    )
    return chosen or address.language


def period_choice(address: Selection, records: Records) -> str:
    """The period chosen; the latest that has begun where none is."""
    programme, language = records.programme, address.language
    codes = [period.code for period in programme.periods]
    first = latest(programme.periods, records.as_of)
    current = address.period if address.period in codes else first.code if first else codes[0]

    def name(code: str) -> str:
        period = programme.period(code)
        state = "filter.not_begun" if records.as_of < period.start else "filter.open"
        suffix = f" · {say(state, language)}" if is_open(period, records.as_of) else ""
        return f"{period.name}{suffix}"

    seed("period", current, options=codes)
    return st.selectbox(say("filter.period", language), codes, format_func=name, key="period") or current


def places_choice(address: Selection, programme: Programme, register: date) -> tuple[str, ...]:
    """The places chosen; none means all."""
    language = address.language
    names = {place.key: place.name for place in places_on(programme, register)}
    seed("places", [key for key in address.places if key in names], options=names)
    chosen = st.multiselect(
        say("filter.places", language),
        list(names),
        format_func=names.__getitem__,
        key="places",
        placeholder=whole_name(programme.level.word, language),
        select_all=False,
    )
    return tuple(chosen)


def register_choice(address: Selection, programme: Programme) -> date | None:
    """The register of places: the period's own, or a later one into which old places were merged."""
    language, days = address.language, registers(programme)
    if not days:
        return None
    options = ["", *(first.isoformat() for first in days)]

    def name(option: str) -> str:
        if not option:
            return say("filter.register.own", language)
        return say("filter.register.from", language, day=day(date.fromisoformat(option), language))

    seed("register", address.register.isoformat() if address.register in days else "", options=options)
    chosen = st.selectbox(say("filter.register", language), options, format_func=name, key="register")
    return date.fromisoformat(chosen) if chosen else None

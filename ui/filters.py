"""The choices above every page, each standing in the URL: language, period, places and register; and a file of one's own."""

from datetime import date

import streamlit as st

from indicators.periods import is_open, latest
from indicators.registers import places_on, registers
from records.programme import Programme
from records.read import Records
from ui.address import Address
from ui.loading import lend
from words import LANGUAGES, say
from words.formats import day

_WRITTEN = "address_written"  # what this session last wrote into the URL


def chosen_address() -> Address:
    """
    The address that holds in this run: the URL's where it says more than we last wrote into it, else the session's.

    A link in the menu leaves the query string out; the choices are kept all the same.
    """
    query = dict(st.query_params)
    written = st.session_state.get(_WRITTEN)
    if query or written is None:
        return Address.of(query)
    return Address.of(written)


def write_address(address: Address) -> None:
    """Put the choices into the URL."""
    if dict(st.query_params) != address.query:
        st.query_params.from_dict(address.query)
    st.session_state[_WRITTEN] = address.query


def language_choice(address: Address) -> str:
    """The language chosen at the switch."""
    chosen = st.segmented_control(
        say("app.language", address.language),
        LANGUAGES,
        default=address.language,
        required=True,
        format_func=lambda language: say(f"app.language.{language}", language),
        key=f"language:{address.language}",
        label_visibility="collapsed",
    )
    return chosen or address.language


def period_choice(address: Address, records: Records) -> str:
    """The period chosen; the latest that has begun where none is."""
    programme, language = records.programme, address.language
    codes = [period.code for period in programme.periods]
    first = latest(programme.periods, records.as_of)
    current = address.period if address.period in codes else first.code if first else codes[0]

    def name(code: str) -> str:
        period = programme.period(code)
        suffix = f" · {say('filter.open', language)}" if is_open(period, records.as_of) else ""
        return f"{period.name}{suffix}"

    chosen = st.selectbox(
        say("filter.period", language), codes, codes.index(current), name, key=f"period:{address.upload}:{language}:{current}"
    )
    return chosen or current


def places_choice(address: Address, programme: Programme, register: date) -> tuple[str, ...]:
    """The places chosen; none means all."""
    language = address.language
    names = {place.key: place.name for place in places_on(programme, register)}
    current = [key for key in address.places if key in names]
    chosen = st.multiselect(
        say("filter.places", language),
        list(names),
        current,
        names.__getitem__,
        key=f"places:{address.upload}:{language}:{register}:{','.join(current)}",
        placeholder=say("filter.all_places", language),
        select_all=False,
    )
    return tuple(chosen)


def register_choice(address: Address, programme: Programme) -> date | None:
    """The register of places: the period's own, or a later one into which old places were merged."""
    language, days = address.language, registers(programme)
    if not days:
        return None
    options = ["", *(first.isoformat() for first in days)]
    current = address.register.isoformat() if address.register in days else ""

    def name(option: str) -> str:
        if not option:
            return say("filter.register.own", language)
        return say("filter.register.from", language, day=day(date.fromisoformat(option), language))

    chosen = st.selectbox(
        say("filter.register", language),
        options,
        options.index(current),
        name,
        key=f"register:{address.upload}:{language}:{current}",
    )
    return date.fromisoformat(chosen) if chosen else None


def upload_choice(address: Address) -> str:
    """The token of a file of one's own, looked at without being stored; empty: the standing source."""
    language = address.language
    file = st.file_uploader(say("upload.title", language), type=["xlsx"], key="upload", help=say("upload.label", language))
    st.caption(say("upload.what", language))
    if file is not None and st.session_state.get("lent") != file.file_id:
        st.session_state["lent"] = file.file_id
        return lend(file.getvalue(), file.name)
    if address.upload and st.button(say("upload.back", language), key="upload_back"):
        return ""
    return address.upload

"""The entry script of every run: who may look, what is chosen, and which page answers."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from exports.xlsx.template import template_xlsx
from ui.app.boundary_choice import boundary_choice
from ui.app.demo_choice import demo_choice
from ui.app.look import style
from ui.app.no_page import asked_page, no_page
from ui.app.upload_choice import upload_choice
from ui.app.waiting_page import show_waiting
from ui.parts.markup import show_html
from ui.parts.notices.lost_line import show_lost
from ui.parts.notices.unusable import show_unusable
from ui.parts.shown_errors import show_errors
from ui.selection import filters
from ui.selection.lost_choices import lost_choices, lost_language
from ui.selection.navigation import PAGES, PATHS
from ui.selection.selection import Selection
from ui.selection.view import KEY, Plain, View
from ui.source.loading import desk_for
from ui.source.report_cache import ReportCache
from words import say

ROOT = Path(__file__).parent.parent.parent
_STATIC = Path(__file__).parent / "static"
_ALONE = {page.path for page in PAGES.values() if not page.needs_figures}
ROOT_PAGE = "dau"  # the name of the page at the root, which no link holds


def run() -> None:
    """One run."""
    address = filters.chosen_address()
    st.set_page_config(page_title=say("app.name", address.language), page_icon=str(_STATIC / "favicon.svg"), layout="wide")
    st.logo(str(_STATIC / "wordmark.svg"), size="medium")
    dark = st.context.theme.type == "dark"
    show_html(style(dark=dark))
    pages = _pages(address.language)
    asked = asked_page(st.context.url or "", str(st.get_option("server.baseUrlPath") or ""))
    lost = [] if asked in {"", ROOT_PAGE, *PATHS.values()} else [no_page(address, asked)]
    page = st.navigation([_home(pages[0], address), *pages, *lost], position="top")
    if page in lost:
        page.run()
        return
    with show_errors(address.language), st.container(key="filters"):
        address = _only_language(address) if page.url_path in _ALONE else _choices(address, page.url_path)
        st.session_state[KEY] = Plain(address) if page.url_path in _ALONE else _view(address, dark=dark)
    with show_errors(address.language):
        page.run()


def _view(address: Selection, *, dark: bool) -> View:
    """What the page is given."""
    desk = _desk(address)
    report = desk.report(address.period, address.register)
    periods = partial(desk.up_to, address.period, address.register)
    return View(
        report,
        address,
        dark=dark,
        sightings=desk.sightings,
        generation=desk.generation,
        periods=periods,
        every_period=partial(desk.every, address.register),
    )


def _desk(address: Selection) -> ReportCache:
    """The records that an address looks at; before the first reading of the live sheet, a page that waits for it."""
    desk = desk_for(address)
    if desk is None:
        show_waiting(address)
        st.stop()
    return desk


def _only_language(address: Selection) -> Selection:
    """The address of a page that needs no figures."""
    language = filters.language_choice(address)
    if language != address.language:
        filters.begin_again(replace(address, language=language))
    show_lost(lost_language(filters.asked_by_link(), address), "", address)
    filters.write_address(address)
    return address


def _home(first: st.Page, address: Selection) -> st.Page:
    """What stands at the root: a step on to the first page, whose own address can be sent and kept."""
    asked = filters.asked_by_link() or address.query  # as it was asked for: what cannot be shown is told by the first page

    def go_on() -> None:
        st.switch_page(first, query_params=asked)

    return st.Page(go_on, default=True, visibility="hidden", url_path=ROOT_PAGE)


def _pages(language: str) -> list[st.Page]:
    return [
        st.Page(
            ROOT / "pages" / f"{name}.py",
            title=say(f"page.{name}.title", language),
            icon=page.icon,
            url_path=page.path,
            visibility="visible" if page.in_menu else "hidden",
        )
        for name, page in PAGES.items()
    ]


def _choices(address: Selection, page: str) -> Selection:
    """The address after the viewer's choices, in the URL; a change of language or source starts the run again."""
    asked = filters.asked_by_link()
    period_side, places_side, options_side = st.columns([3, 4, 3], vertical_alignment="bottom")
    with options_side, st.container(horizontal=True, vertical_alignment="bottom"):
        # Another file, another popover: the one in which it was chosen closes, and the page is seen.
        options = st.popover(say("filter.options", address.language), key=f"options:{address.upload}")
        language = filters.language_choice(address)
    with options:
        upload, demo, boundaries = upload_choice(address), demo_choice(address), boundary_choice(address)
    changed = replace(address, language=language, upload=upload, demo=demo, boundaries=boundaries)
    if changed != address:
        same = (upload, demo) == (address.upload, address.demo)
        filters.begin_again(changed if same else Selection(language, upload=upload, demo=demo, boundaries=boundaries))
    records = _desk(address).records
    if not records.programme.periods or not records.programme.places:
        show_unusable(records, address, lambda: template_xlsx(language))
        st.stop()
    with period_side:
        period = filters.period_choice(address, records)
    with options:
        register = filters.register_choice(address, records.programme)
    with places_side:
        places = filters.places_choice(address, records.programme, register or records.programme.period(period).end)
    chosen = replace(address, period=period, places=places, register=register)
    show_lost(lost_choices(asked, chosen, records.programme), page, chosen)
    filters.write_address(chosen)
    return chosen


run()

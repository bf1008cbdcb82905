"""The entry script of every run: who may look, what is chosen, and which page answers."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from exports.xlsx.template import template_xlsx
from ui.access.roles import Role, Visitor
from ui.app.boundary_choice import boundary_choice
from ui.app.demo_choice import demo_choice
from ui.app.gate.visitor_note import show_visitor
from ui.app.look import style
from ui.app.no_page import asked_page, no_page, show_not_for, show_shut, show_waiting_for_office
from ui.app.upload_choice import upload_choice
from ui.app.waiting_page import show_waiting
from ui.parts.markup import NOTHING, show_html
from ui.parts.notices.lost_line import show_lost
from ui.parts.notices.unusable import show_unusable
from ui.parts.notices.way_back import stopped_head
from ui.parts.shown_errors import show_errors
from ui.selection import filters
from ui.selection.lost_choices import lost_choices, lost_language
from ui.selection.navigation import PAGES, PATHS, first_page
from ui.selection.selection import Selection
from ui.selection.view import KEY, Plain, View
from ui.source.entrance import door, welcome
from ui.source.loading import reports_for
from ui.source.many_units import has_rollup
from ui.source.report_cache import ReportCache
from words import say

ROOT = Path(__file__).parent.parent.parent
_STATIC = Path(__file__).parent / "static"
_NAMES = {page.path: name for name, page in PAGES.items()}
ROOT_PAGE = "dau"  # the name of the page at the root, which no link holds


def run() -> None:
    """One run."""
    address = filters.chosen_address()
    st.set_page_config(page_title=say("app.name", address.language), page_icon=str(_STATIC / "favicon.svg"), layout="wide")
    st.logo(str(_STATIC / "wordmark.svg"), size="medium")
    dark = st.context.theme.type == "dark"
    show_html(style(dark=dark))
    visitor = welcome()
    if visitor is None:
        show_shut(address)
        st.stop()
    pages = _pages(address.language, visitor)
    asked = asked_page(st.context.url or "", str(st.get_option("server.baseUrlPath") or ""))
    lost = [] if asked in {"", ROOT_PAGE, *PATHS.values()} else [no_page(address, asked)]
    page = st.navigation([_home(pages[first_page(visitor)], address), *pages.values(), *lost], position="top")
    if page in lost:
        page.run()
        return
    name = _NAMES.get(page.url_path, "")
    if name and not PAGES[name].is_open_to(visitor):
        show_not_for(address, visitor)
        return
    around = stopped_head(address, page.title) if name and PAGES[name].needs_figures else (NOTHING, NOTHING)
    with show_errors(address.language, around=around), st.container(key="filters"):
        if name and not PAGES[name].needs_figures:
            address = _only_language(address)
            st.session_state[KEY] = Plain(address)
        else:
            is_agency = visitor.role is Role.AGENCY
            address = _choices_of_agency(address, visitor) if is_agency else _choices(address, visitor, page.url_path)
            st.session_state[KEY] = _view(address, visitor, dark=dark, own=name == "own")
    with show_errors(address.language):
        page.run()


def _view(address: Selection, visitor: Visitor, *, dark: bool, own: bool) -> View:
    """What the page is given: all, or only what is of one agency; an agency is never given more."""
    cache = _reports(address, visitor)
    if own and address.agency and visitor.role is not Role.AGENCY:
        cache = cache.of_agency(address.agency)
    report = cache.report(address.period, address.register)
    periods = partial(cache.up_to, address.period, address.register)
    return View(
        report,
        address,
        dark=dark,
        sightings=cache.sightings,
        generation=cache.generation,
        periods=periods,
        every_period=partial(cache.every, address.register),
        kept=cache.kept,
    )


def _reports(address: Selection, visitor: Visitor) -> ReportCache:
    """The records that an address looks at, of an agency its own; before the first reading, a page that waits for it."""
    cache = reports_for(address, visitor.viewer)
    if cache is None:
        show_waiting(address)
        st.stop()
    return cache.of_agency(visitor.agency) if visitor.role is Role.AGENCY else cache


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


def _pages(language: str, visitor: Visitor) -> dict[str, st.Page]:
    """Every page; those who only try the demo have no access to give, and find that page by way of another."""
    known = door().known()
    in_use = known.live or known.configured
    absent = set() if has_rollup() else {"units"}
    return {
        name: st.Page(
            ROOT / "pages" / page.folder / f"{name}.py",
            title=say(f"page.{name}.title", language),
            icon=page.icon,
            url_path=page.path,
            visibility="visible"
            if name not in absent and page.in_menu_of(visitor) and (in_use or not page.decides)
            else "hidden",
        )
        for name, page in PAGES.items()
    }


def _choices_of_agency(address: Selection, visitor: Visitor) -> Selection:
    """The address after the choices of an agency: the language and the period of its own rows, and nothing else."""
    asked = Selection(address.language, period=address.period, demo=address.demo)
    period_side, language_side = st.columns([3, 1], vertical_alignment="bottom")
    with language_side:
        language = filters.language_choice(asked)
    if language != asked.language:
        filters.write_address(replace(asked, language=language))
        st.rerun()
    records = _reports(asked, visitor).records
    if not records.programme.periods:
        show_waiting_for_office(asked)
        st.stop()
    with period_side:
        chosen = replace(asked, period=filters.period_choice(asked, records))
    show_visitor(chosen, visitor)
    filters.write_address(chosen)
    return chosen


def _choices(address: Selection, visitor: Visitor, page: str) -> Selection:
    """The address after the viewer's choices, in the URL; a change of language or source starts the run again."""
    asked = filters.asked_by_link()
    period_side, places_side, options_side = st.columns([3, 4, 3], vertical_alignment="bottom")
    with options_side, st.container(horizontal=True, vertical_alignment="bottom"):
        # Another file, another popover: the one in which it was chosen closes, and the page is seen.
        options = st.popover(say("filter.options", address.language), key=f"options:{address.upload}")
        language = filters.language_choice(address)
    with options:
        demo = demo_choice(address)
        upload, boundaries = (upload_choice(address, visitor), boundary_choice(address)) if visitor.lends else ("", "")
        show_visitor(address, visitor)
    changed = replace(address, language=language, upload=upload, demo=demo, boundaries=boundaries)
    if changed != address:
        same = (upload, demo) == (address.upload, address.demo)
        filters.begin_again(changed if same else Selection(language, upload=upload, demo=demo, boundaries=boundaries))
    records = _reports(address, visitor).records
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

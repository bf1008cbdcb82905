"""A short tour for who sees the demo for the first time: what this is, how it is read, how one's own figures get in."""

import streamlit as st

from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from exports.xlsx.template import template_xlsx
from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.states import legend_with_meanings
from ui.selection.selection import Selection
from ui.selection.view import View

STEPS = ("what", "read", "walk", "own")
_STEP = "tour_step"


@part("tour")
def offer_tour(view: View) -> None:
    """A line that offers the tour and the other demos, only on a demo: those who work here every day need none."""
    if not view.records.illustrative:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="tour_offer"):
        show_html(Html('<p class="ps-sub">{}</p>').format(view.say("tour.offer")), width="content")
        if st.button(view.say("tour.start"), key="tour_start", icon=":material/help:"):
            st.session_state[_STEP] = 0
            st.dialog(view.say("tour.title"), width="medium")(_tour)(view)
        ways = joined((_demo_way(view, code) for code in DEMOS), " · ")
        others = Html('<div class="ps-figure"><p class="ps-sub">{} {}</p></div>').format(view.say("demo.others"), ways)
        show_html(others, width="content")


def _demo_way(view: View, code: str) -> Html:
    """The way to a demo; only its name where it is the one that is shown."""
    name = view.say(f"demo.{code}")
    if code == (view.address.demo or FIRST_DEMO):
        return Html("<strong>{}</strong>").format(name)
    demo = "" if code == FIRST_DEMO else code
    return inner_link(Selection(view.language, demo=demo).href("overview"), name)


def _tour(view: View) -> None:
    """One step at a time, with the way on and back."""
    at = st.session_state.get(_STEP, 0)
    step = STEPS[at]
    count = view.say("tour.step", at=view.number(at + 1), all=view.number(len(STEPS)))
    more = legend_with_meanings(view) if step == "read" else ""
    show_html(
        Html('<div class="ps-tour"><p class="ps-sub">{}</p><h2>{}</h2><p>{}</p>{}</div>').format(
            count, view.say(f"tour.{step}.title"), view.say(f"tour.{step}.text"), more
        )
    )
    if step == "own":
        _show_ways_in(view)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button(view.say("tour.back"), key="tour_back", disabled=at == 0, on_click=_go, args=(at - 1,))
        if at + 1 < len(STEPS):
            st.button(view.say("tour.next"), key="tour_next", on_click=_go, args=(at + 1,))
        elif st.button(view.say("tour.end"), key="tour_end"):
            st.rerun()


def _go(step: int) -> None:
    st.session_state[_STEP] = step


def _show_ways_in(view: View) -> None:
    """The three ways to one's own figures: try a file, fill the template, connect the shared sheet."""
    connect = inner_link(view.address.href("connect"), view.say("tour.own.connect"))
    ways = joined(Html("<li>{}</li>").format(view.say(f"tour.own.{way}")) for way in ("template", "upload"))
    show_html(Html('<ol class="ps-problems">{}<li>{}</li></ol>').format(ways, connect))
    st.download_button(
        view.say("download.template"),
        lambda: template_xlsx(view.language),
        "mau-bang-tinh.xlsx",
        key="tour_template",
        on_click="ignore",
        icon=":material/download:",
    )

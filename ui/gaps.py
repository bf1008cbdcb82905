"""What is still missing, in words, the furthest behind first; and the rows that were not counted."""

import streamlit as st

from indicators.place_report import PlaceReport
from ui.escape import inner_link, text
from ui.matrix import state_html, state_of
from ui.sentences import furthest_behind, gap_words, gaps_of, is_silent, requirement_words
from ui.table import Cell, cell, number, show_table
from ui.view import View
from words.formats import fraction_with_share

BIGGEST = 5  # places on a leader's page


def show_biggest_gaps(view: View) -> None:
    """The places furthest behind, each with what to do next."""
    behind = [there for there in furthest_behind(view) if gaps_of(view, there)][:BIGGEST]
    items = "".join(_item(view, there) for there in behind)
    body = f'<ol class="ps-gaps">{items}</ol>' if items else f'<p class="ps-empty">{text(view.say("gaps.none"))}</p>'
    st.html(
        f'<section class="ps-figure"><h2>{text(view.say("gaps.title"))}</h2>'
        f'<p class="ps-sub">{text(view.say("gaps.subtitle"))}</p>{body}</section>'
    )


def _item(view: View, there: PlaceReport) -> str:
    name = there.place.name if there.place else view.say("place.district")
    href = view.address.href("places", places=(there.key,), requirement="")
    covered = fraction_with_share(there.met, there.required, view.language)
    head = inner_link(href, f"<b>{text(name)}</b>")
    return f'<li>{head} <span class="ps-quiet">{text(covered)}</span><br>{text(gaps_of(view, there))}</li>'


def show_gaps_of(view: View, there: PlaceReport) -> None:
    """Every requirement of a place: asked, done, missing, state; each leads to its rows."""
    rows, silent = [], is_silent(there)
    for requirement in there.requirements:
        href = view.address.href("places", places=(there.key,), requirement=requirement.key)
        missing = (
            "" if requirement.met or requirement.waits else view.say("gap.unheard") if silent else gap_words(view, requirement)
        )
        rows.append(
            [
                Cell(inner_link(href, text(requirement_words(view, requirement.key)))),
                number(view.number(requirement.target)),
                number(view.number(None if requirement.unheard else requirement.achieved)),
                Cell(state_html(view, state_of([requirement]))),
                cell(missing),
            ]
        )
    headers = [view.say(key) for key in ("gaps.requirement", "measure.target", "measure.achieved", "gaps.state", "measure.gap")]
    name = there.place.name if there.place else view.say("place.district")
    covered = fraction_with_share(there.met, there.required, view.language)
    if rows:
        show_table(view.say("gaps.of_place", place=name, fraction=covered), headers, rows, kind="ps-stack")
    else:
        st.html(f'<p class="ps-empty">{text(view.say("gaps.nothing_required", place=name))}</p>')


def show_not_counted(view: View) -> None:
    """How many rows of how many were not counted, and where to read why."""
    tabs = view.records.tabs
    rejected, seen = sum(tally.rejected for tally in tabs), sum(tally.seen for tally in tabs)
    ignored = sum(tally.ignored for tally in tabs)
    facts = {"rejected": view.number(rejected), "seen": view.number(seen), "ignored": view.number(ignored)}
    said = view.say("not_counted.sentence" if rejected else "not_counted.none", **facts)
    more = inner_link(view.address.href("quality"), text(view.say("not_counted.more")))
    st.html(
        f'<section class="ps-figure"><h2>{text(view.say("not_counted.title"))}</h2>'
        f"<p>{text(said)} {more if rejected else ''}</p></section>"
    )

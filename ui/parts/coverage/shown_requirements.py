"""The requirements of the places on a page: few places one by one, many in groups of which one is opened."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from indicators.clusters import clustered
from indicators.findings.standing import standing_of
from indicators.place_report import PlaceReport, known_met_of
from ui.parts.coverage.matrix import matrix_html, matrix_title, notes, ordered, places_table, shown_states
from ui.parts.coverage.state_bar import standing_words, state_bar_html
from ui.parts.layout import beside
from ui.parts.markup import NOTHING, Html, joined, show_html
from ui.parts.parts import part
from ui.parts.sentences import others_words
from ui.parts.states import legend
from ui.parts.tables.phone_fold import MANY, ON_PHONE, rest_html
from ui.selection.filters import seed, write_address
from ui.selection.view import View
from words.formats import fraction_with_share

DOZEN = 12  # places in a group
AT_MOST, AT_MOST_DOZENS = 6, 2  # groups that are seen at once, the furthest behind


@part("matrix")
def show_requirements(view: View) -> None:
    """Which requirements of each place are met, which in part, which not, of which nothing was heard; the worst first."""
    if not view.many:
        _show_few(view)
        return
    groups = grouped(view)
    heading, choice = beside(2, 1, align="bottom")
    with heading:
        said = view.say("matrix.groups", window=view.window)
        _show(Html('<h2>{}</h2><p class="ps-caption">{}</p>').format(matrix_title(view), said))
    with choice:
        chosen = _group_choice(view, [name for name, _ in groups])
    _show(_groups_html(view, groups), anchor="")
    opened = [places_table(view, places, f"{name}, {view.window}") for name, places in groups if name == chosen]
    _show(*opened, _foot(view), anchor="")


@part("matrix", kept=True)
def _show_few(view: View) -> None:
    _show(matrix_html(view), _rest_on_phone(view), _foot(view))


def _rest_on_phone(view: View) -> Html:
    """What opens the rows below the first on a phone, where each is a strip; wider, on paper and read aloud all stand there."""
    every = ordered(view)
    if len(every) <= MANY:
        return NOTHING
    said = others_words(view, view.say_many("before_now.more", len(every) - ON_PHONE), every[:ON_PHONE], every)
    return rest_html(said)


def _show(*parts: Html, anchor: str = "ma-tran") -> None:
    at = Html(' id="{}"').format(anchor) if anchor else NOTHING
    show_html(Html('<section class="ps-figure"{}>{}</section>').format(at, joined(parts)))


def _foot(view: View) -> Html:
    """What the signs mean, what the codes stand for, how the whole is made of its parts."""
    return Html('<div class="ps-foot">{}{}</div>').format(legend(view, shown_states(view)), notes(view))


def _group_choice(view: View, names: Sequence[str]) -> str:
    """The group that is opened, at a widget that says what a link chose; written into the URL."""
    options = ["", *names]
    seed("matrix_group", view.address.group if view.address.group in names else "", options=options)
    label = view.say("matrix.open")
    named = {"": view.say("matrix.open.choose")}
    chosen = (
        st.selectbox(
            label, options, format_func=lambda name: named.get(name, name), key="matrix_group", label_visibility="collapsed"
        )
        or ""
    )
    if chosen != view.address.group:
        write_address(replace(view.address, group=chosen))
    return chosen


def grouped(view: View) -> list[tuple[str, list[PlaceReport]]]:
    """
    The chosen places in groups, the furthest behind first in each, and the group that is furthest behind first.

    By cluster; where the office names none, a dozen after the other.
    """
    places = ordered(view)
    clusters = clustered(places)
    if len(clusters) > 1:
        named = [(name or view.say("matrix.others"), there) for name, there in clusters]
        return sorted(named, key=lambda group: _share_of_due(group[1]))
    parts = [places[start : start + DOZEN] for start in range(0, len(places), DOZEN)]
    return [(f"{view.name(part[0].key)} – {view.name(part[-1].key)}", part) for part in parts]


def _share_of_due(places: Sequence[PlaceReport]) -> float:
    """How much of what is due of some places is met; 0 where nothing is."""
    due = sum(there.due for there in places)
    return sum(there.met for there in places) / due if due else 0


def _groups_html(view: View, groups: Sequence[tuple[str, Sequence[PlaceReport]]]) -> Html:
    """One row a group with a bar of its states; the last of many groups are folded."""
    rows = [_group(view, name, there) for name, there in groups]
    most = AT_MOST if view.report.clusters else AT_MOST_DOZENS
    first, rest = rows[:most], rows[most:]
    more = NOTHING
    if rest:
        others = view.say_many("matrix.more_groups", len(rest))
        more = Html('<details class="ps-more"><summary>{}</summary><ul class="ps-folds">{}</ul></details>').format(
            others, joined(rest)
        )
    return Html('<ul class="ps-folds">{}</ul>{}').format(joined(first), more)


def _group(view: View, name: str, places: Sequence[PlaceReport]) -> Html:
    standing = standing_of(places)
    covered = fraction_with_share(known_met_of(places), standing.required, view.language)
    count = view.say_many("matrix.count", len(places))
    return Html('<li class="ps-fold"><b>{}</b><span>{}</span><span>{}</span>{}<span class="ps-unseen">{}</span></li>').format(
        name, count, covered, state_bar_html(view, standing), standing_words(view, standing)
    )

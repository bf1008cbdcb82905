"""What to do next: the places furthest behind, each with its missing things as links to the rows behind them."""

from collections import defaultdict
from collections.abc import Sequence

from indicators.expected.requirements import Requirement
from indicators.place_report import PlaceReport, least_covered_first
from indicators.required import ChannelUse
from looks import STATE_OF_STATUS, SYMBOLS
from records.programme.place_names import WHOLE_DISTRICT
from ui.parts.coverage.plan_list import plan_html
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.place_links import place_href, place_link
from ui.parts.sentences import (
    NAMED,
    bare_gap_words,
    gap_words,
    may_be_less,
    others_words,
    rows_that_may_count,
    silence_words,
)
from ui.selection.view import View
from words.formats import day, fraction_with_share

MOST = 5  # places on a leader's page; the matrix has them all
_MOST_OF_MANY = 3  # beside what else a leader asks of many places
MOST_ON_PAPER = 4  # places with what to do
_NAMED_TOGETHER = 6  # places of which one thing is to be said
_ON_A_PHONE = 2  # places; of all others the strips below say the same
_NAMED_ON_A_PHONE = 3  # places, above those strips
_CHIPS_OF_MANY = 2  # things to do of one place, where there are many
_REST = "gaps.more"
_OWED = {"no_text": "gap.agency.no_text"}  # what is said of reports that came without their results
MOST_OWED, _OWED_OF_MANY = 8, 2  # things of the district's agencies; the page of reports has them all


@part("next_steps", kept=True)
def show_next_steps(view: View) -> None:
    """Draw the list, the district's own agencies last."""
    what = view.say(view.begun("gaps.subtitle"))
    steps = next_steps_html(view, _MOST_OF_MANY, most_owed=_OWED_OF_MANY) if view.many else next_steps_html(view)
    plan = NOTHING if view.many else plan_html(view)
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p>{}{}</section>').format(
            next_steps_title(view), what, steps, plan
        )
    )


def next_steps_title(view: View) -> str:
    """While a period is open there is something to do; of a closed one it can only be said what was missing."""
    return view.say("gaps.title" if view.report.open else "gaps.title.closed")


def next_steps_html(view: View, most: int = MOST, *, most_owed: int = MOST_OWED, rest: str = _REST) -> Html:
    """
    The list of the first `most` things to do and `most_owed` of the district; a sentence where nothing is missing.

    `rest` is the text that counts the others.
    """
    if view.report.not_begun:
        return Html('<p class="ps-empty">{}</p>').format(no_steps(view))
    behind = with_steps(view)
    groups = told_together(view, behind)[:most]
    items = joined(_group(view, group) for group in groups) + _district(view, most_owed)
    if not items:
        return Html('<p class="ps-empty">{}</p>').format(no_steps(view))
    shown = [there for group in groups for there in group]
    more = _others(view, shown, behind, rest) if len(behind) > len(shown) else NOTHING
    # Few places have a strip each below, which says the same on a phone; many are folded there, and the list stands.
    kind = "ps-phone" if view.many else "ps-phone ps-strips-below"
    first = NOTHING if view.many else _furthest(view, behind[:_NAMED_ON_A_PHONE])
    below = Html('<p class="{}">{}{}</p>').format(kind, first, _way_to_each(view))
    return Html('<ol class="ps-steps">{}</ol>{}{}').format(items, more, below if len(behind) > _ON_A_PHONE else "")


def with_steps(view: View) -> list[PlaceReport]:
    """
    The places that have something to do, those first that need help first.

    In the first days of a period nothing is due, and only those have that sent what does not count yet.
    """
    behind = [there for there in least_covered_first(view.places) if there.open_gaps]
    return [there for there in behind if rows_that_may_count(view, there)] if view.report.just_begun else behind


def _way_to_each(view: View) -> Html:
    """The way to every place: few stand below; many are grouped there, and stand in the table of places."""
    if not view.many:
        return Html('<a href="#ma-tran">{}</a>').format(view.say("gaps.below"))
    href = view.address.href("places", requirement="", table="figures", sort="coverage")
    return inner_link(href, view.say("gaps.each"))


def told_together(view: View, behind: Sequence[PlaceReport]) -> list[list[PlaceReport]]:
    """Places one after another, those in one group of which the same is to be said because nothing is known of them."""
    groups: dict[object, list[PlaceReport]] = {}
    for there in behind:
        groups.setdefault(_silence(view, there) if _is_silent(view, there) else there.key, []).append(there)
    return [*groups.values()]


def _is_silent(view: View, there: PlaceReport) -> bool:
    return there.nothing_counts and not rows_that_may_count(view, there)


def _silence(view: View, there: PlaceReport) -> tuple[int, str]:
    """What is said of a place of which nothing is known."""
    return there.required, silence_words(view, there)


def _group(view: View, group: Sequence[PlaceReport]) -> Html:
    """One place with its things to do; several of which one thing is to be said, each by its name."""
    if len(group) == 1:
        return _place(view, group[0])
    shown = group if len(group) <= _NAMED_TOGETHER else group[:NAMED]
    names = [_named(view, there) for there in shown]
    keys = tuple(there.key for there in group)
    everyone = view.address.href("places", places=keys, requirement="")
    head = joined(names, ", ")
    if len(group) > len(names):
        rest = inner_link(everyone, view.say("names.rest", count=view.number(len(group) - len(names))))
        head = Html("{}{}{}").format(head, view.say("names.more", names="", rest=""), rest)
    covered = fraction_with_share(None, group[0].required, view.language)
    chip = _chip(everyone, "not_reported", silence_words(view, group[0], each=True))
    return Html('<li>{} <span class="ps-quiet">{}</span><div class="ps-chips">{}</div></li>').format(head, covered, chip)


def _named(view: View, there: PlaceReport) -> Html:
    """The name of a place as the way to it."""
    return inner_link(place_href(view, there.key), Html("<b>{}</b>").format(view.name(there.key)))


def _furthest(view: View, behind: Sequence[PlaceReport]) -> Html:
    """The first places with the first thing to do there, in one line that ends with a full stop."""
    named = [Html("{} ({})").format(place_link(view, there.key), _first_step(view, there)) for there in behind]
    return Html("{} {}. ").format(view.say("gaps.furthest"), joined(named, " · "))


def _first_step(view: View, there: PlaceReport) -> str:
    """The first thing to do at a place in a few words."""
    if there.nothing_counts:
        return silence_words(view, there, short=True)
    return gap_words(view, there, there.open_gaps[0], brief=True)


def _others(view: View, shown: Sequence[PlaceReport], behind: Sequence[PlaceReport], rest: str) -> Html:
    """How many other places there are; of many on their page the plan for all of them, where one line is all the room."""
    with_plan = view.many and rest == _REST
    said = view.say_many("plan.others" if with_plan else rest, len(behind) - len(shown))
    said = others_words(view, said, shown, behind)
    return plan_html(view, said) if with_plan else Html('<p class="ps-sub">{}</p>').format(said)


def no_steps(view: View) -> str:
    """Why there is nothing to do: the period has not or has only begun, everything is met, or the rest is not due."""
    if view.report.not_begun:
        return view.say("gaps.not_begun", start=day(view.report.period.start, view.language))
    if view.report.just_begun:
        return view.say("gaps.begun", due=day(view.report.period.due, view.language))
    return view.say("gaps.not_due" if any(there.gaps for there in view.places) else "gaps.none")


def _place(view: View, there: PlaceReport) -> Html:
    href, head = place_href(view, there.key), _named(view, there)
    covered = fraction_with_share(there.known_met, there.required, view.language)
    if view.many and any(may_be_less(view, there, each) for each in first_gaps(view, there)[0]):
        covered = view.say("gaps.may_be_less", covered=covered)
    if there.nothing_counts and not _is_silent(view, there):
        cells = view.address.href("quality", places=(there.key,), requirement="")
        overdue = [requirement for requirement in there.open_gaps if requirement.shown_state == "overdue"]
        waits = _chip(cells, "waiting", silence_words(view, there))
        chips = joined([waits, *(_gap(view, there, each) for each in overdue)])
    elif there.nothing_counts:
        chips = _chip(href, "not_reported", silence_words(view, there))
    else:
        chips = _gaps(view, there)
    return Html('<li>{} <span class="ps-quiet">{}</span><div class="ps-chips">{}</div></li>').format(head, covered, chips)


def first_gaps(view: View, there: PlaceReport) -> tuple[Sequence[Requirement], int]:
    """The things to do that are told of a place, of many only the first ones, and how many more there are."""
    shown = there.open_gaps[:_CHIPS_OF_MANY] if view.many else there.open_gaps
    return shown, len(there.open_gaps) - len(shown)


def _gaps(view: View, there: PlaceReport) -> Html:
    shown, more = first_gaps(view, there)
    chips = joined(_gap(view, there, requirement) for requirement in shown)
    if not more:
        return chips
    return chips + _more_here(place_href(view, there.key), view, more)


def _more_here(href: str, view: View, more: int) -> Html:
    """How many more things there are to do of one that has some listed, and the way to them."""
    return Html('<span class="ps-sub">{}</span>').format(inner_link(href, view.say_many("gaps.more_here", more)))


def _gap(view: View, there: PlaceReport, requirement: Requirement) -> Html:
    href = view.address.href("places", places=(there.key,), requirement=requirement.key)
    said = (bare_gap_words if view.many else gap_words)(view, there, requirement)  # of many the head says that it may be less
    return _chip(href, requirement.shown_state, said)


def _chip(href: str, state: str, words: str) -> Html:
    """A thing to do under the sign of its state, which is said to who cannot see it."""
    sign = Html('<span class="ps-sign ps-{}" aria-hidden="true">{}</span>').format(state, SYMBOLS[state])
    return inner_link(href, Html("{}<span>{}</span>").format(sign, words), kind="ps-chip")


def _district(view: View, most: int) -> Html:
    """Who of the district's own agencies owes which clauses, and the district channels nobody used."""
    found = of_the_whole(view)
    if not found:
        return NOTHING
    shown = found if len(found) <= most else found[: most - 1]
    chips = joined(_chip(href, state, words) for href, state, words in shown)
    if more := len(found) - len(shown):
        chips += _more_here(found[len(shown)][0], view, more)
    head = Html("<b>{}</b>").format(view.say("gaps.district"))
    return Html('<li class="ps-of-whole">{}<div class="ps-chips">{}</div></li>').format(head, chips)


def of_the_whole(view: View) -> list[tuple[str, str, str]]:
    """What is to be done by the whole's own agencies and on its channels: the way there, its state, its words."""
    if view.address.places:
        return []
    owed: dict[tuple[str, str], list[str]] = defaultdict(list)
    for status in view.report.statuses:
        if status.owed and view.report.of_place(status) == WHOLE_DISTRICT:
            owed[status.agency.name, STATE_OF_STATUS[status.shown_status]].append(status.clause.code)
    href = view.address.href("progress", requirement="")
    found = [
        (href, state, view.say(_OWED.get(state, "gap.agency"), agency=agency, clauses=", ".join(codes)))
        for (agency, state), codes in owed.items()
    ]
    hotline = view.address.href("hotline", requirement="")
    channels = [requirement for requirement in view.report.district.gaps if isinstance(requirement.what, ChannelUse)]
    if view.report.just_begun:
        channels = [requirement for requirement in channels if requirement.sent_not_counted]
    return [*found, *((hotline, each.shown_state, gap_words(view, view.report.district, each)) for each in channels)]

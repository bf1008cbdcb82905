"""The sentences a page opens with, written from the numbers."""

import re
from collections.abc import Sequence

from indicators.place_report import PlaceReport, known_met_of, least_covered_first
from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.sentences import NAMED, gap_words, some_names
from ui.selection.view import View
from words.formats import day, fraction, fraction_with_share, share
from words.level_words import within_sentence


@part("headline", kept=True)
def show_headline(view: View) -> None:
    """How far the district is, who is furthest behind, how the hotline stands; and the ways to take it along."""
    links = joined(
        inner_link(view.address.href(page, requirement=""), view.say(f"headline.{page}"), kind="ps-action")
        for page in ("one_page", "downloads")
    )
    hero = Html('<section class="ps-hero ps-with-actions">{}<p class="ps-actions">{}</p></section>')
    show_html(hero.format(headline_html(view), links))


def headline_html(view: View) -> Html:
    """The two sentences."""
    return Html('<p class="ps-headline">{}</p><p class="ps-second">{}</p>').format(
        _with_way(view, coverage_headline(view), "figures", unnamed(view)), _with_way(view, hotline_headline(view), "proof")
    )


@part("headline", kept=True)
def show_hotline_headline(view: View) -> None:
    """How many places posted the hotline, and which did not."""
    show_html(Html('<p class="ps-headline">{}</p>').format(_with_way(view, hotline_headline(view), "proof")))


# The table that names all places of which a sentence names some: its page, and the order that has those first.
_TABLES = {"figures": ("places", "coverage"), "proof": ("hotline", "postings")}


def _with_way(view: View, sentence: str, table: str, groups: Sequence[tuple[str, ...]] = ()) -> Html:
    """
    A sentence in which the count of those whom it does not name leads to the table that lists them.

    `groups`: of which places each count is, in their order; without them the table lists all places, those first.
    """
    page, sort = _TABLES[table]
    rows: dict[str, object] = {"table": table, "sort": sort} if view.many else {}
    if table == "proof":  # its sentence is of all places, whichever are chosen
        rows["places"] = ()
    pieces = _rest(view).split(sentence)  # every second one is the count
    counts = len(pieces) // 2
    chosen = [{"places": keys} for keys in groups] if len(groups) == counts else [{}] * counts
    ways = [view.address.href(page, requirement="", **(rows | each)) for each in chosen]
    return joined(inner_link(ways[index // 2], piece) if index % 2 else piece for index, piece in enumerate(pieces))


def _rest(view: View) -> re.Pattern[str]:
    """How a sentence says, after some names, how many more there are."""
    before = re.escape(view.say("names.more", names="", rest=""))
    count = re.escape(view.say("names.rest", count="#")).replace(re.escape("#"), r"[\d.,]+")
    return re.compile(f"(?<={before})({count})")


def coverage_headline(view: View) -> str:
    """How far the district is, who is furthest behind and what to do; or how far the chosen places are, beside it."""
    district = view.report.district
    facts = {"fraction": fraction_with_share(view.report.known_met, district.required, view.language)}
    if nothing := _nothing_asked(view):
        return nothing
    if view.address.places:
        return _chosen_headline(view, facts["fraction"])
    return _begun_headline(view) if view.report.just_begun else _due_headline(view, facts)


def _due_headline(view: View, facts: dict[str, str]) -> str:
    """How far the whole is once something is due, who is furthest behind and what to do."""
    behind = _behind(view)
    if not behind:
        lacks = any(there.gaps for there in view.places)
        return view.say("headline.coverage.waits" if lacks else "headline.coverage.all", **facts)
    unheard = _unheard(behind)
    if unheard:
        heard = _slowest_headline(view, [there for there in behind if not there.nothing_counts])
        return f"{_whole_headline(view)} {_unheard_headline(view, unheard)} {heard}".strip()
    first, tied = behind[0], _as_far_as_first(behind)
    if len(tied) > 1:
        names = some_names(view, [view.name(there.key) for there in tied])
        return view.say("headline.coverage.tied", names=names, part=_share_words(view, tied), **facts)
    part = _of_due(view, first, fraction_with_share(first.met, first.due, view.language))
    part = view.say_many("headline.part_waits", first.waits_for, part=part) if first.waits_for else part
    todo = ", ".join(gap_words(view, first, requirement, brief=True) for requirement in first.open_gaps)
    return view.say(view.running("headline.coverage.some"), name=view.name(first.key), part=part, todo=todo, **facts)


def _begun_headline(view: View) -> str:
    """How far the whole is in the first days of a period, and whose rows wait: nothing is due, and nobody is slow."""
    waiting = [there for there in view.places if there.nothing_counts and there.waiting_rows]
    said = _unheard_headline(view, waiting) if waiting else ""
    return f"{_whole_headline(view)} {view.say('headline.coverage.begun')} {said}".strip()


def _behind(view: View) -> list[PlaceReport]:
    """The places that lack something due, those first that need help first."""
    return [there for there in least_covered_first(view.places) if there.open_gaps]


def _unheard(behind: Sequence[PlaceReport]) -> list[PlaceReport]:
    """Those of the least covered of which nothing counts."""
    return [there for there in _as_far_as_first(behind) if there.nothing_counts]


def _as_far_as_first(ordered: Sequence[PlaceReport]) -> list[PlaceReport]:
    return [there for there in ordered if there.due_coverage == ordered[0].due_coverage]


def _of_due(view: View, there: PlaceReport, part: str) -> str:
    """A part of what is due, which is said where something is not due yet."""
    return view.say("headline.of_due", part=part) if there.due < there.required else part


def _share_words(view: View, tied: Sequence[PlaceReport]) -> str:
    """The share that places have met which are equally far."""
    part = share(tied[0].due_coverage, view.language)
    return next((said for there in tied if (said := _of_due(view, there, part)) != part), part)


def unnamed(view: View) -> list[tuple[str, ...]]:
    """The keys of the places that each `n others` of the coverage's headline counts, together with those that it names."""
    if _nothing_asked(view) or view.address.places:
        return []
    if view.report.just_begun:
        waiting = tuple(there.key for there in view.places if there.nothing_counts and there.waiting_rows)
        return [waiting] if len(waiting) > NAMED else []
    behind = _behind(view)
    unheard = _unheard(behind)
    groups = [[there for there in unheard if bool(there.waiting_rows) is sent] for sent in (False, True)]
    groups.append(_as_far_as_first([there for there in behind if not there.nothing_counts] if unheard else behind))
    return [tuple(there.key for there in group) for group in groups if len(group) > NAMED]


def _nothing_asked(view: View) -> str:
    """The sentence that nothing is required, or that the period has not begun and nothing is known of it; else empty."""
    report = view.report
    if not report.district.required:
        return view.say("headline.coverage.nothing")
    if report.not_begun and not report.heard:
        start = day(report.period.start, view.language)
        return view.say("headline.coverage.not_begun", period=report.period.name, start=start)
    return ""


def _whole_headline(view: View) -> str:
    """How far the whole is; that nobody knows it, where nothing counts."""
    met, required = view.report.known_met, view.report.district.required
    if met is None:
        return view.say("headline.coverage.unknown", required=view.number(required))
    return view.say("headline.coverage.whole", fraction=fraction_with_share(met, required, view.language))


def _with_waiting(view: View, there: PlaceReport) -> str:
    """How far a place is with what is due, and for how many of its requirements rows wait."""
    part = fraction(there.met, there.due, view.language)
    return view.say_many("headline.part_waits", there.waits_for, part=part) if there.waits_for else part


def _chosen_headline(view: View, whole: str) -> str:
    """How far the chosen places are: nothing that is true only of them may be said of the district."""
    required = sum(there.required for there in view.places)
    names = some_names(view, [view.name(there.key) for there in view.places])
    if not required:
        return view.say("headline.chosen.nothing", names=names, fraction=whole)
    part = fraction_with_share(known_met_of(view.places), required, view.language)
    return view.say("headline.chosen", names=names, part=part, fraction=whole)


def _unheard_headline(view: View, unheard: Sequence[PlaceReport]) -> str:
    """The places of which nothing counts: whether they sent nothing, or their rows wait; no share."""
    silent, waiting = ([there for there in unheard if bool(there.waiting_rows) is sent] for sent in (False, True))
    said = []
    for key, places in (("silent", silent), ("waiting", waiting)):
        if places:
            names = some_names(view, [view.name(there.key) for there in places])
            rows = view.number(sum(there.waiting_rows for there in places))
            said.append(view.say(f"headline.coverage.{key}", names=names, rows=rows))
    return " ".join(said)


def _slowest_headline(view: View, heard: Sequence[PlaceReport]) -> str:
    """The first of the places with figures, with how far each is; of more that are equally far how many they are."""
    first = [there for there in heard[:NAMED] if len(heard) <= NAMED or there.due_coverage != heard[NAMED].due_coverage]
    if first:
        parts = [f"{view.name(there.key)} ({_with_waiting(view, there)})" for there in first]
        of_due = any(there.due < there.required for there in first)
        key = "headline.coverage.slowest.of_due" if of_due else view.running("headline.coverage.slowest")
        return view.say(key, names=", ".join(parts))
    tied = _as_far_as_first(heard)
    if not tied:
        return ""
    names = some_names(view, [view.name(there.key) for there in tied])
    return view.say("headline.coverage.slowest_tied", names=names, part=_share_words(view, tied))


def hotline_headline(view: View) -> str:
    """How many places posted the hotline, and which did not: known only for who was heard."""
    if "postings" in view.records.unreadable:
        return view.say("headline.hotline.unreadable")
    places = view.report.places
    posted = [there for there in places if (there.figures.postings or 0) > 0]
    others = [there for there in places if there not in posted]
    waiting = [view.name(there.key) for there in others if there.waiting["postings"] and not there.figures.posting_rows]
    silent = [name for there in others if (name := view.name(there.key)) not in waiting]
    facts = {"count": view.number(len(posted)), "all": view.number(len(places)), "kinds": _kinds(view)}
    key = "none" if not posted else "all" if not silent else "some"
    said = view.say(f"headline.hotline.{key}", names=some_names(view, silent), **facts)
    return f"{said} {view.say('headline.hotline.waiting', names=some_names(view, waiting))}" if waiting else said


def _kinds(view: View) -> str:
    """What the places are called together: `xã, thị trấn`; a word for all of them in another language."""
    if view.language != "vi":
        return view.say("place.units")
    found = [within_sentence(there.place.kind) for there in view.report.places if there.place and there.place.kind]
    return ", ".join(sorted(set(found), key=lambda kind: -found.count(kind))) or view.say("place.units")

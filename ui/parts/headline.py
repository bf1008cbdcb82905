"""The sentences a page opens with, written from the numbers."""

import re
from collections.abc import Sequence

from indicators.place_report import PlaceReport, least_covered_first
from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.sentences import NAMED, gap_words, some_names
from ui.selection.view import View
from words.formats import fraction, fraction_with_share, share
from words.level_words import within_sentence


@part("headline", kept=True)
def show_headline(view: View) -> None:
    """How far the district is, who is furthest behind, how the hotline stands; and the ways to take it along."""
    links = joined(
        inner_link(view.address.href(page, requirement=""), view.say(f"headline.{page}"), kind="ps-action")
        for page in ("one_page", "downloads")
    )
    show_html(Html('<section class="ps-hero">{}<p class="ps-actions">{}</p></section>').format(headline_html(view), links))


def headline_html(view: View) -> Html:
    """The two sentences."""
    return Html('<p class="ps-headline">{}</p><p class="ps-second">{}</p>').format(
        _with_way(view, coverage_headline(view), "figures"), _with_way(view, hotline_headline(view), "proof")
    )


@part("headline", kept=True)
def show_hotline_headline(view: View) -> None:
    """How many places posted the hotline, and which did not."""
    show_html(Html('<p class="ps-headline">{}</p>').format(_with_way(view, hotline_headline(view), "proof")))


# The table that names all places of which a sentence names some: its page, and the order that has those first.
_TABLES = {"figures": ("places", "coverage"), "proof": ("hotline", "postings")}


def _with_way(view: View, sentence: str, table: str) -> Html:
    """A sentence in which the count of those whom it does not name leads to the table that lists them first."""
    page, sort = _TABLES[table]
    rows: dict[str, object] = {"table": table, "sort": sort} if view.many else {}
    if table == "proof":  # its sentence is of all places, whichever are chosen
        rows["places"] = ()
    way = view.address.href(page, requirement="", **rows)
    pieces = _rest(view).split(sentence)  # every second one is the count
    return joined(inner_link(way, piece) if index % 2 else piece for index, piece in enumerate(pieces))


def _rest(view: View) -> re.Pattern[str]:
    """How a sentence says, after some names, how many more there are."""
    before = re.escape(view.say("names.more", names="", rest=""))
    count = re.escape(view.say("names.rest", count="#")).replace(re.escape("#"), r"[\d.,]+")
    return re.compile(f"(?<={before})({count})")


def coverage_headline(view: View) -> str:
    """How far the district is, who is furthest behind and what to do; or how far the chosen places are, beside it."""
    district = view.report.district
    facts = {"fraction": fraction_with_share(district.met, district.required, view.language)}
    if not district.required:
        return view.say("headline.coverage.nothing")
    if view.address.places:
        return _chosen_headline(view, facts["fraction"])
    behind = [there for there in least_covered_first(view.places) if there.gaps]
    if not behind:
        return view.say("headline.coverage.all", **facts)
    unheard = [there for there in behind if there.nothing_counts and there.coverage == behind[0].coverage]
    if unheard:
        heard = _slowest_headline(view, [there for there in behind if not there.nothing_counts])
        return f"{view.say('headline.coverage.whole', **facts)} {_unheard_headline(view, unheard)} {heard}".strip()
    first = behind[0]
    tied = [there for there in behind if there.coverage == first.coverage]
    if len(tied) > 1:
        names, part = some_names(view, [view.name(there.key) for there in tied]), share(first.coverage, view.language)
        return view.say("headline.coverage.tied", names=names, part=part, **facts)
    part = fraction_with_share(first.met, first.required, view.language)
    todo = ", ".join(gap_words(view, requirement) for requirement in first.gaps if not requirement.not_due)
    key = view.running("headline.coverage.some") if todo else "headline.coverage.waits"
    return view.say(key, name=view.name(first.key), part=part, todo=todo, **facts)


def _chosen_headline(view: View, whole: str) -> str:
    """How far the chosen places are: nothing that is true only of them may be said of the district."""
    met, required = (sum(getattr(there, part) for there in view.places) for part in ("met", "required"))
    names = some_names(view, [view.name(there.key) for there in view.places])
    if not required:
        return view.say("headline.chosen.nothing", names=names, fraction=whole)
    return view.say("headline.chosen", names=names, part=fraction_with_share(met, required, view.language), fraction=whole)


def _unheard_headline(view: View, unheard: Sequence[PlaceReport]) -> str:
    """Of which places nothing counts: of those that sent nothing it says so, of the others that their rows wait; no share."""
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
    first = [there for there in heard[:NAMED] if len(heard) <= NAMED or there.coverage != heard[NAMED].coverage]
    if first:
        parts = [f"{view.name(there.key)} ({fraction(there.met, there.required, view.language)})" for there in first]
        return view.say(view.running("headline.coverage.slowest"), names=", ".join(parts))
    tied = [there for there in heard if there.coverage == heard[0].coverage]
    if not tied:
        return ""
    names, part = some_names(view, [view.name(there.key) for there in tied]), share(tied[0].coverage, view.language)
    return view.say("headline.coverage.slowest_tied", names=names, part=part)


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

"""Sentences written from the numbers: requirements, gaps and headlines, in the office's words."""

from collections.abc import Sequence

from exports.requirement_names import next_step, requirement_name
from indicators.expected.reports import ReportStatus
from indicators.expected.requirements import Requirement
from indicators.place_report import PlaceReport, least_covered_first
from indicators.required import Required
from ui.selection.view import View
from words.formats import fraction, fraction_with_share, share
from words.level_words import within_sentence

_NAMED = 3  # places that a headline names


def requirement_words(view: View, what: Required) -> str:
    """A requirement as people call it."""
    return requirement_name(what, view.records.programme, view.language)


def gap_words(view: View, requirement: Requirement) -> str:
    """What is still missing, as the next thing to do."""
    return next_step(requirement, view.records.programme, view.language)


def silence_words(view: View, there: PlaceReport, *, short: bool = False, each: bool = False) -> str:
    """
    What is to be done at a place of which nothing counts: mend its rows, send what is overdue, or say what was done.

    `each`: it is said of several places, of each the same.
    """
    if there.waiting_rows:
        return view.say_many("gap.waiting", there.waiting_rows)
    overdue = sum(requirement.shown_state == "overdue" for requirement in there.open_gaps)
    key, brief = "gap.silent.overdue" if overdue else "gap.silent", ".short" if short else ".each" if each and overdue else ""
    return view.say_many(f"{key}{brief}", overdue) if overdue else view.say(f"{key}{brief}")


def hotline_headline(view: View) -> str:
    """How many places posted the hotline, and which did not: known only for who was heard."""
    if "postings" in view.records.unreadable:
        return view.say("headline.hotline.unreadable")
    places = view.report.places
    posted = [there for there in places if (there.figures.postings or 0) > 0]
    others = [there for there in places if there not in posted]
    waiting = [view.name(there.key) for there in others if there.waiting["postings"] and not there.figures.posting_rows]
    silent = [name for there in others if (name := view.name(there.key)) not in waiting]
    facts = {"count": view.number(len(posted)), "all": view.number(len(places)), "kinds": kinds(view)}
    key = "none" if not posted else "all" if not silent else "some"
    said = view.say(f"headline.hotline.{key}", names=some_names(view, silent), **facts)
    return f"{said} {view.say('headline.hotline.waiting', names=some_names(view, waiting))}" if waiting else said


def coverage_headline(view: View) -> str:
    """How far the district is, who is furthest behind and what to do; or how far the chosen places are, beside it."""
    district = view.report.district
    facts = {"fraction": fraction_with_share(district.met, district.required, view.language)}
    if not district.required:
        return view.say("headline.coverage.nothing")
    if view.address.places:
        return _chosen_headline(view, facts["fraction"])
    behind = [there for there in furthest_behind(view) if there.gaps]
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
    first = [there for there in heard[:_NAMED] if len(heard) <= _NAMED or there.coverage != heard[_NAMED].coverage]
    if first:
        parts = [f"{view.name(there.key)} ({fraction(there.met, there.required, view.language)})" for there in first]
        return view.say(view.running("headline.coverage.slowest"), names=", ".join(parts))
    tied = [there for there in heard if there.coverage == heard[0].coverage]
    if not tied:
        return ""
    names, part = some_names(view, [view.name(there.key) for there in tied]), share(tied[0].coverage, view.language)
    return view.say("headline.coverage.slowest_tied", names=names, part=part)


def moved_words(view: View, key: str, was: PlaceReport, there: PlaceReport) -> str:
    """How far a place was and is, under a text of its way."""
    before, now = (fraction(each.known_met, each.required, view.language) for each in (was, there))
    return view.say(key, before=before, now=now)


def unknown_words(view: View, was: PlaceReport, there: PlaceReport) -> str:
    """How far a place was, or is, of which nothing counts now, or counted then, or both."""
    parts = ("now", there.nothing_counts), ("before", was.nothing_counts)
    missing = [part for part, unknown in parts if unknown]
    return moved_words(view, f"change.unheard.{missing[0] if len(missing) == 1 else 'both'}", was, there)


def missing_reports(view: View, key: str, missing: Sequence[ReportStatus]) -> str:
    """How many reports did not come, of how many agencies; and how many came that cannot be counted yet."""
    unsent = [status for status in missing if not status.came]
    sent = len(missing) - len(unsent)
    counts = {"agencies": len({status.agency.key for status in unsent}), "reports": len(unsent)}
    said = [view.say(key, **{name: view.number(count) for name, count in counts.items()})] if unsent else []
    return "; ".join([*said, *([view.say_many("owing.sent", sent)] if sent else [])])


def _chosen_headline(view: View, whole: str) -> str:
    """How far the chosen places are: nothing that is true of them alone may be said of the district."""
    met, required = (sum(getattr(there, part) for there in view.places) for part in ("met", "required"))
    names = some_names(view, [view.name(there.key) for there in view.places])
    if not required:
        return view.say("headline.chosen.nothing", names=names, fraction=whole)
    return view.say("headline.chosen", names=names, part=fraction_with_share(met, required, view.language), fraction=whole)


def some_names(view: View, names: Sequence[str], *, agencies: bool = False) -> str:
    """The first three names, of places or of agencies, and how many more: a headline of forty names says nothing."""
    listed = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    if more <= 0:
        return listed
    rest = view.say_many("names.rest.agencies", more) if agencies else view.say("names.rest", count=view.number(more))
    return view.say("names.more", names=listed, rest=rest)


def furthest_behind(view: View) -> list[PlaceReport]:
    """The chosen places, the least covered first; of equally covered ones the one with most to do."""
    return least_covered_first(view.places)


def kinds(view: View) -> str:
    """What the places are called together: `xã, thị trấn`; a word for all of them in another language."""
    if view.language != "vi":
        return view.say("place.units")
    found = [within_sentence(there.place.kind) for there in view.report.places if there.place and there.place.kind]
    return ", ".join(sorted(set(found), key=lambda kind: -found.count(kind))) or view.say("place.units")

"""What is said of requirements, gaps and moves, written from the numbers in the office's words."""

from collections.abc import Sequence

from exports.requirement_names import next_step, requirement_name
from exports.wording import moved_in_words
from indicators.compared.rows_to_mend import WaitingRow, rows_to_mend
from indicators.expected.reports import ReportStatus
from indicators.expected.requirements import Requirement
from indicators.place_report import PlaceReport, as_far_as_last
from indicators.required import DeclaredTarget, MeasureTarget, Required
from ui.selection.view import View
from words.list_words import with_equals

NAMED = 3  # places that a sentence names


def requirement_words(view: View, what: Required) -> str:
    """A requirement as people call it."""
    return requirement_name(what, view.records.programme, view.language)


def gap_words(view: View, there: PlaceReport, requirement: Requirement, *, brief: bool = False) -> str:
    """
    What a place still lacks, as the next thing to do; beside a number of which rows wait that it may be less.

    How many rows wait is not said where it is to be `brief`, as in every list of many places.
    """
    said = bare_gap_words(view, there, requirement)
    if not may_be_less(view, there, requirement):
        return said
    if brief or view.many:
        return view.say("gap.may_be_less.brief", gap=said)
    return view.say_many("gap.may_be_less", len(_filling(view, there, requirement)), gap=said)


def bare_gap_words(view: View, there: PlaceReport, requirement: Requirement) -> str:
    """The same without that it may be less, where that is said of all numbers of a place together."""
    waiting = len(_filling(view, there, requirement))
    return next_step(requirement, view.records.programme, view.language, waiting=waiting)


def may_be_less(view: View, there: PlaceReport, requirement: Requirement) -> bool:
    """Whether what is missing is told as a number, and rows wait that may count for it."""
    numbered = isinstance(requirement.what, MeasureTarget | DeclaredTarget) and requirement.known is not None
    return numbered and bool(_filling(view, there, requirement))


def _filling(view: View, there: PlaceReport, requirement: Requirement) -> list[WaitingRow]:
    return rows_to_mend(view.report).filling(view.report, there.key, requirement)


def silence_words(view: View, there: PlaceReport, *, short: bool = False, each: bool = False) -> str:
    """
    What is to be done at a place of which nothing counts: mend its rows, send what is overdue, or say what was done.

    `each`: it is said of several places, of each the same.
    """
    if waiting := rows_that_may_count(view, there):
        return view.say_many("gap.waiting", waiting)
    overdue = sum(requirement.shown_state == "overdue" for requirement in there.open_gaps)
    key, brief = "gap.silent.overdue" if overdue else "gap.silent", ".short" if short else ".each" if each and overdue else ""
    return view.say_many(f"{key}{brief}", overdue) if overdue else view.say(view.begun(f"{key}{brief}"))


def rows_that_may_count(view: View, there: PlaceReport) -> int:
    """How many rows were sent about a place that may count once they are mended: what repeats a counted row never does."""
    return len(rows_to_mend(view.report).that_may_count(there.key))


def moved_words(view: View, key: str, was: PlaceReport, there: PlaceReport, **facts: object) -> str:
    """How far a place was and is, under a text of its way."""
    return moved_in_words(key, was, there, view.language, **facts)


def unknown_words(view: View, was: PlaceReport, there: PlaceReport) -> str:
    """How far a place was, or is, of which nothing counts now, or counted then, or both, or where rows wait that may decide."""
    if not there.nothing_counts and not was.nothing_counts:
        lower = min(there, was, key=lambda each: each.coverage or 0)
        key = "change.unsure.now" if lower is there else "change.unsure.before"
        return moved_words(view, key, was, there, count=view.number(lower.waits_for))
    parts = ("now", there.nothing_counts), ("before", was.nothing_counts)
    missing = [part for part, unknown in parts if unknown]
    return moved_words(view, f"change.unheard.{missing[0] if len(missing) == 1 else 'both'}", was, there)


def missing_reports(view: View, key: str, missing: Sequence[ReportStatus]) -> str:
    """How many reports did not come, of how many agencies; and how many came that cannot be counted yet."""
    unsent = [status for status in missing if not status.shown_as_sent]
    sent = len(missing) - len(unsent)
    counts = {"agencies": len({status.agency.key for status in unsent}), "reports": len(unsent)}
    said = [view.say(key, **{name: view.say_many(f"count.{name}", count) for name, count in counts.items()})] if unsent else []
    return "; ".join([*said, *([view.say_many("owing.sent", sent)] if sent else [])])


def others_words(view: View, said: str, shown: Sequence[PlaceReport], every: Sequence[PlaceReport]) -> str:
    """What is said of the places that a list leaves out, and how many of them are as far as the last that it shows."""
    listed = {there.key for there in shown}
    equal = as_far_as_last(shown, (there for there in every if there.key not in listed))
    return with_equals(said, equal, view.language)


def some_names(view: View, names: Sequence[str], *, agencies: bool = False) -> str:
    """The first three names, of places or of agencies, and how many more: a headline of forty names says nothing."""
    listed = ", ".join(names[:NAMED])
    more = len(names) - NAMED
    if more <= 0:
        return listed
    rest = view.say_many("names.rest.agencies", more) if agencies else view.say("names.rest", count=view.number(more))
    return view.say("names.more", names=listed, rest=rest)

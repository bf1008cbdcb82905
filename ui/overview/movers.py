"""Which of many places improved most and which fell most, from one closed period to the next."""

from collections.abc import Sequence
from math import isclose

from indicators.compared.changes import Change, change_in, moved, unknown_moves
from indicators.place_report import PlaceReport
from indicators.report import Report
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.over_time.course_words import span_words
from ui.parts.parts import part
from ui.parts.sentences import moved_words
from ui.selection.view import View

MOST = 3  # places at either end


@part("movers", kept=True)
def show_movers(view: View) -> None:
    """Draw both lists; nothing of few places, and where no two closed periods are known."""
    report = last_compared(view)
    if report is None or report.previous is None:
        return
    chosen = {there.key for there in view.places}
    changes = [(there, change) for there, change in moved(report) if there.key in chosen]
    rose, fell = ([entry for entry in changes if (entry[1].difference > 0) is up] for up in (True, False))
    facts = {"before": report.previous.period.name, "now": report.period.name}
    title, what = _title(view, report, report.previous, len(rose), len(fell)), view.say("movers.what", **facts)
    lists = joined((_list(view, report, "up", rose[::-1]), _list(view, report, "down", fell)))
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p><div class="ps-news">{}</div></section>').format(
            title, what, lists
        )
    )


def _title(view: View, report: Report, before: Report, rose: int, fell: int) -> str:
    """The two periods, and how many places rose, fell, stayed and are not known, which together are all places."""
    unknown = {there.key for there, _ in unknown_moves(report)}
    keys = {there.key for there in view.places if there.coverage is not None}
    found = [change_in(report, "coverage", key) for key in keys - unknown]
    same = sum(change is not None and not change.difference for change in found)
    counts = {"rose": view.number(rose), "fell": view.number(fell), "same": view.number(same)}
    said = view.say("movers.title", span=span_words(before.period.name, report.period.name), **counts)
    left = len(keys) - rose - fell - same
    return f"{said}; {view.say_many('movers.unknown', left)}" if left else said


def last_compared(view: View) -> Report | None:
    """
    The chosen period where it is closed and something was heard of the one before it; else the last of which this is true.

    None of few places, whose every change is told.
    """
    if not view.many:
        return None
    known = [report for report in view.periods() if report.previous and report.previous.heard]
    return known[-1] if known else None


def _list(view: View, report: Report, way: str, changes: Sequence[tuple[PlaceReport, Change]]) -> Html:
    """The first places of one way, how far each was and is."""
    if not changes:
        return NOTHING
    items = joined(Html("<li>{}</li>").format(line) for line in _lines(view, report, way, changes))
    return Html('<div class="ps-new"><h3>{}</h3><ul>{}</ul></div>').format(view.say(f"movers.{way}"), items)


def _lines(view: View, report: Report, way: str, changes: Sequence[tuple[PlaceReport, Change]]) -> list[Html]:
    """The first places; where more moved as far as the last of them, its line counts them all where one above is as far."""
    last = changes[:MOST][-1][1].difference
    equal = [isclose(change.difference, last) for _, change in changes]
    rest = sum(equal[MOST:])
    named = MOST - 1 if rest and equal[MOST - 2] else MOST
    lines = [_line(view, report, way, there) for there, _ in changes[:named]]
    if not rest:
        return lines
    return [*lines, Html("{}").format(view.say_many("movers.equal", sum(equal[named:])))]


def _line(view: View, report: Report, way: str, there: PlaceReport) -> Html:
    was = report.previous.place(there.key) if report.previous else there
    href = view.address.href("places", places=(there.key,), period=report.period.code, requirement="")
    name = there.place.name if there.place else view.whole
    return Html("{}: {}").format(inner_link(href, name), moved_words(view, f"before_now.{way}", was, there))

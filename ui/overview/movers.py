"""Of many places: which improved most and which fell most, from one closed period to the next."""

from collections.abc import Sequence

from indicators.compared.changes import Change, moved, unknown_moves
from indicators.place_report import PlaceReport
from indicators.report import Report
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
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
    counts = {"rose": view.number(len(rose)), "fell": view.number(len(fell))}
    unknown = sum(there.key in chosen for there, _ in unknown_moves(report))
    title, what = view.say("movers.title", **counts), view.say("movers.what", **facts)
    title = f"{title}; {view.say_many('movers.unknown', unknown)}" if unknown else title
    lists = joined((_list(view, report, "up", rose[::-1]), _list(view, report, "down", fell)))
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p><div class="ps-news">{}</div></section>').format(
            title, what, lists
        )
    )


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
    items = joined(Html("<li>{}</li>").format(_line(view, report, way, there)) for there, _ in changes[:MOST])
    return Html('<div class="ps-new"><h3>{}</h3><ul>{}</ul></div>').format(view.say(f"movers.{way}"), items)


def _line(view: View, report: Report, way: str, there: PlaceReport) -> Html:
    was = report.previous.place(there.key) if report.previous else there
    href = view.address.href("places", places=(there.key,), period=report.period.code, requirement="")
    name = there.place.name if there.place else view.whole
    return Html("{}: {}").format(inner_link(href, name), moved_words(view, f"before_now.{way}", was, there))

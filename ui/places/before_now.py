"""How far each place was in the period before, and is now: two marks on one line, the deepest fall first."""

from collections.abc import Collection, Sequence
from operator import itemgetter

from indicators.compared.changes import change_in, unknown_moves
from indicators.place_report import PlaceReport
from ui.parts.markup import NOTHING, Html, joined, show_html
from ui.parts.parts import part
from ui.parts.place_links import place_link
from ui.parts.sentences import moved_words, unknown_words
from ui.selection.view import View

FIRST, FIRST_OF_MANY = 12, 6  # places that are seen at once; the others are folded away, and a browser's search finds them


@part("before_now", kept=True)
def show_before_now(view: View) -> None:
    """Draw the chosen places, or all; nothing where there is no closed period to compare with."""
    before = view.report.previous
    if before is None or not before.heard:
        return
    unknown = {there.key for there, _ in unknown_moves(view.report)}
    found = [(there, change_in(view.report, "coverage", there.key)) for there in view.places if there.key not in unknown]
    changed = sorted(((there, change.difference) for there, change in found if change), key=itemgetter(1))
    ranked = [*(there for there, _ in changed), *(there for there in view.places if there.key in unknown)]
    if not ranked:
        return
    first = FIRST_OF_MANY if view.many else FIRST
    title = view.say("before_now.title", before=before.period.name, now=view.report.period.name)
    show_html(
        Html('<section class="ps-figure{}"><h2>{}</h2><p class="ps-sub">{}</p>{}{}</section>').format(
            " ps-many" if view.many else "",
            title,
            view.say("before_now.what"),
            _list(view, ranked[:first], unknown),
            _folded(view, ranked[first:], unknown),
        )
    )


def _list(view: View, places: Sequence[PlaceReport], unknown: Collection[str]) -> Html:
    lines = joined(_line(view, there, unknown=there.key in unknown) for there in places)
    return Html('<ul class="ps-dumbbells">{}</ul>').format(lines)


def _folded(view: View, places: Sequence[PlaceReport], unknown: Collection[str]) -> Html:
    """The places beyond the first ones, counted."""
    if not places:
        return NOTHING
    said = view.say_many("before_now.more", len(places))
    return Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(said, _list(view, places, unknown))


def _line(view: View, there: PlaceReport, *, unknown: bool) -> Html:
    """One place: its name, both marks, and the same in words."""
    was = view.report.previous.place(there.key) if view.report.previous else there
    first, last = was.coverage or 0, there.coverage or 0
    turn = "up" if last > first else "down" if last < first else "same"
    words = unknown_words(view, was, there) if unknown else moved_words(view, f"before_now.{turn}", was, there)
    name = place_link(view, there.key)
    if unknown:  # nothing to draw: a mark at 0 would say that it did nothing
        return Html('<li><span>{}</span><span class="ps-dumbbell" aria-hidden="true"></span><span>{}</span></li>').format(
            name, words
        )
    return Html(
        '<li><span>{}</span><span class="ps-dumbbell ps-{}" aria-hidden="true">'
        '<i style="left:{:.1%};width:{:.1%}"></i><b style="left:{:.1%}"></b><em style="left:{:.1%}"></em></span>'
        "<span>{}</span></li>"
    ).format(name, turn, min(first, last), abs(last - first), first, last, words)

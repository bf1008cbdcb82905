"""What a place must meet and what it still lacks; and the rows that were not counted."""

from exports.issues.to_remind import those_to_remind
from indicators.compared.rows_to_mend import rows_to_mend
from indicators.expected.requirements import Requirement
from indicators.place_report import PlaceReport
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.sentences import gap_words, requirement_words
from ui.parts.states import state_html, state_of
from ui.parts.table import Cell, cell, number, show_table
from ui.selection.view import View
from ui.source.entrance import may_see
from words.formats import fraction_with_share


@part("gaps")
def show_gaps_of(view: View, there: PlaceReport) -> None:
    """Every requirement of a place: asked, done, missing, state; each leads to its rows."""
    rows, silent = [], there.nothing_counts
    for requirement in there.requirements:
        href = view.address.href("places", places=(there.key,), requirement=requirement.key)
        missing = _missing(view, there, requirement, silent=silent)
        rows.append(
            [
                Cell(inner_link(href, requirement_words(view, requirement.what))),
                number(view.number(requirement.target)),
                number(view.number(requirement.known)),
                Cell(state_html(view, state_of([requirement]))),
                cell(missing),
            ]
        )
    headers = [view.say(key) for key in ("gaps.requirement", "measure.target", "measure.achieved", "gaps.state", "measure.gap")]
    name = there.place.name if there.place else view.whole
    covered = fraction_with_share(there.known_met, there.required, view.language)
    if rows:
        show_table(view.say("gaps.of_place", place=name, fraction=covered), headers, rows, kind="ps-stack")
        files = view.address.href("downloads", places=(there.key,), requirement="")
        said = view.say("gaps.download", place=name)
        show_html(
            Html('{}<p class="ps-actions">{}</p>').format(
                _not_counted_of(view, there), joined([*_messages(view, there), inner_link(files, said, kind="ps-action")])
            )
        )
    else:
        show_html(Html('<p class="ps-empty">{}</p>').format(view.say("gaps.nothing_required", place=name)))


def _messages(view: View, there: PlaceReport) -> list[Html]:
    """The ways to the messages to the agencies of a place that owe a report or have cells to mend, for who may see them."""
    if not there.place or not may_see("papers"):
        return []
    agencies = [agency for agency in those_to_remind(view.report) if agency.place == there.key]
    return [
        inner_link(
            view.address.href("papers", agency=agency.key, places=(), requirement=""),
            view.say("gaps.message", agency=agency.name),
            kind="ps-action",
        )
        for agency in agencies
    ]


def _missing(view: View, there: PlaceReport, requirement: Requirement, *, silent: bool) -> str:
    """What is still missing, as the next thing to do; nothing of what is met or not due."""
    if not requirement.still_to_do:
        return ""
    if requirement.shown_state == "overdue" and requirement.status:
        return view.say_many("gap.overdue", requirement.status.days_late or 0)
    unheard = silent and not requirement.sent_not_counted
    return view.say(view.begun("gap.unheard")) if unheard else gap_words(view, there, requirement)


def _not_counted_of(view: View, there: PlaceReport) -> Html:
    """How many rows would perhaps have counted for a place: it must not be blamed for silence before they are mended."""
    count = there.waiting_rows
    if not count:
        return NOTHING
    unplaced = sum(row.unplaced for row in rows_to_mend(view.report).by_place.get(there.key, ()))
    facts = {"in_period": view.number(count - unplaced), "unplaced": view.number(unplaced)}
    key = "not_counted.of_place.unplaced" if unplaced else "not_counted.of_place"
    more = inner_link(view.address.href("quality", requirement=""), view.say("not_counted.more"))
    return Html('<p class="ps-second">✕ {} {}</p>').format(view.say_many(key, count, place=view.name(there.key), **facts), more)


@part("not_counted", kept=True)
def show_not_counted(view: View) -> None:
    """How many rows of how many were not counted, and where to read why."""
    tabs = view.records.tabs
    rejected, seen = sum(tally.rejected for tally in tabs), sum(tally.seen for tally in tabs)
    ignored = sum(tally.ignored for tally in tabs)
    facts = {"rejected": view.number(rejected), "seen": view.number(seen), "ignored": view.number(ignored)}
    said = view.say("not_counted.sentence" if rejected else "not_counted.none", **facts)
    more = inner_link(view.address.href("quality", places=()), view.say("not_counted.more"))
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p>{} {}</p></section>').format(
            view.say("not_counted.title"), said, more if rejected else ""
        )
    )

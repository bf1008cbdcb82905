"""Hotline 111 place by place: which channels were used, with what proof, how long ago."""

from collections.abc import Callable
from functools import partial

from charts.bars.postings_by_channel import postings_by_channel
from indicators.findings.spread import channel_postings
from indicators.place_report import PlaceReport
from indicators.required import ChannelUse, MeasureTarget
from records.programme.programme import Channel
from records.workbook.folding import folded
from ui.parts.charts.charting import show_kept_chart
from ui.parts.layout import beside
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.parts.sentences import requirement_words
from ui.parts.states import state_html, state_of
from ui.parts.table import Cell, cell, number, show_table, table_html
from ui.parts.tables.listed_table import Listed, show_listed
from ui.parts.tables.phone_fold import FIRST_ROWS, rest_of_rows
from ui.selection.view import View
from words.formats import day, fraction

_BESIDE_THE_CHART = 14  # rows of a table beside the chart of the ends of many places


@part("postings")
def show_places(view: View) -> None:
    """The chart and the tables of the places: under one another; of many places side by side, the channels folded."""
    if not view.many:
        show_postings(view)
        show_channels(view)
        show_proof(view)
        return
    left, right = beside(1, 1)
    with left:
        show_postings(view)
    with right:
        show_proof(view)
    show_channels(view)


@part("postings")
def show_postings(view: View) -> None:
    """Postings of each place by channel, against its target."""
    show_kept_chart(
        view,
        "postings by channel",
        lambda: postings_by_channel(view.report, view.places, language=view.language, window=view.window),
    )


@part("channels")
def show_channels(view: View) -> None:
    """Postings of each place in each commune channel; a required channel without one is marked."""
    channels = [channel for channel in view.records.programme.channels if channel.commune]
    posted, mark = channel_postings(view.report), view.say("hotline.required_mark")
    headers = [view.say("filter.places"), *(f"{channel.name}{mark if channel.required else ''}" for channel in channels)]
    rows = [
        [
            cell(view.name(there.key)),
            *(_channel(view, there, channel, posted.get((there.key, channel.code))) for channel in channels),
        ]
        for there in view.places
    ]
    caption = view.say("hotline.channels.caption", window=view.window)
    if view.many:
        table = table_html(caption, headers, rows, kind="ps-stack", head="none")
        show_html(Html('<details class="ps-more ps-folded"><summary>{}</summary>{}</details>').format(caption, table))
        return
    show_table(caption, headers, rows, kind="ps-stack")


def _channel(view: View, there: PlaceReport, channel: Channel, posted: int | None) -> Cell:
    """The postings in one channel; 0 where only zeros were reported, a dash where nothing was, a state where it is required."""
    matching = [requirement for requirement in there.requirements if requirement.what == ChannelUse(channel.code)]
    state = (
        Html(" {}").format(state_html(view, state_of(matching)))
        if channel.required and matching and not matching[0].met
        else ""
    )
    return Cell(Html("{}{}").format(view.number(posted), state), "number")


@part("evidence")
def show_proof(view: View) -> None:
    """What was claimed and what has a link, the days since the last, and whether local addresses of help were given."""
    counted = ("filter.places", "measure.postings", "measure.target", "measure.verified_postings")
    since = view.say("hotline.days_since", day=day(view.report.as_of, view.language))
    headers = [*map(view.say, counted), since, view.say("hotline.local_contacts")]
    rest = partial(rest_of_rows, view)
    listed = Listed("proof", view.places, lambda there: view.name(there.key), _SORTS, page=_BESIDE_THE_CHART, rest=rest)
    caption, kind = view.say("hotline.proof.caption", window=view.window), f"ps-stack {FIRST_ROWS}"
    show_listed(view, listed, caption, lambda places: (headers, [_proof(view, there) for there in places]), kind=kind)


def _known(value: float | None) -> float:
    """The sort key: what is not known comes before nothing."""
    return -1 if value is None else value


_SORTS: dict[str, Callable[[PlaceReport], float | str]] = {
    "postings": lambda there: _known(there.figures.postings),
    "verified": lambda there: _known(there.figures.verified_postings),
    "silent": lambda there: -_known(there.figures.days_since_last_posting),
    "name": lambda there: folded(there.place.name) if there.place else "",
}


def _proof(view: View, there: PlaceReport) -> list[Cell]:
    figures = there.figures
    wanted = MeasureTarget("postings")
    target = next((requirement.target for requirement in there.requirements if requirement.what == wanted), None)
    contacts = fraction(figures.local_contacts_rows, figures.posting_rows, view.language)
    return [
        cell(view.name(there.key)),
        number(view.number(figures.postings)),
        number(view.number(target)),
        number(fraction(figures.verified_postings, figures.postings, view.language)),
        number(view.number(figures.days_since_last_posting)),
        number(contacts),
    ]


@part("district_channels")
def show_district_channels(view: View) -> None:
    """The channels that the district itself must use."""
    required = [requirement for requirement in view.report.district.requirements if isinstance(requirement.what, ChannelUse)]
    rows = [
        [
            cell(requirement_words(view, requirement.what)),
            number(view.number(requirement.known)),
            Cell(state_html(view, state_of([requirement]))),
        ]
        for requirement in required
    ]
    if rows:
        headers = [view.say(key) for key in ("gaps.requirement", "measure.achieved", "gaps.state")]
        show_table(view.say("hotline.district.caption", window=view.window), headers, rows)

"""Hotline 111 place by place: which channels were used, with what proof, how long ago."""

from charts.bars.postings_by_channel import postings_by_channel
from indicators.findings.spread import channel_postings
from indicators.place_report import PlaceReport
from indicators.required import ChannelUse, MeasureTarget
from records.programme.programme import Channel
from ui.parts.charts.charting import show_chart
from ui.parts.markup import Html
from ui.parts.parts import part
from ui.parts.sentences import requirement_words
from ui.parts.states import state_html, state_of
from ui.parts.table import Cell, cell, number, show_table
from ui.selection.view import View
from words.formats import fraction


@part("postings")
def show_postings(view: View) -> None:
    """Postings of each place by channel, against its target."""
    show_chart(view, postings_by_channel(view.report, view.places, language=view.language, window=view.window))


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
    show_table(view.say("hotline.channels.caption", window=view.window), headers, rows, kind="ps-stack")


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
    headers = [
        view.say(key)
        for key in (
            "filter.places",
            "measure.postings",
            "measure.target",
            "measure.verified_postings",
            "measure.days_since_last_posting",
            "hotline.local_contacts",
        )
    ]
    rows = [_proof(view, there) for there in view.places]
    show_table(view.say("hotline.proof.caption", window=view.window), headers, rows, kind="ps-stack")


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
            number(view.number(requirement.achieved)),
            Cell(state_html(view, state_of([requirement]))),
        ]
        for requirement in required
    ]
    if rows:
        headers = [view.say(key) for key in ("gaps.requirement", "measure.achieved", "gaps.state")]
        show_table(view.say("hotline.district.caption", window=view.window), headers, rows)

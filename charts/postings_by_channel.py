"""Postings of hotline 111 by place and channel, against what is required of each place."""

import plotly.graph_objects as go

from charts.chart import Chart
from charts.theme import axis, layout, plain
from indicators.place_report import PlaceReport
from indicators.report import Report
from looks import Look
from words import say
from words.formats import number

_ROW = 46  # pixels a place
_AROUND = 96  # pixels for the axis and the legend


def postings_by_channel(report: Report, places: tuple[PlaceReport, ...], *, colours: Look, language: str, window: str) -> Chart:
    """A bar a place, its channels stacked, the place with fewest postings first; a mark where the target stands."""
    ordered = sorted(places, key=lambda there: (there.figures.postings or 0, there.figures.postings is not None))
    names = [there.place.name for there in ordered if there.place]
    sums = report.postings.groupby(["at", "channel"])["postings"].sum()
    known = report.records.programme.channels
    counts = {c.code: [int(sums.get((there.key, c.code), 0)) for there in ordered] for c in known}
    channels = [channel for channel in known if any(counts[channel.code])]
    rows = tuple(
        (
            names[index],
            *(number(counts[channel.code][index], language) for channel in channels),
            number(there.figures.postings, language),
        )
        for index, there in enumerate(ordered)
    )
    bars = [
        _bar(channel.name, names, counts[channel.code], colours.series[index % len(colours.series)], language)
        for index, channel in enumerate(channels)
    ]
    figure = go.Figure([*bars, _targets(ordered, colours, language)], _layout(len(names), colours, language))
    title = _title(ordered, language)
    headers = (say("filter.places", language), *(channel.name for channel in channels), say("measure.postings", language))
    alt = f"{title}. " + "; ".join(f"{row[0]}: {row[-1]}" for row in rows)
    subtitle = say("chart.postings.subtitle", language, window=window)
    return Chart("postings", title, subtitle, alt, figure, headers, rows if channels else ())


def _bar(name: str, places: list[str], counts: list[int], colour: str, language: str) -> dict[str, object]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": plain(name),
        "y": [plain(place) for place in places],
        "x": counts,
        "marker": {"color": colour, "line": {"color": "rgba(255,255,255,0.7)", "width": 1}},
        "text": [number(count, language) if count else "" for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "hovertemplate": "%{y} · %{fullData.name}: %{x}<extra></extra>",
    }


def _targets(places: list[PlaceReport], colours: Look, language: str) -> dict[str, object]:
    """A mark where each place's target stands."""
    wanted = [
        (there.place.name, r.target) for there in places if there.place for r in there.requirements if r.key == "postings"
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": say("chart.postings.target", language),
        "y": [plain(name) for name, _ in wanted],
        "x": [target for _, target in wanted],
        "marker": {"symbol": "line-ns", "size": 26, "line": {"width": 3, "color": colours.text}, "color": colours.text},
        "hovertemplate": "%{y}: %{x}<extra>%{fullData.name}</extra>",
    }


def _layout(places: int, colours: Look, language: str) -> dict[str, object]:
    return {
        **layout(colours, language, height=_AROUND + _ROW * places),
        "barmode": "stack",
        "bargap": 0.4,
        "showlegend": True,
        "legend": {"orientation": "h", "y": -0.12, "yanchor": "top", "x": 0, "font": {"color": colours.text}},
        "xaxis": axis(colours, rangemode="tozero"),
        "yaxis": axis(colours, showgrid=False, autorange="reversed"),
    }


def _title(places: list[PlaceReport], language: str) -> str:
    """What the bars show: how many places reach their target."""
    wanted = [r for there in places for r in there.requirements if r.key == "postings"]
    if not wanted:
        return say("chart.postings.title.plain", language)
    reached = sum(requirement.met for requirement in wanted)
    facts = {"count": number(reached, language), "all": number(len(wanted), language)}
    return say("chart.postings.title", language, **facts)

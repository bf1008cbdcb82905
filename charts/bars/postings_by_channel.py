"""Postings of hotline 111 by place and channel, against what is required of each place."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from charts.chart import Chart
from charts.described_bars import Bars, Series, Value, steps
from charts.pick import Pick
from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.required import ChannelUse
from words import say
from words.formats import decimal, number

_POSTINGS = "postings"
MOST_BARS, END = 24, 10  # bars of all places; of many, so many at either end


def postings_by_channel(report: Report, places: tuple[PlaceReport, ...], *, language: str, window: str) -> Chart:
    """
    A bar a place, its channels stacked, the place with fewest postings first; a mark where the target stands.

    Of many places the ten with fewest and the ten with most are drawn, and the median is said; the table has all of them.
    """
    ordered = sorted(places, key=lambda there: (there.figures.postings or 0, there.figures.postings is not None))
    series = _series(report, ordered, language)
    ends = tuple(
        _value(there.figures.postings, Pick(places=(there.key,), requirement=_POSTINGS), language) for there in ordered
    )
    names = tuple(there.place.name if there.place else "" for there in ordered)
    columns = [*(each.values for each in series), ends]
    rows = tuple((name, *(column[index].label for column in columns)) for index, name in enumerate(names))
    picks = tuple((None, *(column[index].pick for column in columns)) for index in range(len(names)))
    title = _title(ordered, language)
    drawn = _drawn(ordered)
    kept = [ordered.index(there) for there in drawn]
    said = say("chart.postings.subtitle", language, window=window)
    return Chart(
        _POSTINGS,
        title,
        said if len(drawn) == len(ordered) else f"{said}. {_ends_and_middle(ordered, language)}",
        f"{title}. " + "; ".join(f"{row[0]}: {row[-1]}" for row in rows),
        _bars(
            tuple(names[index] for index in kept),
            tuple(_only(each, kept) for each in series),
            tuple(ends[index] for index in kept),
            _targets(drawn),
            language,
        ),
        (say("filter.places", language), *(each.name for each in series), say("measure.postings", language)),
        rows if series else (),
        picks if series else (),
    )


def _drawn(ordered: Sequence[PlaceReport]) -> list[PlaceReport]:
    """All of few places; the ends of many."""
    return list(ordered) if len(ordered) <= MOST_BARS else [*ordered[:END], *ordered[-END:]]


def _only(series: Series, kept: Sequence[int]) -> Series:
    meanings, values = tuple(series.meanings[n] for n in kept), tuple(series.values[n] for n in kept)
    return replace(series, meanings=meanings, values=values)


def _ends_and_middle(ordered: Sequence[PlaceReport], language: str) -> str:
    """Which places are drawn, and the median of those that are known."""
    known = [there.figures.postings for there in ordered if there.figures.postings is not None]
    middle = decimal(float(median(known)), language) if known else number(None, language)
    facts = {"end": number(END, language), "all": number(len(ordered), language), "median": middle}
    return say("chart.postings.ends", language, **facts)


def _value(count: int | None, pick: Pick, language: str) -> Value:
    return Value(count, number(count, language), None if count is None else pick)


def _series(report: Report, places: list[PlaceReport], language: str) -> tuple[Series, ...]:
    """The channels with postings, in the order of the office; a channel that a place has no row of is not known there."""
    groups = report.postings.groupby(["at", "channel"], sort=False)
    counted = {(str(at), str(channel)): int(rows["postings"].sum()) for (at, channel), rows in groups}
    used = [c for c in report.records.programme.channels if any(counted.get((there.key, c.code)) for there in places)]
    return tuple(
        Series(
            channel.name,
            (str(order),) * len(places),
            tuple(
                _value(
                    counted.get((there.key, channel.code)),
                    Pick(places=(there.key,), requirement=ChannelUse(channel.code).key),
                    language,
                )
                for there in places
            ),
        )
        for order, channel in enumerate(used)
    )


def _bars(
    names: tuple[str, ...],
    series: tuple[Series, ...],
    ends: tuple[Value, ...],
    targets: tuple[int | None, ...],
    language: str,
) -> Bars:
    marks = targets if any(target is not None for target in targets) else ()
    bars = Bars(names, series, ends, across=True, targets=marks, target=say("chart.postings.target", language))
    return replace(bars, ticks=tuple((tick, number(tick, language)) for tick in steps(bars.top)))


def _targets(places: list[PlaceReport]) -> tuple[int | None, ...]:
    wanted = ((r.target for r in there.requirements if r.key == _POSTINGS) for there in places)
    return tuple(next(targets, None) for targets in wanted)


def _title(places: list[PlaceReport], language: str) -> str:
    """What the bars show: how many places reach their target."""
    wanted = [r for there in places for r in there.requirements if r.key == _POSTINGS]
    if not wanted:
        return say("chart.postings.title.plain", language)
    reached = sum(requirement.met for requirement in wanted)
    facts = {"count": number(reached, language), "all": number(len(wanted), language)}
    return say("chart.postings.title", language, **facts)

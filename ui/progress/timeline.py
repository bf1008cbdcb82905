"""How many reports had come by each day, against the deadline and the period before."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from indicators.compared.arrivals import ArrivalDay, arrivals
from indicators.expected.reports import ReportStatus
from records.programme.programme import Period
from ui.parts.markup import Html, joined, show_html
from ui.parts.parts import part
from ui.parts.table import cell, number, table_html
from ui.selection.view import View
from words.formats import day, day_span

_LEAST_DAYS = 7  # on either side of the deadline, so that it never stands at an edge


@part("timeline")
def show_timeline(view: View, statuses: Sequence[ReportStatus]) -> None:
    """Draw it; nothing where no report came with a day."""
    due = view.report.period.due
    now = arrivals(statuses, due)
    if not now:
        return
    before = view.report.previous
    agencies = {status.agency.key for status in statuses}
    earlier = [status for status in before.statuses if status.agency.key in agencies] if before and not before.untouched else []
    then = arrivals(earlier, before.period.due) if before else ()
    in_time = sum(arrival.came for arrival in now if arrival.offset <= 0)
    facts = {"in_time": view.number(in_time), "came": view.number(now[-1].by_then), "expected": view.number(len(statuses))}
    title = view.say("timeline.title", **facts)
    what = view.say("timeline.what", due=day(due, view.language), window=view.window)
    legend = _legend(view, before.period.name if then and before else "")
    early = [arrival for arrival in now if arrival.day < view.report.period.start]
    first = _first((now, view.report.period), *([(then, before.period)] if before else []))
    shown = [[replace(each, offset=max(each.offset, first)) for each in line] for line in (now, then)]
    drawing = _drawing(view, shown[0], shown[1], len(statuses), title)
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p>{}{}</section>').format(
            title, " · ".join(filter(None, (what, _early(view, early)))), legend, drawing
        )
    )
    with st.expander(view.say("action.show_numbers")):
        headers = [view.say(f"timeline.{name}") for name in ("day", "came", "by_then")]
        rows = [
            [cell(day(each.day, view.language)), number(view.number(each.came)), number(view.number(each.by_then))]
            for each in now
        ]
        show_html(table_html(title, headers, rows))


def _first(*lines: tuple[Sequence[ArrivalDay], Period]) -> int:
    """Where the axis begins: no day before its period is on it, for one slip in a year would press all others together."""
    offsets = (arrival.offset for found, period in lines for arrival in found if arrival.day >= period.start)
    return min((-_LEAST_DAYS, *offsets))


def _early(view: View, early: Sequence[ArrivalDay]) -> str:
    """How many reports have a day of sending before the period, and their days; empty where none has."""
    if not early:
        return ""
    days = day_span([arrival.day for arrival in early], view.language)
    return view.say_many("timeline.early", sum(arrival.came for arrival in early), days=days)


def _legend(view: View, before: str) -> Html:
    lines = [("ps-line-now", view.report.period.name), ("ps-line-due", view.say("timeline.due"))]
    lines += [("ps-line-before", before)] if before else []
    items = joined(Html('<li><span class="ps-swatch {}"></span>{}</li>').format(kind, name) for kind, name in lines)
    return Html('<ul class="ps-legend">{}</ul>').format(items)


def _drawing(view: View, now: Sequence[ArrivalDay], then: Sequence[ArrivalDay], expected: int, title: str) -> Html:
    """Steps from nothing to all, the day of the deadline as a line; days from left to right."""
    offsets = [arrival.offset for arrival in (*now, *then)]
    first, last = min(*offsets, -_LEAST_DAYS), max(*offsets, _LEAST_DAYS)
    days = last - first + 1
    top = max(expected, *(arrival.by_then for arrival in (*now, *then)))
    today = (view.report.as_of - view.report.period.due).days
    ends = {"ps-before": last + 1, "ps-now": max(now[-1].offset, min(today, last)) + 1}
    steps = joined(
        Html('<i class="{}" style="left:{:.2%};width:{:.2%};height:{:.2%}"></i>').format(
            kind, (start - first) / days, (end - start) / days, count / top
        )
        for kind, found in (("ps-before", then), ("ps-now", now))
        for start, end, count in _steps(found, ends[kind])
    )
    deadline = Html('<b style="left:{:.2%}"></b>').format((1 - first) / days)
    edges = (view.say_many(_word(offset), abs(offset)) for offset in (first, last))
    scale = Html("<span>{}</span><span>{}</span>").format(*edges)
    return Html(
        '<div class="ps-timeline" role="img" aria-label="{}"><div class="ps-plot"><small>{}</small>{}{}</div>'
        '<div class="ps-scale">{}</div></div>'
    ).format(title, view.number(top), steps, deadline, scale)


def _steps(found: Sequence[ArrivalDay], end: int) -> list[tuple[int, int, int]]:
    """The steps: from which day, to before which day, and how many reports had come."""
    starts = [arrival.offset for arrival in found]
    stops = [*starts[1:], end] if found else []
    return [(start, stop, each.by_then) for start, stop, each in zip(starts, stops, found, strict=True)]


def _word(offset: int) -> str:
    return "timeline.before" if offset < 0 else "timeline.after"

"""How a chart stands on a page: what it shows, the drawing with links on its bars, its table and its pictures."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from charts.chart import Chart
from charts.described_bars import Bars
from charts.plotted import Plotted, figure
from charts.theme import paint
from ui.parts.charts.area_links import area_links_html
from ui.parts.charts.bar_links import links_html, place_of
from ui.parts.charts.pictures import offer_pictures
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.table import Cell, cell, number, table_html
from ui.selection.view import View

# Nothing of the drawing itself reacts: the links over it do, and a thumb scrolls the page.
_CONFIG = {"displayModeBar": False, "responsive": True, "staticPlot": True}
_SIZE_OF_A_FIGURE = 50_000  # characters: a tree of Python's objects takes ten times its text


@dataclass(frozen=True, slots=True)
class _Drawn:
    """
    A chart as it is shown.

    Attributes:
        chart: what is shown.
        head: its headline and legend.
        figure, links: the drawing and the links over it; None and nothing where a sentence or the table says it all.
        table: its numbers.
    """

    chart: Chart
    head: Html
    figure: Plotted | None
    links: Html
    table: Html

    @property
    def size(self) -> int:
        """How many characters it takes, about."""
        return _SIZE_OF_A_FIGURE + len(self.head) + len(self.links) + len(self.table)


def show_chart(view: View, chart: Chart, *, leads_to: str = "places") -> None:
    """
    A chart; where there is nothing to draw, say so, and where a sentence says it all, let it.

    Args:
        view: whose language and colours it has.
        chart: what is shown.
        leads_to: the page on which the rows behind a bar stand.
    """
    _show(view, _drawn(view, chart, leads_to))


def show_kept_chart(view: View, name: str, make: Callable[[], Chart]) -> None:
    """A chart that only this page has and only the view decides; drawn once for all who look at the same selection."""
    key = ("chart", name, view.address, view.dark)
    _show(view, view.kept.made(key, lambda: _drawn(view, make(), "places"), lambda drawn: drawn.size))


def _drawn(view: View, chart: Chart, leads_to: str) -> _Drawn:
    worth_drawing = bool(chart.rows) and chart.drawing.worth_drawing
    hint = view.say("chart.hint" if isinstance(chart.drawing, Bars) else "map.hint")
    said = f"{chart.subtitle} · {hint}" if worth_drawing and chart.picks else chart.subtitle
    head = Html('<h2>{}</h2><p class="ps-sub">{}</p>').format(chart.title, said)
    return _Drawn(
        chart,
        Html('<div class="ps-figure">{}{}</div>').format(head, _legend(view, chart) if worth_drawing else ""),
        figure(chart.drawing, view.look) if worth_drawing else None,
        _links(view, chart, leads_to) if worth_drawing else NOTHING,
        table_html(chart.title, chart.headers, table_rows(view, chart, leads_to)) if chart.rows else NOTHING,
    )


def _show(view: View, drawn: _Drawn) -> None:
    show_html(drawn.head)
    chart = drawn.chart
    if not chart.rows:
        show_html(Html('<p class="ps-empty">{}</p>').format(view.say("chart.empty")))
        return
    if drawn.figure is not None:
        with st.container(key=f"plot:{chart.key}", gap=None):
            st.plotly_chart(drawn.figure, theme=None, key=f"chart:{chart.key}", config=_CONFIG, alt=chart.alt)
            show_html(drawn.links)
    with st.expander(view.say("action.show_table")):
        show_html(drawn.table)
        if drawn.figure is not None:
            offer_pictures(view, chart)


def table_rows(view: View, chart: Chart, leads_to: str) -> list[list[Cell]]:
    """The chart as a table: each number is a link to the rows behind it, for who uses no mouse."""
    picks = chart.picks or ((None,) * len(chart.headers),) * len(chart.rows)
    return [
        [
            cell(row[0]),
            *(
                Cell(inner_link(place_of(view, pick, leads_to), said), "number") if pick else number(said)
                for said, pick in zip(row[1:], picked[1:], strict=True)
            ),
        ]
        for row, picked in zip(chart.rows, picks, strict=True)
    ]


def _links(view: View, chart: Chart, leads_to: str) -> Html:
    if isinstance(chart.drawing, Bars):
        return links_html(view, chart.drawing, leads_to)
    return area_links_html(view, chart.drawing, leads_to)


def _legend(view: View, chart: Chart) -> Html:
    """What each colour is, in the order of the stack."""
    items = joined(
        Html('<li><span class="{}" style="{}"></span>{}</li>').format(
            "ps-swatch" if meaning else "ps-mark", _fill(view, meaning), name
        )
        for meaning, name in chart.drawing.legend
    )
    return Html('<ul class="ps-legend">{}</ul>').format(items) if items else NOTHING


def _fill(view: View, meaning: str | None) -> str:
    return f"background:{paint(meaning, view.look)}" if meaning else ""

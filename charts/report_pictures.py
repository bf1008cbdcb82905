"""The charts of the official report: which help its reader, what is written below each, drawn without a browser."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from charts.bars.postings_by_channel import postings_by_channel
from charts.bars.report_bars import report_bars
from charts.chart import Chart
from charts.described_bars import Bars
from indicators.report import Report
from looks import PRINT
from words import OFFICIAL, say

_MOST = 12  # lying bars; of more the letters would be too small on a sheet, and an annex has every number


class ReportPicture(NamedTuple):
    """A picture: what is written below it, what is said to whoever cannot see it, and its PNG."""

    caption: str
    alt: str
    png: bytes


def report_pictures(report: Report) -> tuple[ReportPicture, ...]:
    """The pictures, in the order in which they stand; one that would show nothing, or too much to be read, is left out."""
    from charts.drawn import bare_picture  # noqa: PLC0415 - matplotlib costs half a second

    return tuple(
        ReportPicture(caption, chart.alt, bare_picture(chart, PRINT)) for caption, chart in report_charts(report).items()
    )


def report_charts(report: Report) -> dict[str, Chart]:
    """The charts of the pictures by what is written below each, not drawn yet."""
    return {say(f"paper.picture.{name}", OFFICIAL): _close(chart) for name, chart in _charts(report) if _helps(chart)}


def _charts(report: Report) -> Iterator[tuple[str, Chart]]:
    window = report.period.name
    yield "reports", report_bars(report.statuses, language=OFFICIAL, window=window)
    yield "postings", postings_by_channel(report, report.places, language=OFFICIAL, window=window)


def _close(chart: Chart) -> Chart:
    """The chart with its bars close together: a leader reads four pages."""
    return replace(chart, drawing=replace(chart.drawing, close=True)) if isinstance(chart.drawing, Bars) else chart


def _helps(chart: Chart) -> bool:
    few = not (isinstance(chart.drawing, Bars) and chart.drawing.across) or len(chart.rows) <= _MOST
    return bool(chart.rows) and chart.drawing.worth_drawing and few

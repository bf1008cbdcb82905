"""The charts of the workbook: native, titled with period and place, and told in figures to whoever cannot see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exports.wording import place_name
from exports.xlsx.cell_text import cell_text
from exports.xlsx.summary.cell_formats import ACCENT
from indicators.expected.reports import WAITING, Status
from indicators.place_report import PlaceReport
from indicators.report import Report
from looks import LIGHT, STATE_OF_STATUS
from looks.scale import PAPER_FONT
from records.programme.levels import area_of
from words import say
from words.formats import SHARE_IN_CELLS, fraction_with_share, number

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

_PAGE_WIDTH = 660  # pixels: what the columns of the page to print take
_FONT = {"name": PAPER_FONT, "size": 10}


@dataclass(frozen=True, slots=True)
class Drawn:
    """
    What the chart of coverage is drawn of.

    Attributes:
        report: whose.
        places: a line each.
        language: of the words.
        first: the row of the first place, from 0.
        column: of the shares, from 0; blank or a word where nothing was heard.
        names: the hidden column for what stands at each bar.
    """

    report: Report
    places: Sequence[PlaceReport]
    language: str
    first: int
    column: int
    names: int


def insert_coverage(book: xlsxwriter.Workbook, tab: Worksheet, drawn: Drawn, *, at: tuple[int, int], height: int) -> None:
    """Coverage as bars, a place each; of one of which nothing was heard there is no bar, and its name says why."""
    if not drawn.places:
        return
    last = drawn.first + len(drawn.places) - 1
    for row, place in enumerate(drawn.places, start=drawn.first):
        tab.write_string(row, drawn.names, cell_text(_at_bar(place, drawn.language)))
    tab.set_column(drawn.names, drawn.names, 8, None, {"hidden": True})
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": say("measure.coverage", drawn.language),
            "categories": [tab.name, drawn.first, drawn.names, last, drawn.names],
            "values": [tab.name, drawn.first, drawn.column, last, drawn.column],
            "fill": {"color": ACCENT},
            "gap": 60,
            "data_labels": {"value": True, "num_format": SHARE_IN_CELLS, "font": _FONT},
        }
    )
    title = _title("export.chart.coverage", drawn.report, drawn.language)
    chart.set_title({"name": title, "name_font": _FONT | {"size": 12}})
    chart.set_x_axis({"min": 0, "max": 1, "num_format": "0%", "num_font": _FONT})
    chart.set_y_axis({"reverse": True, "num_font": _FONT, "interval_unit": 1})  # every name is there
    chart.set_legend({"none": True})
    chart.show_hidden_data()
    chart.set_size({"width": _PAGE_WIDTH, "height": height * 4 // 3})  # points to pixels
    said = "; ".join(_said(place, drawn.language) for place in drawn.places)
    tab.insert_chart(*at, chart, {"description": cell_text(f"{title}. {said}.")})


def unknown_share(place: PlaceReport, language: str) -> str:
    """What is said of a place instead of a share of nothing: that nothing was heard, or that it does not count yet."""
    return say("export.print.waiting" if place.waiting_rows else "export.print.not_reported", language)


def _at_bar(place: PlaceReport, language: str) -> str:
    """The name at a bar: a bar that is not there would be taken for 0%."""
    name = place_name(place, language)
    return f"{name} ({unknown_share(place, language).lower()})" if place.nothing_counts else name


def _said(place: PlaceReport, language: str) -> str:
    """One bar in words: `Đăk Rve 8/8 (100%)`."""
    if place.nothing_counts:
        return f"{place_name(place, language)}: {unknown_share(place, language)}"
    return f"{place_name(place, language)} {fraction_with_share(place.met, place.required, language)}"


def insert_progress(
    book: xlsxwriter.Workbook,
    tab: Worksheet,
    report: Report,
    language: str,
    *,
    counts: Mapping[str, Mapping[str, int]],
    column: int,
) -> None:
    """
    The statuses of the reports as stacked columns, a clause each, below the table of them in `tab`.

    `counts` has how many reports of each clause have each status, in the order of the table; `column`, from 0, is that of the
    first status. The codes of the clauses stand in the second column.
    """
    if not counts:
        return
    chart = book.add_chart({"type": "column", "subtype": "stacked"})
    for index in _drawn_columns(counts, column):
        status = list(next(iter(counts.values())))[index - column]
        chart.add_series(
            {
                "name": [tab.name, 0, index],
                "categories": [tab.name, 1, 1, len(counts), 1],
                "values": [tab.name, 1, index, len(counts), index],
                **_fill(status),
                "gap": 60,
            }
        )
    title = _title("export.chart.progress", report, language)
    chart.set_title({"name": title, "name_font": _FONT | {"size": 12}})
    chart.set_x_axis({"num_font": _FONT})
    chart.set_y_axis({"min": 0, "num_format": "0", "num_font": _FONT})
    chart.set_legend({"position": "bottom", "font": _FONT})
    said = "; ".join(f"{clause}: {_counted(of, language)}" for clause, of in counts.items())
    tab.insert_chart(len(counts) + 3, 0, chart, {"x_scale": 1.6, "y_scale": 1.4, "description": cell_text(f"{title}. {said}.")})


def _drawn_columns(counts: Mapping[str, Mapping[str, int]], first: int) -> list[int]:
    """The columns of the statuses that are drawn: `waiting` only where some reports wait."""
    there = {status for of in counts.values() for status, n in of.items() if n or status != WAITING}
    return [index for index, status in enumerate(next(iter(counts.values())), start=first) if status in there]


def _counted(counts: Mapping[str, int], language: str) -> str:
    """The reports of one clause in words, those that there are."""
    return ", ".join(f"{say(f'report.{status}', language)} {number(n, language)}" for status, n in counts.items() if n)


def _title(key: str, report: Report, language: str) -> str:
    """What is shown, when, and where: `Độ phủ theo địa bàn, Quý III/2023, huyện Kon Rẫy`."""
    settings = report.records.programme.settings
    area = area_of(settings.area, settings.level) or place_name(report.district, language)
    return cell_text(say(key, language, period=report.period.name, area=area))


def _fill(status: str) -> dict[str, object]:
    """The colour of a status in the chart; undated is late's with stripes: received as well, but nobody knows when."""
    tone = LIGHT.states[STATE_OF_STATUS[status]]
    if status == Status.UNDATED:
        return {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": tone.mark, "bg_color": tone.ground}}
    return {"fill": {"color": tone.mark}}

"""The first sheet: one page to print, with what was chosen and from where, the figures of the whole, and a line a place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exports.file_values import DIGITS, chosen_places, declared_headings, declared_values, file_value, is_limited
from exports.issues.cause import unfinished
from exports.json.report_json import blank_rows, row_tally
from exports.sheet_notices import notices_in_words
from exports.wording import place_name
from exports.xlsx.summary.charts import Drawn, insert_coverage, unknown_share
from exports.xlsx.summary.sheet_tables import A4, FOOTER, HIGHEST, Cell, lines_of, write_row, write_text
from indicators.findings.debts import to_come
from indicators.measures import MEASURES, Group, Measure
from indicators.place_report import PlaceReport, as_far_as_last, least_covered_first
from indicators.report import Report
from words import say
from words.formats import day, fraction_with_share, instant, number
from words.list_words import with_equals

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (18, 9, 10, 10, 9, 12, 12, 12)  # characters: together no more than a page holds at its full size
_ALL = sum(_WIDTHS)
_COVERAGE = len(_WIDTHS) - 1
_LINE, _TITLE_LINE, _HEADING_LINE = 14, 21, 43  # points
_PAGE = 745  # points of height between the margins of A4
_PLAIN_LINE = 15  # of a row that is not written
_CHART_ENDS, _BAR, _LEAST_BAR = 60, 22, 15  # points of height: above and below the bars, of one, of the lowest with its name
_LABEL = 3  # columns that the label of a fact takes
_FEWEST = 5  # places, however much stands above them
_NOTICES = 3  # of tabs and columns; report.json has them all


@dataclass(frozen=True, slots=True)
class _Fact:
    """One figure of the whole; formulas of Excel find it by `name`, where it has one."""

    label: str
    value: Cell
    look: str
    name: str | None = None


@dataclass
class _Page:
    """The sheet as it is filled from the top: the next row from 0, and the points that the rows before it take."""

    tab: Worksheet
    formats: Mapping[str, Format]
    row: int = 0
    height: int = 0

    def next_row(self, points: int = _LINE) -> int:
        """Take a row of this height; its number."""
        points = min(points, HIGHEST)
        self.tab.set_row(self.row, points)
        self.row, self.height = self.row + 1, self.height + points
        return self.row - 1

    def line(self, text: str, look: str, line: int = _LINE) -> None:
        """A text over the whole width."""
        at = self.next_row(line * lines_of(text, int(_ALL * 1.05)))
        self.tab.merge_range(at, 0, at, _COVERAGE, "", self.formats[look])
        write_text(self.tab, (at, 0), text, self.formats, look)


def write_print_sheet(
    book: xlsxwriter.Workbook, formats: Mapping[str, Format], report: Report, language: str, places: Collection[str] | None
) -> None:
    """Write the page: head, figures of the whole, a line a place, a chart; or why nothing may be said of anybody."""
    tab = book.add_worksheet(say("export.sheet.summary", language))
    for index, width in enumerate(_WIDTHS):
        tab.set_column(index, index, width)
    page, chosen = _Page(tab, formats), chosen_places(report, places)
    _write_head(page, report, language, chosen if is_limited(report, places) else ())
    if instead := unfinished(report.records, language):
        for text in (say("unfinished.title", language, period=report.period.name), *instead):
            page.line(text, "notice")
        tab.print_area(0, 0, page.row - 1, _COVERAGE)
        _set_page(tab)
        return
    _write_facts(book, page, report, language)
    page.next_row()
    listed = furthest(chosen, most=(_PAGE - page.height - _HEADING_LINE - 2 * _LINE) // _LINE)
    if len(listed) < len(chosen):
        page.line(_left_out(listed, chosen, language), "info")
    top = page.row
    tab.freeze_panes(1, 0)  # the title: all that stands above the places would fill a small screen
    _write_places(page, report, listed, language)
    drawn = Drawn(report, listed, language, first=top + 1, column=_COVERAGE, names=_COVERAGE + 1)
    last = _insert_chart(book, page, drawn)
    tab.print_area(0, 0, last, _COVERAGE)
    _set_page(tab)


def _insert_chart(book: xlsxwriter.Workbook, page: _Page, drawn: Drawn) -> int:
    """The chart below the places, or, where the page is full, beside what is printed; the last row to print."""
    whole = _CHART_ENDS + _BAR * len(drawn.places)
    height = min(_PAGE - page.height - 2 * _LINE, whole)
    if height < _CHART_ENDS + _LEAST_BAR * len(drawn.places):
        insert_coverage(book, page.tab, drawn, at=(drawn.first - 1, _COVERAGE + 3), height=whole)
        return page.row - 1
    insert_coverage(book, page.tab, drawn, at=(page.row + 1, 0), height=height)
    return page.row + 2 + height // _PLAIN_LINE


def _set_page(tab: Worksheet) -> None:
    tab.hide_gridlines(2)
    tab.set_portrait()
    tab.set_paper(A4)
    tab.set_margins(left=0.5, right=0.4, top=0.5, bottom=0.6)
    tab.center_horizontally()
    tab.fit_to_pages(1, 1)
    tab.set_footer(FOOTER)


def furthest(places: tuple[PlaceReport, ...], *, most: int) -> tuple[PlaceReport, ...]:
    """The places that the page lists: all in the order of the office, or, where they are too many, those with most to do."""
    if len(places) <= most:
        return places
    first = (*least_covered_first(places), *(there for there in places if there.coverage is None))
    return first[: max(_FEWEST, most)]


def _left_out(listed: tuple[PlaceReport, ...], chosen: tuple[PlaceReport, ...], language: str) -> str:
    """How many of the places the page lists, and how many of the others are as far as its last one."""
    said = say("export.print.furthest", language, listed=len(listed), places=len(chosen))
    shown = {there.key for there in listed}
    equal = as_far_as_last(listed, (there for there in chosen if there.key not in shown))
    return with_equals(said, equal, language)


def _write_head(page: _Page, report: Report, language: str, chosen: tuple[PlaceReport, ...]) -> None:
    """What was chosen, and from where."""
    period, records = report.period, report.records
    days = {"start": day(period.start, language), "end": day(period.end, language), "due": day(period.due, language)}
    names = ", ".join(place_name(place, language) for place in chosen) or place_name(report.district, language)
    page.line(say("export.info.title", language), "title", _TITLE_LINE)
    if records.illustrative:
        page.line(say("data.illustrative", language), "illustrative")
    page.line(say("export.info.period", language, name=period.name, **days), "info")
    if report.open:
        page.line(say("period.not_begun" if report.not_begun else "period.open", language), "info")
    facts = {"as_of": day(report.as_of, language), "places": names, "register": day(report.register, language)}
    page.line(say("export.info.filters", language, **facts), "info")
    read_at = instant(records.read_at, language)
    page.line(say("export.info.source", language, source=records.source, read_at=read_at), "info")
    if records.url and records.url.startswith(("http://", "https://")):
        page.line(records.url, "info")
    tally = {name: number(count, language) for name, count in (*row_tally(records).items(), ("blank", blank_rows(records)))}
    page.line(say("export.info.rows", language, **tally), "info")
    for sentence in notices_in_words(records, language, most=_NOTICES):
        page.line(f"! {sentence}", "notice")


def _write_facts(book: xlsxwriter.Workbook, page: _Page, report: Report, language: str) -> None:
    """The figures of the whole in two columns, each with a name that formulas find it by."""
    whole, totals = place_name(report.district, language), report.totals
    page.next_row()
    said = {"whole": whole, "met": fraction_with_share(report.known_met, report.district.required, language)}
    received = fraction_with_share(report.known_received, totals.expected, language)
    page.line(say("export.print.whole", language, received=received, **said), "notice")
    facts = list(_facts(report, language))
    for left, right in zip(facts[::2], [*facts[1::2], None][: len(facts[::2])], strict=True):
        label_lines = [lines_of(left.label, sum(_WIDTHS[:3])), lines_of(right.label, sum(_WIDTHS[4:7])) if right else 1]
        at = page.next_row(_LINE * max(label_lines))
        _write_fact(book, page, left, (at, 0))
        if right:
            _write_fact(book, page, right, (at, 4))


def _write_fact(book: xlsxwriter.Workbook, page: _Page, fact: _Fact, at: tuple[int, int]) -> None:
    """The label over merged cells, and the value beside it under its name in the workbook, where it has one."""
    row, column = at
    cell = column + _LABEL
    page.tab.merge_range(row, column, row, cell - 1, "", page.formats["printed.text"])
    write_text(page.tab, at, fact.label, page.formats, "printed.text")
    page.tab.write_blank(row, cell, None, page.formats[f"printed.{fact.look}"])
    _write_at(page, (row, cell), fact.value, f"printed.{fact.look}")
    if fact.name:
        book.define_name(fact.name, f"='{page.tab.name}'!${'ABCDEFGH'[cell]}${row + 1}")


def _write_at(page: _Page, at: tuple[int, int], value: Cell, look: str) -> None:
    """One cell of a row that is written piece by piece."""
    if isinstance(value, str):
        write_text(page.tab, at, value, page.formats, look)
    elif isinstance(value, int | float):
        page.tab.write_number(*at, value, page.formats[look])
    elif value is not None:
        page.tab.write_datetime(*at, value, page.formats[look])


def _facts(report: Report, language: str) -> Iterator[_Fact]:
    """Period, day, the reports and the measures of the whole; what is not known is blank."""
    totals = report.totals
    yield _Fact(say("export.print.period_code", language), report.period.code, "text", "period_code")
    yield _Fact(say("export.print.as_of", language), report.as_of, "day", "as_of")
    for name in ("expected", "received"):
        yield _Fact(say(f"report.{name}", language), getattr(totals, name), "whole", f"reports_{name}")
    for name in ("rate", "on_time_rate"):
        share = getattr(totals, name)
        label = f"report.{name}.so_far" if name == "on_time_rate" and to_come(report) else f"report.{name}"
        yield _Fact(say(label, language), None if share is None else round(share, DIGITS), "share", f"reports_{name}")
    for measure in MEASURES:
        value = file_value(report.district, measure)
        yield _Fact(_label(measure, language), value, str(measure.kind), f"whole_{measure.name}")
    programme = report.records.programme
    declared = zip(declared_headings(programme, language), declared_values(report.district, programme), strict=True)
    for label, counted in declared:
        yield _Fact(label, counted, "whole")


def _label(measure: Measure, language: str) -> str:
    """What a measure is called on a page about one period: days since the last of a kind look beyond it."""
    apart = measure.group is Group.RECENCY
    return say(f"export.print.{measure.name}" if apart else f"measure.{measure.name}", language)


def _write_places(page: _Page, report: Report, places: Sequence[PlaceReport], language: str) -> None:
    """A line a place, the whole below; of a place of which nothing was heard there is no share, for it may have done all."""
    names = {"channels": "export.print.channels"}
    labels = ["field.place", *(names.get(name, f"measure.{name}") for name in _COLUMNS), "measure.coverage"]
    at = page.next_row(_HEADING_LINE)
    for index, label in enumerate(labels):
        page.tab.write_string(at, index, say(label, language), page.formats["printed.heading"])
    for place in places:
        looks = ["printed.text", *("printed.whole",) * len(_COLUMNS), "printed.share"]
        if place.nothing_counts:
            looks[-1] = "printed.unknown"
        row = _row(place, language)
        write_row(page.tab, page.formats, row, number=page.next_row(_LINE * lines_of(row[0], _WIDTHS[0])), looks=looks)
    looks = ["total.text", *("total.whole",) * len(_COLUMNS), "total.share"]
    write_row(page.tab, page.formats, _row(report.district, language), number=page.next_row(_LINE), looks=looks)


_COLUMNS = ("sessions", "attendances", "postings", "channels", "requirements_met", "requirements")


def _row(place: PlaceReport, language: str) -> list[Cell]:
    values = {measure.name: file_value(place, measure) for measure in MEASURES}
    values["channels"] = len(place.figures.channels) if place.figures.posting_rows else None
    share: Cell = unknown_share(place, language) if place.nothing_counts else values["coverage"]
    return [place_name(place, language), *(values[name] for name in _COLUMNS), share]

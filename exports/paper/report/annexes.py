"""The annexes: figures by place, hotline 111 by place and channel, the agencies that have not reported."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from exports.paper.form.clause_numbers import clause_numbers, numbered_clauses
from exports.paper.form.name_lists import clause_name, nameable, of_whole, place_names
from exports.paper.form.numbers import between, decimals, figure, fraction, percent, prose
from exports.paper.form.paper_blocks import Blocks, Column, Paragraph, Table, columns_of, plain_text
from exports.paper.form.pieces import Text, joined, moment, ordinal, plain, quoted, words
from exports.paper.report.annex_numbers import annex_names
from exports.paper.report.plan_annex import plan_annex
from exports.paper.report.words_annex import words_annex
from indicators.expected.reports import WAITING, ReportStatus, Status, unclear_agencies
from indicators.expected.requirements import State
from indicators.findings.debts import to_come
from indicators.findings.issues_to_correct import later_only
from indicators.findings.spread import Spread, channel_postings, postings_of_channels
from indicators.measures import MEASURES, Kind, Measure
from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.required import ChannelUse
from records.programme.declared_measures import DeclaredMeasure
from records.programme.programme import Channel
from words import OFFICIAL
from words.formats import day

_LISTED = tuple(measure for measure in MEASURES if measure.annex_width)  # in Annex I, from left to right
_PEOPLE = "people_min"
_UPRIGHT = ("missing", "plan", "words")
_NOTES = {"later": "later_only"}
_SHORT = {"attendances_per_100_children": "per_100"}  # a bookmark of Word has 40 characters at most


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex: its title, its content, whether it lies across."""

    title: Text
    content: Blocks
    across: bool


def annexes(report: Report, places: Sequence[PlaceReport], spreads: tuple[Spread, ...]) -> list[Annex]:
    """The annexes that have something to show, in order; `places` are those that the paper lists."""
    contents = {
        "figures": lambda: _figures(report, places),
        "hotline": lambda: _hotline(report, places, spreads),
        "measures": lambda: _declared(report, places),
        "missing": lambda: _missing(report),
        "plan": lambda: plan_annex(report),
        "words": lambda: words_annex(report),
    }
    titles = {"missing": "awaited"} if to_come(report) else {}
    return [
        Annex(words(f"paper.annex.{titles.get(name, name)}"), contents[name](), name not in _UPRIGHT)
        for name in annex_names(report)
    ]


def _figures(report: Report, places: Sequence[PlaceReport]) -> Blocks:
    columns = [
        Column(words("paper.column.ordinal"), 5, "center"),
        Column(words("paper.column.place"), 14),
        *(_column(measure) for measure in _LISTED),
        Column(words("paper.column.coverage"), 13, "center"),
    ]
    later = later_only(report).places
    rows = [_figures_row(place, n, f"places{n}", later) for n, place in enumerate(places)]
    total = _figures_row(report.district, None, "district", later)
    table = Table(_about("figures"), columns, rows, total)
    level = report.records.programme.level
    told = {_unheard_state(place, later) for place in places if place.required and _unheard(place)}
    waiting = [words(f"paper.note.{_NOTES.get(state, state)}") for state in ("waiting", "later") if state in told]
    notes = (
        of_whole("paper.note.whole_district", level),
        *(words(f"paper.note.{name}") for name in ("people", "requirements")),
        *waiting,
        words("paper.note.dash"),
    )
    return (table, _notes(notes))


def _figures_row(place: PlaceReport, number: int | None, source: str, later: frozenset[str]) -> list[Text]:
    met = fraction(figure(place.met, f"{source}_requirements_met"), figure(place.required, f"{source}_requirements"))
    share = percent(place.coverage, f"{source}_coverage")
    return [
        () if number is None else ordinal(number + 1),
        place_names([place]),
        *(_measured(place, measure, f"{source}_{_SHORT.get(measure.name, measure.name)}") for measure in _LISTED),
        _coverage(place, met, share, later),
    ]


def _coverage(place: PlaceReport, met: Text, share: Text, later: frozenset[str]) -> Text:
    """What is met of what is required; of a place of which nothing counts that nobody knows, or that its rows wait."""
    if not place.required:
        return words("paper.cell.no_requirement")
    if _unheard(place):
        return words(f"paper.cell.{_unheard_state(place, later)}")
    return words("paper.cell.coverage", count=met, share=share)


def _unheard_state(place: PlaceReport, later: frozenset[str]) -> str:
    return "later" if place.key in later else "waiting" if place.waiting_rows else "unheard"


def _unheard(place: PlaceReport) -> bool:
    return not place.heard if place.place else place.known_met is None


def _column(measure: Measure) -> Column:
    """The column of a measure; both bounds of people stand in one."""
    if measure.name == _PEOPLE:
        return Column(words("paper.column.people"), measure.annex_width, "center")
    return Column(words(f"paper.column.{measure.name}"), measure.annex_width, "right")


def _measured(place: PlaceReport, measure: Measure, source: str) -> Text:
    if measure.name == _PEOPLE:
        figures = place.figures
        return between(figures.people_min, figures.people_max, (source, source.replace("people_min", "people_max")))
    return figure(measure.count(place), source) if measure.kind is Kind.WHOLE else decimals(measure.value(place), source)


def _hotline(report: Report, places: Sequence[PlaceReport], spreads: tuple[Spread, ...]) -> Blocks:
    every = report.records.programme.channels
    channels = [(number, channel) for number, channel in enumerate(every) if channel.commune]
    heads = [Column(quoted(channel.name), 12, "center") for _, channel in channels]
    own = [(number, channel) for number, channel in enumerate(every) if not channel.commune]
    heads += [Column(quoted(channel.name), 12, "center") for _, channel in own]
    ends = [Column(words(f"paper.column.{name}"), 9, "right") for name in ("postings", "verified_postings")]
    columns = [Column(words("paper.column.ordinal"), 7, "center"), Column(words("paper.column.place"), 15), *heads, *ends]
    posted = channel_postings(report)
    silent = frozenset(place.key for place in spreads[1].silent)
    told: set[str] = set()

    def cell(place: PlaceReport, number: int, row: int, channel: Channel) -> Text:
        count = posted.get((place.key, channel.code))
        if count is not None:
            return figure(count, f"places{row}_channel{number}")
        state = "silent" if place.key in silent else _unposted(place, channel)
        state = "later" if state == "waiting" and place in spreads[1].later else state
        told.add(state)
        return words(f"paper.cell.{state}")

    rows = [_hotline_row(place, row, channels, cell, own) for row, place in enumerate(places)]
    totals = postings_of_channels(report)
    total: list[Text] = [(), place_names([report.district])]
    total += [_of_channel(report, channel, totals[channel.code], f"channels{n}_postings") for n, channel in (*channels, *own)]
    total += _sums(report.district, "district")
    table = Table(_about("hotline"), columns, rows, total)
    states = [state for state in ("none", "unheard", "waiting", "later", "silent") if state in told]
    whole = of_whole("paper.note.whole_district", report.records.programme.level)
    return (table, _notes([whole, *(words(f"paper.note.{_NOTES.get(name, name)}") for name in (*states, "dash"))]))


def _of_channel(report: Report, channel: Channel, count: int | None, source: str) -> Text:
    """The sum of a channel; a dash where no place is known not to have used it: of dashes the sum is none, and no zero."""
    heard = any(_unposted(place, channel) == "none" for place in report.places)
    return words("paper.cell.no_requirement") if count == 0 and channel.commune and not heard else figure(count, source)


def _unposted(place: PlaceReport, channel: Channel) -> str:
    """What is known of a channel without a posting: what the screen shows; of one that is not required nothing."""
    need = next((need for need in place.requirements if need.what == ChannelUse(channel.code)), None)
    states = {WAITING: "waiting", State.NONE: "none", State.NOT_REPORTED: "unheard"}
    return states.get(need.shown_state, "no_requirement") if need else "no_requirement"


Cells = Callable[[PlaceReport, int, int, Channel], Text]


def _hotline_row(
    place: PlaceReport, row: int, channels: Sequence[tuple[int, Channel]], cell: Cells, own: Sequence[object]
) -> list[Text]:
    name = quoted(place.place.called if place.place else None)
    return [
        ordinal(row + 1),
        name,
        *(cell(place, number, row, channel) for number, channel in channels),
        *(words("paper.cell.no_requirement") for _ in own),
        *_sums(place, f"places{row}"),
    ]


def _sums(place: PlaceReport, source: str) -> list[Text]:
    figures = place.figures
    verified = figure(figures.verified_postings, f"{source}_verified_postings")
    return [figure(figures.postings, f"{source}_postings"), verified]


def _declared(report: Report, places: Sequence[PlaceReport]) -> Blocks:
    """The measures that the office declares, a column each; a share as a fraction."""
    measures = report.records.programme.measures
    columns = [Column(words("paper.column.ordinal"), 5, "center"), Column(words("paper.column.place"), 20)]
    columns += [Column(_with_unit(measure), 15, "center") for measure in measures]
    rows = [[ordinal(n + 1), *_declared_row(place, measures, f"places{n}")] for n, place in enumerate(places)]
    total = [(), *_declared_row(report.district, measures, "district")]
    table = Table(_about("measures"), columns, rows, total)
    whole = of_whole("paper.note.whole_district", report.records.programme.level)
    return (table, _notes((whole, words("paper.note.dash"))))


def _with_unit(measure: DeclaredMeasure) -> Text:
    unit = (*plain(" ("), *quoted(measure.unit), *plain(")")) if measure.unit else ()
    if measure.per is not None:
        return words("paper.measure.of_all", name=quoted(measure.name), per=quoted(measure.per))
    return (*quoted(measure.name), *unit)


def _declared_row(place: PlaceReport, measures: Sequence[DeclaredMeasure], source: str) -> list[Text]:
    """What a place is called, then each measure at it."""
    cells = []
    for number, measure in enumerate(measures):
        found = place.measures[measure.code]
        if found.not_applicable:
            cells.append(words("paper.not_applicable"))
            continue
        value = figure(found.value, f"{source}_measure{number}_value")
        known = found.value is not None or bool(found.per)
        cells.append(
            value if measure.per is None or not known else fraction(value, figure(found.per, f"{source}_measure{number}_per"))
        )
    return [place_names([place]), *cells]


def _missing(report: Report) -> Blocks:
    shares = (("ordinal", 7, "center"), ("agency", 27, "left"), ("awaited", 49, "left"), ("status", 19, "center"))
    columns = columns_of(shares)
    missing = [index for index, status in enumerate(report.statuses) if not status.received]
    together = _in_rows(report, missing)
    asked = [report.statuses[index] for index in missing]
    by_number = len(together) < len(missing) and not nameable(together)  # written out in each row they are pages of one text
    numbers = clause_numbers(asked) if by_number else {}
    rows = [_missing_row(report, indexes, row, numbers) for row, indexes in enumerate(together, start=1)]
    table = Table(_about("awaited" if to_come(report) else "missing"), columns, rows)
    unclear = unclear_words(report, asked)
    return (*(numbered_clauses(asked) if by_number else ()), table, *([_notes([unclear])] if unclear else ()))


def unclear_words(report: Report, statuses: Sequence[ReportStatus]) -> Text:
    """Who among the agencies of these reports sent rows of which nobody can tell for which report; nothing where nobody did."""
    numbers = {(status.agency.key, status.clause.code): index for index, status in enumerate(report.statuses)}
    named = [
        words(
            "paper.unclear.agency",
            name=quoted(status.agency.name),
            count=prose(status.unclear_rows, f"status{numbers[status.agency.key, status.clause.code]}_unclear_rows"),
        )
        for status in unclear_agencies(statuses).values()
    ]
    return words("paper.unclear", names=joined(named, "; ")) if named else ()


def _in_rows(report: Report, missing: Sequence[int]) -> list[list[int]]:
    """
    The reports of each row of the list: one, and those of an agency that are not due and of which nothing was sent together.

    Before the deadline these are nearly all reports of an office, and twenty pages of rows that say nothing of anybody.
    """
    rows: dict[tuple[str, str], list[int]] = {}
    for index in missing:
        status = report.statuses[index]
        alone = status.waits or status.status is not Status.PENDING
        rows.setdefault((status.agency.key, status.clause.code if alone else ""), []).append(index)
    return list(rows.values())


def _missing_row(report: Report, indexes: Sequence[int], row: int, numbers: Mapping[str, int]) -> list[Text]:
    """Reports of one agency of which the same is to be said; their clauses by number where the list above has them."""
    status, clauses = report.statuses[indexes[0]], [report.statuses[index].clause for index in indexes]
    told = joined(map(clause_name, clauses), "; ")
    if numbers:
        told = words("paper.clauses_by_number", numbers=joined(ordinal(numbers[clause.name]) for clause in clauses))
    return [ordinal(row), quoted(status.agency.name), told, status_words(report, indexes[0])]


def status_words(report: Report, index: int) -> Text:
    """What became of a report that did not come; `index` is its place in report.json's `report_status`."""
    status = report.statuses[index]
    if status.waits and status.named_rows:
        return words("paper.status.waiting", count=figure(status.named_rows, f"status{index}_named_rows"))
    if status.waits:
        return words("paper.status.waiting_unclear", count=figure(status.sent_rows, f"status{index}_sent_rows"))
    if status.status == "overdue":
        return words("paper.status.overdue", due=moment(day(report.period.due, OFFICIAL)))
    return words(f"paper.status.{status.status}")


def _notes(notes: Sequence[Text]) -> Paragraph:
    """What explains a table, below it."""
    text = (*words("paper.notes"), *joined(notes, " "))
    return Paragraph(text, "Paper Note")


def _about(annex: str) -> str:
    """What a table shows, for whoever hears the paper: the title of its annex."""
    return plain_text(words(f"paper.annex.{annex}")).capitalize()

"""What one agency has sent and owes, its rows, its cells to mend, and its files: of records that hold nobody else's."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial

from exports.csv.issues_csv import issues_csv
from exports.csv.rows_csv import rows_csv
from exports.issues.faulty_cells import FaultyCell, cells_of_other_periods, cells_to_look_at, faulty_cells, how_many
from exports.plan.new_deadline import passed_new_due
from indicators.expected.reports import ReportStatus
from indicators.expected.requirements import Requirement
from indicators.required import ChannelUse, DeclaredTarget
from records.cell_links import cell_url, sheet_ids
from records.programme.programme import Agency
from records.workbook.columns import ACTIVITIES, POSTINGS, SUBMISSIONS
from records.workbook.folding import folded
from ui.parts.download_buttons import File, file_safe, offer_files
from ui.parts.markup import Html, inner_link, link, show_html
from ui.parts.parts import part
from ui.parts.row_table import show_rows
from ui.parts.sentences import requirement_words
from ui.parts.states import status_html
from ui.parts.table import Cell, cell, filled, number, show_table
from ui.parts.tables.listed_table import Listed, show_listed
from ui.selection.view import View
from ui.source.entrance import may_see
from words.formats import MISSING, day, fraction

_ROWS = 24  # agencies on a page


def agency_of_page(view: View) -> Agency | None:
    """Whose page it is; None where nobody's rows are looked at: others than agencies choose one, and are offered all."""
    agencies = view.records.programme.agencies
    if may_see("overview") and not view.address.agency:
        _show_choice(view, agencies)
        return None
    if len(agencies) == 1:
        show_html(Html('<p class="ps-second">{}</p>').format(agencies[0].name))
        return agencies[0]
    show_html(Html('<p class="ps-empty" role="status">{}</p>').format(view.say("own.unknown")))
    return None


def _show_choice(view: View, agencies: tuple[Agency, ...]) -> None:
    """Each agency with the way to its page, how many of its reports have come, and the cells that it must mend."""
    theirs: dict[str, list[ReportStatus]] = defaultdict(list)
    for status in view.report.statuses:
        theirs[status.agency.key].append(status)
    headers = [view.say(key) for key in ("field.agency", "own.received", "papers.owing.cells", "own.all_cells")]

    def made(shown: Sequence[Agency]) -> tuple[list[str], list[list[Cell]]]:
        return headers, [_agency(view, agency, theirs[agency.key]) for agency in shown]

    sorts: dict[str, Callable[[Agency], float | str]] = {
        "missing": lambda agency: -sum(not status.received for status in theirs[agency.key]),
        "agency": lambda agency: folded(agency.name),
    }
    show_listed(view, Listed("own", agencies, lambda agency: agency.name, sorts, page=_ROWS), view.say("own.choose"), made)


def _agency(view: View, agency: Agency, statuses: Sequence[ReportStatus]) -> list[Cell]:
    came = fraction(sum(status.received for status in statuses), len(statuses), view.language) if statuses else MISSING
    faults = _faults(view, agency)
    there = inner_link(view.address.href("own", agency=agency.key), agency.name)
    return [Cell(there), number(came), *(number(view.number(count)) for count in faults)]


def _faults(view: View, agency: Agency) -> tuple[int, int]:
    """How many cells an agency must mend: of the period, and in the whole workbook."""
    found = (faulty_cells(view.report, agency.key, view.language, of_period=only) for only in (True, False))
    of_period, every = map(how_many, found)
    return of_period, every


@part("own_reports")
def show_reports(view: View, agency: Agency) -> None:
    """Each report that the agency was to send in the period, and what became of it."""
    if view.records.unreadable:
        show_html(Html('<p class="ps-error" role="alert">⚠ {}</p>').format(view.say("own.unreadable")))
    statuses = view.report.statuses
    if not statuses:
        show_html(Html('<p class="ps-empty">{}</p>').format(view.say("own.nothing_asked")))
        return
    received = sum(status.received for status in statuses)
    caption = view.say("own.reports", received=view.number(received), expected=view.number(len(statuses)), window=view.window)
    headers = [view.say(key) for key in ("own.clause_code", "own.asked", "owing.status", "field.sent_on", "owing.days_late")]
    headers, rows = filled(headers, [_report(view, status) for status in statuses])
    show_table(caption, headers, rows, kind="ps-stack", note=_until(view, agency))


def _until(view: View, agency: Agency) -> str:
    """The deadline; once it is over the new one of the office, where the agency owes a report or must mend a cell."""
    period, new = view.report.period, view.records.programme.settings.new_due
    if view.report.as_of <= period.due:
        return view.say("own.due", day=day(period.due, view.language))
    if new is None or new <= period.due or passed_new_due(view.report) or view.records.unreadable:
        return ""
    asked = any(status.owed for status in view.report.statuses) or faulty_cells(
        view.report, agency.key, view.language, of_period=True
    )
    return view.say("own.until", day=day(new, view.language)) if asked else ""


def _report(view: View, status: ReportStatus) -> list[Cell]:
    return [
        cell(status.clause.code),
        cell(status.clause.name),
        Cell(status_html(view, status.shown_status)),
        number(day(status.sent_on, view.language)),
        number(view.number(status.known_days_late) if status.known_days_late else ""),
    ]


@part("own_targets")
def show_targets(view: View, agency: Agency) -> None:
    """What is asked of the agency's place; not how far it is, for others may have done a part of it."""
    there = next((each for each in view.report.places if each.key == agency.place), None)
    asked = [each for each in there.requirements if not each.status] if there else []
    if there and asked:
        caption = view.say("own.targets", place=view.name(there.key))
        headers = [view.say(key) for key in ("own.target", "own.target.asked")]
        show_table(caption, headers, [_target(view, each) for each in asked])


def _target(view: View, asked: Requirement) -> list[Cell]:
    """Its name, and how much is asked; of a channel that it is used once."""
    value, name = view.number(asked.target), cell(requirement_words(view, asked.what))
    match asked.what:
        case ChannelUse():
            return [name, number(view.say("own.target.channel"))]
        case DeclaredTarget(code):
            return [name, number(f"{value} {view.records.programme.measure(code).unit or ''}".strip())]
        case _:
            return [name, number(value)]


@part("own_cells")
def show_cells(view: View, agency: Agency) -> None:
    """The cells to mend, those of the period first, each with whose period it is."""
    of_period = faulty_cells(view.report, agency.key, view.language, of_period=True)
    others = cells_of_other_periods(view.report, agency.key, view.language)
    if not of_period and not others:
        show_html(Html('<p class="ps-empty">✓ {}</p>').format(view.say("own.no_cells")))
        return
    headers = [*_headers(view), view.say("own.of_period")]
    counted, every = _faults(view, agency)
    caption = view.say("own.cells", count=view.number(every), period=view.number(counted))
    rows = [_cells(view, fault, when) for when, faults in (("this", of_period), ("other", others)) for fault in faults]
    show_table(caption, headers, rows, kind="ps-issues ps-stack")


def _cells(view: View, fault: FaultyCell, when: str) -> list[Cell]:
    """What is to be known of it; and whether it is of the period."""
    return [*_told(view, fault), cell(view.say(f"own.of_period.{'unplaced' if fault.unplaced else when}"))]


def _headers(view: View) -> list[str]:
    return [view.say(f"quality.{part}") for part in ("cell", "field", "raw", "what", "fix")]


def _told(view: View, fault: FaultyCell) -> list[Cell]:
    """Where it is, with a link to it, its column, what stands there, why it cannot be used, and what to type."""
    where = f"{fault.tab} · {fault.cell}"
    url = cell_url(view.records.url, sheet_ids(view.records.tabs).get(fault.tab), fault.first)
    there = Cell(link(url, where)) if url else cell(where)
    typed = fault.raw or (view.say("quality.blank") if fault.column else MISSING)
    return [there, *map(cell, (fault.column or MISSING, typed, fault.reason, fault.remedy))]


@part("own_look_at")
def show_cells_to_look_at(view: View, agency: Agency) -> None:
    """What else the agency can put right: days of no period, names of another day, reports without a day of sending."""
    cells = cells_to_look_at(view.report, agency.key, view.language)
    if cells:
        caption = view.say("own.look_at", count=view.number(how_many(cells)))
        show_table(caption, _headers(view), [_told(view, fault) for fault in cells], kind="ps-issues ps-stack")


@part("own_rows")
def show_own_rows(view: View) -> None:
    """The counted rows of the period."""
    report = view.report
    for table, rows in ((ACTIVITIES, report.activities), (POSTINGS, report.postings), (SUBMISSIONS, report.submissions)):
        show_rows(view, table, rows, f"{view.say(f'table.{table.name}')} · {view.window}")


@part("own_files")
def offer_own_files(view: View, agency: Agency) -> None:
    """What became of each row, and the cells to look at."""
    stem, report, language = f"{file_safe(agency.code)}-{view.records.as_of}", view.report, view.language
    rows, cells = partial(rows_csv, agency=agency.key), partial(issues_csv, agency=agency.key)
    files = [
        File("rows", lambda: rows(report, language), f"ket-qua-tung-dong-{stem}.csv", "csv"),
        File("issues", lambda: cells(report, language), f"o-can-xem-{stem}.csv", "csv"),
    ]
    offer_files(view, files)

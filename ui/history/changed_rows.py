"""Rows and cells that changed between two readings, as tables with links into the sheet."""

from collections.abc import Sequence
from datetime import date

from records.cell_links import cell_url, sheet_ids
from records.cells.texts import display_text
from records.changes.row_changes import ChangedRow, Differences, RowChange
from records.privacy.masking import MaskedCell
from records.workbook.raw import Cell as TypedCell
from ui.parts.markup import link
from ui.parts.parts import part
from ui.parts.table import Cell, cell, show_table
from ui.selection.view import View
from words.formats import MISSING, day

SHOWN = 200  # rows of one kind on the page; the files have them all


@part("changed_rows")
def show_changed(view: View, found: Differences) -> None:
    """Every cell that says something else than before."""
    rows = found.of(RowChange.CHANGED)
    headers = [view.say(f"history.{part}") for part in ("cell", "agency", "column", "before", "after")]
    body = [
        [
            _where(view, row.tab, changed.cell),
            cell(agency_words(view, row.agency)),
            cell(changed.heading),
            cell(_or_blank(view, changed.before), "ps-raw"),
            cell(_or_blank(view, changed.after), "ps-raw"),
        ]
        for row in rows[:SHOWN]
        for changed in row.cells
    ]
    _show(view, "history.changed_cells", headers, body, len(rows))


@part("changed_rows")
def show_only(view: View, found: Differences, change: RowChange) -> None:
    """The rows that were deleted, or added, each with all it says."""
    rows = found.of(change)
    headers = [view.say(f"history.{part}") for part in ("row", "agency", "what")]
    body = [[_row_place(view, row), cell(agency_words(view, row.agency)), cell(_said(view, row))] for row in rows[:SHOWN]]
    _show(view, f"history.{change}_rows", headers, body, len(rows))


def _show(view: View, key: str, headers: Sequence[str], body: Sequence[Sequence[Cell]], count: int) -> None:
    if not body:
        return
    more = f" · {view.say('rows.first', count=view.number(SHOWN))}" if count > SHOWN else ""
    show_table(f"{view.say(key)}: {view.say_many('count.rows', count)}{more}", headers, body, kind="ps-issues ps-stack")


def _said(view: View, row: ChangedRow) -> str:
    """All that a row says, under its headings."""
    return "; ".join(f"{heading}: {_value(view, value)}" for heading, value in zip(row.headings, row.values, strict=True))


def _value(view: View, value: TypedCell) -> str:
    return day(value, view.language) if isinstance(value, date) else display_text(value) or MISSING


def _row_place(view: View, row: ChangedRow) -> Cell:
    """Where a row stands; of a deleted one where it stood, which is no place to go to."""
    if row.row_after is None:
        return cell(f"{row.tab} · {row.row_before}")
    return _where(view, row.tab, f"A{row.row_after}")


def _where(view: View, tab: str, address: str) -> Cell:
    url = cell_url(view.records.url, sheet_ids(view.records.tabs).get(tab), address)
    label = f"{tab} · {address}"
    return cell(link(url, label) if url else label)


def agency_words(view: View, key: str | None) -> str:
    """The name of an agency; its key where it is no longer listed; a word where none was understood."""
    known = {agency.key: agency.name for agency in view.records.programme.agencies}
    return view.say("history.no_agency") if key is None else known.get(key, key)


def _or_blank(view: View, value: str | None) -> str:
    return view.say("quality.blank") if value is None else value


@part("masked_cells")
def show_masked(view: View, found: Sequence[MaskedCell]) -> None:
    """The cells in which personal data was masked: to be mended in the sheet itself."""
    headers = [view.say("history.cell"), view.say("history.kinds")]
    body = [
        [_where(view, masked.tab, masked.cell), cell(", ".join(view.say(f"personal.{kind}") for kind in masked.kinds))]
        for masked in found[:SHOWN]
    ]
    _show(view, "history.masked_cells", headers, body, len(found))

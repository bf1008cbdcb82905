"""Tables that a screen reader reads, a phone scrolls or stacks, and a printer prints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Literal, TypeAlias

from ui.parts.markup import NOTHING, Html, heading_words, joined, show_html

Head: TypeAlias = Literal["line", "heading", "none"]
LONG = 24  # rows; a longer table is searched and turned over, or scrolls below its headings


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: safe HTML; `kind` is a class of `look.css` (numbers stand right); `short` heads it on a phone."""

    html: Html
    kind: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading over this many columns; empty over those that need none."""

    label: str
    columns: int


def cell(value: object, kind: str = "") -> Cell:
    """A cell that shows a text, or HTML."""
    return Cell(Html.escape(value), kind)


def number(value: str) -> Cell:
    """A cell that shows a number, already written."""
    return Cell(Html.escape(value), "number")


def filled(headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> tuple[list[str], list[list[Cell]]]:
    """The headers and the rows without the columns that say nothing in any row, as days overdue before the deadline."""
    told = [not rows or any(row[column].html for row in rows) for column in range(len(headers))]
    return list(compress(headers, told)), [list(compress(row, told)) for row in rows]


def table_html(
    caption: str,
    headers: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    kind: str = "",
    groups: Sequence[Group] = (),
    head: Head = "line",
    note: str = "",
) -> Html:
    """
    A table whose first column heads its rows; its roles are said, for a phone draws some tables as blocks.

    `kind` is classes of `look.css`, `groups` are headings over the headings; its `head` is its caption as a line, as a heading
    with a `note` below it where the table stands alone, or nothing where it stands above already.
    """
    listed = list(rows)
    body = joined(_row(row, headers) for row in listed)
    return Html(
        '{}<div class="{}" tabindex="0" role="region" aria-label="{}">'
        '<table role="table" class="ps-table {}" style="--ps-columns:{};--ps-rows:{}"><caption class="ps-unseen">{}</caption>'
        '<thead role="rowgroup">{}{}</thead><tbody role="rowgroup">{}</tbody></table></div>'
    ).format(
        _head(caption, note, head),
        "ps-scroll ps-long" if len(listed) > LONG else "ps-scroll",
        caption,
        kind,
        len(headers),
        len(listed),
        caption,
        _groups(groups),
        _headings(headers, listed),
        body,
    )


def _head(caption: str, note: str, head: Head) -> Html:
    """What stands over a table: its caption as a line, or as a heading with a note below it; or nothing."""
    if head == "none":
        return NOTHING
    if head == "line":
        return Html('<p class="ps-caption" aria-hidden="true">{}</p>').format(caption)
    below = Html('<p class="ps-sub">{}</p>').format(note) if note else NOTHING
    return Html("<h2>{}</h2>{}").format(heading_words(caption), below)


def _groups(groups: Sequence[Group]) -> Html:
    """The row above the headings; a group without a name is no heading."""
    if not groups:
        return NOTHING
    cells = joined(
        Html('<th scope="colgroup" colspan="{}" role="columnheader">{}</th>').format(group.columns, group.label)
        if group.label
        else Html('<td colspan="{}" role="cell"></td>').format(group.columns)
        for group in groups
    )
    return Html('<tr role="row" class="ps-groups">{}</tr>').format(cells)


def _headings(headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Html:
    kinds = [cell.kind for cell in rows[0]] if rows else [""] * len(headers)
    columns = zip(headers, kinds, strict=True)
    cells = joined(
        Html('<th scope="col" role="columnheader" class="{}">{}</th>').format("number" if kind == "number" else "", header)
        for header, kind in columns
    )
    return Html('<tr role="row">{}</tr>').format(cells)


def _row(row: Sequence[Cell], headers: Sequence[str]) -> Html:
    """A row; each cell knows its header, for a phone stacks the cells of wide tables."""
    first, *others = row
    cells = joined(
        Html('<td role="cell" class="{}" data-label="{}"{}>{}</td>').format(other.kind, header, _short(other), other.html)
        for other, header in zip(others, headers[1:], strict=True)
    )
    return Html('<tr role="row"><th scope="row" role="rowheader" class="{}">{}</th>{}</tr>').format(
        first.kind, first.html, cells
    )


def _short(cell: Cell) -> Html:
    return Html(' data-short="{}"').format(cell.short) if cell.short else NOTHING


def show_table(caption: str, headers: Sequence[str], rows: Iterable[Sequence[Cell]], *, kind: str = "", note: str = "") -> None:
    """Draw a table that stands alone, under its caption as a heading, with a note below it."""
    show_html(standing_table(caption, headers, rows, kind=kind, note=note))


def standing_table(
    caption: str, headers: Sequence[str], rows: Iterable[Sequence[Cell]], *, kind: str = "", note: str = ""
) -> Html:
    """A table that stands alone, under its caption as a heading, with a note below it."""
    return alone(table_html(caption, headers, rows, kind=kind, head="heading", note=note))


def alone(table: Html) -> Html:
    """A table as it stands apart from others."""
    return Html('<section class="ps-figure">{}</section>').format(table)

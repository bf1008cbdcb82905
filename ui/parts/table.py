"""Tables that a screen reader reads, a phone scrolls or stacks, and a printer prints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from ui.parts.markup import attribute, text

LONG = 24  # rows; a longer table scrolls below its headings rather than making the page longer


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: safe HTML; `kind` is a class of `look.css` (numbers stand right); `short` heads it on a phone."""

    html: str
    kind: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading over this many columns; empty over those that need none."""

    label: str
    columns: int


def cell(value: object, kind: str = "") -> Cell:
    """A cell that shows a text."""
    return Cell(text(value), kind)


def number(value: str) -> Cell:
    """A cell that shows a number, already written."""
    return Cell(text(value), "number")


def table_html(
    caption: str,
    headers: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    kind: str = "",
    groups: Sequence[Group] = (),
    alone: bool = False,
    note: str = "",
) -> str:
    """
    A table whose first column heads its rows; its roles are said, for a phone draws some tables as blocks.

    `kind` is classes of `look.css`, `groups` are headings over the headings; where it stands `alone`, its caption is a heading,
    with a `note` below it.
    """
    listed = list(rows)
    said, body = text(caption), "".join(_row(row, headers) for row in listed)
    below = f'<p class="ps-sub">{text(note)}</p>' if note else ""
    head = f"<h2>{said}</h2>{below}" if alone else f'<p class="ps-caption" aria-hidden="true">{said}</p>'
    return (
        f'{head}<div class="{"ps-scroll ps-long" if len(listed) > LONG else "ps-scroll"}"'
        f' tabindex="0" role="region" aria-label="{attribute(caption)}">'
        f'<table role="table" class="ps-table {attribute(kind)}" style="--ps-columns:{len(headers)}">'
        f'<caption class="ps-unseen">{said}</caption>'
        f'<thead role="rowgroup">{_groups(groups)}{_headings(headers, listed)}</thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _groups(groups: Sequence[Group]) -> str:
    """The row above the headings; a group without a name is no heading."""
    if not groups:
        return ""
    cells = "".join(
        f'<th scope="colgroup" colspan="{group.columns}" role="columnheader">{text(group.label)}</th>'
        if group.label
        else f'<td colspan="{group.columns}" role="cell"></td>'
        for group in groups
    )
    return f'<tr role="row" class="ps-groups">{cells}</tr>'


def _headings(headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    kinds = [cell.kind for cell in rows[0]] if rows else [""] * len(headers)
    columns = zip(headers, kinds, strict=True)
    cells = "".join(
        f'<th scope="col" role="columnheader" class="{"number" if kind == "number" else ""}">{text(header)}</th>'
        for header, kind in columns
    )
    return f'<tr role="row">{cells}</tr>'


def _row(row: Sequence[Cell], headers: Sequence[str]) -> str:
    """A row; each cell knows its header, for a phone stacks the cells of wide tables."""
    first, *others = row
    cells = "".join(
        f'<td role="cell" class="{attribute(other.kind)}" data-label="{attribute(header)}"{_short(other)}>{other.html}</td>'
        for other, header in zip(others, headers[1:], strict=True)
    )
    return f'<tr role="row"><th scope="row" role="rowheader" class="{attribute(first.kind)}">{first.html}</th>{cells}</tr>'


def _short(cell: Cell) -> str:
    return f' data-short="{attribute(cell.short)}"' if cell.short else ""


def show_table(caption: str, headers: Sequence[str], rows: Iterable[Sequence[Cell]], *, kind: str = "", note: str = "") -> None:
    """Draw a table that stands alone, under its caption as a heading, with a note below it."""
    st.html(f'<section class="ps-figure">{table_html(caption, headers, rows, kind=kind, alone=True, note=note)}</section>')

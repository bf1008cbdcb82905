"""Tables that a screen reader reads, a phone scrolls and a printer prints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from ui.escape import text


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: safe HTML; `kind` is a class of `look.css`; numbers stand right."""

    html: str
    kind: str = ""


def cell(value: object, kind: str = "") -> Cell:
    """A cell that shows a text."""
    return Cell(text(value), kind)


def number(value: str) -> Cell:
    """A cell that shows a number, already written."""
    return Cell(text(value), "number")


def table_html(caption: str, headers: Sequence[str], rows: Iterable[Sequence[Cell]], *, kind: str = "") -> str:
    """A table whose first column heads its rows."""
    listed = list(rows)
    kinds = [cell.kind for cell in listed[0]] if listed else [""] * len(headers)
    columns = zip(headers, kinds, strict=True)
    head = "".join(
        f'<th scope="col" class="{"number" if kind == "number" else ""}">{text(header)}</th>' for header, kind in columns
    )
    body = "".join(_row(row, headers) for row in listed)
    said = text(caption)
    return (
        f'<p class="ps-caption" aria-hidden="true">{said}</p>'
        f'<div class="ps-scroll" tabindex="0" role="region" aria-label="{said}">'
        f'<table class="ps-table {text(kind)}"><caption class="ps-unseen">{said}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: Sequence[Cell], headers: Sequence[str]) -> str:
    """A row; each cell knows its header, for a phone stacks the cells of wide tables."""
    first, *others = row
    cells = "".join(
        f'<td class="{text(other.kind)}" data-label="{text(header)}">{other.html}</td>'
        for other, header in zip(others, headers[1:], strict=True)
    )
    return f'<tr><th scope="row" class="{text(first.kind)}">{first.html}</th>{cells}</tr>'


def show_table(caption: str, headers: Sequence[str], rows: Iterable[Sequence[Cell]], *, kind: str = "") -> None:
    """Draw a table."""
    st.html(table_html(caption, headers, rows, kind=kind))

"""What Google's own fields of a cell tell beside its value: the text shown, where it leads, whether it is still computed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from data_sources.google_sheet.answers.tabs import sheet_id_of
from data_sources.google_sheet.google_failures import BAD_PAYLOAD, GoogleFailure

Place: TypeAlias = tuple[int, int]  # row and column of a cell, from 0

_OF_EVERY_CELL = "formattedValue,hyperlink,chipRuns(chip(richLinkProperties(uri))),textFormatRuns(format(link(uri)))"
_OF_DOUBTFUL_CELLS = ",effectiveValue(errorValue(type))"  # of every other cell it is an empty field: bytes for nothing
_COMPUTING = "LOADING"


@dataclass(frozen=True, slots=True)
class CellFields:
    """
    One cell.

    Attributes:
        text: what the sheet shows.
        address: where it leads, several addresses separated by a space; empty: it is no link.
        computing: its formula has no value yet.
    """

    text: str = ""
    address: str = ""
    computing: bool = False


NO_FIELDS = CellFields()


def mask(*, doubtful: bool) -> str:
    """The fields to ask for; only where a cell is `doubtful` whether it is still computed."""
    fields = _OF_EVERY_CELL + _OF_DOUBTFUL_CELLS * doubtful
    return f"sheets(properties(sheetId),data(startRow,startColumn,rowData(values({fields}))))"


def fields_of(sheets: Iterable[Mapping[str, Any]]) -> dict[int, dict[Place, CellFields]]:
    """
    The cells of an answer that hold anything asked for, by the id of their tab and their place.

    Raises:
        GoogleFailure: this is no such answer.
    """
    found: dict[int, dict[Place, CellFields]] = {}
    try:
        for sheet in sheets:
            cells = found.setdefault(sheet_id_of(sheet), {})
            for block in sheet.get("data", ()):
                cells |= _cells(block)
    except (KeyError, TypeError, AttributeError):
        raise GoogleFailure(BAD_PAYLOAD) from None
    return found


def _cells(block: Mapping[str, Any]) -> dict[Place, CellFields]:
    """The cells of a block; Google leaves out a start of 0."""
    top, left = block.get("startRow", 0), block.get("startColumn", 0)
    return {
        (number, column): _cell(cell)
        for number, row in enumerate(block.get("rowData", ()), top)
        for column, cell in enumerate(row.get("values", ()), left)
        if cell
    }


def _cell(cell: Mapping[str, Any]) -> CellFields:
    error = cell.get("effectiveValue", {}).get("errorValue", {})
    return CellFields(str(cell.get("formattedValue", "")), _address(cell), error.get("type") == _COMPUTING)


def _address(cell: Mapping[str, Any]) -> str:
    """All that a cell leads to. Of several links `hyperlink` names none; the chip of a person leads nowhere."""
    links = [cell.get("hyperlink")]
    links += [run.get("chip", {}).get("richLinkProperties", {}).get("uri") for run in cell.get("chipRuns", ())]
    links += [run.get("format", {}).get("link", {}).get("uri") for run in cell.get("textFormatRuns", ())]
    return " ".join(dict.fromkeys(link for link in links if link))

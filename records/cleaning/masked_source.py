"""The names that an office's tables declare, and its own telephone numbers: read before anything is masked."""

from collections.abc import Iterator, Mapping, Sequence

from records.layout.office_tabs import office_tabs
from records.layout.recognise import Header, find_office_header
from records.layout.unread_blocks import office_end
from records.privacy.masking import masked_workbook
from records.privacy.personal_data import masked_but_names
from records.privacy.public_words import PublicWords, public_words
from records.programme.settings import field_of
from records.workbook.columns import OFFICE_TABLES, SETTINGS
from records.workbook.raw import MASK, Cell, MaskedText, Tab, Workbook

_NAMED = ("code", "name", "aliases", "cluster", "kind")
_TABLES = {table.name: table for table in OFFICE_TABLES}


def masked_source(workbook: Workbook, key: bytes) -> Workbook:
    """
    A workbook as any source gives it, masked but for what its own office declares; `key` as `masked_workbook` takes it.

    This is the one way by which a workbook enters: a file, an upload and the live sheet are masked alike.
    """
    return masked_workbook(workbook, key, office_words(workbook.tabs))


def office_words(tabs: Sequence[Tab]) -> PublicWords:
    """What the office tables of a workbook declare: names of places, agencies, clauses, channels and periods, and numbers."""
    found = {
        table: _rows(named[0], header) for table, named in office_tabs(tabs).items() if (header := _header(named[0], table))
    }
    declared = [part for table, rows in found.items() if table != SETTINGS.name for row in rows for part in _names(row)]
    settings = list(found.get(SETTINGS.name, ()))
    phones = _said(settings, "public_phones")
    signs = [
        part.strip(" ,;-") for text in _said(settings, "signatory_name") for part in masked_but_names(text).text.split(MASK)
    ]
    return public_words(declared, phones, filter(None, signs))


def _header(tab: Tab, table: str) -> Header | None:
    return find_office_header(tab, _TABLES[table])


def _rows(tab: Tab, header: Header) -> list[Mapping[str, Cell]]:
    """The cells of each row below a header, by field."""
    at = {field: indices[0] for field, indices in header.columns.items()}
    below = tab.rows[header.row + 1 : office_end(tab, header)]
    return [{field: row[index] for field, index in at.items() if index < len(row)} for row in below]


def _names(row: Mapping[str, Cell]) -> Iterator[str]:
    """The names in a row; what is masked already is none."""
    for field in _NAMED:
        text = row.get(field)
        if isinstance(text, str) and not isinstance(text, MaskedText):
            yield from (part.strip() for part in text.split(";"))


def _said(rows: Sequence[Mapping[str, Cell]], field: str) -> list[str]:
    """What the rows of the settings say of one of them."""
    return [
        str(row["value"])
        for row in rows
        if isinstance(row.get("item"), str) and field_of(str(row["item"])) == field and row.get("value") is not None
    ]

"""The files of the store: deleted rows, changes, a whole reading."""

from data_sources.store.stored import StoredReading
from exports.csv.differences_csv import differences_csv
from exports.xlsx.copy_xlsx import copy_xlsx
from exports.xlsx.deleted_rows_xlsx import deleted_rows_xlsx
from records.changes.row_changes import RowChange
from ui.history.history import Compared
from ui.parts.download_buttons import offer
from ui.parts.parts import part
from ui.selection.view import View
from ui.source.live import Live


@part("deleted_file")
def offer_deleted(view: View, compared: Compared) -> None:
    """The deleted rows, to be pasted back; nothing where none was deleted."""
    deleted = compared.found.of(RowChange.DELETED)
    if deleted:
        name = f"dong-da-xoa-{_stem(compared)}.xlsx"
        offer(view, "deleted", lambda: deleted_rows_xlsx(deleted, view.language), name, kind="xlsx")


@part("changes_file")
def offer_changes(view: View, compared: Compared) -> None:
    """Every change."""
    names = {agency.key: agency.name for agency in view.records.programme.agencies}
    name = f"thay-doi-{_stem(compared)}.csv"
    offer(view, "changes", lambda: differences_csv(compared.found, names, view.language), name, kind="csv")


@part("copy_file")
def offer_copy(view: View, sheet: Live, reading: StoredReading) -> None:
    """The whole reading."""
    workbook = sheet.earlier.copy(reading.id).workbook
    offer(view, "copy", lambda: copy_xlsx(workbook), f"ban-doc-{reading.id}.xlsx", kind="xlsx")


def _stem(compared: Compared) -> str:
    """What files about two readings are called: by their numbers."""
    return f"{compared.before.id}-{compared.after.id}"

"""How has the sheet changed, which rows were deleted, how are they got back?"""

from records.changes.row_changes import RowChange
from ui.app.frame import frame
from ui.history import changed_rows, history, history_files
from ui.history.held import show_held
from ui.history.no_store import show_no_store
from ui.source.live import live

with frame("history") as view:
    sheet = live()
    if sheet is None:
        show_no_store(view)
    else:
        show_held(view, sheet)
        compared = history.choose_readings(view, sheet)
        if compared:
            history.show_summary(view, compared)
            history_files.offer_deleted(view, compared)
            changed_rows.show_only(view, compared.found, RowChange.DELETED)
            changed_rows.show_changed(view, compared.found)
            changed_rows.show_only(view, compared.found, RowChange.ADDED)
            history_files.offer_changes(view, compared)
        last = history.chosen_reading(sheet, compared)
        if last:
            changed_rows.show_masked(view, history.masked_in(sheet, last))
            history_files.offer_copy(view, sheet, last)
        history.show_readings(view, sheet)

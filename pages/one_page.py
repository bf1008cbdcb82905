"""What does a leader carry into a meeting?"""

from ui.app.frame import frame
from ui.one_page import one_page, sheet_file

with frame("one_page") as view:
    one_page.show_print_button(view)
    sheet_file.offer_sheet(view)
    one_page.show_one_page(view)

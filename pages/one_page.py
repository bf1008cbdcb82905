"""What does a leader carry into a meeting?"""

from ui.app.frame import frame
from ui.one_page import one_page

with frame("one_page") as view:
    one_page.show_print_button(view)
    one_page.show_one_page(view)

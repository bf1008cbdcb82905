"""What does a leader carry into a meeting?"""

from ui import one_page
from ui.frame import frame

with frame("one_page") as view:
    one_page.show_print_button(view)
    one_page.show_one_page(view)

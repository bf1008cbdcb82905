"""How is the office's Google Sheet connected, and is it connected right?"""

from ui.app.frame import plain_frame
from ui.connect import connect, decisions

with plain_frame("connect") as plain:
    connect.show_present_connection(plain)
    connect.show_steps(plain)
    decisions.show_link_and_check(plain)

"""Who may see the dashboard, how is access given and taken back, and what was done?"""

from ui.app.frame import plain_frame
from ui.visitors import access_list, trail

with plain_frame("access") as plain:
    access_list.show_links(plain)
    access_list.show_new(plain)
    trail.show_trail(plain)

"""Where was hotline 111 publicised, through which channels, and with what proof?"""

from ui.app.frame import frame
from ui.hotline import hotline
from ui.parts.headline import show_hotline_headline

with frame("hotline") as view:
    show_hotline_headline(view)
    hotline.show_places(view)
    hotline.show_district_channels(view)

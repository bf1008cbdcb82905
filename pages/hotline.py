"""Where was hotline 111 publicised, through which channels, and with what proof?"""

from charts.postings_by_channel import postings_by_channel
from ui import hotline
from ui.charting import show_chart
from ui.frame import frame
from ui.headline import show_hotline_headline

with frame("hotline") as view:
    show_hotline_headline(view)
    show_chart(
        view,
        postings_by_channel(view.report, view.places, language=view.language, window=view.window),
    )
    hotline.show_channels(view)
    hotline.show_proof(view)
    hotline.show_district_channels(view)

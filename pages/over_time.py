"""Over the periods, who is getting on, who is falling back, and who is often late?"""

from ui.app.frame import frame
from ui.over_time import agency_strip, measures_over_time, multiples, place_strip
from ui.parts.over_time.trend_of_whole import show_trend_of_the_whole

with frame("over_time") as view:
    measures_over_time.show_periods(view)
    if view.address.places or not measures_over_time.several(view):
        show_trend_of_the_whole(view, leads_on=False)
    measures_over_time.show_measures(view)
    multiples.show_multiples(view)
    place_strip.show_place_strip(view)
    agency_strip.show_agency_strip(view)

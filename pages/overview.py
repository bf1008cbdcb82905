"""How far are we, where is help needed, what is missing?"""

from contextlib import nullcontext

from ui.app.frame import frame
from ui.overview import lost_rows, movers, news, owing, standing_bar, tour
from ui.parts import headline
from ui.parts.charts import map_section
from ui.parts.coverage import cards, gaps, next_steps, shown_requirements, spread_strip
from ui.parts.layout import beside
from ui.parts.over_time import trend_of_whole

with frame("overview") as view:
    lost_rows.show_vanished(view)
    headline.show_headline(view)
    standing_bar.show_standing(view)
    tour.offer_tour(view)
    cards.show_cards(view, cards.cards_of(view), view.window_of(view.address.places))
    columns = beside(5, 3, 3) if movers.last_compared(view) else beside(1, 1)
    with columns[0]:
        next_steps.show_next_steps(view)
    with nullcontext() if view.many else columns[1]:
        spread_strip.show_spread(view)
        map_section.show_places(view)
    with columns[1]:
        movers.show_movers(view)
    with columns[-1]:
        owing.show_owing_agencies(view)
        trend_of_whole.show_trend_of_the_whole(view)
    with columns[0] if view.many else columns[-1]:
        news.show_news(view)
    shown_requirements.show_requirements(view)
    if not view.many:  # the strip above says it, too
        gaps.show_not_counted(view)

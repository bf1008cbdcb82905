"""How far are we, who is behind, what is missing?"""

from ui.app.frame import frame
from ui.overview import lost_rows, news, standing_bar, tour
from ui.parts import headline
from ui.parts.charts import map_section
from ui.parts.coverage import cards, gaps, next_steps, shown_requirements
from ui.parts.layout import beside
from ui.parts.over_time import trend_of_whole

with frame("overview") as view:
    lost_rows.show_vanished(view)
    headline.show_headline(view)
    standing_bar.show_standing(view)
    tour.offer_tour(view)
    cards.show_cards(view, cards.cards_of(view), view.window_of(view.address.places))
    left, right = beside(1, 2 if view.many else 1)
    with left:
        next_steps.show_next_steps(view)
    with right:
        map_section.show_places(view)
    with left if view.many else right:
        news.show_news(view)
        trend_of_whole.show_trend_of_the_whole(view)
    shown_requirements.show_requirements(view)
    gaps.show_not_counted(view)

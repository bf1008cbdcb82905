"""How far are we, who is behind, what is missing?"""

from ui import cards, gaps, matrix, tile_map
from ui.frame import frame
from ui.headline import show_headline
from ui.layout import beside

with frame("overview") as view:
    show_headline(view)
    cards.show_cards(view, cards.district_cards(view), view.say("place.district"))
    left, right = beside(3, 2)
    with left:
        tile_map.show_tile_map(view)
    with right:
        gaps.show_biggest_gaps(view)
    matrix.show_requirements(view)
    gaps.show_not_counted(view)

"""What a phone folds of a table: rows below the first, or figures beside the first; wider, on paper and aloud all are there."""

from ui.parts.markup import NOTHING, Html
from ui.selection.view import Plain, View

MANY = 12  # rows; of more a phone shows the first until the others are opened
ON_PHONE = 7  # rows that it shows of them; `look.css` counts them, too
FIRST_ROWS = "ps-first-rows"  # the class of a table whose rows are folded
FIRST_FIGURES, LATER = "ps-first-figures", "ps-later"  # of one whose cells of the second class are


def rest_html(said: str) -> Html:
    """What opens the rest of the table right above it; `said` tells what that is."""
    return Html('<details class="ps-more ps-rest"><summary>{}</summary></details>').format(said)


def rest_of_rows(view: View | Plain, count: int) -> Html:
    """What opens the rows below the first; nothing where all are seen."""
    return rest_html(view.say_many("over_time.multiples.rest", count - ON_PHONE)) if count > MANY else NOTHING

"""A long table of which the first rows are seen, and the others open below them."""

from collections.abc import Sequence

from ui.parts.markup import Html
from ui.parts.table import LONG, Cell, Head, table_html
from ui.selection.view import View

FIRST = 10  # rows that are seen of a long table


def folded_html(
    view: View,
    caption: str,
    headers: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    kind: str = "",
    most: int = LONG,
    head: Head = "line",
) -> Html:
    """
    The table under its caption; all rows where there are no more than `most`, else the first and a fold that counts the rest.

    The rows stand in their order: whoever is looked for first must come first.
    """
    if len(rows) <= most:
        return table_html(caption, headers, rows, kind=kind, head=head)
    first = min(FIRST, most)
    said = view.say_many("over_time.multiples.rest", len(rows) - first)
    more = Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(
        said, table_html(caption, headers, rows[first:], kind=kind, head="none")
    )
    return table_html(caption, headers, rows[:first], kind=kind, head=head) + more

"""How a strip stands on the page: something by period, the first of it shown, the rest folded."""

from collections.abc import Sequence

from indicators.report import Report
from ui.parts.markup import Html
from ui.parts.table import Cell, table_html
from ui.selection.view import FEW, View

AT_MOST = 12  # rows that are shown; the others open below them
_OF_MANY = 5  # of more rows than a screen holds
_BREAK = "/ "  # where the name of a period may be broken in a cell of a phone


def strip_html(view: View, caption: str, heads: tuple[str, str], rows: Sequence[Sequence[Cell]]) -> Html:
    """
    The table.

    Args:
        view: whose periods its columns are.
        caption: what it shows.
        heads: over the names, and over what is said of each in a word.
        rows: in their order: a name, a word, a cell for each period.
    """
    headers = [*heads, *(_named(view, report) for report in view.periods())]
    shown = AT_MOST if len(rows) <= FEW else _OF_MANY
    first = table_html(caption, headers, rows[:shown], kind="ps-matrix ps-strip")
    rest = rows[shown:]
    if not rest:
        return first
    said = view.say_many("over_time.multiples.rest", len(rest))
    folded = Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(
        said, table_html(caption, headers, rest, kind="ps-matrix ps-strip", head="none")
    )
    return Html("{}{}").format(first, folded)


def _named(view: View, report: Report) -> str:
    """The name of a period; of an open one with this word."""
    return f"{report.period.name} ({view.say('over_time.open')})" if report.open else report.period.name


def short_name(report: Report) -> str:
    """The name of a period where it may be broken: `Quý I/ 2023`."""
    return report.period.name.replace("/", _BREAK)

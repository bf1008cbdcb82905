"""The sentences a page opens with, written from the numbers."""

import re
from collections.abc import Sequence

from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.sentences import coverage_headline, hotline_headline, unnamed
from ui.selection.view import View


@part("headline", kept=True)
def show_headline(view: View) -> None:
    """How far the district is, who is furthest behind, how the hotline stands; and the ways to take it along."""
    links = joined(
        inner_link(view.address.href(page, requirement=""), view.say(f"headline.{page}"), kind="ps-action")
        for page in ("one_page", "downloads")
    )
    show_html(Html('<section class="ps-hero">{}<p class="ps-actions">{}</p></section>').format(headline_html(view), links))


def headline_html(view: View) -> Html:
    """The two sentences."""
    return Html('<p class="ps-headline">{}</p><p class="ps-second">{}</p>').format(
        _with_way(view, coverage_headline(view), "figures", unnamed(view)), _with_way(view, hotline_headline(view), "proof")
    )


@part("headline", kept=True)
def show_hotline_headline(view: View) -> None:
    """How many places posted the hotline, and which did not."""
    show_html(Html('<p class="ps-headline">{}</p>').format(_with_way(view, hotline_headline(view), "proof")))


# The table that names all places of which a sentence names some: its page, and the order that has those first.
_TABLES = {"figures": ("places", "coverage"), "proof": ("hotline", "postings")}


def _with_way(view: View, sentence: str, table: str, groups: Sequence[tuple[str, ...]] = ()) -> Html:
    """
    A sentence in which the count of those whom it does not name leads to the table that lists them.

    `groups`: of which places each count is, in their order; without them the table lists all places, those first.
    """
    page, sort = _TABLES[table]
    rows: dict[str, object] = {"table": table, "sort": sort} if view.many else {}
    if table == "proof":  # its sentence is of all places, whichever are chosen
        rows["places"] = ()
    pieces = _rest(view).split(sentence)  # every second one is the count
    counts = len(pieces) // 2
    chosen = [{"places": keys} for keys in groups] if len(groups) == counts else [{}] * counts
    ways = [view.address.href(page, requirement="", **(rows | each)) for each in chosen]
    return joined(inner_link(ways[index // 2], piece) if index % 2 else piece for index, piece in enumerate(pieces))


def _rest(view: View) -> re.Pattern[str]:
    """How a sentence says, after some names, how many more there are."""
    before = re.escape(view.say("names.more", names="", rest=""))
    count = re.escape(view.say("names.rest", count="#")).replace(re.escape("#"), r"[\d.,]+")
    return re.compile(f"(?<={before})({count})")

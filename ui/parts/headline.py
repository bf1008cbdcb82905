"""The sentences a page opens with, written from the numbers."""

from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.sentences import coverage_headline, hotline_headline
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
        coverage_headline(view), hotline_headline(view)
    )


@part("headline", kept=True)
def show_hotline_headline(view: View) -> None:
    """How many places posted the hotline, and which did not."""
    show_html(Html('<p class="ps-headline">{}</p>').format(hotline_headline(view)))

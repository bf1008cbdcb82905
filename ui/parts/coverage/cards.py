"""The figures of the district as cards: a fraction first, what explains it, what changed; each leads to what it is made of."""

from dataclasses import dataclass

from indicators.compared.changes import Change, alike, change_in
from indicators.compared.trend import trend
from indicators.measures import MEASURES, Group, Measure
from ui.parts.coverage.sparkline import sparkline_html
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.selection.view import View
from words.formats import decimal, fraction, share


@dataclass(frozen=True, slots=True)
class Card:
    """
    One figure.

    Attributes:
        label, value: what it is, as written.
        note, change: what explains it, and what changed.
        href: what it is made of.
        trend: the measure over the periods, drawn; nothing where fewer than two are known.
        part: the share of a fraction (0-1), drawn as a bar; None where the figure is no fraction.
    """

    label: str
    value: str
    note: str
    change: str
    href: str
    part: float | None = None
    trend: Html = NOTHING
    definition: str = ""


def _why_no_change(view: View) -> str:
    """The reason why a figure has no change."""
    if view.report.open:
        return "change.open"
    if view.report.previous is None:
        return "change.none"
    return "change.unknown" if alike(view.report) else "change.unlike"


@part("cards")
def show_cards(view: View, cards: list[Card], heading: str) -> None:
    """Draw the cards as a list; where places are chosen, say that these figures are the whole district's."""
    if view.address.places:
        show_html(Html('<p class="ps-sub">{}</p>').format(view.say("card.whole_district")))
    show_html(cards_html(cards, heading))


def cards_html(cards: list[Card], heading: str) -> Html:
    """The cards as a list."""
    return Html('<ul class="ps-cards" aria-label="{}">{}</ul>').format(heading, joined(map(_card_html, cards)))


def _card_html(card: Card) -> Html:
    label = inner_link(card.href, card.label, kind="ps-label")
    bar = (
        ""
        if card.part is None
        else Html('<span class="ps-bar" aria-hidden="true"><i style="width:{:.1%}"></i></span>').format(card.part)
    )
    return Html(
        '<li class="ps-card">{}{}<span class="ps-value">{}</span>{}'
        '<span class="ps-note">{}</span>{}<span class="ps-change">{}</span></li>'
    ).format(label, _what(card), card.value, bar, card.note, card.trend, card.change)


def _what(card: Card) -> Html:
    """What the figure means, behind a question mark."""
    if not card.definition:
        return NOTHING
    return Html('<details class="ps-what"><summary aria-label="{}">?</summary><p>{}</p></details>').format(
        f"? {card.label}", card.definition
    )


def district_cards(view: View) -> list[Card]:
    """How far the district is: coverage, sessions, attendances, postings, reports received and on time."""
    district, totals, language = view.report.district, view.report.totals, view.language
    covered, on_time, received = (share(part, language) for part in (district.coverage, totals.on_time_rate, totals.rate))
    if totals.pending:
        waiting = f" · {view.say('card.pending', count=view.number(totals.pending))}"
        covered, on_time, received = covered + waiting, on_time + waiting, received + waiting
    return [
        _part(view, "coverage", district.coverage, (fraction(district.met, district.required, language), covered)),
        _part(view, "rate", totals.rate, (fraction(totals.received, totals.expected, language), received)),
        _part(view, "on_time_rate", totals.on_time_rate, (fraction(totals.on_time, totals.expected, language), on_time)),
        *(_sum(view, measure) for measure in MEASURES if measure.on_card),
    ]


# What a figure is made of stands on this page.
_PAGES = {"rate": "progress", "on_time_rate": "progress"}


def _part(view: View, measure: str, part: float | None, written: tuple[str, str]) -> Card:
    """A fraction, with its share below."""
    change = change_words(view, change_in(view.report, measure), as_share=True)
    drawn = sparkline_html(view, trend(view.periods(), measure), lambda value: share(value, view.language))
    return Card(
        view.say(f"card.{measure}"), *written, change, _href(view, measure), part, drawn, view.say(f"definition.{measure}")
    )


def _sum(view: View, measure: Measure) -> Card:
    """A sum over rows, with what explains it below."""
    value = view.number(measure.count(view.report.district))
    change = change_words(view, change_in(view.report, measure.name), as_share=False)
    drawn = sparkline_html(view, trend(view.periods(), measure.name), lambda value: view.number(int(value)))
    label, what = view.say(f"card.{measure.name}"), view.say(f"definition.{measure.name}")
    href = _href(view, measure.name)
    return Card(label, value, _note(view, measure), change, href, trend=drawn, definition=what)


def _note(view: View, measure: Measure) -> str:
    """What explains a sum: its rows, its parts, or how much of it can be checked."""
    figures = view.report.district.figures
    if measure.name == "attendances":
        lacking = figures.unknown_rows["attendances"]
        unknown = f" · {view.say_many('card.unknown', lacking)}" if lacking else ""
        return view.say("card.children", count=view.number(figures.children)) + unknown
    if measure.group is Group.POSTINGS:
        return view.say("card.verified", count=view.number(figures.verified_postings))
    return view.say_many("count.rows", figures.activity_rows)


def _href(view: View, measure: str) -> str:
    """The rows that a sum is made of; of the district, for the cards are the district's."""
    if measure in {row.name for row in MEASURES if row.on_card}:
        return view.address.href("places", places=(), requirement=measure, month="")
    return view.address.href(_PAGES.get(measure, "places"), requirement="")


def change_words(view: View, change: Change | None, *, as_share: bool) -> str:
    """A change in words, with the period it is against; why there is none, where there is none."""
    if change is None:
        return view.say(_why_no_change(view))
    if view.report.previous is None or not change.difference:
        return view.say("change.same", period=view.report.previous.period.name if view.report.previous else "")
    size = abs(change.difference) * 100 if as_share else abs(change.difference)
    written = decimal(size, view.language) + (view.say("change.points") if as_share else "")
    key = "change.more" if change.difference > 0 else "change.less"
    return view.say(key, size=written, period=view.report.previous.period.name)

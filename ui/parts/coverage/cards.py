"""The figures of the district as cards: a fraction first, what explains it, what changed; each leads to what it is made of."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from exports.measure_names import declared_definition
from indicators.compared.changes import RATES, Change, alike, change_in, unsure
from indicators.compared.trend import trend
from indicators.counted.declared import Measured
from indicators.expected.reports import Status
from indicators.findings.together import Together, together
from indicators.measures import MEASURES, Group, Measure, declared_measures
from records.programme.declared_measures import DeclaredMeasure
from records.programme.place_names import WHOLE_DISTRICT
from ui.parts.coverage.sparkline import sparkline_html
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.selection.navigation import PAGE_OF_MEASURE
from ui.selection.view import View
from words.formats import day, decimal, fraction, share

_IN_A_ROW, _EIGHT = 6, 8  # of more than a row the cards are smaller; eight have a row of their own on a wide screen


@dataclass(frozen=True, slots=True)
class Card:
    """
    One figure.

    Attributes:
        label, value: what it is, as written.
        note, change: what explains it, and what changed.
        href: what it is made of.
        definition: what the figure means; nothing where none is asked for.
        whole: the figure of the whole, where this one is of chosen places.
        trend: the measure over the periods, drawn; nothing where fewer than two are known.
        until: the last day that it counts: `đến 18/09/2026`.
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
    whole: str = ""
    until: str = ""


def _why_no_change(view: View) -> str:
    """The reason why a figure has no change."""
    before = view.report.previous
    if view.report.open:
        return view.say("change.open")
    if before is None:
        return view.say("change.none")
    if not before.heard:
        return view.say("change.unheard", period=before.period.name)
    return view.say("change.unknown" if alike(view.report) else "change.unlike")


@part("cards")
def show_cards(_: View, cards: list[Card], heading: str) -> None:
    """Draw the cards as a list."""
    show_html(cards_html(cards, heading))


def cards_html(cards: list[Card], heading: str) -> Html:
    """The cards as a list."""
    size = {_EIGHT: " ps-many ps-eight"}.get(len(cards), " ps-many" if len(cards) > _IN_A_ROW else "")
    return Html('<ul class="ps-cards{}" aria-label="{}">{}</ul>').format(size, heading, joined(map(_card_html, cards)))


def _card_html(card: Card) -> Html:
    label = inner_link(card.href, card.label, kind="ps-label")
    bar = (
        ""
        if card.part is None
        else Html('<span class="ps-bar" aria-hidden="true"><i style="width:{:.1%}"></i></span>').format(card.part)
    )
    whole = Html('<span class="ps-change">{}</span>').format(card.whole) if card.whole else NOTHING
    return Html(
        '<li class="ps-card">{}{}<span class="ps-value">{}</span>{}'
        '<span class="ps-note">{}</span>{}{}<span class="ps-change">{}</span></li>'
    ).format(
        label, _what(card), card.value, bar, card.note, whole, card.trend, " · ".join(filter(None, (card.until, card.change)))
    )


def _what(card: Card) -> Html:
    """What the figure means, behind a question mark."""
    if not card.definition:
        return NOTHING
    return Html('<details class="ps-what"><summary aria-label="{}">?</summary><p>{}</p></details>').format(
        f"? {card.label}", card.definition
    )


def cards_of(view: View) -> list[Card]:
    """How far the chosen places are, each figure with the whole beside it; of the whole where none is chosen."""
    chosen, whole = together(view.report, view.address.places), together(view.report)
    cards = [
        *(_part(view, name, chosen, whole) for name in ("coverage", "rate", "on_time_rate")),
        *(_sum(view, measure, chosen, whole) for measure in MEASURES if measure.on_card),
        *(_declared(view, measure, chosen, whole) for measure in declared_measures(view.records.programme)),
    ]
    return [replace(card, until=_until(view)) for card in cards]


def _until(view: View) -> str:
    """The day that the figures stand at: what came later is not in them."""
    return view.say("card.until", day=day(view.report.as_of, view.language))


def _part(view: View, measure: str, chosen: Together, whole: Together) -> Card:
    """A fraction, with its share below."""
    part, written = _fraction(view, measure, chosen)
    said = share(part, view.language)
    if pending := _not_due(view):
        told = view.say("card.pending", count=view.number(pending))
        part, said = (None, told) if measure == "on_time_rate" else (part, f"{said} · {told}")  # a share would be a verdict
    return Card(
        view.say(f"card.{measure}"),
        written,
        said,
        _change(view, measure, chosen, as_share=True),
        _href(view, measure),
        part,
        _trend(view, measure, chosen, lambda value: share(value, view.language)),
        view.say(f"definition.{measure}"),
        _beside(view, _fraction(view, measure, whole)[1]),
    )


def _not_due(view: View) -> int:
    """How many reports are not due and were not sent; what was sent and does not count yet is told apart, as in the bar."""
    chosen = view.address.places
    ours = (status for status in view.report.statuses if not chosen or view.report.of_place(status) in chosen)
    return sum(status.shown_status == Status.PENDING for status in ours)


def _fraction(view: View, measure: str, of: Together) -> tuple[float | None, str]:
    """A share, and the fraction that it is."""
    part, met, required = of.share(measure)
    return part, fraction(met, required, view.language)


def _sum(view: View, measure: Measure, chosen: Together, whole: Together) -> Card:
    """A sum over rows, with what explains it below."""
    return Card(
        view.say(f"card.{measure.name}"),
        view.number(chosen.sum_of(measure)),
        _note(view, measure, chosen),
        _change(view, measure.name, chosen, as_share=False),
        _href(view, measure.name),
        trend=_trend(view, measure.name, chosen, lambda value: view.number(int(value))),
        definition=view.say(f"definition.{measure.name}"),
        whole=_beside(view, view.number(whole.sum_of(measure))),
    )


def _declared(view: View, measure: Measure, chosen: Together, whole: Together) -> Card:
    """A measure that the office declares; a share as a fraction first."""
    line = measure.declared
    if line is None:
        raise TypeError(measure.name)
    found = chosen.measured(line)
    return Card(
        line.name,
        measured_words(view, line, found),
        _of_all(view, line, found),
        _change(view, measure.name, chosen, as_share=False),
        _href(view, measure.name),
        None if found.share is None else min(found.share, 1),
        _trend(view, measure.name, chosen, lambda value: view.number(int(value))),
        declared_definition(line, view.language),
        _beside(view, measured_words(view, line, whole.measured(line))),
    )


def _of_all(view: View, line: DeclaredMeasure, found: Measured) -> str:
    """The unit; of a share how much it is of what, for its target may be less than all of them."""
    if line.per is None or found.not_applicable:
        return line.unit or ""
    per = line.per if line.per[1:2].isupper() else line.per[:1].lower() + line.per[1:]  # within a sentence, but for `THCS`
    return view.say("card.share_of", share=share(found.share, view.language), per=per)


def measured_words(view: View, measure: DeclaredMeasure, found: Measured) -> str:
    """The value of a declared measure as written; of a share `4/5`, and that a share of nothing does not apply."""
    if found.not_applicable:
        return view.say("state.not_applicable")
    value = view.number(found.value)
    return f"{value}/{view.number(found.per)}" if measure.per is not None else value


def _beside(view: View, whole: str) -> str:
    """The whole's figure, where places are chosen."""
    return f"{view.whole}: {whole}" if view.address.places else ""


def _change(view: View, measure: str, chosen: Together, *, as_share: bool) -> str:
    """What changed since the period before; neither several places together nor a place's reports are compared."""
    if chosen.key is None or (measure in RATES and chosen.key != WHOLE_DISTRICT):
        return ""
    if measure == "coverage" and unsure(view.report, chosen.key):
        return view.say("change.unsure", period=view.report.previous.period.name if view.report.previous else "")
    return change_words(view, change_in(view.report, measure, chosen.key), as_share=as_share)


def _trend(view: View, measure: str, chosen: Together, written: Callable[[float], str]) -> Html:
    """The measure over the periods, of what has a past of its own."""
    compared = chosen.key is not None and (measure not in RATES or chosen.key == WHOLE_DISTRICT)
    points = trend(view.periods(), measure, chosen.key or WHOLE_DISTRICT) if compared else ()
    return sparkline_html(view, points, written)


def _note(view: View, measure: Measure, chosen: Together) -> str:
    """What explains a sum: its rows, its parts, or how much of it can be checked; nothing of what nobody reported."""
    if chosen.sum_of(measure) is None:
        return ""
    if measure.name == "attendances":
        lacking = sum(figures.unknown_rows.get("attendances", 0) for figures in chosen.figures)
        children = chosen.total("children")
        said = [] if children is None else [view.say("card.children", count=view.number(children))]
        return " · ".join([*said, *([view.say_many("card.unknown", lacking)] if lacking else [])])
    if measure.group is Group.POSTINGS:
        return view.say("card.verified", count=view.number(chosen.total("verified_postings")))
    return view.say_many("count.rows", chosen.total("activity_rows") or 0)


def _href(view: View, measure: str) -> str:
    """The rows that a sum is made of."""
    if measure in {row.name for row in (*MEASURES, *declared_measures(view.records.programme)) if row.on_card}:
        return view.address.href("places", requirement=measure, month="")
    return view.address.href(PAGE_OF_MEASURE.get(measure, "places"), requirement="")


def change_words(view: View, change: Change | None, *, as_share: bool) -> str:
    """A change in words, with the period it is against; why there is none, where there is none."""
    if change is None:
        return _why_no_change(view)
    if view.report.previous is None or not change.difference:
        return view.say("change.same", period=view.report.previous.period.name if view.report.previous else "")
    size = abs(change.difference) * 100 if as_share else abs(change.difference)
    written = decimal(size, view.language) + (view.say("change.points") if as_share else "")
    key = "change.more" if change.difference > 0 else "change.less"
    return view.say(key, size=written, period=view.report.previous.period.name)

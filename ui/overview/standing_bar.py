"""The whole as one bar: met, sent and not counted yet, still missing, not due; with the days to the deadline."""

from indicators.findings.standing import Standing, standing_of
from looks import SYMBOLS
from ui.parts.markup import NOTHING, Html, joined, show_html
from ui.parts.parts import part
from ui.selection.view import View
from words.formats import day, fraction_with_share

_STATES = {"met": "met", "waiting": "waiting", "missing": "none", "not_due": "not_due"}


@part("standing")
def show_standing(view: View) -> None:
    """Draw the bar of the chosen places, or of the whole; nothing where nothing is required."""
    standing = standing_of(view.places if view.address.places else (*view.report.places, view.report.district))
    if standing.required:
        show_html(standing_html(view, standing))


def standing_html(view: View, standing: Standing) -> Html:
    """The bar, and the same in words below it."""
    counts = {name: getattr(standing, name) for name in _STATES if getattr(standing, name)}
    segments = joined(
        Html('<i class="ps-{}" style="flex-grow:{}">{} {}</i>').format(state, count, SYMBOLS[state], view.number(count))
        for state, count in ((_STATES[name], count) for name, count in counts.items())
    )
    said = " · ".join(view.say(f"standing.{name}", count=view.number(count)) for name, count in counts.items())
    of_due = fraction_with_share(standing.met, standing.due, view.language)
    due = view.say("standing.due", fraction=of_due) if standing.not_due and standing.due else ""
    words = joined(filter(None, (said, due, _deadline(view))), " · ")
    bar = Html('<div class="ps-standing" aria-hidden="true">{}</div>').format(segments) if segments else NOTHING
    return Html('<div class="ps-figure">{}<p class="ps-second">{}</p></div>').format(bar, words)


def _deadline(view: View) -> str:
    """How many days there are to the deadline, or have passed since."""
    period, as_of = view.report.period, view.report.as_of
    days = (period.due - as_of).days
    key = "standing.days_left" if days > 0 else "standing.last_day" if days == 0 else "standing.days_since"
    if days == 0:
        return view.say(key, due=day(period.due, view.language))
    return view.say_many(key, abs(days), due=day(period.due, view.language))

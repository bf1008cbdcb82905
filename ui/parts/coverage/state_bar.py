"""A row of requirements as one bar: how many are met, sent and not counted yet, met in part, missing, unknown, not due."""

from indicators.findings.standing import RequirementCounts
from looks import SYMBOLS
from ui.parts.markup import NOTHING, Html, joined
from ui.selection.view import View

STATES = {
    "met": "met",
    "waiting": "waiting",
    "partial": "partial",
    "none": "none",
    "overdue": "overdue",
    "no_text": "no_text",
    "unheard": "not_reported",
    "not_due": "not_due",
}  # of a standing -> the state it looks like


def counts_of(standing: RequirementCounts) -> dict[str, int]:
    """How many requirements stand how, in the order of the bar; none of those that nothing stands as."""
    return {name: getattr(standing, name) for name in STATES if getattr(standing, name)}


def state_bar_html(view: View, standing: RequirementCounts) -> Html:
    """The bar; it is hidden from a screen reader, for the words beside it say the same."""
    segments = joined(
        Html('<i class="ps-{}" style="flex-grow:{}">{} {}</i>').format(state, count, SYMBOLS[state], view.number(count))
        for state, count in ((STATES[name], count) for name, count in counts_of(standing).items())
    )
    return Html('<div class="ps-standing" aria-hidden="true">{}</div>').format(segments) if segments else NOTHING


def standing_words(view: View, standing: RequirementCounts) -> str:
    """The same in words."""
    counts = counts_of(standing).items()
    return " · ".join(view.say(f"standing.{name}", count=view.number(count)) for name, count in counts)


def open_signs(view: View, standing: RequirementCounts) -> str:
    """How what is still to be done stands, by the signs of the bar and the legend: a heading has no room for their words."""
    counts = {STATES[name]: count for name, count in counts_of(standing).items() if name not in ("met", "not_due")}
    return " ".join(f"{SYMBOLS[state]}\N{NO-BREAK SPACE}{view.number(count)}" for state, count in counts.items())

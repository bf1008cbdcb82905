"""What a place looks like on a map, on tiles as in boundaries: its step of coverage, or why there is none to show."""

from collections.abc import Iterable

from indicators.place_report import PlaceReport
from looks import SYMBOLS
from looks.steps import STEPS, step_of
from words import say
from words.formats import fraction

_UNHEARD = ("not_reported", "waiting")  # nothing that counts was heard: what was achieved is unknown, and no colour of coverage
_WITHOUT_STEP = (*_UNHEARD, "not_due", "not_applicable")


def map_meaning(there: PlaceReport) -> str:
    """
    The colour of a place: `step-0` to `step-4`, or a state.

    `not_reported`: nothing was heard of it. `waiting`: it sent rows, and none counts. `not_due`: all that is required of it is
    still to come. `not_applicable`: nothing is required of it.
    """
    step = step_of(there.coverage)
    if step is None:
        return "not_applicable"
    if there.nothing_counts:
        return "waiting" if there.waiting_rows else "not_reported"
    if all(requirement.not_due for requirement in there.requirements):
        return "not_due"
    return f"step-{step}"


def map_amount(there: PlaceReport, language: str) -> str:
    """How much is met of how much: `6/8`; of a place of which nothing was heard `? —/8`."""
    meaning = map_meaning(there)
    if meaning in _UNHEARD:
        return f"{SYMBOLS[meaning]} {fraction(there.known_met, there.required, language)}"
    return fraction(there.known_met, there.required, language)


def map_legend(places: Iterable[PlaceReport], language: str) -> tuple[tuple[str, str], ...]:
    """The meaning and the name of every step, then of the states that some of these places have."""
    meanings = {map_meaning(there) for there in places}
    steps = [(f"step-{step}", say(f"tiles.step.{step}", language)) for step in range(STEPS)]
    states = [(state, f"{SYMBOLS[state]} {say(f'tiles.{state}', language)}") for state in _WITHOUT_STEP if state in meanings]
    return (*steps, *states)


def hatched(meaning: str) -> bool:
    """Whether an area is hatched: nobody knows what happened there."""
    return meaning in _UNHEARD

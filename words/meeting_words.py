"""The sentences that the slides and the picture of a weekly meeting have in common."""

from datetime import date

from words import say
from words.formats import day


def where_we_stand(whole: str, covered: str, period: str, language: str, *, reported: bool, waiting: bool, begun: bool) -> str:
    """
    The headline: how many requirements are met, or that nothing was reported, or that nothing of it counts yet.

    Args:
        whole: its name in a sentence.
        covered: requirements met / requirements, written out.
        period: its name.
        language: of the sentence.
        reported: whether anything was reported on any requirement.
        waiting: whether rows were sent that do not count yet.
        begun: whether the period has only just begun, so that nothing is due.
    """
    silence = "waiting" if waiting else "unheard"
    key = "slides.where.begun" if begun else "slides.where" if reported else f"slides.where.{silence}"
    return say(key, language, whole=whole, covered=covered, period=period)


def known_as_of(as_of: date, language: str, *, illustrative: bool) -> list[str]:
    """The day to which the figures are known; then that they are invented, where they are."""
    known = say("slides.as_of", language, day=day(as_of, language))
    return [known, say("slides.invented", language)] if illustrative else [known]

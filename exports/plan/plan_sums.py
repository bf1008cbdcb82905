"""What the plan comes to, the same on pages and slides: what is sure, what only mended rows tell, what may have been done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from indicators.compared.closing_plan import Action, Step
from words import say
from words.catalogue import say_many

KINDS = {Action.HOLD: "count.sessions", Action.POST: "count.postings", Action.SEND: "count.reports"}
Sums = Mapping[Action, int]  # of each kind that there is any of


@dataclass(frozen=True, slots=True)
class PlanSums:
    """
    The sums of a plan; no step is in two of them.

    Attributes:
        mend: rows to mend first.
        sure: known to be needed: no row that waits may hold it, and nobody may have done it without saying so.
        after_mending: as far as rows count now; how much of it is left is known once rows are mended.
        if_done: figures that are asked for only in case it was done.
        uncounted: places that need sessions of which nobody can tell how many.
    """

    mend: int
    sure: Sums
    after_mending: Sums
    if_done: Sums
    uncounted: int


def plan_sums(steps: Sequence[Step]) -> PlanSums:
    """The sums of these steps."""
    return PlanSums(
        sum(step.count or 0 for step in steps if step.action is Action.MEND),
        _sums(step for step in steps if step.sure),
        _sums(step for step in steps if step.after_mending),
        _sums(step for step in steps if step.if_done and not step.after_mending),
        len({step.place.key for step in steps if step.count is None}),
    )


def headline(steps: Sequence[Step], language: str) -> tuple[str, str]:
    """Rows to mend and what is sure, or how many steps a plan without any sum has; then what is in doubt, perhaps empty."""
    sums = plan_sums(steps)
    doubts = doubts_in_words(sums, language)
    told = [say("plan.sums.sure", language, what=in_words(sums.sure, language))] if sums.sure else []
    if sums.mend:
        told.insert(0, say_many("plan.sums.mend" if told or doubts else "plan.sums.mend_only", sums.mend, language))
    if not told and not doubts:
        return say_many("plan.steps", len(steps), language), ""
    doubts += [say_many("plan.sums.uncounted", sums.uncounted, language)] if sums.uncounted else []
    return ("; ".join(told), "; ".join(doubts)) if told else ("; ".join(doubts), "")


def doubts_in_words(sums: PlanSums, language: str) -> list[str]:
    """What is not sure: what only mended rows tell, then what may have been done; none where all is sure."""
    parts = (("after_mending", sums.after_mending), ("if_done", sums.if_done))
    return [say(f"plan.sums.{key}", language, what=in_words(part, language)) for key, part in parts if part]


def in_words(sums: Sums, language: str) -> str:
    """`12 buổi, 1 lượt đăng, phát`; empty where there is nothing."""
    return ", ".join(say_many(KINDS[action], count, language) for action, count in sums.items())


def _sums(steps: Iterable[Step]) -> Sums:
    """How many of each kind these steps need, as far as it can be counted: what cannot is no number and left out."""
    found = list(steps)
    counts = {action: sum(step.count or 0 for step in found if step.action is action) for action in KINDS}
    return {action: count for action, count in counts.items() if count}

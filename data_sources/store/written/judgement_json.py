"""What a reading was judged as JSON: its losses, and how full its tabs have been."""

from collections.abc import Sequence
from typing import Any

from data_sources.store.written.instants import instant_of, instant_text
from records.changes.fullness import Fullness, Mark
from records.changes.losses import Loss, LossKind
from records.ledger import Problem, ProblemCode

Json = list[list[Any]]


def losses_json(losses: Sequence[Loss]) -> Json:
    """The losses as JSON: kind, tab, before and after, and the problem where one is known."""
    return [[str(loss.kind), loss.tab, loss.before, loss.after, *_problem_json(loss.problem)] for loss in losses]


def losses_of(content: Json) -> tuple[Loss, ...]:
    """The losses of their JSON; those stored before problems were told have none."""
    return tuple(
        Loss(LossKind(kind), tab, before, after, *map(_problem, problem)) for kind, tab, before, after, *problem in content
    )


def fullness_json(fullness: Fullness) -> Json:
    """How full the tabs have been as JSON: table, tab, and the marks."""
    return [
        [table, tab, [[mark.count, mark.waiting, mark.moved, instant_text(mark.until)] for mark in marks]]
        for (table, tab), marks in fullness.items()
    ]


def fullness_of(content: Json | None) -> Fullness | None:
    """How full the tabs have been, of its JSON; None for a reading that was stored before this was told."""
    if content is None:
        return None
    return {
        (table, tab): tuple(Mark(count, waiting, moved, instant_of(until)) for count, waiting, moved, until in marks)
        for table, tab, marks in content
    }


def _problem_json(problem: Problem | None) -> Json:
    if problem is None:
        return []
    known = (problem.tab, problem.cell, str(problem.code), problem.label, problem.table, problem.fatal)
    return [[*known, problem.other, problem.rows]]


def _problem(content: list[Any]) -> Problem:
    tab, cell, code, *rest = content
    return Problem(tab, cell, ProblemCode(code), *rest)

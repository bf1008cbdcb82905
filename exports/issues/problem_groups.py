"""Problems of the sheet that say the same of several cells, as one problem of all of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from exports.issues.cell_ranges import Where, places_in_words
from records.ledger import Problem

_RANGES = 6  # that a problem names


def grouped_problems(problems: Iterable[Problem], language: str) -> list[Problem]:
    """
    The problems in their order; those that differ only by their cell are one, whose cell is a list of ranges.

    Args:
        problems: of the sheet.
        language: of the words between ranges.
    """
    alike: dict[Problem, list[Problem]] = defaultdict(list)
    for problem in problems:
        alike[replace(problem, cell=None)].append(problem)
    return [_one(same, language) for same in alike.values()]


def _one(same: list[Problem], language: str) -> Problem:
    first = same[0]
    if len(same) == 1 or first.cell is None:
        return first
    cells = [Where(0, problem.cell) for problem in same if problem.cell]
    return replace(first, cell=places_in_words(cells, language, most=_RANGES))

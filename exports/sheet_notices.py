"""Notices of every page with figures: clauses without agency, agencies without clause, copied or hidden tabs, swapped days."""

from exports.wording import problem_in_words
from records.cleaning.read import Records
from records.ledger import Problem, ProblemCode
from words import say_many

# First what may make a figure wrong, then what is left out, then what is left out because it counts already.
NOTICED = (
    ProblemCode.CLAUSE_OF_NOBODY,
    ProblemCode.AGENCY_OF_NO_CLAUSE,
    ProblemCode.SWAPPED_DAYS,
    ProblemCode.HIDDEN_TAB,
    ProblemCode.COPIED_TAB,
)


def sheet_notices(records: Records) -> tuple[Problem, ...]:
    """The problems that are said wherever figures stand, the gravest first; none of them makes a table unreadable."""
    found = [problem for problem in (*records.problems, *records.told_copies) if problem.code in NOTICED]
    return tuple(sorted(found, key=lambda problem: NOTICED.index(problem.code)))


def copied_rows(records: Records) -> int:
    """How many of the rows that do not count are left out because their tab repeats another one: nobody must mend them."""
    return sum(problem.rows for problem in sheet_notices(records) if problem.code is ProblemCode.COPIED_TAB)


def repeated_tabs(records: Records) -> frozenset[tuple[str, int]]:
    """The rows of such tabs that do not count, by their tab and number: the office sees to them."""
    return records.copied_rows


def notices_in_words(records: Records, language: str, *, most: int) -> list[str]:
    """A sentence for each notice, and how many more there are than `most`; empty where there is none."""
    found = sheet_notices(records)
    said = [problem_in_words(problem, language) for problem in found[:most]]
    return [*said, say_many("sheet_notice.more", len(found) - most, language)] if len(found) > most else said

"""What the office must fill in before anything may be said of anybody: one sentence for the screen, papers and commands."""

from exports.wording import problem_in_words
from records.cleaning.office_gaps import OfficeGap
from records.cleaning.read import Records
from records.ledger import Problem, ProblemCode
from words import say, say_many
from words.formats import number

# Without one of these tables nobody knows who must report what.
_OFFICE = frozenset({"places", "agencies", "clauses", "periods"})


def told_gaps(records: Records) -> tuple[OfficeGap, ...]:
    """The gaps for which rows wait, or that leave a table without any line; another is a problem of its own cell."""
    return tuple(gap for gap in records.office_gaps if gap.waiting or gap.whole)


def cause_in_words(records: Records, language: str) -> str:
    """The columns to fill in, and how many rows wait for them; empty where there is nothing to fill in."""
    gaps = told_gaps(records)
    if not gaps:
        return ""
    waiting = len(frozenset[tuple[str, int]]().union(*(gap.waiting for gap in gaps)))
    columns = ", ".join(say_many(f"cause.{gap.table}", gap.rows, language, label=gap.label) for gap in gaps)
    rows = say_many("count.rows", waiting, language)
    return say("cause.fill" if waiting else "cause.fill_alone", language, columns=columns, rows=rows)


def unfinished(records: Records, language: str) -> tuple[str, ...]:
    """
    What a paper says instead of its figures, where nothing may be said of anybody.

    Returns:
        The one thing to do, why nothing is concluded, what comes then; empty where figures may be given.
    """
    if records.no_verdict:
        cause = cause_in_words(records, language)
    elif _OFFICE & set(records.unreadable):
        cause = unreadable_in_words(records, language)
    else:
        return ()
    return (cause, say("unfinished.why", language), say("unfinished.next", language))


def unreadable_in_words(records: Records, language: str) -> str:
    """What keeps a needed table from being read: the column to fill in, else the first fault, and how many more."""
    if any(gap.whole for gap in told_gaps(records)):
        return cause_in_words(records, language)
    fatal = [problem for problem in records.problems if problem.fatal and problem.table in records.unreadable]
    fatal.sort(key=lambda problem: problem.code is ProblemCode.MISSING_TABLE)  # a hidden tab says more than the missing table
    sentence = _located(fatal[0], language)
    more = len(fatal) - 1
    return say("cli.and_more", language, problem=sentence, more=number(more, language)) if more else sentence


def _located(problem: Problem, language: str) -> str:
    sentence = problem_in_words(problem, language)
    return f"{problem.tab}!{problem.cell}: {sentence}" if problem.cell else sentence

"""What the office must fill in before anything may be said of anybody: one sentence for the screen and the command line."""

from records.cleaning.office_gaps import OfficeGap
from records.cleaning.read import Records
from words import say, say_many


def told_gaps(records: Records) -> tuple[OfficeGap, ...]:
    """The gaps for which rows wait, or that leave a table without any line; another is a problem of its own cell."""
    return tuple(gap for gap in records.office_gaps if gap.waiting or gap.whole)


def no_verdict(records: Records) -> bool:
    """Whether most lines of a table are left out, so that nothing may be said of anybody: it might be of the wrong ones."""
    programme = records.programme
    left = {"agencies": len(programme.agencies), "clauses": len(programme.clauses)}
    return any(gap.whole or gap.rows > left[gap.table] for gap in records.office_gaps if gap.table in left)


def cause_in_words(records: Records, language: str) -> str:
    """The columns to fill in, and how many rows wait for them; empty where there is nothing to fill in."""
    gaps = told_gaps(records)
    if not gaps:
        return ""
    waiting = len(frozenset[tuple[str, int]]().union(*(gap.waiting for gap in gaps)))
    columns = ", ".join(say_many(f"cause.{gap.table}", gap.rows, language, label=gap.label) for gap in gaps)
    rows = say_many("count.rows", waiting, language)
    return say("cause.fill" if waiting else "cause.fill_alone", language, columns=columns, rows=rows)

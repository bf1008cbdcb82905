"""Clauses by a number where many rows name them: each is written out once, above the rows."""

from collections.abc import Iterable, Sequence

from exports.paper.form.letterhead import body
from exports.paper.form.name_lists import clause_name
from exports.paper.form.paper_blocks import Block
from exports.paper.form.pieces import ordinal, words
from indicators.expected.reports import ReportStatus


def clause_numbers(statuses: Iterable[ReportStatus]) -> dict[str, int]:
    """The number of each clause that the reports are on, by its name, from 1 in their order; those of one name have one."""
    return {name: number for number, name in enumerate(dict.fromkeys(status.clause.name for status in statuses), start=1)}


def numbered_clauses(statuses: Sequence[ReportStatus]) -> list[Block]:
    """A line for each clause: its number and what it is about."""
    named = {status.clause.name: status.clause for status in statuses}
    return [
        body(words("paper.clause_of_number", number=ordinal(number), name=clause_name(named[name])))
        for name, number in clause_numbers(statuses).items()
    ]

"""The annex of what agencies wrote of their results, whole, clause by clause, so that the text can be read in a few pages."""

from dataclasses import replace

from exports.paper.form.letterhead import body
from exports.paper.form.name_lists import capital, clause_name
from exports.paper.form.paper_blocks import Block, Blocks, Paragraph
from exports.paper.form.pieces import ordinal, words
from exports.paper.report.own_words import own_results, quoted_in_annex
from indicators.findings.clauses import clause_figures
from indicators.report import Report

_TOGETHER = 4  # paragraphs at the end


def words_annex(report: Report) -> Blocks:
    """Each clause of which anybody wrote, under its number in part II, with what they wrote."""
    found: list[Block] = []
    for number, figures in enumerate(clause_figures(report), start=1):
        said = own_results(figures.statuses)
        if said:
            head = (*ordinal(f"{number}. "), *capital(clause_name(figures.clause)))
            found += [Paragraph(head, keep=True, bold=True), *(body(text) for text in said)]
    number = len(clause_figures(report))
    for field in ("difficulties", "proposals"):
        said = quoted_in_annex(report, field)
        if said:
            number += 1
            head = (*ordinal(f"{number}. "), *words(f"paper.quoted.{field}"))
            found += [Paragraph(head, keep=True, bold=True), *(body(text) for text in said)]
    return tuple(_ends_together(found))


def _ends_together(found: list[Block]) -> list[Block]:
    """The last paragraphs stay on one page: one line alone on the last would be taken for a leaf of another paper."""
    last = len(found) - _TOGETHER
    return [
        replace(block, keep=True) if isinstance(block, Paragraph) and last <= number < len(found) - 1 else block
        for number, block in enumerate(found)
    ]

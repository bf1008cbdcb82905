"""A letter (công văn) put together: head with its subject, addressees, text, signature."""

from collections.abc import Sequence
from dataclasses import replace

from exports.paper.form.letterhead import addressees, head, signature
from exports.paper.form.paper_blocks import Blocks, Paper, Paragraph, plain_text
from exports.paper.form.pieces import Text, quoted, words
from indicators.report import Report
from records.workbook.folding import folded

MOST_ADDRESSEES = 20  # that stand in the head of a letter; more are named in its table


def letter(report: Report, about: Text, names: Sequence[str], content: Blocks) -> Paper:
    """
    A letter.

    Args:
        report: whose office writes, as of whose day.
        about: the subject, under the number.
        names: of the addressees; above `MOST_ADDRESSEES` the letter speaks to those in its table.
        content: its text.
    """
    settings = report.records.programme.settings
    *before, told, end = content
    if isinstance(told, Paragraph):  # what is thanked and signed is never alone on a page
        content = (*before, replace(told, keep=True), end)
    many = len(names) > MOST_ADDRESSEES
    to = [words("paper.to_table")] if many else [quoted(name) for name in names]
    as_above = words("paper.as_above")
    others = [quoted(name) for name in settings.recipients if folded(name) != folded(as_above[0].text)]
    places = {
        **head(settings, settings.letter_symbol, report.as_of, about=about),
        "content": (*addressees(to), *content),
        **signature(settings, named=[as_above, *others]),
    }
    illustrative = report.records.illustrative
    return Paper(plain_text(about), report.records.read_at, places, illustrative=illustrative)


def sheet_address(report: Report) -> str | None:
    """Where agencies fill in the workbook: as the office says, else where it was read."""
    return report.records.programme.settings.sheet_url or report.records.url

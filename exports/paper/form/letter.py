"""A letter (công văn) put together: head with its subject, addressees, text, signature."""

from collections.abc import Sequence

from exports.paper.docx.docx_package import Properties
from exports.paper.docx.xml import Marks
from exports.paper.form.letterhead import addressees, head, signature
from exports.paper.form.paper import Section, paper
from exports.paper.form.pieces import Text, quoted, words
from indicators.report import Report
from records.workbook.folding import folded

MOST_ADDRESSEES = 20  # that stand in the head of a letter; more are named in its table


def letter(report: Report, about: Text, names: Sequence[str], content: str, marks: Marks) -> bytes:
    """
    The Word file of a letter.

    Args:
        report: whose office writes, as of whose day.
        about: the subject, under the number.
        names: of the addressees; above `MOST_ADDRESSEES` the letter speaks to those in its table.
        content: the XML of its text.
        marks: with which it was written.
    """
    settings = report.records.programme.settings
    many = len(names) > MOST_ADDRESSEES
    to = [words("paper.to_table")] if many else [quoted(name) for name in names]
    as_above = words("paper.as_above")
    others = [quoted(name) for name in settings.recipients if folded(name) != folded(as_above[0].text)]
    parts = (
        head(settings, settings.letter_symbol, report.as_of, marks, about=about),
        addressees(to, marks),
        content,
        signature(settings, marks, named=[as_above, *others]),
    )
    named = Properties("".join(piece.text for piece in about), report.records.read_at)
    return paper([Section("".join(parts))], marks, named, illustrative=report.records.illustrative, pictures=())


def sheet_address(report: Report) -> str | None:
    """Where agencies fill in the workbook: as the office says, else where it was read."""
    return report.records.programme.settings.sheet_url or report.records.url

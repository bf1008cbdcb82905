"""What agencies wrote, whole and attributed: a line of theirs is a paragraph, equal texts stand once with all their authors."""

import re
from collections.abc import Iterable

from exports.paper.form.form_rules import BLANK
from exports.paper.form.name_lists import listed, nameable
from exports.paper.form.pieces import Text, plain, quoted, words
from exports.paper.report.annex_numbers import annex_called
from indicators.expected.reports import ReportStatus
from indicators.report import Report
from records.cells.content import has_content
from records.workbook.folding import folded

_NOTHING = frozenset({"khong", "khongco", "khongcogi", "chuaco", "khongphatsinh"})  # answers that there is none
_LINE_END = re.compile(r"\r\n|\r|\n")
# A sign or a number that only says that a line is an item; a number before another number (`1.200 trẻ em`) is none.
_BULLET = re.compile(r"^(?:[-–—•●▪*+]+\s*(?=\D)|\d{1,2}[.)]\s+)")


def own_results(statuses: Iterable[ReportStatus]) -> list[Text]:
    """What agencies say of what they did, in the order of the office."""
    return _quotations((status.agency.name, status.results or "") for status in statuses if has_content(status.results))


def own_words(statuses: Iterable[ReportStatus], field: str) -> list[Text]:
    """What agencies say of difficulties or proposals, as `field` says; an answer that there is none is left out."""
    return _quotations(_said(statuses, field))


MOST_QUOTED = 5  # paragraphs of what agencies wrote in the text of the paper; more stand in its annex


def quoted_in_text(report: Report, field: str) -> list[Text]:
    """What agencies say of difficulties or proposals, as the text has it: few as they are, of many where they stand."""
    if not _too_much(report, field):
        return own_words(report.statuses, field)
    return [words("paper.quoted.many", blank=plain(BLANK), annex=annex_called(report, "words"))]


def quoted_in_annex(report: Report, field: str) -> list[Text]:
    """What agencies say of difficulties or proposals, where it is too much for the text; else nothing."""
    return own_words(report.statuses, field) if _too_much(report, field) else []


def _too_much(report: Report, field: str) -> bool:
    """Whether there are too many paragraphs for the text, or one of too many authors."""
    authors = _authors(_said(report.statuses, field))
    return len(own_words(report.statuses, field)) > MOST_QUOTED or any(not nameable(names) for names in authors.values())


def _said(statuses: Iterable[ReportStatus], field: str) -> list[tuple[str, str]]:
    """Each agency with what it wrote, but answers that there is nothing."""
    said = ((status.agency.name, getattr(status, field)) for status in statuses)
    return [(name, text) for name, text in said if has_content(text) and folded(text) not in _NOTHING]


def lines_of(text: str) -> list[str]:
    """The lines of a text without the signs that make them items; lines without anything are none."""
    found = (_BULLET.sub("", line.strip()).strip() for line in _LINE_END.split(text))
    return [line for line in found if line]


def _quotations(said: Iterable[tuple[str, str]]) -> list[Text]:
    """The paragraphs of texts, each behind those who wrote it; those that differ only in their signs are one text."""
    return [paragraph for lines, names in _authors(said).items() if lines for paragraph in _quotation(list(names), lines)]


def _authors(said: Iterable[tuple[str, str]]) -> dict[tuple[str, ...], dict[str, None]]:
    """The authors of each text, which is given as its lines."""
    authors: dict[tuple[str, ...], dict[str, None]] = {}
    for name, text in said:
        authors.setdefault(tuple(lines_of(text)), {})[name] = None
    return authors


def _quotation(names: list[str], lines: tuple[str, ...]) -> list[Text]:
    """One line behind the names; several below them, an item each."""
    if len(lines) == 1:
        return [words("paper.attributed", agency=listed(names), text=quoted(_ended(lines[0])))]
    return [words("paper.attributed_lines", agency=listed(names)), *(_item(line) for line in lines)]


def _item(line: str) -> Text:
    return words("paper.attributed_line", text=quoted(_ended(line)))


def _ended(line: str) -> str:
    """A line with the sign that ends it, where its author left it out."""
    return line if line[-1] in ".;:!?…," else f"{line}."

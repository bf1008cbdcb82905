"""Which annexes a report has and what their numbers are, so that the text can name them."""

from exports.paper.form.pieces import Text, plain, words
from indicators.compared.closing_plan import closing_plan
from indicators.report import Report
from records.cells.content import has_content

_OWN = ("results", "difficulties", "proposals")  # what agencies write
ROMAN = ("I", "II", "III", "IV", "V", "VI")


def annex_names(report: Report) -> list[str]:
    """The annexes that have something to show, in order: `figures`, `hotline`, `measures`, `missing`, `plan`, `words`."""
    shown = {
        "figures": bool(report.places),
        "hotline": bool(report.places),
        "measures": bool(report.places and report.records.programme.measures),
        "missing": any(not status.received for status in report.statuses),
        "plan": bool(closing_plan(report)),
        "words": any(has_content(getattr(status, name)) for status in report.statuses for name in _OWN),
    }
    return [name for name, has in shown.items() if has]


def annex_called(report: Report, name: str) -> Text:
    """`Phụ lục III`. Raises ValueError where the report has no such annex."""
    return words("paper.annex", number=plain(ROMAN[annex_names(report).index(name)]))

"""What the figures of the period stand beside: the period before, the same one last year, the year until now."""

from exports.paper.form.form_dates import period_named
from exports.paper.form.numbers import prose
from exports.paper.form.pieces import Text, joined, words
from indicators.compared.like_periods import COUNTED, Earlier, earlier
from indicators.report import Report


def comparison(report: Report) -> list[Text]:
    """One paragraph with what is known; none where nothing alike came before."""
    parts = [_part(found, number) for number, found in enumerate(earlier(report))]
    return [words("paper.earlier", parts=joined(parts, "; "))] if parts else []


def _part(found: Earlier, number: int) -> Text:
    known = [(name, getattr(found, name)) for name in COUNTED if getattr(found, name) is not None]
    counts = joined(words(f"paper.earlier.{name}", count=prose(count, f"earlier{number}_{name}")) for name, count in known)
    return words(f"paper.earlier.{found.what}", period=period_named(found.name), counts=counts)

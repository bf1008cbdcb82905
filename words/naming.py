"""How problems of the sheet are named, from their code and facts."""

from words.catalogue import say
from words.formats import number
from words.locales import locale_sentence

# Problems whose sentence names something else besides, where that is known: the heading or the tabs that were seen.
_NEAR, _SPLIT = "missing_column_near", "missing_column_split"
_SEEN_INSTEAD = {"missing_column": _NEAR, "missing_table": "missing_table_seen"}

_LOCALE = "sheet_locale"  # its label is the locale


def problem_sentence(code: str, language: str, *, tab: str, cell: str | None, label: str, other: str, rows: int) -> str:
    """What is wrong with the sheet, by the code, with its detail after a point, and the facts of a `records.ledger.Problem`."""
    if code == _LOCALE:
        return locale_sentence("problem.sheet_locale", label, language)
    key = _SEEN_INSTEAD.get(code, code) if other else code
    key = _SPLIT if key == _NEAR and other == label else key
    facts = {"tab": tab, "cell": cell or "", "label": label, "other": other, "rows": number(rows, language)}
    return say(f"problem.{key}", language, **facts)

"""How requirements and gaps are named, from their keys: `sessions`, `channel:TTX`, `report:1b`."""

from collections.abc import Mapping

from words.catalogue import say, say_many
from words.formats import number
from words.locales import locale_sentence

_CHANNEL, _REPORT = "channel:", "report:"


def requirement_name(key: str, channels: Mapping[str, str], language: str) -> str:
    """A requirement as people call it; `channels` gives the name of each channel's code."""
    if key.startswith(_CHANNEL):
        return say("requirement.channel", language, channel=channels[key.removeprefix(_CHANNEL)])
    if key.startswith(_REPORT):
        return say("requirement.report", language, clause=key.removeprefix(_REPORT))
    return say(f"requirement.{key}", language)


def short_requirement_name(key: str, language: str) -> str:
    """A requirement in a narrow column: a channel or a clause by its code."""
    for prefix in (_CHANNEL, _REPORT):
        if key.startswith(prefix):
            return key.removeprefix(prefix)
    return say(f"requirement.{key}", language)


def next_step(key: str, gap: int, channels: Mapping[str, str], language: str) -> str:
    """What is still missing, as the next thing to do: `thêm 2 buổi`."""
    if key.startswith(_CHANNEL):
        return say("gap.channel", language, channel=channels[key.removeprefix(_CHANNEL)])
    if key.startswith(_REPORT):
        return say("gap.report", language, clause=key.removeprefix(_REPORT))
    return say_many(f"gap.{key}", gap, language)


# Problems whose sentence names something else besides, where that is known: the heading or the tabs that were seen.
_NEAR, _PARTED = "missing_column_near", "missing_column_parted"
_SEEN_INSTEAD = {"missing_column": _NEAR, "missing_table": "missing_table_seen"}

_LOCALE = "sheet_locale"  # its label is the locale


def problem_sentence(code: str, language: str, *, tab: str, cell: str | None, label: str, other: str, rows: int) -> str:
    """What is wrong with the sheet, by the code and the facts of a `records.ledger.Problem`."""
    if code == _LOCALE:
        return locale_sentence("problem.sheet_locale", label, language)
    key = _SEEN_INSTEAD.get(code, code) if other else code
    key = _PARTED if key == _NEAR and other == label else key
    facts = {"tab": tab, "cell": cell or "", "label": label, "other": other, "rows": number(rows, language)}
    return say(f"problem.{key}", language, **facts)

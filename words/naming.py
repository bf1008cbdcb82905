"""How requirements and gaps are named, from their keys: `sessions`, `channel:TTX`, `report:1b`."""

from collections.abc import Mapping

from words.catalogue import say, say_many

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

"""Fields masks: `properties(title,locale),sheets.merges` parsed, read through and written through."""

import re
from typing import Any

from tests.fake_google.answers import refuse

Mask = dict[str, Any]  # a field and the mask below it; an empty mask means everything below
_TOKEN = re.compile(r"[A-Za-z0-9_*]+|[(),./]|\s+")


def parsed(text: str) -> Mask:
    """The mask that a text means; `*` alone is everything."""
    tokens = [token for token in _TOKEN.findall(text) if not token.isspace()]
    if "".join(tokens) != re.sub(r"\s+", "", text):
        refuse(f"Invalid field selection {text}")
    mask = _several(tokens, text)
    if tokens:
        refuse(f"Invalid field selection {text}")
    return {} if "*" in mask else mask


def _several(tokens: list[str], text: str) -> Mask:
    mask: Mask = {}
    while True:
        _one(tokens, mask, text)
        if not tokens or tokens[0] != ",":
            return mask
        tokens.pop(0)


def _one(tokens: list[str], mask: Mask, text: str) -> None:
    if not tokens or not re.fullmatch(r"[A-Za-z0-9_*]+", tokens[0]):
        refuse(f"Invalid field selection {text}")
    below = mask.setdefault(tokens.pop(0), {})
    if tokens and tokens[0] in "./":
        tokens.pop(0)
        _one(tokens, below, text)
    elif tokens and tokens[0] == "(":
        tokens.pop(0)
        below.update(_several(tokens, text))
        if not tokens or tokens.pop(0) != ")":
            refuse(f"Invalid field selection {text}")


def through(mask: Mask, content: Any) -> Any:
    """The part of a content that a mask lets through; where nothing of a message is left it is an empty one."""
    if not mask or "*" in mask:
        return content
    if isinstance(content, list):
        return [through(mask, item) for item in content]
    if not isinstance(content, dict):
        return content
    return {key: through(mask[key], value) for key, value in content.items() if key in mask}


def written(old: dict[str, Any], new: dict[str, Any], mask: Mask) -> dict[str, Any]:
    """The old message with the masked fields taken from the new one; a masked field that the new one lacks is cleared."""
    if not mask or "*" in mask:
        return dict(new)
    result = dict(old)
    for key, below in mask.items():
        if below and isinstance(new.get(key, {}), dict):
            result[key] = written(old.get(key, {}), new.get(key, {}), below)
        else:
            result[key] = new.get(key)
        if result[key] is None or result[key] == {}:
            del result[key]
    return result

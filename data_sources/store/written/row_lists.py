"""The list of a tab's row ids, packed: the steps between them as short integers, then compressed."""

import zlib
from collections.abc import Sequence

_SEVEN_BITS = 0x7F
_MORE = 0x80


def packed(ids: Sequence[int]) -> bytes:
    """The ids, in order; rows mostly follow one another, so a thousand take some hundred bytes."""
    content = bytearray()
    before = 0
    for number in ids:
        step = number - before
        before = number
        rest = step << 1 if step >= 0 else (-step << 1) - 1  # small steps back stay small
        while rest > _SEVEN_BITS:
            content.append(rest & _SEVEN_BITS | _MORE)
            rest >>= 7
        content.append(rest)
    return zlib.compress(bytes(content), 9)


def unpacked(content: bytes) -> list[int]:
    """The ids of a packed list, in order."""
    ids: list[int] = []
    number = rest = shift = 0
    for byte in zlib.decompress(content):
        rest |= (byte & _SEVEN_BITS) << shift
        shift += 7
        if not byte & _MORE:
            number += -((rest + 1) >> 1) if rest & 1 else rest >> 1
            ids.append(number)
            rest = shift = 0
    return ids

"""Characters that do harm wherever they are written: no file can hold them, or they reverse the text that follows."""

import re

REPLACED = "\N{REPLACEMENT CHARACTER}"
# Halves of a surrogate pair (no UTF-8), most control characters and two noncharacters (no XML 1.0).
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Overrides, embeddings and isolates of the writing direction: they do not end with the text that they stand in.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def writable(text: str) -> str:
    """The text as every file, page and database can hold it; each character that none can hold is replaced by a sign."""
    return text if text.isascii() and text.isprintable() else _UNWRITABLE.sub(REPLACED, text)


def readable(text: str) -> str:
    """The same for a text that stands within sentences of ours: nothing in it reverses what stands after it."""
    return _TURNING.sub(REPLACED, writable(text))

"""Cells are hostile text: the one place where text becomes HTML, and where a link is let through or not."""

import re
from html import escape

from records.workbook.characters import readable, writable
from records.workbook.web_addresses import is_web_address

# A browser takes a minute to find where a word of 32 000 letters may be broken, unless it is told.
_LONG_WORD = re.compile(r"(\S{60,})")
_BREAK_EVERY = 30  # characters


def text(value: object) -> str:
    """A text as HTML that shows it and does nothing else; a long word may be broken."""
    said = readable(str(value))
    parts = _LONG_WORD.split(said)  # every second one is a long word
    return "".join(_breakable(part) if index % 2 else escape(part, quote=True) for index, part in enumerate(parts))


def attribute(value: object) -> str:
    """A text as the value of an attribute, within its quotes."""
    return escape(readable(str(value)), quote=True)


def link(url: str, label: object, *, kind: str = "") -> str:
    """A link to a web address; only its label where the address is none that a browser can open."""
    if not is_web_address(url):
        return text(label)
    href = escape(writable(url), quote=True)
    return f'<a class="{attribute(kind)}" href="{href}" rel="noopener noreferrer nofollow">{text(label)}</a>'


def inner_link(href: str, inner: str, *, kind: str = "", label: str = "") -> str:
    """A link within the product around HTML that is safe already; `label` is what a screen reader says."""
    said = f' aria-label="{attribute(label)}"' if label else ""
    return f'<a class="{attribute(kind)}" href="{attribute(href)}"{said}>{inner}</a>'


def _breakable(word: str) -> str:
    """A word that a browser may break without measuring all of it."""
    pieces = (word[start : start + _BREAK_EVERY] for start in range(0, len(word), _BREAK_EVERY))
    return "<wbr>".join(escape(piece, quote=True) for piece in pieces)

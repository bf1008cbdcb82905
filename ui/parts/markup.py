"""Cells are hostile text: the one place where text becomes HTML, and where a link is let through or not."""

import re
from collections.abc import Iterable
from functools import lru_cache
from string import Formatter
from typing import Any, Literal, Self

import streamlit as st
from markupsafe import Markup, escape

from records.workbook.characters import readable, writable
from records.workbook.web_addresses import is_web_address
from ui.selection.kept import note_drawn

# A browser takes a minute to find where a word of 32 000 letters may be broken, unless it is told.
_LONG_WORD = re.compile(r"(\S{60,})")
_BREAK_EVERY = 30  # characters
# `Quý III/2023` before the days, and the days: `(01/07/2023 – 30/09/2023)`, with the stop behind them.
_TOGETHER = re.compile(r"(\S{1,12} \S{1,12}(?= \(\d[\w/ ]+ – )|\(\d[\w/ ]+ – [\w/ ]+\)[,.:;]?)")


class Html(Markup):
    """
    HTML of ours, into which the text of others goes escaped: `Html("<p>{}</p>").format(cell)`.

    Only literals become `Html`; whatever else is joined to it, added to it or put into it is escaped, unless it is `Html`
    itself. Between tags a long word may be broken; within a tag, where attributes stand, it is only escaped.
    """

    __slots__ = ()

    @classmethod
    def escape(cls, s: Any, /) -> Self:  # noqa: ANN401 - the base class takes anything
        """A text as HTML that shows it and does nothing else; a long word may be broken."""
        if hasattr(s, "__html__"):
            return cls(s)
        parts = _LONG_WORD.split(readable(str(s)))  # every second one is a long word
        return cls().join(_breakable(part) if index % 2 else escape(part) for index, part in enumerate(parts))

    def format(self, *args: Any, **kwargs: Any) -> Self:  # noqa: ANN401 - whatever is shown
        """The markup with its fields `{}`, `{:.0%}` or `{name}` filled in, each escaped for where it stands."""
        said: list[str] = []
        next_unnamed = 0
        for literal, name, spec, within_tag in _pieces(str(self)):
            said.append(literal)
            if name is None:
                continue
            if name:
                value = kwargs[name]
            else:
                value = args[next_unnamed]
                next_unnamed += 1
            said.append(_filled(value, spec, within_tag=within_tag))
        return type(self)("".join(said))


NOTHING = Html()


@lru_cache(maxsize=2048)
def _pieces(template: str) -> tuple[tuple[str, str | None, str, bool], ...]:
    """Each literal, and the field behind it: its name (None: no field), how it is written, whether it stands within a tag."""
    pieces, within_tag = [], False
    for literal, name, spec, conversion in Formatter().parse(template):
        if conversion:
            raise ValueError(template)
        opened, closed = literal.rfind("<"), literal.rfind(">")
        if opened != closed:
            within_tag = opened > closed
        pieces.append((literal, name, spec or "", within_tag))
    return tuple(pieces)


def _filled(value: object, spec: str, *, within_tag: bool) -> str:
    if isinstance(value, Html):
        return str(value)
    said = format(value, spec)
    return str(escape(readable(said)) if within_tag else Html.escape(said))


def joined(parts: Iterable[str], between: Literal["", " ", ", ", " · ", "<br>"] = "") -> Html:
    """Pieces one after the other; a piece that is a mere text is escaped."""
    return Html(between).join(parts)  # noqa: S704 - a literal, by its type


def show_html(html: Html, *, width: Literal["stretch", "content"] = "stretch") -> None:
    """Draw HTML: the one way on which anything of ours that is more than a widget comes onto a page."""
    st.html(html, width=width)
    note_drawn(html)


def link(url: str, label: object, *, kind: str = "") -> Html:
    """A link to a web address; only its label where the address is none that a browser can open."""
    if not is_web_address(url):
        return Html.escape(label)
    opened = Html('<a class="{}" href="{}" rel="noopener noreferrer nofollow">{}</a>')
    # Not made readable, as other texts are: the link must lead where it says.
    return opened.format(kind, Html(escape(writable(url))), label)  # noqa: S704 - escaped on the spot


def inner_link(href: str, inner: str, *, kind: str = "", label: str = "") -> Html:
    """A link within the product, around a text or HTML; `label` is what a screen reader says."""
    said = Html(' aria-label="{}"').format(label) if label else ""
    return Html('<a class="{}" href="{}"{}>{}</a>').format(kind, href, said, inner)


def heading_words(text: str) -> Html:
    """The words of a heading; within a period's name and its days no line ends, where there is room for them."""
    parts = _TOGETHER.split(text)  # every second one stays together
    return joined(
        Html('<span class="ps-together">{}</span>').format(part) if index % 2 else part for index, part in enumerate(parts)
    )


def _breakable(word: str) -> Markup:
    """A word that a browser may break without measuring all of it."""
    pieces = (word[start : start + _BREAK_EVERY] for start in range(0, len(word), _BREAK_EVERY))
    return Markup("<wbr>").join(pieces)

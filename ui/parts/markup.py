"""Cells are hostile text: the one place where text becomes HTML, and where a link is let through or not."""

import re
from collections.abc import Iterable
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
        """The markup with its fields filled in, each escaped for where it stands."""
        return type(self)(_Filling().vformat(str(self), args, kwargs))


NOTHING = Html()


class _Filling(Formatter):
    """Fills fields in, and keeps in mind whether the last one stood within a tag."""

    def __init__(self) -> None:
        self._within_tag = False

    def parse(self, format_string: Any) -> Any:  # noqa: ANN401 - as the base class declares it
        for literal, field, spec, conversion in super().parse(format_string):
            opened, closed = literal.rfind("<"), literal.rfind(">")
            if opened != closed:
                self._within_tag = opened > closed
            yield literal, field, spec, conversion

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - as the base class declares it
        if isinstance(value, Html):
            return str(value)
        said = format(value, format_spec)
        return str(escape(readable(said)) if self._within_tag else Html.escape(said))


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

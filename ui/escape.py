"""Cells are hostile text: the one place where text becomes HTML, and where a link is let through or not."""

from html import escape

from records.characters import readable, writable
from records.web_addresses import is_web_address


def text(value: object) -> str:
    """A text as HTML that shows it and does nothing else."""
    return escape(readable(str(value)), quote=True)


def link(url: str, label: object, *, kind: str = "") -> str:
    """A link to a web address; only its label where the address is none that a browser can open."""
    if not is_web_address(url):
        return text(label)
    href = escape(writable(url), quote=True)
    return f'<a class="{text(kind)}" href="{href}" rel="noopener noreferrer nofollow">{text(label)}</a>'


def inner_link(href: str, inner: str, *, kind: str = "", label: str = "") -> str:
    """A link within the product around HTML that is safe already; `label` is what a screen reader says."""
    said = f' aria-label="{text(label)}"' if label else ""
    return f'<a class="{text(kind)}" href="{text(href)}"{said}>{inner}</a>'

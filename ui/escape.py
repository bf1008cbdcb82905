"""Cells are hostile text: the one place where text becomes HTML, and where a link is let through or not."""

from html import escape
from urllib.parse import urlsplit


def text(value: object) -> str:
    """A text as HTML that shows it and does nothing else."""
    return escape(str(value), quote=True)


def link(url: str, label: object, *, kind: str = "") -> str:
    """A link to a web address; only its label where the address is not http or https."""
    if urlsplit(url).scheme not in ("http", "https"):
        return text(label)
    return f'<a class="{text(kind)}" href="{text(url)}" rel="noopener noreferrer nofollow">{text(label)}</a>'


def inner_link(href: str, inner: str, *, kind: str = "", label: str = "") -> str:
    """A link within the product around HTML that is safe already; `label` is what a screen reader says."""
    said = f' aria-label="{text(label)}"' if label else ""
    return f'<a class="{text(kind)}" href="{text(href)}"{said}>{inner}</a>'

"""The template that papers are written on: ours, or an office's own where it has all styles and places."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from exports.paper.form.paper_blocks import PLACES, STYLES
from records.workbook.folding import folded

_OURS = Path(__file__).with_name("template.docx")
LARGEST = 2 * 1024 * 1024  # bytes of a template; a letterhead with its emblem has some 100 kB
_LARGEST_OPENED = 20 * 1024 * 1024  # what is packed may be a thousand times as large
_MACROS = ("vbaproject.bin", "activex", "embeddings/")  # programs, and files within the file
_MOST_PARTS = 200


@dataclass(frozen=True, slots=True)
class Refused:
    """
    Why a template is not used.

    Attributes:
        kind: its sentence is `template.paper.<kind>`: `too_large`, `not_word`, `macros`, `missing`.
        names: of `missing`: the styles and places that it lacks.
    """

    kind: str
    names: tuple[str, ...] = ()


@cache
def our_template() -> bytes:
    """Our template, as a file to begin one's own with."""
    return _OURS.read_bytes()


def ours() -> Document:
    """Our template, freshly opened."""
    return docx.Document(io.BytesIO(our_template()))


def opened(content: bytes | None) -> Document | None:
    """A template that was found usable, freshly opened; None: ours is to be used."""
    return docx.Document(io.BytesIO(content)) if content is not None else None


def refusal(content: bytes) -> Refused | None:
    """Why a file cannot be the template of papers; None where it can. A hostile file is refused, never run."""
    if len(content) > LARGEST:
        return Refused("too_large")
    try:
        kind = _package_fault(content)
        lacking = () if kind else _lacking(docx.Document(io.BytesIO(content)))
    except Exception:  # noqa: BLE001 - whatever a broken file breaks in zip, XML or Word's structure, it is no template
        return Refused("not_word")
    if kind:
        return Refused(kind)
    return Refused("missing", lacking) if lacking else None


def _package_fault(content: bytes) -> str:
    """What is wrong with the package, before anything in it is parsed; empty where nothing is."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        types = b""
        if len(entries) <= _MOST_PARTS and sum(entry.file_size for entry in entries) <= _LARGEST_OPENED:
            types = archive.read("[Content_Types].xml").lower()
            texts = b"".join(archive.read(entry) for entry in entries if entry.filename.endswith((".xml", ".rels")))
        else:
            return "too_large"
    names = [entry.filename.lower() for entry in entries]
    if b"macroenabled" in types or any(sign in name for name in names for sign in _MACROS):
        return "macros"
    return "not_word" if b"<!DOCTYPE" in texts or b"<!ENTITY" in texts else ""


def style_ids(document: Document) -> dict[str, str]:
    """The key of each style by its name in small letters."""
    found = ((style.find(qn("w:name")), style) for style in document.styles.element.iter(qn("w:style")))
    return {name.get(qn("w:val")).lower(): style.get(qn("w:styleId")) for name, style in found if name is not None}


def place_of(paragraph: Element) -> str | None:
    """Which of `PLACES` a paragraph is; None where it is none."""
    text = "".join(node.text or "" for node in paragraph.iter(qn("w:t"))).strip()
    if not (text.startswith("{{") and text.endswith("}}")):
        return None
    return next((name for name, called in PLACES.items() if folded(called) == folded(text[2:-2])), None)


def _lacking(document: Document) -> tuple[str, ...]:
    """The styles and places that a template lacks, places first."""
    paragraphs = document.element.body.iter(qn("w:p"))
    places = {place_of(paragraph) for paragraph in paragraphs}
    known = style_ids(document)
    lacking: Sequence[str] = [f"{{{{{called}}}}}" for name, called in PLACES.items() if name not in places]
    return (*lacking, *(style for style in STYLES if style.lower() not in known))

"""A Word file put together from its parts: the same parts give the same bytes."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from exports.paper.docx.styles import STYLES
from exports.paper.docx.xml import attribute, clean

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_FIRST_INSTANT = (1980, 1, 1, 0, 0, 0)  # that a zip archive knows


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the file: its name below `word/`, its content, what it is to the document."""

    name: str
    content: str | bytes
    relation: str


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself."""

    title: str
    created: datetime


def package(body: str, parts: Sequence[Part], properties: Properties) -> bytes:
    """The file: `body` is the XML inside the document's body; part number n is `rId<n>`, counted from 1, after the styles."""
    document = f"{_HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    fixed = (Part("styles.xml", _HEAD + STYLES, "styles"), Part("settings.xml", _HEAD + _settings(parts), "settings"))
    every = (*parts, *fixed)
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(every),
        "_rels/.rels": _relations(_OF_PACKAGE),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations({f"rId{n}": (p.relation, p.name) for n, p in enumerate(every, start=1)}),
        **{f"word/{part.name}": part.content for part in every},
        "docProps/core.xml": _core(properties),
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, _FIRST_INSTANT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)
    return content.getvalue()


def wrapped(tag: str, inside: str) -> str:
    """A part of its own: `hdr`, `footnotes`."""
    return f"{_HEAD}<w:{tag} {NAMESPACES}>{inside}</w:{tag}>"


_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_OF_PACKAGE = {"rId1": ("officeDocument", "word/document.xml"), "rId2": (_CORE, "docProps/core.xml")}


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """The parts that a part knows."""
    entries = "".join(
        f'<Relationship Id="{key}" Type="{kind if "/" in kind else f"{_R}/{kind}"}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'
    )


def _content_types(parts: Sequence[Part]) -> str:
    kinds = {part.name: part.relation for part in parts if isinstance(part.content, str)}
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_TYPES}.{kind}+xml"/>'
        for name, kind in {"document.xml": "document.main", **kinds}.items()
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'{overrides}<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


def _settings(parts: Sequence[Part]) -> str:
    """The settings: the lines that part footnotes from the text, where there are footnotes; laid out as by Word of today."""
    notes = any(part.relation == "footnotes" for part in parts)
    lines = '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>' if notes else ""
    mode = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    return f'<w:settings {NAMESPACES}>{lines}<w:compat>{mode}</w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>'


def _core(properties: Properties) -> str:
    created = properties.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    instant = f'xsi:type="dcterms:W3CDTF">{created}'
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{clean(properties.title)}</dc:title><dc:language>vi-VN</dc:language>"
        f"<dcterms:created {instant}</dcterms:created><dcterms:modified {instant}</dcterms:modified></cp:coreProperties>"
    )


def picture_xml(relation: str, number: int, alt: str, size: tuple[int, int]) -> str:
    """The run that shows a picture: size in English Metric Units, of which an inch has 914 400."""
    wide, high = size
    named = f'id="{number}" name="Picture {number}" descr={attribute(alt)}'
    fill = f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    shape = (
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    picture = f"<pic:pic><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>{fill}{shape}</pic:pic>"
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr {named}/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"{picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )

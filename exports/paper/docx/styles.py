"""The styles of a paper: what the body looks like, and the invisible ones that tell figures from what people typed."""

from exports.paper.form.form_rules import BODY, FONT, GAP, INDENT, LANGUAGE, LINE, NOTE, TABLE

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
SPOKEN = f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="{LANGUAGE}"/>'


def _size(points: int) -> str:
    return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'


def _paragraph(name: str, label: str, setting: str, look: str = "", more: str = "") -> str:
    own = f"<w:rPr>{look}</w:rPr>" if look else ""
    based = '<w:basedOn w:val="Normal"/>' if name != "Normal" else ""
    default = ' w:default="1"' if name == "Normal" else ""
    head = f'<w:style w:type="paragraph"{default} w:styleId="{name}"><w:name w:val="{label}"/>{based}{more}<w:qFormat/>'
    return f"{head}<w:pPr>{setting}</w:pPr>{own}</w:style>"


def _character(name: str, label: str, look: str = "") -> str:
    own = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{label}"/>{own}</w:style>'


_BLACK = '<w:color w:val="000000"/>'
_NEXT = '<w:next w:val="PaperBody"/>'
_TOP = f'<w:keepNext/><w:spacing w:before="{GAP}" w:after="{GAP}"/><w:ind w:firstLine="{INDENT}"/><w:jc w:val="both"/>'
_NARROW = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
_JUSTIFIED = (
    f'<w:spacing w:before="0" w:after="{GAP}" w:line="{LINE}" w:lineRule="auto"/>'
    f'<w:ind w:firstLine="{INDENT}"/><w:jc w:val="both"/>'
)
_ALL = (
    _paragraph("Normal", "Normal", _NARROW),
    _paragraph("PaperBody", "Paper Body", _JUSTIFIED),
    _paragraph("Heading1", "heading 1", _TOP + '<w:outlineLvl w:val="0"/>', "<w:b/><w:bCs/>" + _BLACK, _NEXT),
    _paragraph("Heading2", "heading 2", _TOP + '<w:outlineLvl w:val="1"/>', "<w:b/><w:bCs/>" + _BLACK, _NEXT),
    _paragraph("PaperForm", "Paper Form", _NARROW + '<w:jc w:val="center"/>'),
    _paragraph("PaperCell", "Paper Cell", '<w:spacing w:before="30" w:after="30"/>', _size(TABLE)),
    _paragraph("Caption", "caption", f'<w:spacing w:before="60" w:after="{GAP}"/><w:jc w:val="center"/>', "<w:i/><w:iCs/>"),
    _paragraph("Header", "header", '<w:jc w:val="center"/>'),
    _paragraph("FootnoteText", "footnote text", '<w:jc w:val="both"/>', _size(NOTE)),
    _character("PaperFigure", "Paper Figure"),
    _character("PaperQuoted", "Paper Quoted"),
    _character("PaperMoment", "Paper Moment"),
    _character("PaperOrdinal", "Paper Ordinal"),
    _character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
)
_DEFAULTS = f"<w:docDefaults><w:rPrDefault><w:rPr>{FONTS}{_size(BODY)}{SPOKEN}</w:rPr></w:rPrDefault></w:docDefaults>"
STYLES = f'<w:styles xmlns:w="{_W}">{_DEFAULTS}{"".join(_ALL)}</w:styles>'

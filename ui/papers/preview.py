"""A paper on the screen: what stands in the Word file, before anybody opens it."""

from collections.abc import Iterable

from exports.paper.docx.docx_text import Block, Break, Line, ReadPaper, Shown, Span, Table
from ui.parts.markup import attribute, text
from ui.selection.view import View

_HEADINGS = {"Heading1": "h3", "Heading2": "h4"}
_KINDS = {"PaperBody": "ps-paper-body", "PaperForm": "ps-paper-form", "Caption": "ps-paper-form", "PaperCell": ""}
_ALIGNED = {"center": "ps-paper-form", "right": "number"}


def contents(paper: ReadPaper) -> tuple[str, ...]:
    """The headings of the paper: its parts, and its annexes with their titles."""
    found: list[str] = []
    lines = [(before, block) for before, block in zip((None, *paper.blocks), paper.blocks, strict=False)]
    for index, (before, block) in enumerate(lines):
        if isinstance(block, Line) and block.style == "Heading1":
            found.append(block.text)
        elif isinstance(block, Line) and isinstance(before, Break) and index + 1 < len(lines):
            title = lines[index + 1][1]
            found.append(f"{block.text}. {title.text}" if isinstance(title, Line) else block.text)
    return tuple(found)


def preview_html(view: View, paper: ReadPaper) -> str:
    """The paper as HTML; it is Vietnamese whatever the page's language."""
    notes = "".join(f"<li>{_spans(note.spans)}</li>" for note in paper.notes)
    listed = f'<ol class="ps-paper-notes">{notes}</ol>' if notes else ""
    return f'<article class="ps-paper" lang="vi">{_blocks(view, paper.blocks)}{listed}</article>'


def _blocks(view: View, blocks: Iterable[Block]) -> str:
    return "".join(_block(view, block, number) for number, block in enumerate(blocks))


def _block(view: View, block: Block, number: int) -> str:
    if isinstance(block, Line):
        return _line(block)
    if isinstance(block, Table):
        return _table(view, block, number) if block.lined else _sides(block)
    return _shown(block) if isinstance(block, Shown) else "<hr>"


def _shown(picture: Shown) -> str:
    """What a picture says; the picture itself is in the file."""
    return f'<p class="ps-paper-form">[{text(picture.alt)}]</p>'


def _line(line: Line) -> str:
    if line.ruled:
        return '<div class="ps-paper-rule"></div>'
    if not line.text and not any(span.note for span in line.spans):
        return ""
    tag = _HEADINGS.get(line.style, "p")
    kind = _ALIGNED.get(line.align) or _KINDS.get(line.style, "")
    return f'<{tag} class="{kind}">{_spans(line.spans)}</{tag}>'


def _spans(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    if span.note is not None:
        return f"<sup>{span.note}</sup>"
    said = text(span.text).replace("\n", "<br>")
    said = f"<b>{said}</b>" if span.bold else said
    return f"<i>{said}</i>" if span.italic else said


def _sides(table: Table) -> str:
    """What stands side by side in the form: issuer and motto, recipients and signature."""
    sides = "".join(f"<div>{''.join(map(_line, cell))}</div>" for row in table.rows for cell in row)
    return f'<div class="ps-paper-sides">{sides}</div>'


def _table(view: View, table: Table, number: int) -> str:
    """A table with lines; it scrolls sideways by itself, by keyboard too."""
    rows = "".join(_row(row, heading=index < table.headings) for index, row in enumerate(table.rows))
    label = attribute(view.say("papers.preview.table", number=number))
    return f'<div class="ps-scroll" tabindex="0" role="region" aria-label="{label}"><table>{rows}</table></div>'


def _row(cells: Iterable[Iterable[Line]], *, heading: bool) -> str:
    tag = 'th scope="col"' if heading else "td"
    return f"<tr>{''.join(f'<{tag}>{_cell(cell)}</{tag[:2]}>' for cell in cells)}</tr>"


def _cell(lines: Iterable[Line]) -> str:
    return "<br>".join(_spans(line.spans) for line in lines)

"""A paper on the screen: what stands in the Word file, before anybody opens it."""

from collections.abc import Iterable

from exports.paper.docx.docx_text import Block, Break, Line, ReadPaper, Shown, Span, Table
from ui.parts.markup import NOTHING, Html, joined
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


def preview_html(view: View, paper: ReadPaper) -> Html:
    """The paper as HTML; it is Vietnamese whatever the page's language."""
    notes = joined(Html("<li>{}</li>").format(_spans(note.spans)) for note in paper.notes)
    listed = Html('<ol class="ps-paper-notes">{}</ol>').format(notes) if notes else ""
    return Html('<article class="ps-paper" lang="vi">{}{}</article>').format(_blocks(view, paper.blocks), listed)


def _blocks(view: View, blocks: Iterable[Block]) -> Html:
    return joined(_block(view, block, number) for number, block in enumerate(blocks))


def _block(view: View, block: Block, number: int) -> Html:
    if isinstance(block, Line):
        return _line(block)
    if isinstance(block, Table):
        return _table(view, block, number) if block.lined else _sides(block)
    return _shown(block) if isinstance(block, Shown) else Html("<hr>")


def _shown(picture: Shown) -> Html:
    """What a picture says; the picture itself is in the file."""
    return Html('<p class="ps-paper-form">[{}]</p>').format(picture.alt)


def _line(line: Line) -> Html:
    if line.ruled:
        return Html('<div class="ps-paper-rule"></div>')
    if not line.text and not any(span.note for span in line.spans):
        return NOTHING
    tag = _HEADINGS.get(line.style, "p")
    kind = _ALIGNED.get(line.align) or _KINDS.get(line.style, "")
    return Html('<{} class="{}">{}</{}>').format(tag, kind, _spans(line.spans), tag)


def _spans(spans: Iterable[Span]) -> Html:
    return joined(_span(span) for span in spans)


def _span(span: Span) -> Html:
    if span.note is not None:
        return Html("<sup>{}</sup>").format(span.note)
    said = joined(span.text.split("\n"), "<br>")
    said = Html("<b>{}</b>").format(said) if span.bold else said
    return Html("<i>{}</i>").format(said) if span.italic else said


def _sides(table: Table) -> Html:
    """What stands side by side in the form: issuer and motto, recipients and signature."""
    sides = joined(Html("<div>{}</div>").format(joined(map(_line, cell))) for row in table.rows for cell in row)
    return Html('<div class="ps-paper-sides">{}</div>').format(sides)


def _table(view: View, table: Table, number: int) -> Html:
    """A table with lines; it scrolls sideways by itself, by keyboard too."""
    rows = joined(_row(row, heading=index < table.headings) for index, row in enumerate(table.rows))
    label = view.say("papers.preview.table", number=number)
    return Html('<div class="ps-scroll" tabindex="0" role="region" aria-label="{}"><table>{}</table></div>').format(label, rows)


def _row(cells: Iterable[Iterable[Line]], *, heading: bool) -> Html:
    one = Html('<th scope="col">{}</th>') if heading else Html("<td>{}</td>")
    return Html("<tr>{}</tr>").format(joined(one.format(_cell(cell)) for cell in cells))


def _cell(lines: Iterable[Line]) -> Html:
    return joined((_spans(line.spans) for line in lines), "<br>")

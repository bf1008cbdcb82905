"""A paper on the screen: the blocks of which the Word file is written, as HTML, before anybody opens the file."""

from collections.abc import Iterable, Sequence

from exports.paper.form.paper_blocks import (
    BODY,
    CELL,
    FORM,
    HEADING,
    PART,
    Block,
    Blocks,
    Paper,
    Paragraph,
    Rule,
    Shown,
    Table,
    texts,
)
from exports.paper.form.paper_blocks import plain_text as plain
from exports.paper.form.pieces import Piece, Text, words
from ui.parts.markup import NOTHING, Html, joined

_TAGS = {PART: "h3", HEADING: "h4", "Paper Annex Title": "h3"}
_BOLD = (
    "Paper Issuer",
    "Paper Title",
    "Paper Signature",
    "Paper Recipients",
    "Paper Annex",
    "Paper Annex Title",
    "Paper Motto",
)
_ITALIC = ("Paper Date", "Paper Annex Of", "Paper Recipients")
_LEFT = (CELL, "Paper Recipients", "Paper Recipient", "Paper Addressees", "Paper Addressee Item", "Paper Note")
_ALIGNED = {"center": "ps-paper-form", "right": "number"}


def contents(paper: Paper) -> tuple[str, ...]:
    """The headings of the paper: its parts, and its annexes with their titles."""
    parts = [plain(block.text) for block in paper.places["content"] if isinstance(block, Paragraph) and block.style == PART]
    heads = [[plain(text) for text in texts(annex.content[:2])] for annex in paper.annexes]
    return (*parts, *(f"{number}. {title}" for number, title in heads))


class Preview:
    """Writes one paper; numbers its footnotes."""

    def __init__(self) -> None:
        """Nothing is written yet."""
        self.notes: list[Text] = []

    def paper(self, paper: Paper) -> Html:
        """The paper as HTML; it is Vietnamese whatever the page's language."""
        nation = [Paragraph(words(f"paper.{name}"), "Paper Motto") for name in ("nation", "motto")]
        places = paper.places
        parts = [
            self._sides((*places["parent"], *places["issuer"]), (*nation, Rule(0))),
            self._sides((*places["number"], *places["about"]), places["date"]),
            self._blocks(places["content"]),
            self._sides(places["recipients"], places["signature"]),
        ]
        for annex in paper.annexes:
            parts += [Html("<hr>"), self._blocks(annex.content)]
        notes = joined(Html("<li>{}</li>").format(self._text(note)) for note in self.notes)
        listed = Html('<ol class="ps-paper-notes">{}</ol>').format(notes) if self.notes else NOTHING
        return Html('<article class="ps-paper" lang="vi">{}{}</article>').format(joined(parts), listed)

    def _sides(self, left: Blocks, right: Blocks) -> Html:
        """What stands side by side in the form: issuer and motto, recipients and signature."""
        both = joined(Html("<div>{}</div>").format(self._blocks(side)) for side in (left, right))
        return Html('<div class="ps-paper-sides">{}</div>').format(both)

    def _blocks(self, blocks: Iterable[Block]) -> Html:
        return joined(map(self._block, blocks))

    def _block(self, block: Block) -> Html:
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        if isinstance(block, Table):
            return self._table(block)
        return self._shown(block) if isinstance(block, Shown) else Html('<div class="ps-paper-rule"></div>')

    def _shown(self, shown: Shown) -> Html:
        """What a picture says; the picture itself is in the file."""
        return Html('<p class="ps-paper-form">[{}]</p>{}').format(
            shown.picture.alt, self._paragraph(Paragraph(shown.caption, FORM))
        )

    def _paragraph(self, paragraph: Paragraph) -> Html:
        if not paragraph.text:
            return NOTHING
        style = paragraph.style
        tag = _TAGS.get(style, "p")
        usual = "ps-paper-body" if style == BODY else "" if style in (*_LEFT, PART, HEADING) else "ps-paper-form"
        said = self._text(paragraph.text)
        said = Html("<b>{}</b>").format(said) if paragraph.bold or style in _BOLD else said
        said = Html("<i>{}</i>").format(said) if style in _ITALIC else said
        return Html('<{} class="{}">{}</{}>').format(tag, _ALIGNED.get(paragraph.align, usual), said, tag)

    def _text(self, text: Text) -> Html:
        return joined(map(self._piece, text))

    def _piece(self, piece: Piece) -> Html:
        said = joined(piece.text.split("\n"), "<br>")
        if not piece.note:
            return said
        if piece.note not in self.notes:
            self.notes.append(piece.note)
        return Html("{}<sup>{}</sup>").format(said, self.notes.index(piece.note) + 1)

    def _table(self, table: Table) -> Html:
        """A table with lines; it scrolls sideways by itself, by keyboard too."""
        heads = self._row([column.heading for column in table.columns], Html('<th scope="col">{}</th>'))
        rows = joined(self._row(row, Html("<td>{}</td>")) for row in table.rows)
        total = self._row(table.total, Html("<td><b>{}</b></td>")) if table.total else NOTHING
        whole = Html('<div class="ps-scroll" tabindex="0" role="region" aria-label="{}"><table>{}{}{}</table></div>')
        return whole.format(table.about, heads, rows, total)

    def _row(self, cells: Sequence[Text], one: Html) -> Html:
        return Html("<tr>{}</tr>").format(joined(one.format(self._text(cell)) for cell in cells))


def preview_html(paper: Paper) -> Html:
    """The paper as HTML."""
    return Preview().paper(paper)

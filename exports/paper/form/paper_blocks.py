"""What a paper is made of: paragraphs, tables, pictures, sections; what each looks like is the template's business."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from exports.paper.form.pieces import Text, words

BODY, FORM, CELL = "Paper Body", "Paper Form", "Paper Cell"
PART, HEADING = "Heading 1", "Heading 2"
# Every style that a template must have, by Word's name of it.
STYLES = (
    *("Normal", BODY, PART, HEADING, FORM, CELL, "Caption", "Paper Table"),
    *("Paper End", "Paper Parent", "Paper Issuer", "Paper Number", "Paper About", "Paper Date", "Paper Title", "Paper Rule"),
    *("Paper Addressee", "Paper Addressees", "Paper Addressee Item"),
    *("Paper Recipients", "Paper Recipient", "Paper Signature"),
    *("Paper Annex", "Paper Annex Title", "Paper Annex Of", "Paper Note", "Paper Illustrative"),
    *("Paper Figure", "Paper Quoted", "Paper Moment", "Paper Ordinal", "footnote text", "footnote reference"),
)
# Every place that a template must have: a paragraph of its own that says `{{…}}`, where the paper puts what belongs there.
PLACES = {
    "parent": "CƠ QUAN CHỦ QUẢN",
    "issuer": "CƠ QUAN BAN HÀNH",
    "number": "SỐ, KÝ HIỆU",
    "about": "TRÍCH YẾU",
    "date": "ĐỊA DANH, NGÀY THÁNG",
    "content": "NỘI DUNG",
    "recipients": "NƠI NHẬN",
    "signature": "CHỮ KÝ",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `align`: where it is not its style's; `keep`: on one page with what follows."""

    text: Text = ()
    style: str = BODY
    align: str = ""
    keep: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line in the middle of what it stands in: at most `most` of its width, else as long as `length` (twips)."""

    length: int
    most: float = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its share of the width, how its cells are aligned."""

    heading: Text
    share: float
    align: str = "left"


def columns_of(shares: Iterable[tuple[str, int, str]]) -> list[Column]:
    """Columns by the name of each, which is the key of its heading, its share of the width and how it is aligned."""
    return [Column(words(f"paper.column.{name}"), share, align) for name, share, align in shares]


@dataclass(frozen=True, slots=True)
class Table:
    """
    A table with lines, whose headings come again on each page.

    Attributes:
        about: what it shows, for whoever hears the paper.
        total: the last row, bold; None: there is none.
        whole: no row is split by the end of a page.
    """

    about: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Text]]
    total: Sequence[Text] | None = None
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a paper: what is written below it, what is said to whoever cannot see it, and its PNG."""

    caption: str
    alt: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a picture stands, with the text of its caption."""

    picture: Picture
    caption: Text


Block: TypeAlias = Paragraph | Rule | Table | Shown
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a paper that begins on a new page, with page numbers of its own; `across`: its pages lie."""

    content: Blocks
    across: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """
    A whole paper.

    Attributes:
        title: what the file calls itself.
        created: the instant of its figures.
        places: what stands at each of `PLACES`, by its English name; the content is what stands between head and signature.
        annexes: what follows the signature.
        illustrative: every page says that the figures are invented.
    """

    title: str
    created: datetime
    places: Mapping[str, Blocks]
    annexes: Sequence[Section] = ()
    illustrative: bool = False


def texts(blocks: Sequence[Block]) -> Iterator[Text]:
    """Every text in blocks, in order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Shown):
            yield block.caption
        elif isinstance(block, Table):
            yield from (column.heading for column in block.columns)
            yield from (cell for row in (*block.rows, *([block.total] if block.total else [])) for cell in row)


def plain_text(text: Text) -> str:
    """What can be read in a text."""
    return "".join(piece.text for piece in text)

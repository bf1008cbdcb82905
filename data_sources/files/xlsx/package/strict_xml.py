"""Reading XML strictly and in pieces: what no spreadsheet program writes is refused before it can cost memory."""

from collections.abc import Callable, Iterable
from typing import Never, TypeAlias
from xml.parsers.expat import ParserCreate, XMLParserType

from data_sources.files.xlsx.package.package import Damaged
from data_sources.files.xlsx.package.room import MEGABYTE

# Between a namespace and a name. No XML can hold this sign, so that no text passes for a name.
SEPARATOR = "\x01"
_MOST_TOKEN = 4 * MEGABYTE  # of one tag or comment, which must be whole in memory; no text is one
_MOST_NAMES = 20_000  # of elements and attributes, which the parser remembers to the end
_MOST_DEPTH = 200  # of elements in each other
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # no spreadsheet program writes it

Attributes: TypeAlias = dict[str, str]


def new_parser() -> XMLParserType:
    """A parser that has no handlers yet; it refuses a document type, which lets entities expand without end."""
    parser = ParserCreate(namespace_separator=SEPARATOR)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def feed(parser: XMLParserType, pieces: Iterable[bytes]) -> None:
    """
    Parse a part.

    Raises:
        Damaged, ExpatError: it is no XML, or such as no spreadsheet program writes.
    """
    fed = 0
    for piece in pieces:
        if not fed and piece.startswith(_UTF_16):
            raise Damaged("encoding")
        parser.Parse(piece, False)
        fed += len(piece)
        if fed - parser.CurrentByteIndex > _MOST_TOKEN or len(parser.intern) > _MOST_NAMES:
            raise Damaged("names")
    parser.Parse(b"", True)


class Walk:
    """Handlers for the elements of a part, by their names without namespace; how deep they stand is watched."""

    def __init__(self, start: Callable[[str, Attributes], None], end: Callable[[str], object] | None = None) -> None:
        """With what is done where an element starts, with its attributes, and where it ends."""
        self._start, self._end = start, end
        self._depth = 0

    def attach(self, parser: XMLParserType) -> None:
        """Let a parser use the handlers."""
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end

    def start(self, name: str, attributes: Attributes) -> None:
        """An element starts. Raises Damaged."""
        self._depth += 1
        if self._depth > _MOST_DEPTH:
            raise Damaged(name)
        self._start(name.rpartition(SEPARATOR)[2], attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        self._depth -= 1
        if self._end:
            self._end(name.rpartition(SEPARATOR)[2])


def walk(pieces: Iterable[bytes], start: Callable[[str, Attributes], None], end: Callable[[str], object] | None = None) -> None:
    """Call `start` and `end` for each element of a part. Raises as `feed` does."""
    parser = new_parser()
    Walk(start, end).attach(parser)
    feed(parser, pieces)


def relation_id(attributes: Attributes) -> str | None:
    """The relationship that an element names, `r:id`, whatever its prefix and edition of the standard."""
    for name, value in attributes.items():
        if name.endswith(f"/relationships{SEPARATOR}id"):
            return value
    return None


def _refuse(name: str, *_: object) -> Never:
    raise Damaged(name)

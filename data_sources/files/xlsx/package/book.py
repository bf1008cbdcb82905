"""The workbook's own part: which tabs there are, in which part each stands, and from which day dates count."""

from dataclasses import dataclass

from data_sources.files.xlsx.package.package import Damaged, Package
from data_sources.files.xlsx.package.relations import Relation, relations_of
from data_sources.files.xlsx.package.room import Room
from data_sources.files.xlsx.package.strict_xml import Attributes, relation_id, walk

_USUAL = "xl/workbook.xml"
_PLACES = 60  # what is said of a tab takes in memory, in places of cells
_TRUE = frozenset({"1", "true", "on"})


class NoWorkbook(ValueError):
    """A package holds something else: a letter, slides, a binary workbook."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A tab that holds cells: its name, the name of its part, whether it is hidden."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Book:
    """
    What the workbook's part says.

    Attributes:
        sheets: the tabs that hold cells, in their order; charts and macros are none.
        from_1904: dates count from 1904-01-01.
        strings, styles: the names of these parts; None where there is none.
    """

    sheets: tuple[Sheet, ...]
    from_1904: bool
    strings: str | None
    styles: str | None


def book_of(package: Package, room: Room) -> Book:
    """
    The workbook's part, wherever it stands.

    Raises:
        NoWorkbook: there is none.
        Damaged: it names no tab, one that leads nowhere, or one twice. Others as `strict_xml.feed` raises them.
    """
    part = _workbook_part(package, room)
    relations = relations_of(package, part, room)
    named: list[tuple[str, Attributes]] = []

    def start(element: str, attributes: Attributes) -> None:
        if not named and element != "workbook":
            raise NoWorkbook(element)
        if element in {"workbook", "workbookPr", "sheet"}:
            room.take(places=_PLACES)
            named.append((element, attributes))

    walk(package.pieces(part), start)
    sheets = [_sheet(attributes, relations) for element, attributes in named if element == "sheet"]
    if not sheets:
        raise Damaged(part)
    dates = [attributes.get("date1904", "0").lower() for element, attributes in named if element == "workbookPr"]
    return Book(
        _distinct([sheet for sheet in sheets if sheet]),
        bool(_TRUE.intersection(dates)),
        _part(package, relations, part, "sharedStrings"),
        _part(package, relations, part, "styles"),
    )


def _workbook_part(package: Package, room: Room) -> str:
    """The part that the package calls its document; else the one of the usual name."""
    documents = [relation.part for relation in relations_of(package, "", room).values() if relation.kind == "officeDocument"]
    for part in (*documents, _USUAL):
        if part and part in package and not part.lower().endswith(".bin"):
            return part
    raise NoWorkbook(_USUAL)


def _sheet(attributes: Attributes, relations: dict[str, Relation]) -> Sheet | None:
    """A tab; None where it holds no cells. Raises Damaged."""
    relation = relations.get(relation_id(attributes) or "")
    if relation is None or "name" not in attributes:
        raise Damaged("sheet")
    if relation.kind != "worksheet":
        return None
    if relation.part is None:
        raise Damaged("sheet")
    return Sheet(attributes["name"], relation.part, attributes.get("state", "visible") != "visible")


def _distinct(sheets: list[Sheet]) -> tuple[Sheet, ...]:
    """The tabs. Raises Damaged where two have one name or one part: the same rows would count twice."""
    if len({sheet.name for sheet in sheets}) < len(sheets) or len({sheet.part.lower() for sheet in sheets}) < len(sheets):
        raise Damaged("sheets")
    return tuple(sheets)


def _part(package: Package, relations: dict[str, Relation], book: str, kind: str) -> str | None:
    """The part of a kind that the workbook leads to; else the one of the usual name beside it."""
    beside = f"{book.rpartition('/')[0]}/{kind}.xml"
    parts = [relation.part for relation in relations.values() if relation.kind == kind]
    return next((part for part in (*parts, beside) if part and part in package), None)

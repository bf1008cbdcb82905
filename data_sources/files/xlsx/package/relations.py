"""What a part of a package leads to: its relationships, which stand in a part of their own beside it."""

import posixpath
from dataclasses import dataclass

from data_sources.files.xlsx.package.package import Damaged, Package, part_at
from data_sources.files.xlsx.package.room import Room
from data_sources.files.xlsx.package.strict_xml import Attributes, walk

_PLACES = 30  # what one takes in memory, in places of cells


@dataclass(frozen=True, slots=True)
class Relation:
    """
    A relationship.

    Attributes:
        kind: the last word of its type, such as `worksheet`; the same in all editions of the standard.
        target: as written.
        part: the name of the part that it leads to; None where it leads out of the package.
    """

    kind: str
    target: str
    part: str | None


def relations_of(package: Package, part: str, room: Room) -> dict[str, Relation]:
    """
    The relationships of a part by their ids; of the package as a whole for the empty name.

    Raises:
        Damaged: two have the same id. Others as `strict_xml.feed` and `Package.pieces` raise them.
    """
    folder, name = posixpath.split(part)
    beside = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, Relation] = {}

    def start(element: str, attributes: Attributes) -> None:
        if element == "Relationship":
            room.take(places=_PLACES)
            if attributes.get("Id", "") in found:
                raise Damaged(beside)
            found[attributes.get("Id", "")] = _relation(attributes, part)

    if beside in package:
        walk(package.pieces(beside), start)
    return found


def _relation(attributes: Attributes, source: str) -> Relation:
    target = attributes.get("Target", "")
    external = attributes.get("TargetMode", "").lower() == "external"
    kind = attributes.get("Type", "").rpartition("/")[2]
    return Relation(kind, target, None if external else part_at(target, source))

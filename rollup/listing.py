"""The list of units that a roll-up reads, and every fault of that list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Unit:
    """
    One line of the list: a unit and its workbook; `parent` is the code of the unit above, None at the top.

    `source` may be empty where units stand below it: it is a group of them.
    """

    code: str
    name: str
    source: str
    parent: str | None = None


class Fault(StrEnum):
    """What keeps a list from being used."""

    DUPLICATE_CODE = "duplicate_code"
    UNKNOWN_PARENT = "unknown_parent"
    CYCLE = "cycle"
    MISSING_SOURCE = "missing_source"


def listing_faults(units: Sequence[Unit]) -> list[tuple[Fault, str]]:
    """Every fault with the code of its unit, each once, in the order of `Fault` and then of the list; empty for a good list."""
    lines = Counter(unit.code for unit in units)
    above = {unit.code: unit.parent for unit in units}
    duplicate = [(Fault.DUPLICATE_CODE, code) for code, count in lines.items() if count > 1]
    unknown = [(Fault.UNKNOWN_PARENT, unit.code) for unit in units if unit.parent is not None and unit.parent not in above]
    cycle = [(Fault.CYCLE, code) for code in above if _is_above_itself(code, above)]
    groups = set(above.values())
    missing = [(Fault.MISSING_SOURCE, unit.code) for unit in units if not unit.source.strip() and unit.code not in groups]
    return list(dict.fromkeys([*duplicate, *unknown, *cycle, *missing]))


def _is_above_itself(code: str, above: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    parent = above[code]
    while parent is not None and parent != code and parent not in seen:
        seen.add(parent)
        parent = above.get(parent)
    return parent == code

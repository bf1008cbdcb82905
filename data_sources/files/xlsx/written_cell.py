"""What stands in the XML of one cell: its value, its own text, its formula."""

from collections.abc import Sequence
from dataclasses import dataclass

from data_sources.files.xlsx.package.package import Damaged
from data_sources.files.xlsx.package.strict_xml import SEPARATOR

_VALUE, _FORMULA, _TEXT, _SPOKEN = (f"{SEPARATOR}{name}" for name in ("v", "f", "t", "rPh"))

_USUAL = 6  # what is said of a formula with its value: twice the start of an element, its text and its end


@dataclass(slots=True)
class WrittenCell:
    """
    What is written in a cell.

    Attributes:
        value: the text of its `v`; None where it has none.
        runs: the texts of its own, in pieces; None where it has none.
        formula: the text of its `f`, empty where another cell has it; None where the cell is no formula.
    """

    value: str | None = None
    runs: list[str] | None = None
    formula: str | None = None


def written_cell(said: Sequence[str | None]) -> WrittenCell:
    """
    What stands in a cell, from what its XML said in order: None where an element starts, its name where it ends, its texts.

    Raises:
        Damaged: a value holds elements, or there are two.
    """
    if len(said) == _USUAL and _is_formula_with_value(said):
        return WrittenCell(said[4], None, said[1])
    cell = WrittenCell()
    texts: list[str] = []
    opened = False  # nothing but texts since an element started
    for part in said:
        if part is None:
            opened = True
            texts.clear()
        elif SEPARATOR not in part:
            texts.append(part)
        else:
            _end(cell, part, "".join(texts) if opened else None)
            opened = False
            texts.clear()
    return cell


def _is_formula_with_value(said: Sequence[str | None]) -> bool:
    """Whether a cell is the commonest of those with more than a value."""
    formula, value = said[2], said[5]
    starts = said[0] is None and said[3] is None
    return starts and formula is not None and value is not None and formula.endswith(_FORMULA) and value.endswith(_VALUE)


def _end(cell: WrittenCell, name: str, text: str | None) -> None:
    """An element of the cell has ended; its text is None where it holds elements."""
    if name.endswith(_VALUE) and cell.value is None and text is not None:
        cell.value = text
    elif name.endswith(_FORMULA) and cell.formula is None and text is not None:
        cell.formula = text
    elif name.endswith(_TEXT) and text is not None:
        cell.runs = cell.runs or []
        cell.runs.append(text)
    elif name.endswith(_SPOKEN) and cell.runs:  # how the text before is spoken
        cell.runs.pop()
    elif name.endswith((_VALUE, _FORMULA, _TEXT)):
        raise Damaged(name)

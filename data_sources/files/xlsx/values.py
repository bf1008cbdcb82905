"""The value of a cell from what is written in it, by the type that it names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data_sources.files.xlsx.dates import duration, iso_moment, moment
from data_sources.files.xlsx.number_looks import Look
from data_sources.files.xlsx.package.package import Damaged
from data_sources.files.xlsx.shared_strings import unescaped
from data_sources.files.xlsx.written_cell import WrittenCell
from records.workbook.raw import Cell, CellError, PerCent, UncomputedFormula

_TRUTHS = {"1": True, "true": True, "0": False, "false": False}
_OTHERS: dict[str, Callable[[str], Cell]] = {
    "str": unescaped,
    "inlineStr": unescaped,
    "b": lambda text: _TRUTHS.get(text.lower(), text),
    "d": iso_moment,
}
_FAILED = "#REF!"  # what a cell shows that failed and does not say how


@dataclass(frozen=True, slots=True)
class Values:
    """
    What turns the text of a value into a cell, the same for all tabs of a workbook.

    Attributes:
        shared: the texts that cells name by their number; None where one is empty.
        looks: the styles by their number whose numbers are shown as moments, durations or shares.
        from_1904: dates count from 1904-01-01.
    """

    shared: Sequence[str | None]
    looks: Mapping[str, Look]
    from_1904: bool

    def shared_text(self, number: str) -> str | None:
        """The shared text of this number. Raises Damaged: there is none."""
        index = int(number)
        if not 0 <= index < len(self.shared):
            raise Damaged(number)
        return self.shared[index]

    def number(self, text: str, style: str) -> Cell:
        """A number, or the moment, duration or share that its style shows; a text that is no number stays one."""
        try:
            value = float(text)
        except ValueError:
            return text
        if "_" in text:  # Python takes `1_000` for a number
            return text
        look = self.looks.get(style)
        if look is None:
            return value
        if look is Look.PER_CENT:
            return PerCent(value)
        return moment(value, from_1904=self.from_1904) if look is Look.MOMENT else duration(value)

    def of(self, written: WrittenCell, kind: str, style: str) -> Cell:
        """
        The cell.

        Args:
            written: what stands in it.
            kind: the type that it names; `n` where it names none.
            style: the number of its style.

        Returns:
            None for one without content, and for a formula whose value is the empty text; one without a value is uncomputed.

        Raises:
            Damaged: no sheet has such a type.
        """
        if kind == "e":
            return CellError((written.value or "").strip() or _FAILED)
        if written.value is None and written.runs:
            return unescaped("".join(written.runs)) or None
        value = written.value if kind in {"str", "inlineStr"} else (written.value or "").strip()
        if not value:
            blank = written.formula is None or (kind == "str" and value is not None)
            return None if blank else UncomputedFormula()
        return self._stored(value, kind, style)

    def _stored(self, value: str, kind: str, style: str) -> Cell:
        """The cell of a stored value."""
        if kind == "n":
            return self.number(value, style)
        if kind == "s":
            return self.shared_text(value)
        if kind not in _OTHERS:
            raise Damaged(kind)
        return _OTHERS[kind](value)

"""One page to carry into a meeting, described: sentences, figures, what to do, and the table of requirements."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetFigure:
    """One figure as people read it: what it is, its value, what explains it, and how it was in the period before."""

    label: str
    value: str
    note: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class SheetStep:
    """What one place still has to do: its name, how far it is, and each thing."""

    name: str
    covered: str
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One requirement of a place: its state, the sign of it, and how much of how much."""

    state: str
    sign: str
    amount: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One place in the table: its name, how far it is, and its requirements in the order of the headings."""

    name: str
    covered: str
    cells: tuple[SheetCell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    The whole page.

    Attributes:
        name: whose page it is, and of which period.
        badge: what must be known before all else; empty: nothing.
        headline, second: the two sentences.
        headings: of the table, the first two of the place and of how far it is.
        more: how many places the table leaves out; empty: none.
        legend: states of the table and what each means.
        notes: what is left out of the figures; foot: where they come from.
    """

    name: str
    badge: str
    headline: str
    second: str
    figures: tuple[SheetFigure, ...]
    steps_title: str
    steps: tuple[SheetStep, ...]
    table_title: str
    headings: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    more: str
    legend: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    foot: str

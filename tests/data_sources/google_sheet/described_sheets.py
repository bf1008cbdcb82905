"""Draws a described sheet in a test."""

from collections.abc import Mapping, Sequence

from data_sources.google_sheet.answers.described import Described, DescribedTab, Place
from data_sources.google_sheet.answers.protected import Protection
from records.workbook.raw import Cell, Tab


def tab(
    name: str,
    rows: Sequence[Sequence[Cell]] = (),
    *,
    sheet_id: int = 0,
    grid: tuple[int, int] = (1000, 26),
    notes: Mapping[Place, str] | None = None,
    formulas: Mapping[Place, str] | None = None,
    protections: tuple[Protection, ...] = (),
) -> DescribedTab:
    """A tab as Google describes it, nothing frozen and no rules set."""
    return DescribedTab(
        Tab(name, rows, sheet_id=sheet_id),
        *grid,
        0,
        notes=notes or {},
        rules={},
        formulas=formulas or {},
        protections=protections,
    )


def sheet(*tabs: DescribedTab, locale: str = "vi_VN") -> Described:
    """A sheet with these tabs."""
    return Described("Bảng thử", locale, "Asia/Ho_Chi_Minh", tabs)

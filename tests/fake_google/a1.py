"""Ranges as people write them: `'Hoạt động'!A1:Z`, open at an end, with doubled quotes in the names of tabs."""

import re
from dataclasses import dataclass

from records.workbook.raw import column_letters
from tests.fake_google.answers import refuse
from tests.fake_google.sheets_state import Spreadsheet, Tab

_PARTS = re.compile(r"(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!']*)")
_CELLS = re.compile(r"\$?([A-Z]{0,3})\$?([0-9]*)(?::\$?([A-Z]{0,3})\$?([0-9]*))?", re.IGNORECASE)


@dataclass(frozen=True)
class Block:
    """A block of cells of a tab, counted from 0; its ends are the first that are out."""

    tab: Tab
    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        title = self.tab.title.replace("'", "''")
        title = title if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", title) else f"'{title}'"
        return f"{title}!{column_letters(self.left)}{self.top + 1}:{column_letters(self.right - 1)}{self.bottom}"


def block(sheet: Spreadsheet, text: str) -> Block:
    """The block that a range means, no larger than its tab's grid."""
    titles = {tab.title.casefold(): tab for tab in sheet.tabs}
    alone = text[1:-1].replace("''", "'") if len(text) > 1 and text[0] == text[-1] == "'" else text
    if alone.casefold() in titles:
        return _of_grid(titles[alone.casefold()])
    parts = _PARTS.fullmatch(text)
    if not parts or not parts[3]:
        refuse(f"Unable to parse range: {text}")
    title = parts[1].replace("''", "'") if parts[1] else parts[2] or sheet.tabs[0].title
    if title.casefold() not in titles:
        refuse(f"Unable to parse range: {text}")
    return _cut(titles[title.casefold()], parts[3], text)


def _of_grid(tab: Tab) -> Block:
    return Block(tab, 0, 0, tab.grid["rowCount"], tab.grid["columnCount"])


def _cut(tab: Tab, cells: str, text: str) -> Block:
    found = _CELLS.fullmatch(cells)
    if not found:
        refuse(f"Unable to parse range: {text}")
    left, top, right, bottom = found.groups()
    single = ":" not in cells
    if single and not (left and top):
        refuse(f"Unable to parse range: {text}")
    whole = _of_grid(tab)
    first_row, first_column = int(top or 1) - 1, _column(left) if left else 0
    last_row = first_row + 1 if single else int(bottom) if bottom else whole.bottom
    last_column = first_column + 1 if single else _column(right) + 1 if right else whole.right
    if first_row >= whole.bottom or first_column >= whole.right:
        refuse(f"Range ({text}) exceeds grid limits. Max rows: {whole.bottom}, max columns: {whole.right}")
    return Block(tab, first_row, first_column, min(last_row, whole.bottom), min(last_column, whole.right))


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1

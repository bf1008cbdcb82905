"""Text that a spreadsheet will not take for a formula, whoever typed it."""

import re

# What begins a formula in Excel, LibreOffice or Google Sheets, and the full-width forms that Excel folds into them.
# Spreadsheets trim a cell before they look at it: blanks and characters without width in front do not hide a sign.
_FORMULA = re.compile(r"[\s\x00-\x20\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r]")


def safe_text(text: str) -> str:
    """
    The text, with an apostrophe before it where a spreadsheet would compute it.

    Numbers are no text: they are written as numbers and never come here.
    """
    return f"'{text}" if _FORMULA.match(text) else text

"""Rows as the bytes of a CSV that Excel opens right: UTF-8 with BOM, text safe from formulas, unknown left empty."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from exports.file_values import DIGITS
from exports.safe_text import safe_text
from records.workbook.characters import writable

Value: TypeAlias = str | float | None

# Excel with Vietnamese regional settings parts columns by `;` and writes 66,7; elsewhere it is `,` and 66.7.
SEPARATORS = {";": ",", ",": "."}


def csv_bytes(rows: Iterable[Sequence[Value]], separator: str) -> bytes:
    """
    The cells of each row separated by the separator, numbers with the decimal sign that belongs to it and ungrouped.

    Raises:
        KeyError: the separator is neither `;` nor `,`.
    """
    decimal_sign = SEPARATORS[separator]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerows([_written(value, decimal_sign) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _written(value: Value, decimal_sign: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return safe_text(writable(value))
    if isinstance(value, int):
        return str(value)
    return f"{value:.{DIGITS}f}".rstrip("0").rstrip(".").replace(".", decimal_sign)

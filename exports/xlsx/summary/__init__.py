"""summary.xlsx: six sheets for people, with real numbers and days, drawn from the same report as every other file."""

from exports.xlsx.summary.workbook import summary_xlsx

__all__ = ["summary_xlsx"]

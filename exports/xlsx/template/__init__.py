"""The empty workbook for a new programme, drawn from the one table of columns."""

from exports.xlsx.template.workbook import template_xlsx

__all__ = ["template_xlsx"]

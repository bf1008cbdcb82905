"""The official report of a period, a draft that waits for its number, its day and its signature."""

from exports.official.paper import Picture
from exports.report_docx.document import report_docx

__all__ = ["Picture", "report_docx"]

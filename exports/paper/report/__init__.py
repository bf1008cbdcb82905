"""The official report of a period, a draft that waits for its number, its day and its signature."""

from exports.paper.form.paper_blocks import Picture
from exports.paper.report.document import report_docx, report_paper

__all__ = ["Picture", "report_docx", "report_paper"]

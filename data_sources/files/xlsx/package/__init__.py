"""The zip and the XML of a workbook, read within bounds."""

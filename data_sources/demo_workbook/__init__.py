"""The demo workbook: how a believable Kon Rẫy sheet is made, and the sheet itself. Every figure is invented."""

"""The demo workbooks: how believable sheets of three offices are made, and the sheets themselves. Every figure is invented."""

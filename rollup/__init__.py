"""Many workbooks together: the units that are listed, and the results of each."""

"""Two readings of one sheet compared: which rows came, changed and went, and whether too much was lost."""

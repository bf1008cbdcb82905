"""How far places are: cards, matrix, tiles, gaps and next steps."""

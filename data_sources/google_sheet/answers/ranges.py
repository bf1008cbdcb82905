"""How ranges and formulas name a tab."""


def quoted(name: str) -> str:
    """A tab's name as ranges and formulas take it."""
    return "'" + name.replace("'", "''") + "'"

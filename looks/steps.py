"""Coverage as one of the steps of colour, the same on tiles and on a map."""

STEPS = 5  # of colour; the last is full coverage alone


def step_of(coverage: float | None) -> int | None:
    """The step of colour of a coverage (0-1): 0 is none, the last is all; None where there is nothing to cover."""
    if coverage is None:
        return None
    if coverage in (0, 1):
        return 0 if coverage == 0 else STEPS - 1
    return 1 + min(STEPS - 3, int(coverage * (STEPS - 2)))

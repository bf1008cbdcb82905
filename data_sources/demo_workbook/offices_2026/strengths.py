"""How far each place comes in each period: most keep their level, some rise, some fall, some are never heard of."""

from collections.abc import Iterable, Mapping

from data_sources.demo_workbook.draws import Draw

FULL, RISING, FALLING, SILENT = "full", "rising", "falling", "silent"

_PATHS = {
    FULL: (122, 124, 122, 126, 124),
    RISING: (25, 45, 70, 100, 122),
    FALLING: (118, 100, 75, 50, 30),
    SILENT: (45, 20, 0, 0, 0),
}
"""In percent of what is asked, over the five periods of a demo."""


def strengths(names: Iterable[str], stories: Mapping[str, str], seed: str) -> dict[str, tuple[int, ...]]:
    """The percents of each place per period; a place without a story keeps about the level that is drawn for it."""
    draw = Draw(f"strengths of {seed}")
    found: dict[str, tuple[int, ...]] = {}
    for name in names:
        if name in stories:
            found[name] = _PATHS[stories[name]]
        else:
            level = draw.pick((52, 66, 80, 90, 100, 110))
            found[name] = tuple(level + draw.between(-14, 14) for _ in range(5))
    return found

"""Which of the rows that are gone and the rows that are new are one row that was changed."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from records.changes.filled_rows import Said

# At least this share of the cells of the fuller row says the same: then it is one row, mended. Two agencies are rarely one.
ALIKE, ALIKE_OF_OTHERS = 0.5, 0.75
# So many cells that say the same, and none that says otherwise: then it is one row of an agency, filled in or cleared.
FILLED_IN = 2
# With hundreds of rows replaced nobody reads which is which: only so many on each side are compared, or time would grow with
# the square of them.
NEAREST = 10


def paired(gone: Mapping[int, Said], added: Mapping[int, Said], same: Sequence[tuple[int, int]]) -> dict[int, int]:
    """
    The rows that were changed: the number before and the number after; each row is in one pair at most.

    Those with most cells alike are paired first, then those that stand nearest to where they should.

    Args:
        gone: what the rows said that are no longer there, by their numbers.
        added: what the new rows say, by theirs.
        same: the numbers before and after of rows around them that say the same: where these moved, the others should be, too.
    """
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, old, new in sorted(_candidates(gone, added, sorted(same))):
        if old not in pairs and new not in taken:
            pairs[old] = new
            taken.add(new)
    return pairs


def _candidates(
    gone: Mapping[int, Said], added: Mapping[int, Said], same: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int, int]]:
    """Rows that may be one: minus the cells alike, how far from where it should be, and their numbers."""
    of_agency: dict[object, list[int]] = defaultdict(list)
    for new, said in sorted(added.items()):
        of_agency[_agency(said)].append(new)
    every = sorted(added)
    for old, said in gone.items():
        should = stands_now(old, same)
        own = _near(should, of_agency.get(_agency(said), []))
        for new in dict.fromkeys([*own, *_near(should, every)]):
            if _may_be_one(said, added[new]):
                yield -len(said & added[new]), abs(should - new), old, new


def stands_now(number: int, same: Sequence[tuple[int, int]]) -> int:
    """
    Where a row should stand now: as far below the nearest row above it that is the same as it stood before.

    Args:
        number: of the row before.
        same: the numbers before and after of the rows that say the same, in the order before.
    """
    at = bisect(same, (number, -1))
    before, after = same[at - 1] if at else (0, 0)
    return number - before + after


def _may_be_one(old: Said, new: Said) -> bool:
    alike, fuller, emptier = len(old & new), max(len(old), len(new)), min(len(old), len(new))
    if _agency(old) != _agency(new):
        return alike >= ALIKE_OF_OTHERS * fuller
    return alike >= ALIKE * fuller or alike == emptier >= FILLED_IN


def _near(should: int, numbers: Sequence[int]) -> Sequence[int]:
    """The numbers, of those in order, that stand nearest to one."""
    at = bisect(numbers, should)
    return numbers[max(0, at - NEAREST) : at + NEAREST]


def _agency(said: Said) -> object:
    return next((value for key, value in said if key == "agency"), None)

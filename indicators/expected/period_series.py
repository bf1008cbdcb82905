"""Which periods may stand side by side: up to the one that is looked at, none that shares a day with another."""

from collections.abc import Iterable

from records.programme.programme import Period

MOST = 8  # periods side by side; more are too narrow to be told apart on a phone
ALIKE = 1.5  # periods whose lengths differ by more cannot have their sums compared


def days_of(period: Period) -> int:
    """How many days a period has, both ends included."""
    return (period.end - period.start).days + 1


def similar_lengths(one: Period, other: Period) -> bool:
    """Whether two periods are about as long as each other, so that their sums may be compared."""
    return _times(one, other) <= ALIKE


def overlap(one: Period, other: Period) -> bool:
    """Whether two periods share a day."""
    return one.start <= other.end and other.start <= one.end


def series_up_to(chosen: Period, periods: Iterable[Period], most: int = MOST) -> tuple[Period, ...]:
    """
    The last periods up to the chosen one that may be shown side by side.

    Of two that overlap (a year and its quarters) the one that is more like the chosen one in length is taken: first those about
    as long, the latest of them first, then the others, the most alike first. So quarters stand beside a quarter, years beside a
    year, and nothing is counted twice.

    Args:
        chosen: the period that is looked at.
        periods: of the programme, in any order.
        most: how many at most, the chosen one included; the latest are kept.

    Returns:
        In the order of their days, the chosen one last; only that one where nothing ended before it began.
    """
    before = [period for period in periods if period.end < chosen.start]
    taken = [chosen]
    for period in sorted(before, key=lambda other: (_unlike(other, chosen), -other.end.toordinal(), -other.start.toordinal())):
        if not any(overlap(period, other) for other in taken):
            taken.append(period)
    return tuple(sorted(taken, key=lambda period: period.start)[-most:])


def left_out(shown: Iterable[Period], periods: Iterable[Period]) -> tuple[Period, ...]:
    """The periods that share a day with one that is shown and are not shown themselves, in the order of the office."""
    listed = list(shown)
    codes = {period.code for period in listed}
    return tuple(each for each in periods if each.code not in codes and any(overlap(each, other) for other in listed))


def _unlike(period: Period, chosen: Period) -> float:
    """How many times longer or shorter; 0 for those about as long, which are all alike."""
    times = _times(period, chosen)
    return 0 if times <= ALIKE else times


def _times(one: Period, other: Period) -> float:
    """How many times the shorter the longer of two is (1 and more)."""
    lengths = sorted((days_of(one), days_of(other)))
    return lengths[1] / lengths[0]

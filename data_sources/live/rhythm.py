"""How often the sheet is asked, and how long after a failure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rhythm:
    """
    Seconds. A service account has 60 reads a minute for all who use it, and one reading takes three or four.

    Attributes:
        probe: between two questions whether the sheet was edited.
        timed: between two readings where that question gets no answer.
        full: after which the sheet is read though no edit is told: a formula calculated again is none.
        by_hand: between two readings that viewers ask for.
        after_failures: before the next attempt, after one failure, two, and so on.
        tick: between two looks at the clock.
        page: between two looks of an open page whether there is something new.
        first: before the first reading after a start, where a stored copy is shown: the first visitors come first.
    """

    probe: float = 20.0
    timed: float = 60.0
    full: float = 600.0
    by_hand: float = 15.0
    after_failures: tuple[float, ...] = (15.0, 30.0, 60.0, 120.0, 300.0)
    tick: float = 1.0
    page: float = 10.0
    first: float = 5.0

    def pause_after(self, failures: int) -> float:
        """Before the next attempt, after so many failures in a row (one or more)."""
        return self.after_failures[min(failures, len(self.after_failures)) - 1]


RHYTHM = Rhythm()

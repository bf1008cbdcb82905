"""The rows of two readings side by side: which say the same, which are gone, which are new."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from records.changes.filled_rows import FilledRows, Said, filled_rows, keyed_as_before, rows_above, rows_as_typed, with_header
from records.changes.tab_pairs import TabPair
from records.workbook.raw import Tab

Numbered = dict[int, Said]


@dataclass(frozen=True)
class ComparedRows:
    """
    The rows of a tab, or of what stands above its table, then and now.

    Attributes:
        movable: the name of the table among whose tabs a row may move and still be the same; None: it may not.
        before, after: None where the tab was not there, or is gone.
        same: the numbers from 0, before and after, of the rows that say the same; in order.
        gone, new: the others with what they say, in order.
    """

    movable: str | None
    before: FilledRows | None
    after: FilledRows | None
    same: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    gone: Numbered = field(default_factory=dict, repr=False)
    new: Numbered = field(default_factory=dict, repr=False)


def compared_rows(pairs: Iterable[TabPair], before: Sequence[Tab], after: Sequence[Tab]) -> list[ComparedRows]:
    """
    The rows of every tab, in the order of the pairs; what stands above a table comes before it.

    A row that only moved, within its tab or to another tab of its table, is neither gone nor new.

    Args:
        pairs: the tabs.
        before: all tabs of the earlier reading.
        after: all tabs of the later one.
    """
    then = {rows.tab.name: rows for rows in filled_rows(before)}
    now = {rows.tab.name: rows for rows in filled_rows(after)}
    both = [(then[pair.before.name] if pair.before else None, now[pair.after.name] if pair.after else None) for pair in pairs]
    return _without_moved([_matched(part) for sides in both for part in _parts(*sides)])


def _parts(then: FilledRows | None, now: FilledRows | None) -> list[ComparedRows]:
    """What is compared of a tab: as typed where it does not hold the same table in both, else with the table's header."""
    if then is None or now is None:
        known = then or now
        return [ComparedRows(known.table if known else None, then, now)]
    if then.table != now.table:
        return [ComparedRows(None, rows_as_typed(then.tab), rows_as_typed(now.tab))]
    whole = ComparedRows(then.table, with_header(then), keyed_as_before(with_header(now), then))
    return [ComparedRows(None, rows_above(then), rows_above(now)), whole] if then.table else [whole]


def _matched(part: ComparedRows) -> ComparedRows:
    """The rows that say the same, the first with the first."""
    new = dict(part.after.rows) if part.after else {}
    places: dict[Said, deque[int]] = defaultdict(deque)
    for number, said in new.items():
        places[said].append(number)
    same, gone = [], {}
    for number, said in part.before.rows.items() if part.before else ():
        if places[said]:
            there = places[said].popleft()
            same.append((number, there))
            del new[there]
        else:
            gone[number] = said
    return replace(part, same=tuple(same), gone=gone, new=new)


def _without_moved(parts: Sequence[ComparedRows]) -> list[ComparedRows]:
    """The same without the rows that are gone in one tab and new in another of its table."""
    left = [replace(part, gone=dict(part.gone), new=dict(part.new)) for part in parts]
    arrived: dict[tuple[str, Said], deque[tuple[Numbered, int]]] = defaultdict(deque)
    for part in left:
        for number, said in part.new.items():
            if part.movable:
                arrived[part.movable, said].append((part.new, number))
    for part in left:
        for number, said in part.gone.copy().items():
            there = arrived.get((part.movable, said)) if part.movable else None
            if there:
                new, at = there.popleft()
                del new[at], part.gone[number]
    return left

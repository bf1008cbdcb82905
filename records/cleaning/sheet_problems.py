"""What is wrong with the tabs of agencies: columns that are missing or stand twice, tables and tabs that were not read."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from records.cells.blanks import is_empty
from records.cleaning.swapped_days import swapped_days
from records.cleaning.tabs.tab_rows import TabRows
from records.layout.header_problems import header_problems
from records.layout.recognise import Header, agency_headers
from records.layout.row_kinds import last_filled_row
from records.layout.unread_blocks import block_problem, blocks_unread, rows_above_problem
from records.ledger import Problem, ProblemCode
from records.workbook.columns import AGENCY_TABLES, GUIDE_TAB, LIST_TABS
from records.workbook.folding import folded
from records.workbook.raw import Tab

_OUR_OWN = frozenset(map(folded, (GUIDE_TAB, *LIST_TABS)))  # tabs of the template that hold no table


def agency_problems(tabs: Sequence[Tab], read: Sequence[TabRows]) -> Iterator[Problem]:
    """
    The problems of all tabs that hold no office table.

    Args:
        tabs: these tabs, in the order of the workbook.
        read: the agency tables that were read from them.
    """
    for rows in read:
        yield from _header_problems(rows)
        yield from swapped_days(rows)
    held = {rows.table.name for rows in read}
    for table in AGENCY_TABLES:
        if table.name not in held:
            yield Problem(table.label, None, ProblemCode.MISSING_TABLE, table.label, table.name, fatal=True)
    first = _first_headers(read)
    for tab in tabs:
        header = first.get(tab.name)
        if header is None:
            yield from _unread(tab, held)
        else:
            yield from (block_problem(tab, block) for block in blocks_unread(tab, header))
            yield from filter(None, [rows_above_problem(tab, header)])


def _first_headers(read: Sequence[TabRows]) -> Mapping[str, Header]:
    """The uppermost header of each tab that is read, by the tab's name."""
    found: dict[str, Header] = {}
    for rows in read:
        header, known = rows.blocks.blocks[0].header, found.get(rows.tab.name)
        found[rows.tab.name] = header if known is None or header.top < known.top else known
    return found


def _header_problems(rows: TabRows) -> Iterator[Problem]:
    """What the headers of a table lack or have twice; one that repeats an earlier one lacks what that one lacks."""
    headers = [block.header for block in rows.blocks.blocks]
    readable = any(not header.missing for header in headers)
    told: set[tuple[object, ...]] = set()
    for header in headers:
        problems = header_problems(rows.tab, header, readable=readable)
        about = tuple((problem.code, problem.label, problem.other) for problem in problems)
        if about not in told:
            told.add(about)
            yield from problems


def _unread(tab: Tab, held: Collection[str]) -> Iterator[Problem]:
    """A tab that is not read: a hidden one with an agency table (fatal where no other tab holds it), or a strange one."""
    headers = agency_headers(tab)
    if headers:  # only of a hidden tab, for every other one with a header is read
        later = {number for header in headers[1:] for number in range(header.top, header.row + 1)}
        below = (row for number, row in enumerate(tab.rows) if number > headers[0].row and number not in later)
        filled = sum(any(not is_empty(cell) for cell in row) for row in below)
        table = headers[0].table
        fatal = table.name not in held
        yield Problem(tab.name, None, ProblemCode.HIDDEN_TAB, table.label, table.name, fatal=fatal, rows=filled)
    elif last_filled_row(tab) >= 0 and folded(tab.name) not in _OUR_OWN:
        yield _strange(tab)


def _strange(tab: Tab) -> Problem:
    """A tab that is not read; of one that looks like an agency table what its headings lack."""
    block = next(iter(blocks_unread(tab, None)), None)
    if block is None:
        return Problem(tab.name, None, ProblemCode.UNREAD_TAB, tab.name)
    lacking = ", ".join(block.lacking)
    return Problem(tab.name, block.cell, ProblemCode.UNREAD_TAB, block.table.label, other=lacking, detail="like")

"""Which tabs of a sheet hold which table, or are called like one."""

from collections.abc import Sequence

from data_sources.google_sheet.answers.described import DescribedTab
from records.layout.office_tabs import office_tabs
from records.layout.recognise import find_agency_header
from records.workbook.columns import AGENCY_TABLES, OFFICE_TABLES
from records.workbook.folding import folded


def holders(tabs: Sequence[DescribedTab]) -> dict[str, list[DescribedTab]]:
    """
    The tabs of each table, by its name; none where the sheet has none.

    An office table is held by the first tab that is called so. An agency table is held by every tab with its headings;
    where no tab has them, by one that is called so and waits to be given them.
    """
    of_tab = {id(tab.tab): tab for tab in tabs}
    named = office_tabs([tab.tab for tab in tabs])
    held = {table.name: [of_tab[id(tab)] for tab in named.get(table.name, [])[:1]] for table in OFFICE_TABLES}
    office = {id(tab) for several in named.values() for tab in several}
    others = [tab for tab in tabs if id(tab.tab) not in office]
    headers = [(tab, find_agency_header(tab.tab)) for tab in others]
    for table in AGENCY_TABLES:
        headed = [tab for tab, header in headers if header and header.table is table]
        called = [tab for tab, header in headers if header is None and folded(tab.tab.name) == folded(table.label)]
        held[table.name] = headed or called[:1]
    return held

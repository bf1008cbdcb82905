"""An example of a row, as the agencies should type it: it stands above the headings, where nothing is read or counted."""

from collections.abc import Mapping
from datetime import date

from exports.xlsx.template.choice_lists import ChoiceLists
from records.workbook.blueprint import BlueprintCell, BlueprintTab
from records.workbook.column import Reads
from records.workbook.columns import AGENCIES, CHANNELS, CLAUSES, PERIODS, PLACES
from words import OFFICIAL, say

_CHOSEN = {
    Reads.AGENCY: AGENCIES,
    Reads.PLACE: PLACES,
    Reads.CLAUSE: CLAUSES,
    Reads.CHANNEL: CHANNELS,
    Reads.PERIOD: PERIODS,
}
# A day whose month nobody takes for its day, and counts as small as those of one afternoon; first for any column of its kind.
_OF_KIND: Mapping[Reads, BlueprintCell] = {Reads.DAY: date(2023, 3, 15), Reads.COUNT: 2}
_TYPED: Mapping[str, BlueprintCell] = {
    "sent_on": date(2023, 3, 30),
    "children": 120,
    "caregivers": 35,
    "officials": 6,
    "postings": 4,
}


def example_row(tab: BlueprintTab, lists: ChoiceLists, language: str) -> list[BlueprintCell]:
    """One cell for each column of an agency table; the first says that it is an example, in the reader's language."""
    cells: list[BlueprintCell] = []
    for column in tab.columns:
        field, reads = column.column.field, column.column.reads
        if reads is Reads.ORDINAL:
            cells.append(say("template.example", language))
        elif field in _TYPED or reads in _OF_KIND:
            cells.append(_TYPED[field] if field in _TYPED else _OF_KIND[reads])
        else:
            choices = lists.choices(_CHOSEN[reads]) if reads in _CHOSEN else []
            own = choices[1:] if reads is Reads.PLACE else choices  # the first place to choose is the whole
            cells.append(own[0] if own else say(f"template.example.{field}", OFFICIAL))
    return cells

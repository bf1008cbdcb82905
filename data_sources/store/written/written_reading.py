"""A workbook taken apart for storing, and put together again: rows that repeat are drawn once, its content has one key."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from data_sources.store.sqlite.seals import seal_of
from data_sources.store.written.cell_json import json_text, row_cells, row_text
from data_sources.store.written.instants import day_of, day_text, instant_of, instant_text
from records.cells.blanks import is_empty
from records.workbook.raw import Merge, Tab, Workbook, is_masked


@dataclass(frozen=True)
class TabContent:
    """
    A tab as it is stored.

    Attributes:
        facts: its name, ids and merges, as JSON.
        texts: its rows, as JSON, in order.
    """

    facts: str
    texts: Sequence[str]

    @cached_property
    def seals(self) -> Sequence[bytes]:
        """The seals of its rows, in order."""
        distinct = {text: seal_of(text) for text in set(self.texts)}
        return [distinct[text] for text in self.texts]

    @cached_property
    def key(self) -> bytes:
        """The digest of all that makes one state of a tab differ from another."""
        return seal_of(self.facts, b"".join(self.seals))


@dataclass(frozen=True)
class Content:
    """
    A workbook as it is stored.

    Attributes:
        tabs: in order.
        key: of all that makes one reading differ from another: not when it was read, nor when edited.
        facts: everything else of the workbook but the instant of reading, and the counts that are told of a stored reading.
    """

    tabs: Sequence[TabContent]
    key: bytes
    facts: dict[str, Any]


def content_of(workbook: Workbook) -> Content:
    """The content of a workbook."""
    tabs = [_tab_content(tab) for tab in workbook.tabs]
    as_of = day_text(workbook.as_of)
    own = json_text([workbook.source, workbook.locale, workbook.illustrative, as_of, *_rarely(workbook).values()])
    facts: dict[str, Any] = {
        "source": workbook.source,
        "url": workbook.url,
        "locale": workbook.locale,
        "illustrative": workbook.illustrative,
        "as_of": as_of,
        "edited_at": instant_text(workbook.edited_at) if workbook.edited_at else None,
        "rows": sum(any(not is_empty(cell) for cell in row) for tab in workbook.tabs for row in tab.rows),
        "masked": sum(is_masked(cell) for tab in workbook.tabs for row in tab.rows for cell in row),
        **_rarely(workbook),
    }
    return Content(tabs, seal_of(own, b"".join(tab.key for tab in tabs)), facts)


def workbook_of(read_at: str, facts: Mapping[str, Any], tabs: Sequence[TabContent]) -> Workbook:
    """The workbook of a stored reading, equal to what was stored."""
    distinct = {text: row_cells(text) for tab in tabs for text in tab.texts}
    return Workbook(
        source=facts["source"],
        read_at=instant_of(read_at),
        tabs=tuple(
            Tab(
                fact["name"],
                [distinct[text] for text in tab.texts],
                _merges(fact["merges"]),
                fact["sheet_id"],
                fact["known_as"],
                fact.get("hidden", False),
            )
            for tab in tabs
            for fact in [json.loads(tab.facts)]
        ),
        illustrative=bool(facts["illustrative"]),
        as_of=day_of(facts["as_of"]),
        url=facts["url"],
        locale=facts["locale"],
        edited_at=instant_of(facts["edited_at"]) if facts["edited_at"] else None,
        time_zone=facts.get("time_zone"),
        from_1904=bool(facts.get("from_1904")),
    )


def _tab_content(tab: Tab) -> TabContent:
    facts: dict[str, object] = {
        "name": tab.name,
        "sheet_id": tab.sheet_id,
        "known_as": tab.known_as,
        "merges": [[merge.top, merge.left, merge.bottom, merge.right] for merge in tab.merges],
    }
    if tab.hidden:  # only where it is so: a tab stored before hidden ones were told has the same key as now
        facts["hidden"] = True
    return TabContent(json_text(facts), [row_text(row) for row in tab.rows])


def _rarely(workbook: Workbook) -> dict[str, object]:
    """What few workbooks have: left out where it is as usual, so that a workbook stored earlier keeps its key."""
    return {name: value for name in ("time_zone", "from_1904") if (value := getattr(workbook, name))}


def _merges(blocks: Sequence[Sequence[int]]) -> tuple[Merge, ...]:
    return tuple(Merge(*block) for block in blocks)

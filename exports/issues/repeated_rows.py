"""Rows that repeat an earlier one: what they say, and which row that is."""

from collections import defaultdict
from collections.abc import Hashable, Mapping

import pandas as pd

from records.cleaning.read import Records
from records.ledger import COUNTED
from records.programme.place_names import WHOLE_DISTRICT
from words import say
from words.formats import day

_NAMED = ("place", "clause", "period")
_MOST = 4  # rows that may be the one repeated


class RepeatedRows:
    """Finds what a repeating row says and the counted rows that it can repeat: those of the same names and the same day."""

    def __init__(self, records: Records, agency: str, language: str) -> None:
        """Of the rows of an agency (its key) in these records, in this language."""
        self._records, self._language = records, language
        own = records.ledger[records.ledger["agency"] == agency].to_dict("records")
        self._lines = {(str(line["tab"]), int(line["row"])): line for line in own}
        self._counted: dict[tuple[object, ...], list[tuple[str, int]]] = defaultdict(list)
        for row, line in self._lines.items():
            if line["verdict"] in COUNTED:
                self._counted[_same(line)].append(row)
        posted = records.postings[records.postings["agency"] == agency]
        rows = zip(posted["tab"], posted["row"], posted["channel"], strict=True)
        self._channels = {(str(tab), int(row)): str(channel) for tab, row, channel in rows}

    def __contains__(self, row: tuple[str, int]) -> bool:
        """Whether a row, by its tab and number, is the agency's."""
        return row in self._lines

    def content(self, row: tuple[str, int]) -> str | None:
        """`12/05/2023, Đăk Kôi, Truyền thanh xã`: the day and the names of a row; None where it has neither."""
        line = self._lines[row]
        programme, language = self._records.programme, self._language
        periods = {period.code: period.name for period in programme.periods}
        day_of, place, clause, period = (line[name] for name in ("date", *_NAMED))
        parts = [
            day(pd.Timestamp(str(day_of)).date(), language) if _known(day_of) else "",
            programme.name_of("place", str(place)) if _known(place) and place != WHOLE_DISTRICT else "",
            say("letter.clause", language, code=clause) if _known(clause) else "",
            self._channel(line),
            periods.get(str(period), str(period)) if _known(period) else "",
        ]
        return ", ".join(part for part in parts if part) or None

    def _channel(self, line: Mapping[Hashable, object]) -> str:
        """The channel of a posting, from the counted rows that it can repeat; empty where they name several."""
        channels = {self._channels[row] for row in self._counted[_same(line)] if row in self._channels}
        return self._records.programme.channel_names[channels.pop()] if len(channels) == 1 else ""

    def reason(self, row: tuple[str, int]) -> str | None:
        """Which row it repeats, or which several it may repeat; None where they are too many to name."""
        found = self._counted[_same(self._lines[row])]
        if not 0 < len(found) <= _MOST:
            return None
        named = [
            say("letter.row" if tab == row[0] else "letter.row_of_tab", self._language, row=at, tab=tab) for tab, at in found
        ]
        key = "letter.repeats" if len(named) == 1 else "letter.repeats_one_of"
        return say(key, self._language, rows=", ".join(named))


def _same(line: Mapping[Hashable, object]) -> tuple[object, ...]:
    """What is equal in a row and the one that it repeats, as far as the ledger tells."""
    values = (line[name] for name in ("date", *_NAMED))
    return (line["table"], *(str(value) if _known(value) else None for value in values))


def _known(value: object) -> bool:
    return value is not None and value is not pd.NaT

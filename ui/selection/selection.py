"""The address of what is looked at: every choice of a viewer stands in the URL, to be sent, kept and gone back to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self
from urllib.parse import unquote, urlencode

from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from indicators.expected.reports import SHOWN
from ui.selection.navigation import PATHS
from words import LANGUAGES

ALL_PAGES = "het"  # all pages of a long table as one
OF_PERIOD = "ky-nay"  # the cells that the period asks for, of all that are listed
OUTSIDE, ESTIMATED, NOBODY = "ngoai-ky", "uoc-luong", "khong-nguoi"  # those with one fault: see `ui/quality/cell_periods.py`
NAMELESS = "chua-ro-don-vi"  # the cells of agencies in rows of the period that name none that is known
CELLS = frozenset({OF_PERIOD, OUTSIDE, ESTIMATED, NOBODY, NAMELESS})
MESSAGE = "tin-nhan"  # where the message to an agency stands; far down on a phone, so links that name one lead there
REPORTS = "tinh-trang"  # where the reports of a status stand; below the chart on a phone, so links lead there
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_PAGE = re.compile(r"[1-9][0-9]{0,3}")
LONGEST = 100  # characters that are looked for
_ALL_ROWS: dict[str, object] = {
    "table": "",
    "find": "",
    "sort": "",
    "page": "",
    "group": "",
    "unit": "",
    "days": "",
    "cells": "",
}  # of the tables of another page
_SEVERAL = ","  # separates the codes of several places


@dataclass(frozen=True, slots=True)
class Selection:
    """
    What is looked at.

    Attributes:
        language: `vi` or `en`.
        period: its code; empty until one is chosen.
        places: keys; none means all.
        register: the day whose register of places holds; None: the period's own.
        requirement: whose rows are shown; empty: all.
        month: `2023-08`, whose rows are shown; empty: all.
        status: of the expected reports that are listed; empty: who owes.
        agency: whose rows are shown on the quality page; empty: all.
        cells: one of `CELLS`, for only the cells of the period, those with one fault, or of no agency; empty: all.
        table: the name of the long table that is searched, sorted or turned over; empty: none.
        find, sort, page: what is looked for in it, the name of its order, and the number of its page, or `ALL_PAGES`; empty:
            everything, the first order, the first page.
        group: the name of the group of places whose requirements are opened; empty: none.
        demo: the code of the demo that is looked at; empty: the first, or the live sheet.
        upload: the token of a file that was lent for looking at; empty: the standing source.
        boundaries: the token of boundaries that were lent for looking at; empty: those of the server, where it has any.
        unit, days: the code of the unit and the days of the period that the page on many units shows; empty: all units, its
            own choice.
        of_unit: the code of the unit of the roll-up whose workbook is looked at; empty: the standing source.
        reading: the number of an earlier reading that is looked at; empty: the sheet as it is.
        since, until: the numbers of the two readings that the history page compares; empty: its own choice.
    """

    language: str = LANGUAGES[0]
    period: str = ""
    places: tuple[str, ...] = ()
    register: date | None = None
    requirement: str = ""
    month: str = ""
    status: str = ""
    agency: str = ""
    cells: str = ""
    table: str = ""
    find: str = ""
    sort: str = ""
    page: str = ""
    group: str = ""
    demo: str = ""
    upload: str = ""
    boundaries: str = ""
    unit: str = ""
    days: str = ""
    of_unit: str = ""
    reading: str = ""
    since: str = ""
    until: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Self:
        """The address that a query string gives; what cannot be read is left out."""
        return cls(
            language=asked if (asked := query.get("lang", "")) in LANGUAGES else LANGUAGES[0],
            period=query.get("ky", ""),
            places=tuple(unquote(key) for key in query.get("xa", "").split(_SEVERAL) if key),
            register=_day(query.get("dm", "")),
            requirement=query.get("yc", ""),
            month=_month(query.get("thang", "")),
            status=_status(query.get("tt", "")),
            agency=query.get("dv", ""),
            cells=found if (found := query.get("o", "")) in CELLS else "",
            table=query.get("bang", ""),
            find=query.get("tim", "")[:LONGEST],
            sort=query.get("xep", ""),
            page=_page(query.get("trang", "")),
            group=query.get("nhom", ""),
            demo=_demo(query.get("demo", "")),
            upload=query.get("tep", ""),
            boundaries=query.get("bd", ""),
            unit=query.get("donvi", ""),
            days=query.get("ngay", ""),
            of_unit=query.get("nguon", ""),
            reading=query.get("ban", ""),
            since=query.get("tu", ""),
            until=query.get("den", ""),
        )

    @property
    def query(self) -> dict[str, str]:
        """The query string's parts; what is not chosen has none."""
        parts = {
            "lang": "" if self.language == LANGUAGES[0] else self.language,
            "ky": self.period,
            "xa": _SEVERAL.join(map(_whole, self.places)),
            "dm": self.register.isoformat() if self.register else "",
            "yc": self.requirement,
            "thang": self.month,
            "tt": self.status,
            "dv": self.agency,
            "o": self.cells,
            "bang": self.table,
            "tim": self.find,
            "xep": self.sort,
            "trang": self.page,
            "nhom": self.group,
            "demo": self.demo,
            "tep": self.upload,
            "bd": self.boundaries,
            "donvi": self.unit,
            "ngay": self.days,
            "nguon": self.of_unit,
            "ban": self.reading,
            "tu": self.since,
            "den": self.until,
        }
        return {name: value for name, value in parts.items() if value}

    @property
    def apart(self) -> bool:
        """Whether something else than the standing source as it is now is looked at."""
        return bool(self.upload or self.reading or self.of_unit)

    @property
    def first_of_month(self) -> date | None:
        """The first day of the month chosen."""
        return _day(f"{self.month}-01")

    def here(self, **changes: object) -> str:
        """A link to the page that is looked at, with this address but for the changes."""
        changed = replace(self, **changes)  # type: ignore[arg-type]
        return f"?{urlencode(changed.query, safe=':,')}"

    def href(self, page: str, **changes: object) -> str:
        """A link to a page, with this address but for the changes; a number that is named means all its months and rows."""
        all_months = {"month": ""} if {"places", "requirement"} & changes.keys() else {}
        changed = replace(self, **(_ALL_ROWS | all_months | changes))  # type: ignore[arg-type]
        at = {"progress": changed.status and REPORTS, "papers": changed.agency and MESSAGE}.get(page)
        anchor = at or (table_anchor(changed.table) if changed.table else "")
        return f"{PATHS[page]}?{urlencode(changed.query, safe=':,')}{f'#{anchor}' if anchor else ''}"


def table_anchor(name: str) -> str:
    """Where a long table stands on its page; it is far down on a phone, so links to it lead there."""
    return f"bang-{name}"


def _whole(key: str) -> str:
    """A code without the sign that separates codes: offices type what they like."""
    return key.replace("%", "%25").replace(_SEVERAL, "%2C")


def _month(text: str) -> str:
    return text if _MONTH.fullmatch(text) and _day(f"{text}-01") else ""


def _page(text: str) -> str:
    """The number of a page, or that all are one; the first needs no number."""
    return text if text == ALL_PAGES or (_PAGE.fullmatch(text) and text != "1") else ""


def _status(text: str) -> str:
    return text if text in SHOWN else ""


def _demo(text: str) -> str:
    """A demo besides the first, which needs no name."""
    return text if text in DEMOS and text != FIRST_DEMO else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

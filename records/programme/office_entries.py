"""What one usable row of an office table stands for: a place, an agency, a channel, a target."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from records.programme.names import unpadded
from records.programme.office_rows import OfficeRow
from records.programme.place_names import WHOLE_DISTRICT, PlaceNames
from records.programme.programme import Agency, Channel, Period, Place, Target
from records.workbook.folding import words_of


def group_of(text: str) -> str:
    """A group, with or without the word for it."""
    words = words_of(text)
    return "".join(words[1:] if len(words) > 1 and words[0] == "nhom" else words)


def channel_of(row: OfficeRow) -> Channel:
    """A channel."""
    commune, required = row.values["level"] is True, row.values["required"] is True
    return Channel(row.text("code"), row.name(), commune, required, row.names("aliases"))


def names_held(row: OfficeRow) -> bool:
    """Whether the period and the place that a target names were understood; else it would hold everywhere."""
    return not row.unread & {"period", "place"}


def targets_of(row: OfficeRow, places: PlaceNames, periods: Iterable[Period]) -> list[Target]:
    """A target, once for each place that its name or code means in its periods; None means every place."""
    code = row.maybe_text("period")
    days = [period.end for period in periods if code in (None, period.code)]
    keys = dict.fromkeys(places.reading(row.typed_place, day).value for day in days)
    held = [None if key is None else str(key) for key in keys]
    return [Target(row.text("indicator"), code, place, row.needed_number("value")) for place in held]


def agency_of(row: OfficeRow, codes: set[str], place: str | None) -> Agency:
    """An agency of a place; `codes` are those taken already."""
    return Agency(
        _dated_key(row, codes),
        row.text("code"),
        row.name(),
        group_of(row.text("group")),
        None if place == WHOLE_DISTRICT else place,
        row.names("aliases"),
        row.day("valid_from"),
        row.day("valid_to"),
    )


def place_of(row: OfficeRow, codes: set[str]) -> Place:
    """A place; `codes` are those taken already."""
    return Place(
        _dated_key(row, codes),
        row.text("code"),
        row.name(),
        row.maybe_text("kind"),
        row.whole("children"),
        row.whole("caregivers"),
        row.whole("tile_row"),
        row.whole("tile_column"),
        row.names("aliases"),
        row.day("valid_from"),
        row.day("valid_to"),
        row.maybe_text("merged_into"),
        row.maybe_text("cluster"),
    )


def with_known_successor(place: Place, places: Iterable[Place]) -> Place:
    """The place with the code of the unit it was merged into as that unit has it: a sheet drops leading zeros from numbers."""
    into = place.merged_into
    codes = {other.code for other in places}
    if into is None or into in codes:
        return place
    meant = {code for code in codes if unpadded(code) == unpadded(into)}
    return replace(place, merged_into=meant.pop()) if len(meant) == 1 else place


def _dated_key(row: OfficeRow, codes: set[str]) -> str:
    """The code; with its first day, or its last where the first is open, where a register above has the code, too."""
    code, day = row.text("code"), row.day("valid_from") or row.day("valid_to")
    return f"{code}@{day}" if code in codes and day else code


def overlap(one: Place | Agency, other: Place | Agency) -> bool:
    """Whether two entries exist on a common day."""
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    last = min(one.valid_to or date.max, other.valid_to or date.max)
    return first <= last

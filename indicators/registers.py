"""Registers of places: which places belong to a day, and which of them an older place became part of."""

from collections.abc import Iterable
from datetime import date, timedelta

import pandas as pd

from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Agency, Place, Programme


def places_on(programme: Programme, day: date) -> tuple[Place, ...]:
    """The places valid on a day, in the order of the office."""
    return tuple(place for place in programme.places if place.valid_on(day))


def agencies_on(programme: Programme, day: date) -> tuple[Agency, ...]:
    """The agencies valid on a day, in the order of the office."""
    return tuple(agency for agency in programme.agencies if agency.valid_on(day))


def registers(programme: Programme) -> tuple[date, ...]:
    """The first day of each register after the first: each day from which some place is valid that was not before."""
    return tuple(sorted({place.valid_from for place in programme.places if place.valid_from}))


def successors(programme: Programme, day: date) -> dict[str, str | None]:
    """
    The place of the register of `day` that holds each place: itself, or the whole unit it was merged into.

    Returns:
        None for a place that the register does not hold: it is not split, nor carried back. Its rows count only for
        the district.
    """
    return {place.key: _successor(place, programme.places, day) for place in programme.places}


def _successor(place: Place, places: tuple[Place, ...], day: date) -> str | None:
    seen: set[str] = set()
    current: Place | None = place
    while current is not None and current.key not in seen:
        if current.valid_on(day):
            return current.key
        seen.add(current.key)
        current = _merged_into(current, places)
    return None


def _merged_into(place: Place, places: tuple[Place, ...]) -> Place | None:
    """The unit that a place became part of: the first that has the code after the place's last day."""
    if place.merged_into is None or place.valid_to is None:
        return None
    after = place.valid_to + timedelta(days=1)
    named = [other for other in places if other.code == place.merged_into and other.key != place.key]
    later = [other for other in named if other.valid_to is None or other.valid_to >= after]
    return min(later, key=lambda other: other.valid_from or date.min, default=None)


def placed(rows: pd.DataFrame, into: dict[str, str | None], keys: Iterable[str]) -> pd.DataFrame:
    """The rows with `at`: the place of the register that they count for, `*` where they count only for the district."""
    known = {**{key: key for key in keys}, **into}
    at = rows["place"].map(lambda place: known.get(place) or WHOLE_DISTRICT)
    return rows.assign(at=at.astype(object))

"""Registers: which places, agencies and rows belong to a day."""

from collections.abc import Iterable
from datetime import date

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


def placed(rows: pd.DataFrame, into: dict[str, str | None], keys: Iterable[str]) -> pd.DataFrame:
    """The rows with `at`: the place of the register that they count for, `*` where they count only for the district."""
    known = {**{key: key for key in keys}, **into}
    at = rows["place"].map(lambda place: known.get(place) or WHOLE_DISTRICT)
    return rows.assign(at=at.astype(object))

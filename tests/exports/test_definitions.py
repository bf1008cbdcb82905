"""What every number means is said once, for all who show it."""

import pytest

from exports.csv.summary_csv import AFTER_CHANNELS, BEFORE_CHANNELS
from exports.definitions import definitions


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_number_has_a_meaning_a_unit_and_a_source(language):
    """A number nobody can explain is not used, or used wrongly."""
    told = definitions(language)
    assert all(d.label and d.sentence and d.unit and d.source for d in told)
    assert len({d.name for d in told}) == len(told)


def test_every_column_of_the_summary_is_defined():
    """The summary travels without the person who made it."""
    names = {measure.name for measure in (*BEFORE_CHANNELS, *AFTER_CHANNELS)}
    assert names | {"channels", "gap"} <= {d.name for d in definitions("vi")}


def test_attendances_are_never_called_people():
    """One child at ten sessions is ten attendances and one child."""
    attendances = next(d for d in definitions("vi") if d.name == "attendances")
    assert (attendances.label, attendances.unit) == ("Lượt người", "lượt người")

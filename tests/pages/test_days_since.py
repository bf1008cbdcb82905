"""Days since the last session or posting count from whatever period, and say so where a period is named."""

import pytest

from tests.pages.opened import opened

SAID = {"vi": "kể cả ngoài kỳ", "en": "of any period"}


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("page", ["places", "hotline"])
def test_days_since_the_last_say_that_they_look_beyond_the_period(page, language):
    """`18 days` under the third quarter, counted from a day of the fourth, looks like an error of addition."""
    shown = opened(page, ky="2023-Q3", lang=language)
    assert any(SAID[language] in cell for row in shown.rows for cell in row)

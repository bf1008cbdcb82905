"""What is required is a type; its key is written and read in one place."""

import pytest

from indicators.required import ChannelUse, ExpectedReport, MeasureTarget, required_of


@pytest.mark.parametrize(
    ("what", "key"),
    [
        (MeasureTarget("sessions"), "sessions"),
        (ChannelUse("TTX"), "channel:TTX"),
        (ExpectedReport("1b"), "report:1b"),
        (ExpectedReport("channel:1"), "report:channel:1"),
    ],
)
def test_a_key_means_what_it_was_written_from(what, key):
    """Links that were sent last year must still lead to the same rows."""
    assert (what.key, required_of(key)) == (key, what)

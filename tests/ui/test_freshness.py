"""What the strip says of a failure: while it lasts the banner tells why, and once it is over one line is enough."""

from datetime import UTC, datetime, timedelta

import pytest

from data_sources.live.present import Failure, Present
from ui.parts.notices.freshness import live_instants
from ui.selection.selection import Selection
from ui.selection.view import Plain
from words import LANGUAGES, say
from words.formats import instant

MORNING = datetime(2023, 7, 20, 1, 0, tzinfo=UTC)
FAILED = Failure(MORNING, "google_tls", {})


def present(*, read_at, failure):
    return Present(0, None, read_at, failure, None, {}, MORNING)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failure_that_is_over_is_one_short_line_without_anything_to_do(language):
    """Told to look after the machine's clock for a fault of yesterday, an official looks for what is no longer there."""
    *_, said = live_instants(Plain(Selection(language)), present(read_at=MORNING + timedelta(minutes=5), failure=FAILED))
    assert said == say("fresh.over", language, instant=instant(MORNING, language))
    assert say("error.google_tls", language) not in said
    assert len(said) < 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failure_that_lasts_is_no_failure_that_is_over(language):
    """The banner beside it says why."""
    *_, said = live_instants(Plain(Selection(language)), present(read_at=MORNING - timedelta(minutes=5), failure=FAILED))
    assert said == say("fresh.failed", language, instant=instant(MORNING, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_failed_the_strip_says_so(language):
    """A strip that says nothing may as well be broken."""
    *_, said = live_instants(Plain(Selection(language)), present(read_at=MORNING, failure=None))
    assert said == say("fresh.never_failed", language)

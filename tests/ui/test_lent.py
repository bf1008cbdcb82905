"""Files are lent to whoever has the token, for an hour, and the token stands in the address."""

import time

import pytest

from records.errors import SourceUnavailable
from ui.address import Address
from ui.lent import LENT_AT_ONCE, Lent


def test_a_token_of_boundaries_stands_in_the_address():
    """A link sent by whoever lent a map opens with that map, for as long as it is lent."""
    address = Address.of({"ky": "K1", "bd": "abc"})
    assert address.boundaries == "abc"
    assert address.query == {"ky": "K1", "bd": "abc"}


def test_what_is_lent_is_kept_for_an_hour_and_for_few(monkeypatch):
    """A server that kept every upload would run out of memory; the sentence says what is gone."""
    lent: Lent[str] = Lent("boundaries_gone")
    tokens = [lent.add(str(index)) for index in range(LENT_AT_ONCE + 1)]
    assert lent.of(tokens[-1]) == str(LENT_AT_ONCE)
    for token in (tokens[0], "guessed"):
        with pytest.raises(SourceUnavailable) as caught:
            lent.of(token)
        assert caught.value.kind == "boundaries_gone"
    later = time.monotonic() + 3601
    monkeypatch.setattr("ui.lent.time.monotonic", lambda: later)
    with pytest.raises(SourceUnavailable):
        lent.of(tokens[-1])

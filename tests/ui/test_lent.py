"""Files are lent to whoever has the token, for an hour, and the token stands in the address."""

import time

import pytest

from records.errors import SourceUnavailable
from ui.selection.selection import Selection
from ui.source.lent import LENT_AT_ONCE, LENT_BY_ONE, Lent


def test_a_token_of_boundaries_stands_in_the_address():
    """A link sent by whoever lent a map opens with that map, for as long as it is lent."""
    address = Selection.of({"ky": "K1", "bd": "abc"})
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
    monkeypatch.setattr("ui.source.lent.time.monotonic", lambda: later)
    with pytest.raises(SourceUnavailable):
        lent.of(tokens[-1])


def kept(lent, tokens):
    """What is still lent of some tokens."""
    found = []
    for token in tokens:
        try:
            found.append(lent.of(token))
        except SourceUnavailable:
            found.append(None)
    return found


def test_a_viewer_who_gives_file_after_file_takes_only_his_own_away():
    """Someone who tries ten versions of a table must not end the visits of others."""
    lent: Lent[str] = Lent("upload_gone")
    other = lent.add("other", lender="b")
    tokens = [lent.add(str(index), lender="a") for index in range(LENT_BY_ONE + 2)]
    assert kept(lent, [other, *tokens]) == ["other", None, None, "2", "3"]


def test_large_files_are_lent_for_fewer_at_once():
    """Memory is what runs out, not numbers of files; the newest is always there for who gave it."""
    lent: Lent[str] = Lent("upload_gone", most=10, room=100)
    tokens = [lent.add(str(size), size=size) for size in (40, 50, 10)]
    assert kept(lent, tokens) == ["40", "50", "10"]
    assert kept(lent, [*tokens, lent.add("60", size=60)]) == [None, None, "10", "60"]
    assert kept(lent, [*tokens, lent.add("500", size=500)]) == [None, None, None, "500"]


def test_what_was_lent_for_an_hour_is_let_go_of_by_whoever_comes_next(monkeypatch):
    """Kept for an hour is what the page says, whether or not anybody asks again."""
    lent: Lent[str] = Lent("upload_gone", room=100)
    first = lent.add("old", size=60)
    later = time.monotonic() + 3601
    monkeypatch.setattr("ui.source.lent.time.monotonic", lambda: later)
    second = lent.add("new", size=100)
    monkeypatch.undo()
    assert kept(lent, [first, second]) == [None, "new"]

"""Files are lent only to their lender, for an hour; the address says that one is looked at, and gives it to nobody."""

import time

import pytest

from records.errors import SourceUnavailable
from ui.selection.selection import Selection
from ui.source.lent import LENT_AT_ONCE, LENT_BY_ONE, Lent


def test_the_number_of_a_file_gives_it_to_nobody_but_its_lender():
    """An address is sent, logged and read over a shoulder; a file of children's figures must not go with it."""
    lent: Lent[str] = Lent("upload_gone")
    number = lent.add("mine", lender="a")
    address = Selection.of({"ky": "K1", "tep": number})
    assert (address.upload, address.query) == (number, {"ky": "K1", "tep": number})
    assert lent.of(number, "a") == "mine"
    for other in ("b", ""):
        with pytest.raises(SourceUnavailable) as caught:
            lent.of(number, other)
        assert caught.value.kind == "upload_gone"


def test_what_is_lent_is_kept_for_an_hour_and_for_few(monkeypatch):
    """A server that kept every upload would run out of store; the sentence says what is gone."""
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


def kept(lent, tokens, lender=""):
    """What is still lent of some numbers."""
    found = []
    for token in tokens:
        try:
            found.append(lent.of(token, lender))
        except SourceUnavailable:
            found.append(None)
    return found


def test_a_viewer_who_gives_file_after_file_takes_only_his_own_away():
    """Someone who tries ten versions of a table must not end the visits of others."""
    lent: Lent[str] = Lent("upload_gone")
    other = lent.add("other", lender="b")
    tokens = [lent.add(str(index), lender="a") for index in range(LENT_BY_ONE + 2)]
    assert kept(lent, [other], "b") == ["other"]
    assert kept(lent, tokens, "a") == [None, None, "2", "3"]


def test_the_files_of_others_are_never_let_go_of_for_mine():
    """A visit must not end because somebody else has come; whoever comes when it is full is told so."""
    lent: Lent[str] = Lent("upload_gone", most=3, room=100)
    first = [lent.add(name, lender=name, size=30) for name in ("a", "b", "c")]
    for size in (1, 50):
        with pytest.raises(SourceUnavailable) as caught:
            lent.add("late", lender="d", size=size)
        assert caught.value.kind == "lent_full"
    assert [lent.of(number, name) for number, name in zip(first, ("a", "b", "c"), strict=True)] == ["a", "b", "c"]


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

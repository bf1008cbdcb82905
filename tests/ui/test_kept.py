"""What parts have drawn is kept, as long as there is room."""

import pytest

from ui.parts.markup import Html, show_html
from ui.selection.kept import Kept


def _drawn(kept, key, *pieces):
    """What is shown of a key, and what of it had to be drawn."""
    shown, made = [], []

    def draw():
        for piece in pieces:
            made.append(piece)
            show_html(piece)

    kept.drawn(key, draw, shown.append)
    return made, shown


def test_the_second_who_asks_is_shown_what_the_first_had_drawn():
    """Twenty leaders who open the same page in the morning wait for one."""
    kept = Kept()
    assert _drawn(kept, "a", Html("<p>1</p>"), Html("<p>2</p>")) == ([Html("<p>1</p>"), Html("<p>2</p>")], [])
    assert _drawn(kept, "a", Html("<p>3</p>")) == ([], [Html("<p>1</p>"), Html("<p>2</p>")])


def test_a_part_that_draws_nothing_is_not_asked_again():
    """Whether there is anything to say is what takes the time."""
    kept = Kept()
    assert _drawn(kept, "a") == ([], [])
    assert _drawn(kept, "a", Html("<p>1</p>")) == ([], [])


def test_what_was_not_looked_at_longest_makes_room():
    """A server that runs for months must not grow with every choice of every viewer."""
    kept = Kept(room=20)
    for key in ("a", "b"):
        _drawn(kept, key, Html("12345678"))
    assert _drawn(kept, "a", Html("12345678"))[0] == []
    _drawn(kept, "c", Html("12345678"))
    assert (kept.get("a") is None, kept.get("b") is None, kept.get("c") is None) == (False, True, False)
    assert len(kept) == 2


def test_a_part_that_fails_is_drawn_again_by_the_next():
    """Half a table that was kept would be shown until the next reading."""
    kept = Kept()

    def fails():
        show_html(Html("<p>half</p>"))
        raise ValueError("half")

    with pytest.raises(ValueError, match="half"):
        kept.drawn("a", fails, [].append)
    assert kept.get("a") is None


def test_what_follows_from_a_selection_is_made_once_and_takes_its_room():
    """A chart is drawn from thousands of rows, and twenty leaders look at the same one."""
    kept, made = Kept(room=10), []

    def chart(name):
        return kept.made(name, lambda: made.append(name) or f"chart of {name}", lambda _: 6)

    assert [chart("a"), chart("a"), chart("b")] == ["chart of a", "chart of a", "chart of b"]
    assert made == ["a", "b"]
    assert (kept.get("a"), len(kept)) == (None, 1)

"""What an office calls its places, as it stands in a sentence."""

import pytest

from words.level_words import within_sentence


@pytest.mark.parametrize(("typed", "said"), [("Xã", "xã"), ("Đặc khu", "đặc khu"), ("xã", "xã"), ("TDP", "TDP"), ("", "")])
def test_a_kind_of_places_has_a_small_letter_within_a_sentence(typed, said):
    """`5/7 Xã, Phường đã đăng` is a spelling mistake of the office's, shown to its leader as ours."""
    assert within_sentence(typed) == said

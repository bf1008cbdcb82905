"""The longest cell that a sheet can hold is masked like any other."""

import pytest

from records.privacy.personal_data import masked
from records.privacy.public_words import public_words

LIMIT = 49_500  # letters; Google allows 50 000


@pytest.mark.parametrize(
    ("part", "left"),
    [
        ("Trần Văn Hạc; ", "•••; "),
        ("TRẦN VĂN HẠC; ", "•••; "),
        ("trần văn hạc; ", "•••; "),
        ("em Hạc, 0935000111; ", "em •••, •••; "),
        ("em học sinh nghèo ", "em học sinh nghèo "),
        ("facebook.com/hac.van của em ", "facebook.com/••• của em "),
        ("UBND xã Tân Lập, cháu Hạc; ", "UBND xã Tân Lập, cháu •••; "),
        ("https://example.vn/x 0935000111 ", "https://example.vn/x ••• "),
    ],
)
def test_a_cell_of_the_longest_length_is_masked_to_its_end(part, left):
    """One pasted list must neither stop the reading for seconds nor be let through."""
    count = LIMIT // len(part)
    assert masked(part * count, public_words(["xã Tân Lập", "UBND xã Tân Lập"], [])).text == left * count

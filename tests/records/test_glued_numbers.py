"""Numbers that grew together with what stands beside them."""

import pytest

from records.privacy.personal_data import masked
from records.privacy.public_words import public_words


@pytest.mark.parametrize("number", ["0935000111", "0935.000.111", "0935 000 111", "+84935000111"])
@pytest.mark.parametrize(
    "cell",
    [
        "SĐT{}",
        "đt{}",
        "{}zalo",
        "Zalo:{}",
        "*{}*",
        "_{}_",
        "[{}]",
        "({})",
        "mẹ{}",
        "Bông_{}_lớp5",
        "{}(mẹ)",
        "tel{}gọi tối",
        "#{}",
        "“{}”",
    ],
)
def test_a_telephone_number_is_masked_whatever_it_grew_together_with(number, cell):
    """A blank forgotten on a telephone must not leave a family's number readable."""
    assert "000" not in masked(cell.format(number)).text


@pytest.mark.parametrize(
    "cell", ["CCCD062212000111", "cccd:062212000111", "_062212000111_", "BHXH6221000111", "STK0123000111222", "mb0123000111222"]
)
def test_a_number_that_a_word_grown_to_it_names_is_masked(cell):
    """The word that tells what it is stands right before it."""
    assert "000" not in masked(cell).text


@pytest.mark.parametrize(
    "cell",
    ["SL0935", "BC123456/2023", "QĐ2023000111", "lớp7A2 45hs", "*120*", "_45_ trẻ", "4buổi/120hs", "HS0012000111", "tk2022"],
)
def test_codes_and_counts_with_letters_stay(cell):
    """A code of a paper leads to nobody, and a count is what the cell is for."""
    assert masked(cell).text == cell


def test_a_published_number_stays_when_it_grew_together():
    """People shall call it."""
    assert masked("SĐT0912345678", public_words([], ["0912 345 678"])).text == "SĐT0912345678"

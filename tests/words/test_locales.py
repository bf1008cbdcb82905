"""Locales as people call them, and what they do to what is typed."""

import pytest

from words import LANGUAGES
from words.locales import locale_name, locale_sentence
from words.naming import problem_sentence


@pytest.mark.parametrize(
    ("locale", "vietnamese", "english"),
    [
        ("en_US", "tiếng Anh (Hoa Kỳ)", "English (United States)"),
        ("fr_FR", "tiếng Pháp (Pháp)", "French (France)"),
        ("en", "tiếng Anh", "English"),
        ("xx_YY", "xx_YY", "xx_YY"),
        ("", "", ""),
        ("../vi", "../vi", "../vi"),
    ],
)
def test_a_locale_is_named_in_words_and_an_unknown_one_by_its_code(locale, vietnamese, english):
    """An official looks for `Hoa Kỳ` in the settings, and finds no `en_US` there."""
    assert (locale_name(locale, "vi"), locale_name(locale, "en")) == (vietnamese, english)


@pytest.mark.parametrize(
    ("locale", "numbers", "days"),
    [
        ("en_US", True, True),
        ("fil_PH", True, True),
        ("en_GB", True, False),
        ("ja_JP", True, False),
        ("de_DE", False, False),
        ("id_ID", False, False),
        ("xx_YY", False, False),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_locale_does_is_said_of_those_that_do_it(locale, numbers, days, language):
    """Told to type every number again for nothing, nobody believes the next sentence."""
    said = locale_sentence("problem.sheet_locale", locale, language)
    assert locale_name(locale, language) in said
    assert ("1.200" in said, "05/03/2023" in said) == (numbers, days)


def test_the_problem_of_a_sheet_names_its_locale():
    """One sentence on the page, in the papers and in every file."""
    facts = {"tab": "", "cell": None, "other": "", "rows": 0}
    assert problem_sentence("sheet_locale", "vi", label="en_US", **facts) == (
        "Bảng tính đang đặt ngôn ngữ tiếng Anh (Hoa Kỳ): số gõ 1.200 bị đổi thành 1,2; "
        "ngày gõ 05/03/2023 bị đổi thành ngày 3 tháng 5. "
        "Vào Tệp ▸ Cài đặt ▸ Ngôn ngữ, chọn Việt Nam, rồi gõ lại các số từ 1.000 trở lên và các ngày từ 1 đến 12 của mỗi tháng."
    )

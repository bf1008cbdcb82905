"""The English pages: what is not translated, and why."""

from tests.pages.opened import opened


def test_an_english_reader_is_told_once_that_the_offices_words_stay_as_they_are():
    """Names of channels in Vietnamese look like a page that somebody forgot to translate."""
    said = "Names and entries stay in Vietnamese, as the agencies typed them"
    assert opened("hotline", lang="en", ky="2023-Q3").text.count(said) == 1
    assert "như các đơn vị đã nhập" not in opened("hotline", ky="2023-Q3").text

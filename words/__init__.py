"""Every text a person reads, in Vietnamese and English, and how numbers and days are written in it."""

from words.catalogue import LANGUAGES, OFFICIAL, MissingWords, say, say_many, texts_under

__all__ = ["LANGUAGES", "OFFICIAL", "MissingWords", "say", "say_many", "texts_under"]

"""What is said of a list that does not name everybody."""

from words.catalogue import say_many


def with_equals(said: str, equal: int, language: str) -> str:
    """How many a list leaves out, and how many of them are as far as the last that it names: its end is then no border."""
    return f"{said} ({say_many('names.as_far', equal, language)})" if equal else said

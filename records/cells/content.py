"""Whether a report says anything."""

from records.workbook.raw import MASK


def has_content(text: object) -> bool:
    """Whether a result says anything: blank words and punctuation do not, what is masked does."""
    return isinstance(text, str) and (MASK in text or any(character.isalnum() for character in text))

"""The `fields` of a writing request: it must be there, and name what its message has."""

from typing import Any

from tests.fake_google import masks, schema
from tests.fake_google.answers import refuse


def fields(arguments: dict[str, Any], message: schema.Message) -> masks.Mask:
    text = arguments.get("fields", "")
    if not text:
        refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
    mask = masks.parsed(text)
    schema.check_mask(mask, message, text)
    return mask

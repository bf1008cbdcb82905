"""A link as a QR code, for a phone to read from paper."""

import segno

_SCALE = 6  # pixels of a module of the code


def qr_data_uri(link: str) -> str:
    """The code as the address of a picture that holds itself, dark on white with the margin that readers need."""
    return str(segno.make(link, error="m").svg_data_uri(scale=_SCALE, dark="#000000", light="#ffffff", border=4))

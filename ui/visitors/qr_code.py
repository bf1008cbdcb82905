"""A link as a QR code, for a phone to read from paper."""

import segno


def qr_data_uri(link: str, *, scale: int = 6) -> str:
    """The code as the address of a picture that holds itself, dark on white with the margin that readers need."""
    return str(segno.make(link, error="m").svg_data_uri(scale=scale, dark="#000000", light="#ffffff", border=4))

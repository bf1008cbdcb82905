"""How far two colours stand apart, after WCAG 2.2, and which text can be read on a colour."""

_WHITE, _BLACK = "#ffffff", "#000000"
_FLARE = 0.05  # the light that every screen reflects, in WCAG's definition of contrast
_LINEAR_UP_TO = 0.04045  # of sRGB's transfer curve
_CHANNELS = {"red": 0.2126, "green": 0.7152, "blue": 0.0722}  # their shares of luminance


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (`#rrggbb`), from 1 (the same) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + _FLARE) / (dark + _FLARE)


def text_on(ground: str) -> str:
    """Black or white, whichever is read better on a colour: of the two one always stands at 4.5:1 or more."""
    return max(_WHITE, _BLACK, key=lambda text: contrast(text, ground))


def _luminance(colour: str) -> float:
    levels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return sum(share * _linear(level) for share, level in zip(_CHANNELS.values(), levels, strict=True))


def _linear(level: float) -> float:
    return level / 12.92 if level <= _LINEAR_UP_TO else ((level + 0.055) / 1.055) ** 2.4

"""How things look, on the screen as in charts and files: colour by meaning, signs, sizes. It knows nobody."""

from looks.colours import DARK, LIGHT, PRINT, Look, look
from looks.signs import STATE_OF_STATUS, STATUS_SYMBOLS, SYMBOLS

__all__ = ["DARK", "LIGHT", "PRINT", "STATE_OF_STATUS", "STATUS_SYMBOLS", "SYMBOLS", "Look", "look"]

"""The signed mark in a browser's cookie: which browser it is, and by which way it came in."""

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from itsdangerous import BadData, URLSafeTimedSerializer

from ui.access.roles import Way

COOKIE = "phu_song_111"
LASTS = {Way.LINK: 30 * 86_400, Way.OIDC: 12 * 3_600}  # seconds; whoever came by neither: as a link
_SALT = "phu-song-111.pass"
_KEY_FILE = "access.key"
_MARK_BYTES = 12


@dataclass(frozen=True, slots=True)
class Pass:
    """
    What a cookie says.

    Attributes:
        viewer: the browser; random.
        way: None: the browser is known, and nobody came in.
        who: the mark of the link, or the e-mail address.
    """

    viewer: str
    way: Way | None = None
    who: str = ""

    @classmethod
    def new(cls, way: Way | None = None, who: str = "") -> Self:
        """A pass of a browser that nobody knew before: whoever comes in gets a new mark, never one that was there."""
        return cls(secrets.token_urlsafe(_MARK_BYTES), way, who)

    @property
    def lasts(self) -> int:
        """For how many seconds it is taken."""
        return LASTS[self.way or Way.LINK]


def written(found: Pass, key: str) -> str:
    """A pass as the value of a cookie."""
    return str(URLSafeTimedSerializer(key, _SALT).dumps([found.viewer, found.way or "", found.who]))


def read_pass(value: str, key: str) -> Pass | None:
    """The pass of a cookie's value; None where it was not written with this key, or is too old."""
    serializer = URLSafeTimedSerializer(key, _SALT)
    try:
        viewer, way, who = serializer.loads(value, LASTS[Way.LINK])
        found = Pass(str(viewer), Way(way) if way else None, str(who))
        serializer.loads(value, found.lasts)
    except (BadData, ValueError, TypeError):
        return None
    return found


def kept_key(folder: Path) -> str:
    """The key kept in a folder, made once, which only we may read; where it cannot be kept, one that ends with this server."""
    file = folder / _KEY_FILE
    with suppress(OSError):
        if not file.exists():
            _make(file)
        if found := file.read_text(encoding="ascii").strip():
            return found
    return secrets.token_urlsafe(32)


def _make(file: Path) -> None:
    """Write a key under another name first: no other process must read half of it; of two that are made, the first stays."""
    fresh = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as opened:
        opened.write(secrets.token_urlsafe(32))
    try:
        with suppress(FileExistsError):
            os.link(fresh, file)
    finally:
        fresh.unlink()

"""What each picture of the docs was taken of: its address and screen, the text that stood there, the look of that day."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict

from tools.picture_plan import ROOT, Picture

FOLDER = ROOT / "docs" / "pictures"
RECORD = FOLDER / "taken.json"


def look_digest() -> str:
    """The digest of all that decides how a page looks: its style sheet, and colours, signs and sizes."""
    sources = [ROOT / "ui" / "app" / "static" / "look.css", *sorted((ROOT / "looks").glob("*.py"))]
    return digest("".join(source.read_text(encoding="utf-8") for source in sources))


def digest(text: str) -> str:
    """Sixteen characters that differ where the text differs."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def entry(picture: Picture, text: str) -> dict[str, object]:
    """What is kept of one picture."""
    said = {
        name: list(value) if isinstance(value, tuple) else value for name, value in asdict(picture).items() if name != "name"
    }
    return {**said, "text": digest(text)}


def read_record() -> dict[str, object]:
    """What was kept when the pictures were taken."""
    return dict(json.loads(RECORD.read_text(encoding="utf-8")))


def write_record(pictures: Mapping[str, Mapping[str, object]]) -> None:
    """Keep what the pictures were taken of."""
    kept = {"look": look_digest(), "pictures": dict(sorted(pictures.items()))}
    RECORD.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

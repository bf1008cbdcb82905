"""Drive v3: `files.get` of a spreadsheet, through its fields."""

from datetime import UTC
from typing import Any

from tests.fake_google import masks
from tests.fake_google.answers import Refused, legacy_error
from tests.fake_google.sheets_state import Spreadsheet


def file(sheet: Spreadsheet, fields: str) -> dict[str, Any]:
    """The file; its version grows with each edit."""
    modified = sheet.modified.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    whole = {
        "kind": "drive#file",
        "id": sheet.key,
        "name": sheet.title,
        "mimeType": "application/vnd.google-apps.spreadsheet",
        "version": str(sheet.version),
        "modifiedTime": modified,
        "trashed": False,
        "webViewLink": f"https://docs.google.com/spreadsheets/d/{sheet.key}/edit",
        "capabilities": {"canEdit": sheet.role == "writer", "canCopy": True},
    }
    mask = masks.parsed(fields or "kind,id,name,mimeType")
    if unknown := sorted(mask.keys() - whole.keys() - {"*"}):
        raise Refused(legacy_error(400, "global", "invalidParameter", f"Invalid field selection {unknown[0]}"))
    return masks.through(mask, whole)

"""The messages of Sheets v4 that the stand-in knows, by their fields: an unknown name is refused as Google refuses it."""

from typing import Any

from tests.fake_google.answers import refuse

Message = dict[str, Any]  # a field and its message, None for a plain value


def _plain(names: str) -> Message:
    return dict.fromkeys(names.split())


RANGE = _plain("sheetId startRowIndex endRowIndex startColumnIndex endColumnIndex")
DIMENSIONS = _plain("sheetId dimension startIndex endIndex")
DIMENSION = _plain("hiddenByUser hiddenByFilter pixelSize")
GRID = _plain("rowCount columnCount frozenRowCount frozenColumnCount hideGridlines")
VALUE = _plain("numberValue stringValue boolValue formulaValue") | {"errorValue": _plain("type message")}
COLOR = _plain("red green blue alpha")
COLOR_STYLE = {"rgbColor": COLOR, "themeColor": None}
TEXT = _plain("bold italic fontSize fontFamily underline strikethrough") | {
    "link": _plain("uri"),
    "foregroundColor": COLOR,
    "foregroundColorStyle": COLOR_STYLE,
}
BORDER = _plain("style width") | {"color": COLOR, "colorStyle": COLOR_STYLE}
FORMAT = {
    "numberFormat": _plain("type pattern"),
    "backgroundColor": COLOR,
    "backgroundColorStyle": COLOR_STYLE,
    "textFormat": TEXT,
    "padding": _plain("top right bottom left"),
    "borders": {"top": BORDER, "bottom": BORDER, "left": BORDER, "right": BORDER},
    **_plain("horizontalAlignment verticalAlignment wrapStrategy textDirection hyperlinkDisplayType"),
}
CONDITION = {"type": None, "values": _plain("userEnteredValue relativeDate")}
VALIDATION = {"condition": CONDITION} | _plain("inputMessage strict showCustomUi")
CHIP = {"richLinkProperties": _plain("uri mimeType"), "personProperties": _plain("email displayFormat")}
CELL = {
    "userEnteredValue": VALUE,
    "effectiveValue": VALUE,
    "formattedValue": None,
    "userEnteredFormat": FORMAT,
    "effectiveFormat": FORMAT,
    "note": None,
    "hyperlink": None,
    "dataValidation": VALIDATION,
    "chipRuns": {"startIndex": None, "chip": CHIP},
    "textFormatRuns": {"startIndex": None, "format": TEXT},
}
ROW = {"values": CELL}
SHEET_PROPERTIES = _plain("sheetId title index sheetType hidden rightToLeft") | {
    "gridProperties": GRID,
    "tabColor": COLOR,
    "tabColorStyle": COLOR_STYLE,
}
PROTECTED = _plain("protectedRangeId namedRangeId description warningOnly requestingUserCanEdit") | {
    "range": RANGE,
    "unprotectedRanges": RANGE,
    "editors": _plain("users groups domainUsersCanEdit"),
}
CONDITIONAL = {"ranges": RANGE, "booleanRule": {"condition": CONDITION, "format": FORMAT}}
PROPERTIES = _plain("title locale timeZone autoRecalc") | {"defaultFormat": FORMAT}
GRID_DATA = _plain("startRow startColumn") | {"rowData": ROW, "rowMetadata": DIMENSION, "columnMetadata": DIMENSION}
SPREADSHEET = _plain("spreadsheetId spreadsheetUrl namedRanges developerMetadata") | {
    "properties": PROPERTIES,
    "sheets": {
        "properties": SHEET_PROPERTIES,
        "data": GRID_DATA,
        "merges": RANGE,
        "protectedRanges": PROTECTED,
        "conditionalFormats": CONDITIONAL,
        **_plain("basicFilter bandedRanges filterViews charts"),
    },
}


def check_mask(mask: Message, message: Message, text: str) -> None:
    """Refuse a mask that names a field which its message does not have."""
    for name, below in mask.items():
        if name == "*":
            continue
        if name not in message or (below and not message[name]):
            refuse(f"Invalid field selection {name}" if text == name else f"Error expanding 'fields' parameter: {text}")
        check_mask(below, message[name] or {}, text)


def check_payload(content: Any, message: Message | None, path: str) -> None:
    """Refuse a payload that names a field which its message does not have."""
    for number, item in enumerate(content) if isinstance(content, list) else ():
        check_payload(item, message, f"{path}[{number}]")
    if not isinstance(content, dict) or message is None:
        return
    for name, value in content.items():
        if name not in message:
            refuse(f"Invalid JSON payload received. Unknown name \"{name}\" at '{path}': Cannot find field.")
        check_payload(value, message[name], f"{path}.{name}")

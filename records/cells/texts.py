"""How a raw cell is shown in the ledger: as the sheet would, its personal data masked."""

from datetime import date, datetime

from records.privacy.personal_data import masked_but_names
from records.workbook.folding import squeezed
from records.workbook.raw import LinkedText, MaskedText


def display_text(value: object) -> str | None:
    """
    A cell or a value as a text for people; None for none.

    Whole numbers stand without a fraction, days as ISO (their Vietnamese form is given where they are drawn). A name that was
    left when the workbook was masked is one that its office declares, or is like one: here nobody knows those names.
    """
    return None if value is None else str(masked_but_names(match_text(value)).text)


def match_text(value: object) -> str:
    """The same without the mask, for what is matched and compared and never shown."""
    if isinstance(value, str):
        return _plain_text(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value + 0.0:.15g}"  # -0.0 is shown as 0, as sheets do
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    return squeezed(str(value))


def _plain_text(text: str) -> str:
    if isinstance(text, MaskedText):
        return text
    return _link(text) if isinstance(text, LinkedText) else squeezed(text)


def _link(cell: LinkedText) -> str:
    """A link as its text and where it leads; masked where either was."""
    text, address = squeezed(f"{cell} ({cell.address})"), cell.address
    return MaskedText(text, address.kinds, address.mark) if isinstance(address, MaskedText) else text

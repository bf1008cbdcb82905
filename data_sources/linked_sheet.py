"""A Google Sheet by its link, read with the account of the secrets, taking turns with whoever reads with the same account."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from data_sources.google_sheet.connection import connection_of
from data_sources.google_sheet.http.patience import PATIENCE
from data_sources.google_sheet.http.turns import Turns
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.secrets_file import read_secrets
from records.workbook.raw import Workbook

_LINK = "https://docs.google.com/spreadsheets/"
_PATIENT = replace(PATIENCE, deadline=300.0)  # seconds: a question that is asked again waits for its turn once more


@dataclass(frozen=True, slots=True)
class SheetReader:
    """
    What reads sheets; it can be sent to another process, and holds no secret.

    Attributes:
        secrets: the file with the key of the account.
        turns: of the account.
        clock: tells the instant.
    """

    secrets: Path
    turns: Turns
    clock: Callable[[], datetime]

    def read(self, link: str) -> Workbook:
        """
        The sheet of a link as it is now, personal data masked.

        Raises:
            SourceUnavailable: the secrets cannot be used, or the sheet cannot be read.
        """
        connection = connection_of(read_secrets(self.secrets), spreadsheet=link)
        return GoogleSheet(connection, patience=_PATIENT, clock=self.clock, turn=self.turns.take).read()


def is_sheet_link(source: str) -> bool:
    """Whether a source is a sheet of Google's, as the browser shows its link."""
    return source.strip().startswith(_LINK)

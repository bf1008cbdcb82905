"""Reading the file of secrets, without ever quoting what stands in it."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from records.errors import SourceUnavailable


def read_secrets(path: Path) -> Mapping[str, object]:
    """
    Everything that a TOML file of secrets holds.

    Raises:
        SourceUnavailable: `google_secrets_missing`: there is no file at the path; `google_secrets_unreadable`: it may not be
            read, or it is no TOML. An error never quotes the file: what stands beside the mistake may be the key itself.
    """
    kind = "google_secrets_unreadable"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        kind = "google_secrets_missing"
    except (OSError, ValueError):
        pass
    raise SourceUnavailable(kind, name=path.name)  # here, where no error of a library hangs on it


def secrets_if_any(path: Path) -> Mapping[str, object]:
    """What a file of secrets holds; nothing where there is no file, as with the demo. Raises what `read_secrets` does."""
    return read_secrets(path) if path.exists() else {}

"""The code that the office types before it decides for everybody: to show a reading held back, to connect another sheet."""

import hmac
from collections.abc import Mapping


def code_is_asked(secrets: Mapping[str, object]) -> bool:
    """Whether the secrets hold a code of the office."""
    return bool(_code(secrets))


def code_is_right(secrets: Mapping[str, object], typed: str) -> bool:
    """Whether what was typed is the code; where none is asked for, anything is."""
    code = _code(secrets)
    return not code or hmac.compare_digest(code.encode(), typed.strip().encode())


def _code(secrets: Mapping[str, object]) -> str:
    table = secrets.get("office")
    code = table.get("code") if isinstance(table, Mapping) else None
    return str(code) if code else ""

"""What Google's answers mean: decided by HTTP code, status and reason, by a text only where there is nothing else."""

import json
import math
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

from requests import Response

from data_sources.google_sheet import google_failures as failures
from data_sources.google_sheet.google_failures import GoogleFailure

_LEAST_WAIT = 60.0  # seconds: Google counts reads by the minute
_MOST_WAIT = 3600.0  # seconds: a slip in a header must not stop us for a day
_RATES = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "dailyLimitExceeded", "RATE_LIMIT_EXCEEDED"})
_DISABLED = frozenset({"SERVICE_DISABLED", "accessNotConfigured"})
_SCOPES = frozenset({"ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficientPermissions"})
_WORD = re.compile(r"[A-Za-z][A-Za-z_]{0,63}")
_NO_RANGE = re.compile(r"Unable to parse range: (.+)|Range \((.+)\) exceeds grid limits")
# A sign-in is asked for by a proxy or a network, never by Google.
_SIGN_IN = (HTTPStatus.PROXY_AUTHENTICATION_REQUIRED, HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED)
_TOKEN_SIGNS = {"signature": failures.AUTH_KEY, "account not found": failures.AUTH_GONE, "short-lived": failures.AUTH_CLOCK}


@dataclass(frozen=True)
class Asked:
    """What was asked: which of Google's services, as whom, and whether to change something."""

    api: str
    email: str
    writes: bool = False


def content_of(response: Response, asked: Asked) -> dict[str, Any]:
    """
    What Google answered.

    Raises:
        GoogleFailure: it refused, or what came is not from Google or not whole.
    """
    content = _object(response)
    if response.status_code == HTTPStatus.OK and content is not None:
        return content
    error = content.get("error") if content else None
    raise _trouble(response) or _refusal(response, error if isinstance(error, dict) else {}, asked)


def check_token(response: Response) -> None:
    """
    Make sure that an answer of the token service holds a token.

    Raises:
        GoogleFailure: it does not.
    """
    content = _object(response) or {}
    if response.status_code == HTTPStatus.OK and _is_token(content):
        return
    raise _trouble(response) or _token_refusal(response.status_code, content)


def _trouble(response: Response) -> GoogleFailure | None:
    """What an answer means whoever gave it, a service or a network in between; None where its body has to tell."""
    code = response.status_code
    if code in _SIGN_IN:
        return GoogleFailure(failures.PORTAL, http_code=code)
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        return _rate_limited(response)
    if code == HTTPStatus.REQUEST_TIMEOUT:
        return GoogleFailure(failures.TIMEOUT, http_code=code)
    if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return GoogleFailure(failures.DOWN, wait=_retry_after(response.headers), http_code=code)
    return GoogleFailure(failures.BAD_PAYLOAD, http_code=code) if code < HTTPStatus.BAD_REQUEST else None


def _rate_limited(response: Response, reason: str | None = None) -> GoogleFailure:
    wait = max(_LEAST_WAIT, _retry_after(response.headers) or 0.0)
    code = response.status_code
    return GoogleFailure(failures.RATE_LIMITED, wait=wait, http_code=code, reason=reason, seconds=math.ceil(wait))


def _refusal(response: Response, error: Mapping[str, Any], asked: Asked) -> GoogleFailure:
    """What one of Google's refusals (400 to 499) means."""
    code, words = response.status_code, _words(error)
    told: dict[str, Any] = {"http_code": code, "reason": words[0] if words else None}
    if code == HTTPStatus.UNAUTHORIZED:
        return GoogleFailure(failures.AUTH_REJECTED, **told)
    if code == HTTPStatus.NOT_FOUND:
        return GoogleFailure(failures.NOT_FOUND, **told)
    if code == HTTPStatus.FORBIDDEN:
        return _rate_limited(response, words[0]) if _RATES & set(words) else _forbidden(words, asked, told)
    if "FAILED_PRECONDITION" in words:
        return GoogleFailure(failures.NOT_A_SHEET, **told)
    if gone := _NO_RANGE.search(str(error.get("message"))):
        return GoogleFailure(failures.RANGE_GONE, tab=_tab(gone[1] or gone[2]), **told)
    return GoogleFailure(failures.REFUSED, code=code, **told)


def _forbidden(words: list[str], asked: Asked, told: Mapping[str, Any]) -> GoogleFailure:
    if not words:
        return GoogleFailure(failures.PORTAL, **told)  # Google's own 403 gives a reason; a network's is a page
    if _DISABLED & set(words):
        return GoogleFailure(failures.API_DISABLED, api=asked.api, **told)
    if _SCOPES & set(words):
        return GoogleFailure(failures.SCOPE, **told)
    return GoogleFailure(failures.NOT_EDITOR if asked.writes else failures.NOT_SHARED, email=asked.email, **told)


def _token_refusal(code: int, content: Mapping[str, Any]) -> GoogleFailure:
    """What a refusal of the token service means; only its description tells why."""
    if not isinstance(content.get("error"), str):
        return GoogleFailure(failures.PORTAL, http_code=code)
    description = str(content.get("error_description")).lower()
    kind = next((kind for sign, kind in _TOKEN_SIGNS.items() if sign in description), failures.AUTH_REJECTED)
    return GoogleFailure(kind, http_code=code, reason=_word(content["error"]))


def _is_token(content: Mapping[str, Any]) -> bool:
    """Whether an answer holds a token; its life, where told, is a count of seconds."""
    return isinstance(content.get("access_token"), str) and str(content.get("expires_in", 0)).isdecimal()


def _object(response: Response) -> dict[str, Any] | None:
    """The JSON object of an answer's body; None where it holds none."""
    with suppress(ValueError, RecursionError):
        content = json.loads(response.content)
        return content if isinstance(content, dict) else None
    return None


def _words(error: Mapping[str, Any]) -> list[str]:
    """Why, in Google's own words, the most telling first: the reasons of both its forms of errors, then the status."""
    parts = [*_list(error.get("details")), *_list(error.get("errors"))]
    reasons = [part.get("reason") for part in parts if isinstance(part, dict)]
    return [word for word in map(_word, [*reasons, error.get("status")]) if word]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _word(value: object) -> str | None:
    """A single word, fit for the log; None where it is something else."""
    return value if isinstance(value, str) and _WORD.fullmatch(value) else None


def _tab(text: str) -> str:
    """The tab that a range speaks of: `'Hoạt động'!A:Z` is Hoạt động."""
    name = text.rpartition("!")[0] or text
    return name.removeprefix("'").removesuffix("'").replace("''", "'")


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that an answer asks to wait for, told as such or as an instant; None where it does not."""
    told = headers.get("Retry-After", "").strip()
    if told.isdecimal():
        return min(float(told), _MOST_WAIT)
    with suppress(ValueError, TypeError, KeyError):
        wait = parsedate_to_datetime(told) - parsedate_to_datetime(headers["Date"])
        return min(max(wait / timedelta(seconds=1), 0.0), _MOST_WAIT)
    return None

"""What can be wrong with Google: faults set by a test, due one after the other, and what they answer."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fake_google import answers, token_api
from tests.fake_google.answers import Answer, Request, error, legacy_error, said

HTML = "text/html; charset=UTF-8"
_PORTAL = "<!DOCTYPE html><html><head><title>Wi-Fi</title></head><body><h1>Đăng nhập để dùng mạng</h1></body></html>"
_BAD_GATEWAY = (
    "<!DOCTYPE html>\n<html lang=en><title>Error 502 (Server Error)!!1</title><p><b>502.</b> That’s an error.</html>\n"
)


@dataclass
class Fault:
    name: str
    api: str
    times: int | None
    options: dict[str, Any]
    cleared: threading.Event = field(default_factory=threading.Event)

    def answer(self) -> Answer:
        return _ANSWERS[self.name](self)

    def concerns(self, request: Request) -> bool:
        return self.api == request.api and self.options.get("path_has", "") in request.target and self.times != 0


class Faults:
    def __init__(self):
        self._lock = threading.Lock()
        self._every: list[Fault] = []

    def add(self, name: str, api: str, times: int | None, options: dict[str, Any]) -> None:
        if name not in FAULT_NAMES:
            raise ValueError(name)
        with self._lock:
            self._every.append(Fault(name, api, times, options))

    def clear(self) -> None:
        with self._lock:
            for fault in self._every:
                fault.cleared.set()
            self._every.clear()

    def due(self, request: Request) -> Fault | None:
        """The first that concerns a request, counted as one time."""
        with self._lock:
            for fault in self._every:
                if fault.concerns(request):
                    fault.times = None if fault.times is None else fault.times - 1
                    return fault
        return None


def _user_rate(_: Fault) -> Answer:
    return legacy_error(403, "usageLimits", "userRateLimitExceeded", "User Rate Limit Exceeded")


def _token_html(fault: Fault) -> Answer:
    return Answer(fault.options.get("status", 200), _PORTAL.encode(), HTML)


def _said(fault: Fault) -> Answer:
    """Whatever a test wants to be answered."""
    return Answer(fault.options.get("status", 200), fault.options["body"].encode())


def _plain(answer: Answer) -> Callable[[Fault], Answer]:
    return lambda _: answer


_ANSWERS: dict[str, Callable[[Fault], Answer]] = {
    "429": _plain(answers.quota_exceeded()),
    "429-retry-after": lambda fault: answers.quota_exceeded(Retry_After=str(fault.options.get("seconds", 90))),
    "403-user-rate": _user_rate,
    "500": _plain(error(500, "INTERNAL", "Internal error encountered.")),
    "502-html": _plain(Answer(502, _BAD_GATEWAY.encode(), HTML)),
    "503": _plain(error(503, "UNAVAILABLE", "The service is currently unavailable.")),
    "504": _plain(error(504, "DEADLINE_EXCEEDED", "The request timed out.")),
    "html-200": _plain(Answer(200, _PORTAL.encode(), HTML)),
    "null": _plain(Answer(200, b"null")),
    "302": _plain(Answer(302, b"", HTML, {"Location": "http://portal.invalid/"})),
    "401": lambda fault: answers.unauthenticated(fault.api),
    "403-not-shared": lambda fault: answers.not_permitted(fault.api),
    "403-api-disabled": lambda fault: answers.api_disabled(fault.api),
    "403-scope": lambda fault: answers.scope_insufficient(fault.api),
    "404": lambda fault: answers.not_found(fault.api),
    "400-xlsx": _plain(error(400, "FAILED_PRECONDITION", "This operation is not supported for this document")),
    "400-range": _plain(error(400, "INVALID_ARGUMENT", "Unable to parse range: 'Hoạt động'!A:ZZ")),
    "token-signature": _plain(token_api.refused(token_api.SIGNATURE)),
    "token-account-gone": _plain(token_api.refused(token_api.ACCOUNT)),
    "token-clock": _plain(token_api.refused(token_api.CLOCK)),
    "token-503": _plain(said({"error": "temporarily_unavailable", "error_description": "Backend Error"}, 503)),
    "token-html": _token_html,
    "said": _said,
}
WIRE_FAULT_NAMES = {
    "stall",
    "drip",
    "reset-before",
    "reset-in-body",
    "truncated-json",
    "truncated-gzip",
    "oversized",
    "altered",
}
FAULT_NAMES = _ANSWERS.keys() | WIRE_FAULT_NAMES

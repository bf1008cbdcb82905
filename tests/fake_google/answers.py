"""What the stand-in hears and says: a request, an answer, and the errors in the forms that Google's documents show."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Never
from urllib.parse import parse_qs, unquote, urlsplit

JSON = "application/json; charset=UTF-8"
SERVICES = {"sheets": "sheets.googleapis.com", "drive": "drive.googleapis.com", "token": "oauth2.googleapis.com"}
PROJECT = "projects/111000111000"


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return unquote(urlsplit(self.target).path)

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.target).query)

    def asked(self, name: str, default: str = "") -> str:
        return self.query.get(name, [default])[-1]

    @property
    def api(self) -> str:
        starts = {"/token": "token", "/v4/spreadsheets": "sheets", "/drive/v3/": "drive"}
        return next((api for start, api in starts.items() if self.path.startswith(start)), "other")


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    content_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)


class Refused(Exception):
    """An error as Google would answer it."""

    def __init__(self, answer: Answer, message: str = ""):
        super().__init__(message)
        self.answer, self.message = answer, message


def said(content: Any, status: int = 200, **headers: str) -> Answer:
    text = json.dumps(content, ensure_ascii=False)
    return Answer(status, text.encode(), headers={name.replace("_", "-"): value for name, value in headers.items()})


def error(code: int, status: str, message: str, *details: Mapping[str, Any], **headers: str) -> Answer:
    """An error in the form of the newer interfaces (Sheets)."""
    content: dict[str, Any] = {"code": code, "message": message, "status": status}
    return said({"error": content | ({"details": details} if details else {})}, code, **headers)


def legacy_error(code: int, domain: str, reason: str, message: str, **more: Any) -> Answer:
    """An error in the form of Drive: the reason in a list of errors."""
    errors = [{"message": message, "domain": domain, "reason": reason}]
    return said({"error": {"errors": errors, "code": code, "message": message, **more}}, code)


def error_info(reason: str, service: str, **metadata: str) -> dict[str, Any]:
    return {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": reason,
        "domain": "googleapis.com",
        "metadata": {"service": service, "consumer": PROJECT, **metadata},
    }


def refuse(message: str) -> Never:
    """Refuse an argument: the commonest error of Sheets."""
    raise Refused(error(400, "INVALID_ARGUMENT", message), message)


def unauthenticated(api: str) -> Answer:
    message = (
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid "
        "authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project."
    )
    if api == "drive":
        return legacy_error(401, "global", "authError", "Invalid Credentials", status="UNAUTHENTICATED")
    return error(401, "UNAUTHENTICATED", message, error_info("ACCESS_TOKEN_TYPE_UNSUPPORTED", SERVICES["sheets"]))


def scope_insufficient(api: str) -> Answer:
    message, service = "Request had insufficient authentication scopes.", SERVICES[api]
    info = error_info("ACCESS_TOKEN_SCOPE_INSUFFICIENT", service, method="google.apps.sheets.v4.SpreadsheetsService.Any")
    if api == "drive":
        return legacy_error(403, "global", "insufficientPermissions", message, status="PERMISSION_DENIED", details=[info])
    return error(403, "PERMISSION_DENIED", message, info)


def not_permitted(api: str) -> Answer:
    if api == "drive":
        message = "The user does not have sufficient permissions for this file."
        return legacy_error(403, "global", "insufficientFilePermissions", message)
    return error(403, "PERMISSION_DENIED", "The caller does not have permission")


def not_found(api: str, sheet: str = "") -> Answer:
    if api == "drive":
        return legacy_error(404, "global", "notFound", f"File not found: {sheet}.")
    return error(404, "NOT_FOUND", "Requested entity was not found.")


def api_disabled(api: str) -> Answer:
    name, service = {"sheets": "Google Sheets", "drive": "Google Drive"}[api], SERVICES[api]
    url = f"https://console.developers.google.com/apis/api/{service}/overview?project=111000111000"
    message = f"{name} API has not been used in project 111000111000 before or it is disabled. Enable it by visiting {url}."
    link = {"description": "Google developers console API activation", "url": url}
    details = [{"@type": "type.googleapis.com/google.rpc.Help", "links": [link]}, error_info("SERVICE_DISABLED", service)]
    if api == "drive":
        return legacy_error(403, "usageLimits", "accessNotConfigured", message, status="PERMISSION_DENIED", details=details)
    return error(403, "PERMISSION_DENIED", message, *details)


def quota_exceeded(limit: int = 60, **headers: str) -> Answer:
    service = SERVICES["sheets"]
    message = (
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' "
        f"of service '{service}' for consumer 'project_number:111000111000'."
    )
    metadata = {
        "quota_location": "global",
        "quota_metric": f"{service}/read_requests",
        "quota_limit": "ReadRequestsPerMinutePerUser",
        "quota_limit_value": str(limit),
        "quota_unit": "1/min/{project}/{user}",
    }
    return error(429, "RESOURCE_EXHAUSTED", message, error_info("RATE_LIMIT_EXCEEDED", service, **metadata), **headers)

"""The token endpoint: a signed assertion checked and exchanged for an access token, and what a token may do."""

import base64
import json
import secrets
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from tests.fake_google.answers import Answer, Refused, Request, said, scope_insufficient, unauthenticated

_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_AUDIENCE = "https://oauth2.googleapis.com/token"
_SCOPE = "https://www.googleapis.com/auth/"
_LIFE, _LEEWAY = 3600, 300  # seconds
WRITES = {"spreadsheets", "drive", "drive.file"}
READS = WRITES | {"spreadsheets.readonly", "drive.readonly"}
FILES = {"drive", "drive.file", "drive.readonly", "drive.metadata", "drive.metadata.readonly"}
SIGNATURE = "Invalid JWT Signature."
ACCOUNT = "Invalid grant: account not found"
CLOCK = (
    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
    "Check your iat and exp values in the JWT claim."
)


def refused(description: str, *, kind: str = "invalid_grant") -> Answer:
    return said({"error": kind, "error_description": description}, 400)


@dataclass
class Tokens:
    email: str
    public_key: str
    scopes: dict[str, set[str]] = field(default_factory=dict)  # by token

    def exchange(self, request: Request) -> Answer:
        form = parse_qs(request.body.decode())
        if form.get("grant_type") != [_GRANT] or "assertion" not in form:
            return refused("Invalid grant_type", kind="unsupported_grant_type")
        try:
            claims = self._claims(form["assertion"][0])
        except (ValueError, InvalidSignature):
            return refused(SIGNATURE)
        if wrong := self._wrong(claims):
            return refused(wrong)
        token = f"ya29.{secrets.token_urlsafe(24)}"
        self.scopes[token] = {scope.removeprefix(_SCOPE) for scope in claims["scope"].split()}
        return said({"access_token": token, "expires_in": _LIFE - 1, "token_type": "Bearer"})

    def _wrong(self, claims: dict[str, Any]) -> str | None:
        """What Google would find wrong with well signed claims."""
        if claims.get("iss") != self.email:
            return ACCOUNT
        if claims.get("aud") != _AUDIENCE:
            return "Invalid JWT: Failed audience check."
        if not _timely(claims):
            return CLOCK
        return None if claims.get("scope") else "Empty or missing scope not allowed."

    def check(self, request: Request, needed: set[str]) -> None:
        """Refuse a request whose token is unknown or has none of these scopes."""
        scopes = self.scopes.get(request.headers.get("Authorization", "").removeprefix("Bearer "))
        if scopes is None:
            raise Refused(unauthenticated(request.api))
        if not scopes & needed:
            raise Refused(scope_insufficient(request.api))

    def _claims(self, assertion: str) -> dict[str, Any]:
        head, claims, signature = assertion.split(".")
        if json.loads(_bytes(head)).get("alg") != "RS256":
            raise ValueError(head)
        key: Any = load_pem_public_key(self.public_key.encode())
        key.verify(_bytes(signature), f"{head}.{claims}".encode(), PKCS1v15(), SHA256())
        return json.loads(_bytes(claims))


def _timely(claims: dict[str, Any]) -> bool:
    now, start, end = time.time(), claims.get("iat", 0), claims.get("exp", 0)
    return start - _LEEWAY <= now <= end and end - start <= _LIFE


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))

"""The session with Google: a service account, its token fetched over our own transport, nothing else asked of anyone."""

from collections.abc import Mapping, Sequence
from typing import Any

from google.auth.credentials import TokenState
from google.auth.transport import Request as AuthRequest
from google.auth.transport.requests import AuthorizedSession
from google.oauth2 import service_account
from requests import PreparedRequest, Session

from data_sources.google_sheet.connection import Connection
from data_sources.google_sheet.http.patience import Patience
from data_sources.google_sheet.http.refusals import check_token
from data_sources.google_sheet.http.transport import GoogleTransport

# Google compresses for those whose name says that they can read it.
_HEADERS = {"User-Agent": "phu-song-111 (gzip)", "Accept-Encoding": "gzip"}


def google_session(connection: Connection, scopes: Sequence[str], patience: Patience) -> AuthorizedSession:
    """A session that signs its requests; its answers are read whole, within the limits."""
    tokens = _TokenRequest(_outfitted(Session(), connection, patience))
    account = _Account.from_service_account_info(dict(connection.account), scopes=list(scopes))  # type: ignore[no-untyped-call]
    session = AuthorizedSession(account, max_refresh_attempts=1, auth_request=tokens)  # type: ignore[no-untyped-call]
    _outfitted(session, connection, patience)
    return session


def _outfitted(session: Session, connection: Connection, patience: Patience) -> Session:
    session.headers.update(_HEADERS)
    session.auth = _as_signed
    for scheme in ("https://", "http://"):
        session.mount(scheme, GoogleTransport(connection.api_root, patience))
    return session


def _as_signed(request: PreparedRequest) -> PreparedRequest:
    """The request as it is: left to itself, requests would put a password from `.netrc` in the place of the token."""
    return request


class _Account(service_account.Credentials):
    """
    A service account that asks for its token and for nothing else.

    google-auth also asks, in a thread behind our back, in which regions the account may be used; a sheet has none.
    """

    def before_request(self, request: AuthRequest, method: str, url: str, headers: dict[str, str]) -> None:  # noqa: ARG002 - its signature
        """Sign a request, with a fresh token where the last one is old."""
        if self.token_state is not TokenState.FRESH:
            self.refresh(request)  # type: ignore[no-untyped-call]
        self.apply(headers)  # type: ignore[no-untyped-call]


class _Reply:
    """An answer as google-auth takes it."""

    def __init__(self, status: int, headers: Mapping[str, str], data: bytes) -> None:
        self.status, self.headers, self.data = status, headers, data


class _TokenRequest(AuthRequest):
    """Asks for a token, once: google-auth's own request logs the signed assertion, and its caller tries again unasked."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def __call__(
        self,
        url: str,
        method: str = "GET",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float | None = None,  # noqa: ARG002 - the limits are the transport's
        **more: Any,  # noqa: ARG002, ANN401 - google-auth's signature
    ) -> _Reply:
        """The answer, which holds a token. Raises GoogleFailure."""
        response = self.session.request(method, url, data=body, headers=headers, allow_redirects=False)
        check_token(response)
        return _Reply(response.status_code, response.headers, response.content)

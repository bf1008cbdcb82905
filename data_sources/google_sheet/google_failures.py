"""What can go wrong with Google, as one kind of error: whether to try again, and how long to wait before."""

from data_sources.source import SourceFailure

DOWN = "google_down"
TIMEOUT = "google_timeout"
NETWORK = "google_network"
BAD_PAYLOAD = "google_bad_payload"
RATE_LIMITED = "google_rate_limited"
PORTAL = "google_portal"
TLS = "google_tls"
TOO_BIG = "google_too_big"
NOT_SHARED = "google_not_shared"
NOT_EDITOR = "google_not_editor"
API_DISABLED = "google_api_disabled"
SCOPE = "google_scope"
NOT_FOUND = "google_not_found"
NOT_A_SHEET = "google_not_a_sheet"
RANGE_GONE = "google_range_gone"
REFUSED = "google_refused"
AUTH_KEY = "google_auth_key"
AUTH_GONE = "google_auth_gone"
AUTH_CLOCK = "google_auth_clock"
AUTH_REJECTED = "google_auth_rejected"

_WORTH_TRYING_AGAIN = frozenset({DOWN, TIMEOUT, NETWORK, BAD_PAYLOAD, RATE_LIMITED})


class GoogleFailure(SourceFailure):
    """
    Google could not be asked, did not answer, or refused.

    Attributes:
        http_code: of the answer, where there was one.
        reason: in Google's own word, such as `SERVICE_DISABLED`, where it gave one; fit for the log.
    """

    def __init__(
        self,
        kind: str,
        *,
        wait: float | None = None,
        http_code: int | None = None,
        reason: str | None = None,
        **facts: str | int,
    ) -> None:
        """A failure of a kind, with the facts of its sentence."""
        super().__init__(kind, retry=kind in _WORTH_TRYING_AGAIN, wait=wait, **facts)
        self.http_code = http_code
        self.reason = reason

"""One exchange with Google: where it is sent, how long it may take, how much it may bring, and what its troubles are called."""

import io
import ssl
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from requests.exceptions import RequestException, SSLError, Timeout
from urllib3 import BaseHTTPResponse, ProxyManager
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.exceptions import TimeoutError as UrllibTimeout

from data_sources.google_sheet.connection import is_safe
from data_sources.google_sheet.google_failures import BAD_PAYLOAD, NETWORK, PORTAL, TIMEOUT, TLS, TOO_BIG, GoogleFailure
from data_sources.google_sheet.http.cut_off import TIMELY_POOLS, CutOff
from data_sources.google_sheet.http.patience import Patience, time_left
from records.errors import SourceUnavailable

_GOOGLE = "googleapis.com"
_PIECE = 64 * 1024  # bytes read at once
_MB = 1024 * 1024
_REDIRECTS = range(300, 400)
_GZIP = zlib.MAX_WBITS | 16
# The connection was refused, or ended while it was being encrypted: the network's doing, no lateness and no certificate's.
_BROKEN = (NewConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError, ConnectionError)
_TOO_LATE = (Timeout, UrllibTimeout, TimeoutError)


class GoogleTransport(HTTPAdapter):
    """
    Carries requests; the whole answer is read here, within the limits, so that nobody reads it later without them.

    Attributes:
        root: where requests to Google go instead; None: to Google.
        patience: the limits.
    """

    # google-auth copies transports, and a copy must not forget the root.
    __attrs__ = [*HTTPAdapter.__attrs__, "root", "patience"]  # noqa: RUF012 - a list in the library

    def __init__(self, root: str | None, patience: Patience) -> None:
        """A transport without tries of its own."""
        self.root, self.patience = root, patience
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - the library's signature
        """Connections that end in time."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = TIMELY_POOLS

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:  # noqa: ANN401 - the library's signature
        """The same through a proxy; SOCKS has connections of its own."""
        manager = super().proxy_manager_for(proxy, **kwargs)
        if isinstance(manager, ProxyManager):
            manager.pool_classes_by_scheme = TIMELY_POOLS
        return manager

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,  # noqa: ARG002, FBT001, FBT002 - the signature is the library's; the limits are ours
        timeout: object = None,  # noqa: ARG002 - the same
        verify: bool | str = True,  # noqa: FBT001, FBT002 - the same
        cert: Any = None,  # noqa: ANN401 - the same
        proxies: Mapping[str, str] | None = None,
    ) -> Response:
        """The answer, read to its end. Raises GoogleFailure."""
        if self.root is not None:
            request, proxies = _rerouted(request, self.root), None
        if not is_safe(request.url or ""):
            raise SourceUnavailable("google_root_refused")
        try:
            return self._answer(request, verify=verify, cert=cert, proxies=proxies)
        except (RequestException, HTTPError, OSError, zlib.error) as error:
            failure = _failure_of(error)
        raise failure  # here, where no error of a library hangs on it

    def _answer(self, request: PreparedRequest, **how: Any) -> Response:  # noqa: ANN401 - as the library gives it
        left = time_left(self.patience.deadline)
        if left <= 0:
            raise GoogleFailure(TIMEOUT)
        timeout = (min(self.patience.connect, left), min(self.patience.read, left))
        response = super().send(request, stream=True, timeout=timeout, **how)
        with closing(response.raw):
            if response.status_code in _REDIRECTS:
                raise GoogleFailure(PORTAL, http_code=response.status_code)
            response.raw = io.BytesIO(_content(response.raw, self.patience))
        return response


def _rerouted(request: PreparedRequest, root: str) -> PreparedRequest:
    """The request for Google, sent to the root with its path and query unchanged. Anything else stays within this machine."""
    host = urlsplit(request.url or "").hostname or ""
    if host != _GOOGLE and not host.endswith(f".{_GOOGLE}"):
        if urlsplit(request.url or "").scheme == "http":
            return request  # only loopback may follow
        raise SourceUnavailable("google_root_refused")
    copy = request.copy()
    copy.url = root + request.path_url
    return copy


def _content(raw: BaseHTTPResponse, patience: Patience) -> bytes:
    """The body of an answer, unpacked."""
    content = b""
    cut = CutOff(time_left(patience.deadline), raw.shutdown)
    try:
        with cut:
            content = _measured(_pieces(raw, patience.most_bytes), patience.most_bytes)
    except (HTTPError, OSError, GoogleFailure):
        if not cut.done:  # an answer that was cut off is not whole either
            raise
    if cut.done:
        raise GoogleFailure(TIMEOUT)
    return content


def _measured(pieces: Iterable[bytes], most: int) -> bytes:
    """All pieces together, as long as they are not too much."""
    found, size = [], 0
    for piece in pieces:
        size += len(piece)
        if size > most:
            raise GoogleFailure(TOO_BIG, limit=most // _MB)
        found.append(piece)
    return b"".join(found)


def _pieces(raw: BaseHTTPResponse, most: int) -> Iterator[bytes]:
    """The body piece by piece as it comes, unpacked here: a bomb must not unfold before it is measured."""
    encoding = raw.headers.get("Content-Encoding", "identity").lower()
    if encoding not in ("gzip", "identity"):
        raise GoogleFailure(BAD_PAYLOAD)
    unpacker = zlib.decompressobj(_GZIP) if encoding == "gzip" else None
    while piece := raw.read1(_PIECE, decode_content=False):
        if time_left(1.0) <= 0:
            raise GoogleFailure(TIMEOUT)
        yield unpacker.decompress(piece, most + 1) if unpacker else piece
    if unpacker and not unpacker.eof:
        raise GoogleFailure(BAD_PAYLOAD)


def _failure_of(error: Exception) -> GoogleFailure:
    """What a library's error means; its text may quote what was sent, and is left behind."""
    causes = list(_causes(error))
    if isinstance(error, zlib.error):
        return GoogleFailure(BAD_PAYLOAD)
    if any(isinstance(cause, _BROKEN) for cause in causes):
        return GoogleFailure(NETWORK)
    if any(isinstance(cause, _TOO_LATE) for cause in causes):
        return GoogleFailure(TIMEOUT)
    if any(isinstance(cause, SSLError | ssl.SSLError) for cause in causes) or not isinstance(
        error, RequestException | HTTPError
    ):
        return GoogleFailure(TLS)  # also where the file of known certificates cannot be read
    return GoogleFailure(NETWORK)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and those that it wraps, as the libraries do: as an argument or as the reason."""
    yield error
    for inner in (*error.args, getattr(error, "reason", None)):
        if isinstance(inner, BaseException):
            yield from _causes(inner)

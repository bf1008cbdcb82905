"""What a request says of where it comes from, and what of it may be believed."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import Scope

from ui.access.passes import COOKIE

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
# Whoever sets one of them stands between the viewer and us.
_FORWARDING = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via")


@dataclass(frozen=True, slots=True)
class Asked:
    """
    A request.

    Attributes:
        path: below the address under which the product answers, beginning with `/`.
        query: as it came, without the question mark.
        headers: of the request, by their names in small letters; of several of one name the last.
        client: the address of whoever speaks to us; a proxy's where one stands between.
        tls: whether the viewer came by TLS, to us or to a proxy on this machine.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    client: str
    tls: bool

    @classmethod
    def of(cls, scope: Scope, base: str) -> "Asked":
        """The request of a scope; `base`: the path below which the server answers."""
        headers = {name.lower(): value for name, value in Headers(scope=scope).items()}
        client = (scope.get("client") or ("",))[0]
        proxied = client in _LOOPBACK and headers.get("x-forwarded-proto", "").lower() == "https"
        return cls(
            scope.get("method", ""),
            _below(scope["path"], base),
            scope.get("query_string", b"").decode("latin-1"),
            headers,
            client,
            scope.get("scheme") in ("https", "wss") or proxied,
        )

    @property
    def cookie(self) -> str:
        """The value of our cookie; empty where there is none, or it cannot be read."""
        return cookie_parser(self.headers.get("cookie", "")).get(COOKIE, "")  # whatever other sites' cookies beside it hold

    @property
    def wants_page(self) -> bool:
        """Whether a person opens a page: everything else is asked by a page that stands there already."""
        return self.method in ("GET", "HEAD") and "text/html" in self.headers.get("accept", "")

    @property
    def same_origin(self) -> bool:
        """Whether it comes from a page of ours; what has no origin was not sent by a page."""
        origin = self.headers.get("origin")
        if origin is None:
            return True
        try:
            return urlsplit(origin).netloc.lower() == self.headers.get("host", "").lower()
        except ValueError:  # `http://[`
            return False

    @property
    def from_here(self) -> str:
        """The address by which wrong codes are counted: the viewer's as a proxy on this machine tells it, else the client's."""
        told = self.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
        return told if told and self.client in _LOOPBACK else self.client

    def is_local(self, server_address: str) -> bool:
        """
        Whether it was made at this machine, with nobody between.

        Args:
            server_address: at which the server listens; empty: at all.
        """
        if server_address not in _LOOPBACK or self.client not in _LOOPBACK:
            return False
        if any(name in self.headers for name in _FORWARDING):
            return False
        origin = self.headers.get("origin")
        return _host(f"//{self.headers.get('host', '')}") in _LOOPBACK and (origin is None or _host(origin) in _LOOPBACK)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def _below(path: str, base: str) -> str:
    base = base.strip("/")
    if base and (path == f"/{base}" or path.startswith(f"/{base}/")):
        return path[len(base) + 1 :] or "/"
    return path

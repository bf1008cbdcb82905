"""Coming in by an identity provider: the way there and back, by Authlib; who is let in stands in the office's own list."""

import logging
from http import HTTPStatus

import httpx2
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.starlette_client import OAuth
from joserfc.errors import JoseError
from starlette.concurrency import run_in_threadpool
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.access.access_settings import Provider
from ui.access.door import Door
from ui.access.passes import Pass
from ui.access.roles import Visitor, Way
from ui.app.gate.asked import Asked
from ui.app.gate.entering import ENTRANCE, Entering, own_path
from ui.app.gate.entrance_pages import refused_by_provider

_COOKIE = "phu_song_111_oidc"
_BACK = f"{ENTRANCE}/oidc/ve"
_MINUTES = 10 * 60  # seconds that the way to the provider and back may take
_log = logging.getLogger("phu_song")


def oidc(door: Door, entering: Entering) -> ASGIApp:
    """What answers below `/vao/oidc`."""
    return _Oidc(door, entering)


class _Oidc:
    """Keeps what the way back is checked by in a signed cookie of its own, as long as the way takes."""

    def __init__(self, door: Door, entering: Entering) -> None:
        self._door, self._entering = door, entering
        self._clients: dict[Provider, OAuth] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked: Asked = scope["ps_asked"]
        kept = SessionMiddleware(
            self._answer, self._door.known().key, _COOKIE, max_age=_MINUTES, same_site="lax", https_only=asked.tls
        )
        await kept(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked, base, request = scope["ps_asked"], scope["ps_base"], Request(scope, receive)
        provider = self._door.known().settings.provider
        if provider is None or asked.method != "GET":
            response: Response = Response(status_code=HTTPStatus.NOT_FOUND)
        else:
            response = await self._asked(request, provider, asked, base)
        await response(scope, receive, send)

    async def _asked(self, request: Request, provider: Provider, asked: Asked, base: str) -> Response:
        """The way to the provider, or back from it; whatever goes wrong with the provider is told in one sentence."""
        try:
            if asked.path == _BACK:
                return await self._come_back(request, provider, asked, base)
            return await self._go(request, provider, asked, base)
        except (OAuthError, JoseError, httpx2.HTTPError, KeyError, ValueError, RuntimeError) as error:
            _log.warning("the identity provider did not let in: %s", type(error).__name__)
            return refused_by_provider(base, "provider_failed")

    async def _go(self, request: Request, provider: Provider, asked: Asked, base: str) -> Response:
        address = self._door.known().settings.address or f"{'https' if asked.tls else 'http'}://{asked.headers.get('host', '')}"
        request.session["next"] = own_path(request.query_params.get("next", "/"))
        sent: RedirectResponse = await self._client(provider).authorize_redirect(request, f"{address}{base}{_BACK}")
        return sent

    async def _come_back(self, request: Request, provider: Provider, asked: Asked, base: str) -> Response:
        told = await self._client(provider).authorize_access_token(request)
        claims = told.get("userinfo") or {}
        email, onward = str(claims.get("email", "")).strip().lower(), str(request.session.pop("next", "/"))
        if claims.get("email_verified") is not True:
            return refused_by_provider(base, "email_unverified")
        found = Pass.new(Way.OIDC, email)
        visitor = await run_in_threadpool(self._visitor, found)
        if visitor is None:
            return refused_by_provider(base, "not_listed")
        return await self._entering.let_in(asked, found, visitor, base, onward)

    def _visitor(self, found: Pass) -> Visitor | None:
        return self._door.visitor(self._door.signed(found), local=False)

    def _client(self, provider: Provider) -> OAuth:
        if provider not in self._clients:
            made = OAuth()
            made.register(
                "provider",
                client_id=provider.client_id,
                client_secret=provider.client_secret,
                server_metadata_url=provider.metadata_url,
                client_kwargs={"scope": "openid email", "code_challenge_method": "S256"},
            )
            self._clients[provider] = made
        return self._clients[provider].provider

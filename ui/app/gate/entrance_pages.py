"""The pages before the gate: coming in, going out, and why a server is shut; plain HTML that needs no script."""

from http import HTTPStatus
from urllib.parse import quote

from starlette.responses import HTMLResponse

from ui.parts.markup import NOTHING, Html, joined
from words import LANGUAGES, say

_PAGE = Html(
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
    '<title>{name}</title><link rel="icon" href="{base}/app/static/favicon.svg">'
    '<link rel="stylesheet" href="{base}/app/static/enter.css"></head>'
    '<body><main><img src="{base}/app/static/wordmark.svg" alt="{name}" height="40">{body}</main>'
    '<script src="{base}/app/static/enter.js"></script></body></html>'
)
_FORM = Html(
    '<form method="post" action="{base}/vao" data-ps-enter><input type="hidden" name="next" value="{onward}">'
    '<label for="code">{label}</label>'
    '<input id="code" name="code" type="password" autocomplete="off" required autofocus><button>{button}</button></form>'
)


def entrance(base: str, onward: str, status: HTTPStatus, *, provider: str = "") -> HTMLResponse:
    """
    The page on which somebody comes in.

    Args:
        base: the path below which the server answers.
        onward: the page that they asked for.
        status: `OK` where they asked for this very page, `UNAUTHORIZED` where for another; `FORBIDDEN`: their code is wrong.
        provider: the name of the identity provider; empty: there is none.
    """
    refused = (
        Html('<p class="error" role="alert">⚠ {}</p>').format(_both("enter.wrong"))
        if status is HTTPStatus.FORBIDDEN
        else NOTHING
    )
    form = _FORM.format(base=base, onward=onward, label=_both("enter.code"), button=_both("enter.button"))
    by_provider = (
        Html('<p><a class="other" href="{}/vao/oidc?next={}">{}</a></p>').format(
            base, quote(onward, safe="/"), _both("enter.provider", provider=provider)
        )
        if provider
        else NOTHING
    )
    body = joined([_title("enter.title"), _said("enter.what"), refused, form, by_provider])
    return _page(base, body, status)


def refused_by_provider(base: str, kind: str) -> HTMLResponse:
    """The page for somebody whom the identity provider knows and the office does not, or whom it did not let in."""
    again = Html('<p><a class="other" href="{}/vao">{}</a></p>').format(base, _both("enter.again"))
    return _page(base, joined([_title("enter.title"), _said(f"enter.{kind}"), again]), HTTPStatus.FORBIDDEN)


def going_out(base: str) -> HTMLResponse:
    """The page that asks whether to go out: a link by itself must not, for anybody can send one."""
    form = Html('<form method="post" action="{}/vao/ra"><button>{}</button></form>').format(base, _both("leave.button"))
    return _page(base, joined([_title("leave.title"), _said("leave.what"), form]), HTTPStatus.OK)


def shut(base: str) -> HTMLResponse:
    """The page of a server that shows a live sheet and has no way in: what to do."""
    return _page(base, joined([_title("shut.title"), _said("shut.what"), _steps()]), HTTPStatus.FORBIDDEN)


def _steps() -> Html:
    command = "python cli.py access add --name … --role office"
    return joined(
        Html('<p lang="{}">{} <code>{}</code> {}</p>').format(
            language, say("shut.do", language), command, say("shut.then", language)
        )
        for language in LANGUAGES
    )


def _page(base: str, body: Html, status: HTTPStatus) -> HTMLResponse:
    name = say("app.name", LANGUAGES[0])
    return HTMLResponse(_PAGE.format(base=base, name=name, body=body), status, {"Cache-Control": "no-store"})


def _title(key: str) -> Html:
    return Html('<h1>{}<small lang="en">{}</small></h1>').format(say(key, "vi"), say(key, "en"))


def _said(key: str) -> Html:
    """A text in both languages, Vietnamese first."""
    return joined(Html('<p lang="{}">{}</p>').format(language, say(key, language)) for language in LANGUAGES)


def _both(key: str, **facts: str) -> Html:
    """A short text in both languages in one line."""
    return Html('{} <span lang="en">/ {}</span>').format(say(key, "vi", **facts), say(key, "en", **facts))

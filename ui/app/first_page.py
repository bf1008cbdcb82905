"""The first page: Streamlit's own under our name, in Vietnamese, with what is read before any script has run."""

import json
import re
from pathlib import Path

import streamlit as st

from ui.app.look import first_style
from ui.app.streamlit_internals import ROOT_ELEMENT, scripts_of_parts
from ui.parts.markup import Html, joined
from ui.selection.navigation import PATHS
from words import LANGUAGES, say, texts_under

_STATIC = Path(__file__).parent / "static"
_NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
# Streamlit's own font is asked for ahead of time; ours replaces it, and the browser would warn of a font never used.
_FONT_PRELOAD = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*/>')
# Told where its server is, the page does not look for it below its own address, and logs no failure on a deep link.
_SERVER = '<script>window.__streamlit={BACKEND_BASE_URL:window.location.origin+"/"}</script>'
# The alphabets that every page is written in; others come when they are met.
_FIRST_FONTS = ("vietnamese", "latin", "latin-ext")
# The words of both languages stand there; the script above them has said which is the page's. The room of a scrollbar is kept
# free from the beginning: nothing moves as a long page comes.
_LOADING_STYLE = """<style>
:root:has(.ps-loading){color-scheme:light dark}
.ps-loading{font:1.0625rem/1.6 'Be Vietnam Pro','Segoe UI',Roboto,'Noto Sans',sans-serif}
.ps-loading{max-width:36rem;margin:20vh auto 0;padding:0 1.5rem}
.ps-loading b{font-size:1.5rem}.ps-loading p{margin:0}
html[lang=en] .ps-loading [lang=vi],html[lang=vi] .ps-loading [lang=en]{display:none}
.ps-fonts{position:absolute;visibility:hidden}
[data-testid=stMain]{scrollbar-gutter:stable}
html.ps-awaiting [data-testid=stMain]{visibility:hidden}
</style>"""


def vietnamese_page(page: str) -> str:
    """Streamlit's first page in Vietnamese and under our name and sign, with our own script in it."""
    page = page.replace('<html lang="en">', '<html lang="vi">')
    page = page.replace("./favicon.png", "./app/static/favicon.svg")
    page = _TITLE.sub(Html("<title>{}</title>").format(say("app.name", "vi")), page)
    page = _NO_SCRIPT.sub(lambda _: _without_script(), page)
    page = page.replace(ROOT_ELEMENT, f'<div id="root">{_loading()}</div>')
    page = _FONT_PRELOAD.sub("", page)
    page = page.replace("<head>", f"<head>{_fonts()}{_SERVER}{_ours()}", 1)
    # After the styles that Streamlit's scripts put into the head: of two rules as strong as each other the later one holds.
    page = page.replace("</body>", f"<style>{_text('look.css')}</style></body>", 1)
    return page.replace("</head>", f"{_parts()}</head>", 1)


def _parts() -> Html:
    """
    The scripts of the parts of every page, asked for beside Streamlit's own.

    Where each is asked for when its part is met, a page is drawn with rooms of another height first, and then moves.
    """
    return joined(map(Html('<link rel="modulepreload" crossorigin href="./{}">').format, scripts_of_parts()))


def _fonts() -> Html:
    """Our fonts, asked for before any script: Streamlit names them only when it has drawn the page in another one."""
    faces = st.config.get_option("theme.fontFaces") or ()
    first = [face["url"] for face in faces if any(f"-{alphabet}-{face['weight']}-" in face["url"] for alphabet in _FIRST_FONTS)]
    ask = Html('<link rel="preload" href="./{}" as="font" type="font/woff2" crossorigin>')
    asked = joined(map(ask.format, first))
    named = "".join(
        f"@font-face{{font-family:'{face['family']}';src:url('./{face['url']}') format('woff2');font-weight:{face['weight']};"
        f"font-style:{face['style']};unicode-range:{face['unicodeRange']};font-display:swap}}"
        for face in faces
    )
    return asked + Html(f"<style>{named}</style>")  # noqa: S704 - our own settings


def _ours() -> str:
    """The script for every page after the words that it puts in place of Streamlit's, and the shapes of all that is ours."""
    english, vietnamese = (texts_under("streamlit.", language) for language in ("en", "vi"))
    table = json.dumps([[english[key], vietnamese[key]] for key in english], ensure_ascii=False)
    # Nothing in a text may end the element that holds it.
    words = table.replace("<", "\\u003c")
    pages = " ".join(PATHS.values())
    return (
        f'<script type="application/json" id="ps-words" data-pages="{pages}">{words}</script>'
        f"<script>{_text('first_page.js')}</script>{_LOADING_STYLE}{first_style()}"
    )


def _text(name: str) -> str:
    return (_STATIC / name).read_text(encoding="utf-8")


def _loading() -> Html:
    """What stands on the page until the scripts have come; React takes its place."""
    weights = joined(
        Html("<i style=\"font:{} 1rem 'Be Vietnam Pro'\">aạđ</i>").format(weight) for weight in (400, 500, 600, 700)
    )
    fonts = Html('<span class="ps-fonts" aria-hidden="true">{}</span>').format(weights)
    shown = Html('<div class="ps-loading" role="status">{}<b>{}</b>{}</div>')
    return shown.format(fonts, say("app.name", "vi"), _said("app.loading"))


def _without_script() -> Html:
    """What is read where no script runs: in place of the words that a page is being opened."""
    return Html("<noscript><style>.ps-loading{{display:none}}</style>{}</noscript>").format(_said("app.no_script"))


def _said(key: str) -> Html:
    """A text in both languages; the page shows the one that it is in."""
    return joined(Html('<p lang="{}">{}</p>').format(language, say(key, language)) for language in LANGUAGES)

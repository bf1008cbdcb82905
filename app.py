"""The launcher: what runs around every page. Start it with `streamlit run app.py`."""

import gc

# Until the server is ready: what is imported stays, and to walk through it again and again was a fifth of a start.
gc.disable()

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st

from ui.app.http import layers
from ui.app.streamlit_internals import send_without_delay
from ui.source.loading import warm_up

ROOT = Path(__file__).parent


def get_ready() -> None:
    """
    Load what the first visitor would otherwise wait for, while their browser still fetches the page.

    What has been loaded by then stays for good, so the garbage collector is told not to walk through it again after
    every run of a page: that walk was two thirds of a page's time. It does not look for garbage first: one or two
    megabytes, for which the first visitor would wait a sixth of a second.
    """
    try:
        warm_up()
    finally:
        gc.freeze()
        gc.enable()


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Answer at once, and get ready meanwhile."""
    send_without_delay()
    ready = asyncio.get_running_loop().run_in_executor(None, get_ready)
    yield
    await ready


app = st.App(ROOT / "ui" / "app" / "main.py", lifespan=lifespan, middleware=layers())

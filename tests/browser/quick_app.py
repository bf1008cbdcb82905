"""The launcher of the product with a rhythm that tests wait for: sheet, pages and links are looked at every second."""

import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from data_sources.live import rhythm  # noqa: E402 - found only now

rhythm.RHYTHM = rhythm.Rhythm(probe=1.0, timed=1.0, by_hand=0.0, after_failures=(1.0,), tick=0.1, page=1.0, first=0.0)

from ui.access import door  # noqa: E402 - the same

door.FRESH = 1.0  # seconds for which a link is believed to let in
door._PAUSE = 0.0  # a link that was made this very moment is found

from app import lifespan  # noqa: E402 - which takes the rhythm as it is now
from ui.app.http import layers  # noqa: E402

app = st.App(ROOT / "ui" / "app" / "main.py", lifespan=lifespan, middleware=layers())

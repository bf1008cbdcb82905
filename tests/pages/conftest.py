"""Pages are opened on the demo and on lent files: the secrets of whoever runs the tests stay out of it."""

import pytest
import streamlit as st

from ui.source.live import live


@pytest.fixture(scope="package", autouse=True)
def _no_secrets():
    before = st.config.get_option("secrets.files")
    st.config.set_option("secrets.files", [])
    live.clear()
    yield
    st.config.set_option("secrets.files", before)
    live.clear()

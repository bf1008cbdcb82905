"""Columns that fold under one another on a phone."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def beside(*widths: int) -> list[DeltaGenerator]:
    """Columns of these relative widths."""
    return list(st.columns(list(widths), gap="large"))

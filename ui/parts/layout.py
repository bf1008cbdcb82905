"""Columns that fold under one another on a phone."""

from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def beside(*widths: int, align: Literal["top", "bottom"] = "top") -> list[DeltaGenerator]:
    """Columns of these relative widths."""
    return list(st.columns(list(widths), gap="large", vertical_alignment=align))

"""
The rows in plain Streamlit: the file kept in `st.cache_data`, groups and plotly.express on every run.

    streamlit run benchmarks/peers/plain_streamlit.py -- ROWS.csv
"""

import sys

import pandas as pd
import plotly.express as px
import streamlit as st


@st.cache_data
def read(path: str) -> pd.DataFrame:
    """The rows, a day and its period in each."""
    rows = pd.read_csv(path, parse_dates=["day"])
    return rows.assign(period=rows["day"].dt.to_period("Q").astype(str), month=rows["day"].dt.strftime("%Y-%m"))


st.set_page_config(layout="wide")
rows = read(sys.argv[-1])
period = st.selectbox("Period", sorted(rows["period"].unique(), reverse=True))
communes = st.multiselect("Commune", sorted(rows["place"].unique()))
shown = rows[rows["period"] == period]
if communes:
    shown = shown[shown["place"].isin(communes)]
st.title(f"Sessions: {shown['sessions'].sum():,.0f}")
for column, name in zip(st.columns(3), ("children", "parents", "officials"), strict=True):
    column.metric(name, f"{shown[name].sum():,.0f}")
by_place = shown.groupby("place", as_index=False)[["sessions", "children", "parents", "officials"]].sum()
left, right = st.columns(2)
left.plotly_chart(px.bar(by_place, x="place", y="sessions", title="Sessions by commune"))
by_month = shown.groupby(["month", "place"], as_index=False)["children"].sum()
right.plotly_chart(px.line(by_month, x="month", y="children", color="place"))
by_clause = shown.pivot_table(index="place", columns="clause", values="sessions", aggfunc="sum")
st.plotly_chart(px.imshow(by_clause, title="Clauses"))
st.dataframe(by_place)

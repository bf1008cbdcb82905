"""
The rows in plain Dash: the file read once, groups and plotly.express in one callback.

    python benchmarks/peers/dash_app.py ROWS.csv PORT
"""

import sys

import pandas as pd
import plotly.express as px
from dash import Dash, Input, Output, dash_table, dcc, html

rows = pd.read_csv(sys.argv[1], parse_dates=["day"])
rows = rows.assign(period=rows["day"].dt.to_period("Q").astype(str), month=rows["day"].dt.strftime("%Y-%m"))
periods = sorted(rows["period"].unique(), reverse=True)
app = Dash(__name__, serve_locally=True)
app.layout = html.Div(
    [
        dcc.Dropdown(periods, periods[0], id="period", clearable=False),
        dcc.Dropdown(sorted(rows["place"].unique()), [], id="communes", multi=True),
        html.H1(id="sessions"),
        html.Div(id="metrics"),
        dcc.Graph(id="by_place"),
        dcc.Graph(id="by_month"),
        dcc.Graph(id="clauses"),
        dash_table.DataTable(id="table"),
    ]
)


@app.callback(
    [Output("sessions", "children"), Output("metrics", "children"), Output("by_place", "figure"), Output("by_month", "figure"),
     Output("clauses", "figure"), Output("table", "data")],
    [Input("period", "value"), Input("communes", "value")],
)  # fmt: skip
def show(period: str, communes: list[str]) -> tuple[object, ...]:
    """All that the page shows of a period and some communes."""
    shown = rows[rows["period"] == period]
    if communes:
        shown = shown[shown["place"].isin(communes)]
    by_place = shown.groupby("place", as_index=False)[["sessions", "children", "parents", "officials"]].sum()
    by_month = shown.groupby(["month", "place"], as_index=False)["children"].sum()
    return (
        f"Sessions: {shown['sessions'].sum():,.0f}",
        " · ".join(f"{name}: {shown[name].sum():,.0f}" for name in ("children", "parents", "officials")),
        px.bar(by_place, x="place", y="sessions", title="Sessions by commune"),
        px.line(by_month, x="month", y="children", color="place"),
        px.imshow(shown.pivot_table(index="place", columns="clause", values="sessions", aggfunc="sum"), title="Clauses"),
        by_place.to_dict("records"),
    )


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(sys.argv[2]), debug=False)

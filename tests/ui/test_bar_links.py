"""The links on the bars of a chart and in its table: where they lie, where they lead, that they do no harm."""

import re

import pytest

from charts.chart import Chart
from charts.described_bars import Bars, Series, Value
from charts.pick import Pick
from indicators.report import report_of
from tests.sheets import activities, activity, read
from ui.parts.charts.bar_links import links_html
from ui.parts.charts.charting import table_rows
from ui.selection.selection import Selection
from ui.selection.view import View


@pytest.fixture(scope="module")
def view():
    return View(report_of(read(activities(activity())), "K1"), Selection(period="K1", places=("23497",)), dark=False)


def value(count: int | None, **pick: object) -> Value:
    return Value(count, "—" if count is None else str(count), Pick(**pick) if pick else None)


def links(html: str) -> list[tuple[str, str]]:
    """Where each link leads, and what it is called."""
    return re.findall(r'href="([^"]*)" title="([^"]*)"', html)


def test_a_column_is_a_link_from_top_to_bottom_and_one_without_rows_is_none(view):
    """A short bar must be as easily hit by a thumb as a long one, and a dash has no rows to show."""
    ends = (value(2, requirement="sessions", month="2023-01"), value(None), value(0, requirement="sessions", month="2023-03"))
    bars = Bars(("01/2023", "02/2023", "03/2023"), (Series("Số buổi", ("accent",) * 3, ends),), ends)
    html = links_html(view, bars, "places")
    assert links(html) == [
        ("theo-xa?ky=K1&amp;xa=23497&amp;yc=sessions&amp;thang=2023-01", "01/2023: 2"),
        ("theo-xa?ky=K1&amp;xa=23497&amp;yc=sessions&amp;thang=2023-03", "03/2023: 0"),
    ]
    assert html.count("top:0;height:260px") == 2
    assert "left:calc(10px + (100% - 20px) * 0.6667)" in html


def test_parts_of_a_bar_lie_side_by_side_and_its_end_stands_for_all(view):
    """Each colour leads to its own channel, and what is beside them to the place's sum."""
    loa, mang = value(4, requirement="channel:TTX"), value(None)
    bars = Bars(
        ("Tân Lập",),
        (Series("Loa", ("0",), (loa,)), Series("Mạng", ("1",), (mang,))),
        (value(4, requirement="postings"),),
        across=True,
    )
    html = links_html(view, bars, "places")
    assert [said for _, said in links(html)] == ["Tân Lập · Loa: 4", "Tân Lập: 4"]
    assert "top:8px;height:46px" in html
    assert re.findall(r"left:calc\([^;]*\* (0\.\d+)\)", html) == ["0.0000", "0.9804"]


def test_the_layer_of_links_is_for_the_pointer_alone(view):
    """Whoever uses a keyboard would otherwise meet every number twice, and once without a name."""
    ends = (value(2, requirement="sessions"),)
    html = links_html(view, Bars(("a",), (Series("s", ("accent",), ends),), ends), "places")
    assert 'aria-hidden="true"' in html
    assert html.count("<a ") == html.count('<a tabindex="-1"') == 1


def test_names_in_links_are_text(view):
    """A commune's name comes from a cell, and cells are hostile."""
    ends = (value(2, requirement='"><script>'),)
    html = links_html(view, Bars(('<b>"x',), (Series("s", ("accent",), ends),), ends), "places")
    assert "<b>" not in html
    assert "<script>" not in html


def test_each_number_of_the_table_is_a_link_and_a_dash_is_none(view):
    """The keyboard and the screen reader get to the rows by the table."""
    rows = (("Tân Lập", "3", "—"),)
    picks = ((None, Pick(places=("23497",), requirement="postings"), None),)
    chart = Chart("a", "t", "s", "alt", Bars((), (), ()), ("Địa bàn", "Lượt", "Khác"), rows, picks)
    name, three, unknown = table_rows(view, chart, "places")[0]
    assert name.html == "Tân Lập"
    assert three.html == '<a class="" href="theo-xa?ky=K1&amp;xa=23497&amp;yc=postings">3</a>'
    assert unknown.html == "—"


def test_a_table_without_picks_is_a_table_all_the_same(view):
    """Not every number has rows."""
    chart = Chart("a", "t", "s", "alt", Bars((), (), ()), ("Địa bàn", "Lượt"), (("Tân Lập", "3"),))
    assert [cell.html for cell in table_rows(view, chart, "places")[0]] == ["Tân Lập", "3"]

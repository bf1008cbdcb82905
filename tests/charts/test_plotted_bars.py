"""Bar charts on the screen: the same description as the picture's, and labels that can be read."""

from dataclasses import replace

import pytest
from coloraide import Color

from charts.bars.placing import frame, lines, parts
from charts.described_bars import Bars, Series, Value, steps
from charts.plotted import figure
from looks import DARK, LIGHT
from looks.contrast import contrast, text_on

BOTH = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


def values(*counts: int | None) -> tuple[Value, ...]:
    return tuple(Value(count, "—" if count is None else str(count)) for count in counts)


STACK = Bars(
    ("Đăk Rve", "Đăk Kôi", "<i>Tân Lập</i>"),
    (Series("Loa", ("0",) * 3, values(4, None, 0)), Series("Mạng", ("1",) * 3, values(3, None, None))),
    values(7, None, 0),
    across=True,
    targets=(5, 5, None),
    target="Chỉ tiêu",
)


@BOTH
def test_a_label_in_a_bar_can_be_read_on_every_colour(look):
    """White on orange is a number that an official of sixty has to guess."""
    fills = [*look.series, look.accent, *(tone.mark for tone in look.states.values())]
    found = {fill: Color(text_on(fill)).contrast(fill, method="wcag21") for fill in fills}
    assert {fill: ratio for fill, ratio in found.items() if ratio < 4.5} == {}


def test_contrast_is_the_one_of_the_guidelines():
    """A formula that is nearly right lets through what nobody can read."""
    assert contrast("#ffffff", "#000000") == 21
    assert round(contrast("#d37829", "#ffffff"), 2) == round(Color("#d37829").contrast("#ffffff", method="wcag21"), 2) == 3.24


@BOTH
def test_the_label_in_a_part_of_a_bar_has_the_colour_that_is_read_on_it(look):
    """The computed colour must also be the drawn one."""
    loa = figure(STACK, look).data[0]
    assert set(loa.insidetextfont.color) == {text_on(look.series[0])}
    assert set(loa.marker.color) == {look.series[0]}


def test_unknown_has_no_bar_and_a_dash_and_nothing_has_a_zero():
    """Silence is not the same as having done nothing."""
    drawn = figure(STACK, LIGHT)
    loa, mang = drawn.data
    assert (loa.x, mang.x) == ((4, None, 0), (3, None, None))
    ends = drawn.layout.annotations
    assert [end.text for end in ends] == ["7", "—", "0"]
    assert [(end.x, end.y) for end in ends] == [(7, 0), (0, 1), (0, 2)]
    assert loa.text == ("4", "", "")
    assert ends[1].font.color == LIGHT.quiet != ends[2].font.color


def test_a_target_stands_where_it_is_and_nowhere_where_there_is_none():
    """A mark at 0 would say that any posting is enough."""
    marks = dict.fromkeys((shape.x0, shape.x1, shape.y0, shape.y1) for shape in figure(STACK, LIGHT).layout.shapes)
    assert list(marks) == [(5, 5, -0.5, 0.5), (5, 5, 0.5, 1.5)]


def test_the_mark_of_a_target_is_drawn_over_its_bar_on_a_light_line():
    """Under the bar it vanished just where the target was passed; dark on dark it would not be seen."""
    light, dark = figure(STACK, LIGHT).layout.shapes[:2]
    assert (light.layer, dark.layer) == ("above", "above")
    assert (light.line.color, dark.line.color) == (LIGHT.ground, LIGHT.text)
    assert light.line.width > dark.line.width


@BOTH
def test_the_number_at_the_end_of_a_bar_lies_over_the_mark_of_a_target(look):
    """Through the line at 15 the 14 of a commune read as 4; an annotation lies over all shapes, and hides what is below it."""
    near = replace(STACK, targets=(8, 8, 8))
    ends = figure(near, look).layout.annotations
    assert {(end.bgcolor, end.showarrow) for end in ends} == {(look.ground, False)}
    assert all(end.borderpad > 0 for end in ends)


def test_names_are_text_and_two_of_one_name_stay_two():
    """A commune named like a tag is still a commune, and two of a name are two."""
    axis = figure(STACK, LIGHT).layout.yaxis
    assert axis.ticktext[2] == "&lt;i&gt;Tân Lập&lt;/i&gt;"
    twice = Bars(("Tân Lập", "Tân Lập"), (Series("a", ("accent",) * 2, values(1, 2)),), values(1, 2))
    assert figure(twice, LIGHT).layout.xaxis.tickvals == (0, 1)


def test_the_parts_of_a_bar_follow_one_another_and_its_end_says_their_sum():
    """Links and pictures are placed by these."""
    first = [(part.series, part.start, part.stop, part.value.label) for part in parts(STACK)][:3]
    assert first == [(0, 0, 4, "4"), (1, 4, 7, "3"), (None, 7, 7, "7")]


def test_the_legend_names_the_colours_in_the_order_of_the_stack():
    """A legend in another order is read wrong."""
    assert STACK.legend == (("0", "Loa"), ("1", "Mạng"), (None, "Chỉ tiêu"))


@pytest.mark.parametrize(("counts", "worth"), [((), False), ((3, None), False), ((3, 0), True), ((None, None), False)])
def test_a_chart_is_drawn_from_two_known_values_on(counts, worth):
    """A sentence says one number better than a bar without a neighbour."""
    assert Bars(("a",) * len(counts), (), values(*counts)).worth_drawing is worth


@pytest.mark.parametrize(("top", "marks"), [(0, [0]), (3, [0, 1, 2, 3]), (33, [0, 10, 20, 30]), (62, [0, 20, 40, 60])])
def test_the_light_lines_are_few_and_round(top, marks):
    """More lines than bars hide the bars."""
    assert steps(top) == marks


def test_long_names_are_broken_and_never_push_the_bars_away():
    """On a phone a long name would leave no room for its bar."""
    assert lines("Trung tâm Văn hóa - Thể thao - Du lịch") == ["Trung tâm Văn hóa", "- Thể thao - Du…"]
    long = Bars(("x" * 90,), (Series("a", ("accent",), values(1)),), values(1), across=True)
    assert frame(long).left <= 160

"""A number inside a bar is left out where it cannot be read; the table and the end of the bar have it."""

import pytest

from charts.bars.plotted_bars import bars_figure
from charts.described_bars import Bars, Series, Value
from looks import LIGHT


def _bars(*lengths, target=None):
    """One lying bar of such parts, and another of a hundred that sets the scale."""
    series = tuple(
        Series(f"kênh {order}", ("accent", "accent"), (Value(length, str(length)), Value(0, "0")))
        for order, length in enumerate(lengths)
    )
    rest = Series("nơi khác", ("accent", "accent"), (Value(0, "0"), Value(100, "100")))
    ends = (Value(sum(lengths), str(sum(lengths))), Value(100, "100"))
    return Bars(("Tân Lập", "Đăk Kôi"), (*series, rest), ends, across=True, targets=(target, None))


def _inside(bars):
    """What is written inside the parts of the first bar."""
    return [trace.text[0] for trace in bars_figure(bars, LIGHT).data if trace.type == "bar"][:-1]


def test_two_parts_of_one_are_not_read_as_eleven():
    """`11` is another number."""
    assert _inside(_bars(1, 1, 40)) == ["", "", "40"]


@pytest.mark.parametrize(("target", "written"), [(20, ""), (35, "40"), (None, "40")])
def test_the_mark_of_a_target_does_not_run_through_a_number(target, written):
    """`1|2` is no number."""
    assert _inside(_bars(40, target=target)) == [written]


@pytest.mark.parametrize(("parts", "target"), [((7, 2, 15), 18), ((12, 2, 11), 18)])
def test_no_label_stands_where_the_mark_lies_on_it_on_a_phone(parts, target):
    """A bar beside long names has half the width of others: the mark cut the 15 of Đông Sơn and the 11 of Đăk Ui in two."""
    series = tuple(Series(str(order), ("accent",), (Value(part, str(part)),)) for order, part in enumerate(parts))
    end = (Value(sum(parts), str(sum(parts))),)
    written = [trace.text[0] for trace in bars_figure(Bars(("Sơn Tây Thượng",), series, end, True, (target,)), LIGHT).data]
    assert written == [str(parts[0]), str(parts[1]), ""]

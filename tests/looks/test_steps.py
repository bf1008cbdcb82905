"""Coverage as steps of colour: none and all stand apart from everything between."""

import pytest

from looks import LIGHT
from looks.steps import STEPS, step_of


@pytest.mark.parametrize(
    ("coverage", "step"), [(None, None), (0, 0), (0.01, 1), (0.33, 1), (1 / 3, 2), (0.5, 2), (2 / 3, 3), (0.99, 3), (1, 4)]
)
def test_a_coverage_has_the_step_that_the_legend_names(coverage, step):
    """`Đạt đủ` is full coverage alone, and `Chưa đạt yêu cầu nào` is none at all."""
    assert step_of(coverage) == step


def test_every_step_has_a_colour():
    """A step without one would stop the page of whoever reached it."""
    assert len(LIGHT.steps) == STEPS

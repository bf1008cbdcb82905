"""What is wrong with several cells of the sheet in the same way is said once."""

from exports.issues.problem_groups import grouped_problems
from records.ledger import Problem, ProblemCode


def problem(cell, *, label="Tên", tab="Địa bàn"):
    """A cell of an office table that cannot be used."""
    return Problem(tab, cell, ProblemCode.OFFICE_CELL, label, "places")


def test_thirty_cells_of_a_column_are_one_problem():
    """The office mends a column in one move, and reads thirty lines never."""
    [said] = grouped_problems([problem(f"B{row}") for row in range(5, 35)], "vi")
    assert (said.tab, said.cell, said.label) == ("Địa bàn", "B5:B34", "Tên")


def test_other_columns_and_other_tabs_stay_apart_in_their_order():
    """Each is mended elsewhere."""
    found = [problem("B5"), problem("C5", label="Loại"), problem("B9"), problem("B5", tab="Đơn vị")]
    said = [(each.tab, each.label, each.cell) for each in grouped_problems(found, "vi")]
    assert said == [("Địa bàn", "Tên", "B5, B9"), ("Địa bàn", "Loại", "C5"), ("Đơn vị", "Tên", "B5")]


def test_tabs_without_a_table_are_named_one_by_one():
    """Each has a name of its own, which the office must find."""
    unread = [Problem(f"Trang {n}", None, ProblemCode.UNREAD_TAB, f"Trang {n}") for n in range(3)]
    assert grouped_problems(unread, "vi") == unread

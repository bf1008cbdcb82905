"""Many workbooks together: the list is refused by name, and no way of reading changes a figure."""

from datetime import date
from functools import partial
from pathlib import Path

from data_sources.sources import workbook_from
from exports.tidy.tidy_files import data_parquet
from exports.tidy.tidy_rows import tidy_rows
from indicators.report import every_report
from records.cleaning.read import records_of
from rollup.listing import Fault, Unit, listing_faults
from rollup.mapped import mapped
from rollup.unit_results import unit_results

CASE = str(Path(__file__).parents[1] / "golden" / "case-101" / "workbook.xlsx")
DAY = date(2023, 6, 15)


def test_a_good_list_has_no_fault():
    """A province must be able to stand above its communes."""
    assert listing_faults([Unit("T", "Tỉnh", "t.xlsx"), Unit("X", "Xã", "x.xlsx", "T")]) == []


def test_every_fault_of_a_list_is_named_with_its_unit():
    """Who wrote the list mends all of it at once."""
    units = [
        Unit("A", "A", "a.xlsx", "B"),
        Unit("B", "B", "b.xlsx", "A"),
        Unit("C", "C", " "),
        Unit("D", "D", "d.xlsx", "Z"),
        Unit("D", "D", "d.xlsx"),
        Unit("E", "E", "e.xlsx", "A"),
    ]
    assert listing_faults(units) == [
        (Fault.DUPLICATE_CODE, "D"),
        (Fault.UNKNOWN_PARENT, "D"),
        (Fault.CYCLE, "A"),
        (Fault.CYCLE, "B"),
        (Fault.MISSING_SOURCE, "C"),
    ]


def test_the_results_of_a_unit_are_those_of_its_own_report():
    """The level above must not see another number than the commune itself."""
    result = unit_results(Unit("X1", "Xã 1", CASE), DAY, "vi")
    own = tuple(tidy_rows(every_report(records_of(workbook_from(CASE), DAY), None), "vi"))
    assert result.failure is None
    assert len(own) > 0
    assert result.data == data_parquet(own)


def test_processes_and_another_order_give_the_same_bytes_and_a_failed_source_stops_no_other():
    """A figure must not depend on the machine that made it, and one lost file must not cost a province its morning."""
    units = [Unit("X2", "Xã 2", CASE), Unit("X1", "Xã 1", CASE), Unit("X3", "Xã 3", "nowhere.xlsx")]
    work = partial(unit_results, as_of=DAY, language="vi")
    loop, pool = ({one.unit.code: one for one in mapped(work, *how)} for how in ((units, 1), (units[::-1], 2)))
    assert loop == pool
    assert [(code, one.failure is None, len(one.data) > 0) for code, one in sorted(loop.items())] == [
        ("X1", True, True),
        ("X2", True, True),
        ("X3", False, False),
    ]

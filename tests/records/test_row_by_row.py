"""Equal cells are told once and plain ones are passed over: the records are those of a plain loop over rows and cells."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

import pytest

from records.cells.results import CellResult, Severity
from records.cells.texts import display_text, match_text
from records.cleaning.cautions import cautions_about_cells
from records.cleaning.masked_source import masked_source
from records.cleaning.tables import Issue, table_rows
from records.cleaning.tabs.readers import Against, Readers
from records.cleaning.tabs.tab_rows import TabRows, read_tab
from records.layout.labels import MaybeLabels, may_be_label
from records.ledger import COUNTED, Verdict
from records.privacy.personal_data import kinds_in
from records.programme.office import read_office
from records.workbook.column import Column, Reads
from records.workbook.columns import AGENCY_TABLES
from records.workbook.raw import Cell, CellError, UncomputedFormula, Workbook
from tests.examples import spread_over
from tests.hostile import AS_OF, READ_AT, VALUES, hostile_workbook
from tests.sheets import activities, activity, office, posting, postings, submission, submissions

SEEDS = 8
OLD_HOTLINE = re.compile(r"(?<!\d)1800[\s.\-]?15[\s.\-]?67(?!\d)")
TYPED: tuple[Cell, ...] = (
    *(
        None,
        None,
        "",
        "-",
        "nt",
        '"',
        "như trên",
        "Đăk Kôi",
        "Dak Koi",
        "đăk  kôi",
        "TT. Đăk Rve",
        "Huyện đoàn",
        "K1",
        "1a",
        "1A",
    ),
    *(0, 0.0, -0.0, 1, 1.0, True, "1", "1.200", "khoảng 200", "03 buổi", -3, 2.5, float("nan"), 936123456.0, 10_000_000, 0.8),
    *(date(2023, 2, 3), date(2024, 2, 3), "03/02/2023", "2/2023", "3/2", "31/02/2023", 44_960, 44_960.0, -44_960.0),
    *("18001567", "1800 1567", "18\x0000 1567", "180\x070-1567", "1800\n1567", "1800.15.67\t", "gọi 1800  1567", "118001567"),
    *("Em Nguyễn Văn Ba", "0935 123 456", "Em A sinh 2010", "https://example.vn/1800-1567", "Đơn vị", "Ngày", "Số buổi"),
    *(CellError("#REF!"), UncomputedFormula(), "#N/A", " #ref! ", "có", "không", "x", "chưa rõ"),
)


class PlainReaders(Readers):
    """Readers that remember nothing: every cell is read again."""

    def reading(self, column: Column, cell: Cell, against: Against) -> CellResult:
        """What a cell means."""
        return self.read(column, cell, against)

    def readings(self, column: Column, cells: Sequence[Cell], against: Sequence[Against]) -> list[CellResult]:
        """What each cell of a column means."""
        return [self.read(column, cell, day) for cell, day in zip(cells, against, strict=True)]


def random_workbook(seed: int) -> Workbook:
    """A workbook whose agency rows are drawn from what officials and attackers type, many cells being equal."""
    draw = Random(seed)
    few = VALUES[seed::SEEDS]

    def drawn(row: list[Cell]) -> list[Cell]:
        return [draw.choice((cell, cell, draw.choice(TYPED), draw.choice(few))) for cell in row]

    tabs = (
        activities(*(drawn(activity()) for _ in range(60))),
        postings(*(drawn(posting()) for _ in range(40))),
        submissions(*(drawn(submission()) for _ in range(40))),
    )
    return Workbook("random.xlsx", READ_AT, (*office(), *tabs))


# Every value stands in the cells of one of the random workbooks; some of them, in `make long` all, are names as well.
WORKBOOKS = [hostile_workbook(spread_over(VALUES, 30)), *map(random_workbook, range(SEEDS))]


def read_by(kind: type[Readers], workbook: Workbook) -> list[TabRows]:
    """The rows of every agency table of a workbook."""
    clean = masked_source(workbook, b"key")
    programme = read_office(clean.tabs).programme
    return [rows for tab in clean.tabs for rows in read_tab(tab, kind(programme, AS_OF))]


def plain_issues(tab: TabRows) -> list[Issue]:
    """Every repair and rejection, row by row and cell by cell."""
    return [
        (
            *(tab.tab.name, number + 1, tab.address(field, position), tab.table.name, field),
            *(str(reading.severity), str(reading.code), display_text(tab.typed[field][position]), display_text(reading.value)),
            *(reading.suggestions, tab.readings["agency"][position].value),
        )
        for position, number in enumerate(tab.numbers)
        for field, reading in ((field, readings[position]) for field, readings in tab.readings.items())
        if reading.severity is not None
    ]


def plain_verdict(tab: TabRows, position: int) -> str:
    """What becomes of a row by nothing but its cells."""
    severities = {readings[position].severity for readings in tab.readings.values()}
    mended = Verdict.REPAIRED if Severity.REPAIR in severities else Verdict.ACCEPTED
    return str(Verdict.REJECTED if Severity.REJECT in severities else mended)


def warned_of(tab: TabRows) -> Iterator[tuple[int, str, str]]:
    """The cells with personal data or the old hotline, cell by cell, where every row counts."""
    for column in tab.table.columns:
        for position, cell in enumerate(tab.typed[column.field] if column.reads in (Reads.TEXT, Reads.YES_NO) else ()):
            if cell is not None and kinds_in(cell):
                yield tab.numbers[position] + 1, column.field, "personal_data"
            elif cell is not None and OLD_HOTLINE.search(match_text(cell)):
                yield tab.numbers[position] + 1, column.field, "old_hotline"


@pytest.mark.parametrize("workbook", WORKBOOKS, ids=range(len(WORKBOOKS)))
def test_every_cell_is_read_and_told_as_by_a_plain_loop(workbook: Workbook) -> None:
    """An office mends its sheet by this list: what an equal-looking cell would be told sends it to the wrong one."""
    quick, plain = read_by(Readers, workbook), read_by(PlainReaders, workbook)
    assert [rows.readings for rows in quick] == [rows.readings for rows in plain]
    for table in AGENCY_TABLES:
        tabs = [rows for rows in quick if rows.table is table]
        found = table_rows(table, tabs)
        expected = [issue for rows in plain if rows.table is table for issue in plain_issues(rows)]
        assert [issue for issue in found.issues if issue[4] is not None] == expected
        alone = [plain_verdict(rows, position) for rows in tabs for position in range(len(rows.numbers))]
        again = {(issue[0], issue[1]) for issue in found.issues if issue[4] is None and issue[5] == "reject"}
        got = found.rows[["tab", "row", "verdict"]].itertuples(index=False, name=None)
        assert [verdict for tab, row, verdict in got if (tab, row) not in again] == [
            verdict
            for verdict, tab, row in zip(alone, found.rows["tab"], found.rows["row"], strict=True)
            if (tab, row) not in again
        ]


@pytest.mark.parametrize("workbook", WORKBOOKS, ids=range(len(WORKBOOKS)))
def test_no_cell_with_personal_data_or_the_old_hotline_is_passed_over(workbook: Workbook) -> None:
    """Most texts are told harmless at a glance; one that is not would stay in the sheet with a child's name in it."""
    for rows in read_by(Readers, workbook):
        counts = dict.fromkeys(rows.numbers, str(COUNTED[0]))
        told = [issue for issue in cautions_about_cells(rows, counts) if issue[6] in ("personal_data", "old_hotline")]
        assert [(issue[1], issue[4], issue[6]) for issue in told] == list(warned_of(rows))


def test_a_cell_is_a_label_for_a_tab_as_it_is_by_itself() -> None:
    """A header that is not seen loses every row below it."""
    labels = MaybeLabels()
    cells = [*TYPED, *VALUES, *(column.label for table in AGENCY_TABLES for column in table.columns)]
    assert [labels[cell] for cell in cells * 2] == [may_be_label(cell) for cell in cells * 2]

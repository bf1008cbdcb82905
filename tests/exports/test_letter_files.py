"""The letters as files: one for each agency to be reminded, under its code, and all of them in one archive."""

import io
import zipfile

from exports.issues.to_remind import those_to_remind
from exports.paper.letters.all_letters import letters, zipped
from exports.paper.letters.reminder import reminder_docx
from tests.districts import everything, office, report, rows


def test_each_agency_has_its_letter_under_its_code_in_the_order_of_the_office():
    """Whoever sends a hundred letters must know which is whose."""
    found = report([*office(5), *rows(5, 100)])
    agencies = those_to_remind(found)
    written = letters(found)
    assert list(written) == [f"{n:02}-{agency.code}.docx" for n, agency in enumerate(agencies, start=1)]
    assert list(written.values()) == [reminder_docx(found, agency=agency.key) for agency in agencies]


def test_a_code_that_is_no_file_name_becomes_one():
    """`../` in a code must not leave the folder of whoever unpacks."""
    tabs = office(1)
    tabs[1].rows[1][0] = "../U/0"
    written = letters(report([*tabs, *rows(0 + 1, 0)]))
    assert [name for name in written if "/" in name or ".." in name] == []


def test_the_archive_holds_the_same_files_and_is_the_same_every_time():
    """An archive that differs each time cannot be compared with the one that was sent."""
    written = letters(report([*office(5), *rows(5, 100)]))
    content = zipped(written)
    assert content == zipped(written)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == written


def test_where_nobody_is_to_be_reminded_there_are_no_letters():
    """An empty letter would be sent."""
    assert letters(report([*office(5), *everything(5)])) == {}

"""What agencies wrote, as data: one line a submission."""

import csv
import io

from exports.codebook.output_columns import SUBMISSIONS
from exports.csv.submissions_csv import submissions_csv
from tests.districts import office, report
from tests.sheets import submission, submissions


def lines_of(content):
    """The lines of a CSV by the names of their columns."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_every_submission_has_a_line_with_its_day_and_its_own_words_masked():
    """A later submission adds to the first: joined in one cell, they could not be told apart again."""
    sent = [
        submission(agency="U0", results="Bổ sung", sent_on=None),
        submission(agency="GD", results="Đã làm, gọi 0912345678", proposals="Cấp loa"),
        submission(agency="U0", results="- Bản đầu", difficulties="Thiếu\nngười", document_no="7/BC"),
    ]
    lines = lines_of(submissions_csv(report([*office(1), submissions(*sent)])))
    assert list(lines[0]) == list(SUBMISSIONS)
    texts = ("agency", "place", "sent_on", "results", "difficulties", "proposals", "document_no")
    assert [[line[name] for name in texts] for line in lines] == [
        ["U0", "P0", "2023-04-01", "'- Bản đầu", "Thiếu\nngười", "", "7/BC"],
        ["U0", "P0", "", "Bổ sung", "", "", ""],
        ["GD", "*", "2023-04-01", "Đã làm, gọi •••", "", "Cấp loa", ""],
    ]
    assert {(line["period"], line["as_of"], line["clause"], line["clause_name"]) for line in lines} == {
        ("K1", "2023-04-10", "1a", "Tuyên truyền"),
    }


def test_where_nothing_was_sent_the_columns_stand_alone():
    """A program that finds no file takes it for a fault."""
    content = submissions_csv(report([*office(1), submissions()]))
    assert content.decode("utf-8-sig") == ";".join(SUBMISSIONS) + "\r\n"

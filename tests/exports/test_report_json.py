"""The document for programs: by field names, and nothing lost."""

import json

from exports.json.report_json import report_document, report_json


def test_the_fields_are_those_of_the_contract(report):
    """Whoever reads it by machine has nothing but these names."""
    document = report_document(report, "vi")
    assert {
        "source",
        "read_at",
        "as_of",
        "period",
        "rows",
        "tabs",
        "sheet_problems",
        "issues",
        "reports",
        "report_status",
        "places",
        "district",
    } <= set(document)
    assert document["period"] == {
        "code": "K1",
        "name": "Quý I",
        "start": "2023-01-01",
        "end": "2023-03-31",
        "due": "2023-03-31",
        "open": False,
    }
    assert set(document["places"][0]) == set(document["district"])


def test_every_row_seen_has_one_verdict(report):
    """Four numbers that do not add up to the fifth make all of them worthless."""
    assert report_document(report, "vi")["rows"] == {"seen": 8, "accepted": 5, "repaired": 1, "rejected": 1, "ignored": 1}


def test_a_place_has_its_figures_and_requirements(report):
    """The same numbers as on the screen, for a program that has no eyes."""
    place = report_document(report, "vi")["places"][0]
    assert (place["code"], place["sessions"], place["caregivers"], place["channels"]) == ("P1", 3, None, ["TTX"])
    assert (place["requirements_met"], place["requirements"], place["coverage"]) == (2, 3, 0.666667)
    assert place["cells"] == [
        {"requirement": "sessions", "target": 4, "achieved": 3, "gap": 1, "state": "partial", "waiting_rows": 0},
        {"requirement": "channel:TTX", "target": 1, "achieved": 7, "gap": 0, "state": "met", "waiting_rows": 0},
        {"requirement": "report:1a", "target": 1, "achieved": 1, "gap": 0, "state": "met", "waiting_rows": 0, "agency": "U1"},
    ]


def test_missing_is_null(report):
    """A zero would say that somebody counted."""
    silent = report_document(report, "vi")["places"][1]
    assert [silent[name] for name in ("sessions", "attendances", "people_min", "postings")] == [None] * 4
    assert (silent["coverage"], silent["deltas"]) == (0.0, None)


def test_changes_are_given_against_the_closed_period_before(report_on):
    """Only like is compared with like."""
    deltas = report_document(report_on("K2"), "vi")["places"][0]["deltas"]
    assert (deltas["sessions"], deltas["children"], deltas["postings"]) == (2, 7, None)


def test_statuses_stand_by_agency_and_clause_as_the_office_has_them(report):
    """The list is read beside the office's own."""
    assert [(s["agency"], s["clause"], s["status"], s["sent_on"]) for s in report_document(report, "vi")["report_status"]] == [
        ("U1", "1a", "on_time", "2023-03-30"),
        ("U2", "1a", "overdue", None),
        ("GD", "2a", "late", "2023-04-02"),
    ]


def test_a_choice_of_places_limits_the_places_alone(report):
    """The district must not depend on who looks."""
    every, one = report_document(report, "vi"), report_document(report, "vi", places=["P2"])
    assert [place["code"] for place in one["places"]] == ["P2"]
    assert {**one, "places": None} == {**every, "places": None}


def test_a_problem_of_the_sheet_is_a_sentence_in_the_language_asked_for(report):
    """The office mends the sheet from this line."""
    problems = [report_document(report, language)["sheet_problems"][0] for language in ("vi", "en")]
    assert [problem["message"] for problem in problems] == [
        "Trang “@Hoạt động” thiếu cột “Hình thức”.",
        "Tab “@Hoạt động” has no column “Hình thức”.",
    ]
    assert (problems[0]["tab"], problems[0]["cell"], problems[0]["code"]) == ("@Hoạt động", "A1", "missing_column")


def test_the_bytes_are_json_with_vietnamese_letters(report):
    """People open it, too."""
    content = report_json(report, "vi")
    assert json.loads(content)["places"][0]["name"] == "Đăk Rve"
    assert "Đăk Rve".encode() in content
    assert b"0912345678" not in content

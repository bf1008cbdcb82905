"""The square picture for a chat group: of one size, with the numbers of report.json, every letter large and within it."""

import io
import re
from datetime import date

import pytest
from PIL import Image

from charts.pictures.canvas import WIDTH
from charts.pictures.meeting_square import SIDE, SMALLEST, meeting_square
from exports.json.report_json import report_document
from looks import LIGHT
from tests.demo_reports import demo_report
from tests.districts import everything, nothing, office, report, rows
from tests.due_shares import due_shares
from words import say

SENT = {"some": lambda n: rows(n, 4 * n), "everything": everything, "nothing": lambda n: nothing()}  # noqa: ARG005
TELEPHONE, LEAST = 360, 11  # pixels of the picture in a chat, and of its smallest letter there


CASES = {f"{n} {kind}": (lambda n=n, kind=kind: report([*office(n), *SENT[kind](n)])) for n in (1, 96, 168) for kind in SENT}
CASES |= {
    "open": lambda: demo_report("kon-ray-2023", "2023-Q4"),
    "province": lambda: demo_report("province-2026", "2026-Q1"),
    "commune": lambda: demo_report("commune-2026", "2026-Q1"),
}


@pytest.fixture(scope="module", params=CASES)
def found(request):
    """A report."""
    return CASES[request.param]()


@pytest.fixture(scope="module")
def pictures(found):
    """Its picture in each language."""
    return {language: meeting_square(found, language) for language in ("vi", "en")}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_is_square_and_nothing_runs_out_of_it(pictures, language):
    """A line that is cut off at the edge is read as another one."""
    picture = Image.open(io.BytesIO(pictures[language])).convert("RGB")
    assert picture.size == (SIDE, SIDE)
    edge, ground = 20, Image.new("RGB", (1, 1), LIGHT.ground).getpixel((0, 0))
    sides = [(0, 0, SIDE, edge), (0, SIDE - edge, SIDE, SIDE), (0, 0, edge, SIDE), (SIDE - edge, 0, SIDE, SIDE)]
    assert {colour for side in sides for _, colour in picture.crop(side).getcolors()} == {ground}


def test_its_smallest_letter_is_legible_on_a_telephone():
    """A picture that has to be opened and enlarged is not looked at."""
    assert SMALLEST * TELEPHONE / WIDTH >= LEAST


def test_its_numbers_are_those_of_report_json(found, pictures):
    """A picture that was passed on cannot be corrected any more."""
    document = report_document(found, "vi")
    told = Image.open(io.BytesIO(pictures["vi"])).text
    said = f"{told['Title']}\n{told['Description']}"
    whole = document["district"]
    heard = any(cell["state"] != "not_reported" for place in (*document["places"], whole) for cell in place["cells"])
    met = f"{_written(whole['requirements_met'])}/{_written(whole['requirements'])}"
    assert (met in said) is heard
    assert f"{_written(document['reports']['received'])}/{_written(document['reports']['expected'])}" in said
    for name, key in (("Số buổi", "sessions"), ("Lượt người", "attendances"), ("Lượt đăng 111", "postings")):
        counts = re.findall(rf"{name}: ([\d.]+)", said)
        assert counts == ([] if whole[key] is None else [_written(whole[key])])
    shares = due_shares(document)
    bars = re.findall(r"^(.+): ([\d,]+)%\.$", said, re.MULTILINE)
    assert all(float(share.replace(",", ".")) == pytest.approx(shares[name] * 100, abs=0.051) for name, share in bars)
    behind = [there for there in found.places if there.open_gaps]
    assert bool(bars) is any(not there.unreported for there in behind)
    assert (say("slides.behind.not_due", "vi") in said) is (not behind and any(there.gaps for there in found.places))


def _written(value):
    return f"{value:,}".replace(",", ".")


def test_in_the_first_days_the_picture_says_once_that_nothing_is_due():
    """The same sentence twice on a picture of six lines reads like a mistake."""
    found = report([*office(3), *rows(3, 6)], as_of=date(2023, 1, 2))
    assert found.just_begun
    told = Image.open(io.BytesIO(meeting_square(found, "vi"))).text
    said = f"{told['Title']}\n{told['Description']}"
    assert said.count("chưa yêu cầu nào đến hạn") == 1
    assert say("square.begun", "vi") in said

"""Two words for two states, on paper and on the screen: who reported, and nothing of this; of whom nothing came."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.csv.summary_csv import summary_csv
from exports.paper.report import report_docx
from tests.districts import name, office, report
from tests.examples import few
from tests.papers import paragraphs
from tests.sheets import activities, activity, posting, postings, submission, submissions

CALLED = {"sessions": "số buổi", "attendances": "lượt người", "postings": "lượt đăng, phát thông tin về Tổng đài 111"}


def _report(held, posted, sent):
    """One commune that reported of these tables."""
    who = {"agency": "U1", "place": "P1"}
    tabs = (
        activities(*([activity(**who)] if held else [])),
        postings(*([posting(**who)] if posted else [])),
        submissions(*([submission(agency="U1", clause="1a")] if sent else [])),
    )
    return report([*office(2), *tabs])


@settings(max_examples=few(8), deadline=None)
@given(held=st.booleans(), posted=st.booleans(), sent=st.booleans())
def test_the_paper_says_of_each_requirement_what_the_screen_says(held, posted, sent):
    """`chưa có số liệu` in part III and `Chưa có` in the annex were two verdicts on one commune in one paper."""
    found = _report(held, posted, sent)
    there = found.places[1]
    said = next((text for text in paragraphs(report_docx(found)) if text.startswith(f"- Xã {name(1)} đạt")), "")
    parts = [part.removesuffix(".") for part in said.split("; ")[1:]]
    told = {
        "none": [part for part in parts if part.startswith("chưa có ") and part.endswith(" trong số liệu, báo cáo đã gửi")],
        "not_reported": [part for part in parts if part.startswith("chưa có số liệu về ")],
    }
    for need in there.requirements:
        if need.key in CALLED and there.heard:
            states = [state for state, texts in told.items() if any(CALLED[need.key] in text for text in texts)]
            assert states == ([need.shown_state] if need.known is None else []), (need.key, parts)


@pytest.mark.parametrize(
    ("sent", "said"), [(True, "Lượt đăng 111: 6 (chưa có)"), (False, "Lượt đăng 111: 6 (chưa có số liệu)")]
)
def test_the_file_says_of_a_gap_what_the_screen_says(sent, said):
    """`chưa có số liệu` of a commune whose report came sends a clerk after figures that he has."""
    found = _report(held=True, posted=False, sent=sent)
    lines = summary_csv(found, "vi").decode("utf-8-sig").splitlines()
    assert said in lines[2].replace('"', "").replace("; ", ";").split(";")

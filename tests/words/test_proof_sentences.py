"""What the store says of a report, in words."""

import pytest

from indicators.findings.proofs import ProofKind
from words import LANGUAGES, say

FACTS = {"first_seen": "8:00", "last_absent": "7:00", "sent_on": "1/4", "due": "5/4"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ProofKind)
def test_every_kind_has_a_label_and_a_sentence_of_its_own(kind, language):
    """A kind without words would end the page at the first report that has it."""
    assert 0 < len(say(f"proof.{kind}.label", language)) <= 40
    assert len(say(f"proof.{kind}", language, **FACTS)) > 40


def test_a_sentence_names_the_instants_it_rests_on():
    """The office asks the agency about days, not about a verdict."""
    assert say("proof.seen_by_due", "vi", **FACTS) == "Bảng đã có báo cáo này lúc 8:00, trong hạn 5/4."
    assert say("proof.agrees", "vi", **FACTS) == "Ghi gửi ngày 1/4, khớp với bảng: lúc 7:00 chưa có, lúc 8:00 đã có."

"""No paper holds anybody's personal data, wherever it was typed."""

import pytest

from exports.issues.to_remind import those_to_remind
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.report import report_docx
from tests.districts import SETTINGS, office, report
from tests.papers import whole_text
from tests.sheets import activities, activity, posting, postings, submission, submissions

PHONE, CITIZEN, CHILD, MAIL, BORN = "0900000000", "062312000000", "Y Linh", "ai.do@gmail.com", "12/05/2012"
PLANTED = f"Cháu {CHILD}, sinh {BORN}, CCCD {CITIZEN}, gọi {PHONE}, {MAIL}"
SECRETS = (PHONE, CITIZEN, CHILD, MAIL, BORN)


@pytest.fixture(scope="module")
def found():
    """A district in which personal data was typed wherever anything can be typed."""
    settings = [*SETTINGS[:-3], ["Nơi nhận", PLANTED], ["Căn cứ", PLANTED], ["Họ tên người ký", f"Nguyễn Văn Thử {PHONE}"]]
    texts = {"results": PLANTED, "difficulties": PLANTED, "proposals": PLANTED, "document_no": PLANTED}
    sent = submissions(submission(agency="U0", clause="1a", **texts), submission(agency="U1", clause=PLANTED))
    done = activities(
        activity(agency="U1", place="P1", note=PLANTED, form=PLANTED),
        activity(agency="U1", place=PLANTED, sessions=PHONE),
        activity(agency="U1", place="P1", sessions=900000000, children=PLANTED),
    )
    posts = postings(posting(agency="U1", place="P1", channel=PLANTED, evidence=PLANTED))
    return report([*office(3, settings=settings), done, posts, sent])


def test_the_report_is_masked(found):
    """It goes to the People's Committee and from there anywhere."""
    text = whole_text(report_docx(found))
    assert "•••" in text
    assert [secret for secret in SECRETS if secret in text] == []


def test_the_letters_are_masked_though_they_quote_what_was_typed(found):
    """A cell to mend is quoted; what makes it a secret is not."""
    letters = [reminder_docx(found), call_docx(found)]
    letters += [reminder_docx(found, agency=agency.key) for agency in those_to_remind(found)]
    text = "\n".join(map(whole_text, letters))
    text += "\n".join(filter(None, (reminder_text(found, key) for key in ("U0", "U1", "U2", "GD"))))
    assert "•••" in text
    assert [secret for secret in (*SECRETS, "900000000") if secret in text] == []


def test_the_official_who_signs_is_named(found):
    """A paper without a signatory is none."""
    assert "Nguyễn Văn Thử •••" in whole_text(report_docx(found))

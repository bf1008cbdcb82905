"""What a reader of a paper adds up or counts: annex II, and how many names a sentence has."""

import io

import docx
import pytest

from exports.paper.report import report_docx
from tests.demo_reports import demo_paper
from tests.districts import office, report, rows
from tests.papers import paragraphs


def test_the_channels_of_annex_ii_add_up_to_its_total():
    """81 + 6 + 11 + 24 are not 185: the channels of the whole have columns of their own."""
    paper = demo_paper("kon-ray-2023", "2023-Q3")
    tables = [table for table in docx.Document(io.BytesIO(paper)).tables if table.style.name == "Paper Table"]
    *channels, postings, verified = [cell.text for cell in tables[1].rows[-1].cells][2:]
    assert channels == ["81", "6", "11", "24", "5", "11", "47"]
    assert (postings, verified) == ("185", "159")
    assert sum(map(int, channels)) == 185


@pytest.mark.parametrize("communes", [7, 96])
def test_no_sentence_names_more_than_a_dozen_agencies_or_places(communes):
    """Nobody reads a sentence of forty names."""
    found = report([*office(communes), *rows(communes, 40 * communes)])
    texts = paragraphs(report_docx(found))
    assert max(text.count("UBND ") for text in texts[: texts.index("Phụ lục I")]) <= 12
    names = [place.place.name for place in found.places]
    assert max(sum(name in text for name in names) for text in texts[: texts.index("Phụ lục I")]) <= 12

"""A workbook of another level: no page says a word of a level that is not its own, in either language."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from data_sources.files.workbook_file import read_path
from records.cleaning.read import records_of
from tests.pages.opened import lent_records, opened
from ui.selection.navigation import PAGES

LEVELS = Path(__file__).parents[1] / "golden" / "levels"
OTHERS = {
    ("province", "vi"): ("huyện", "thị trấn", "toàn xã", "cấp thôn"),
    ("province", "en"): ("district", "township", "village", "whole commune"),
    ("commune", "vi"): ("huyện", "tỉnh", "thị trấn"),
    ("commune", "en"): ("district", "province", "township", "communes"),
}


@cache
def token(level):
    """The workbook of a level, lent as an own file is."""
    return lent_records(records_of(read_path(LEVELS / f"{level}.xlsx"), date(2023, 7, 10)))


@pytest.mark.parametrize(("level", "language"), OTHERS)
@pytest.mark.parametrize("page", PAGES)
def test_no_page_says_a_word_of_another_level(page, level, language):
    """A province's leader who reads `Toàn huyện` asks whose figures these are."""
    shown = opened(page, lang=language, ky="2023-Q2", tep=token(level))
    said = f"{shown.text} {' '.join(shown.labels)} {' '.join(shown.buttons)}".lower()
    assert shown.faults == []
    assert [word for word in OTHERS[level, language] if re.search(rf"\b{word}\b", said)] == []

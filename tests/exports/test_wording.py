"""Whatever stops us or is wrong with a sheet has a sentence in both languages."""

import re
from pathlib import Path

import pytest

from exports.wording import problem_in_words
from records.ledger import Problem, ProblemCode
from words.catalogue import catalogue

ROOT = Path(__file__).parents[2]
SOURCES = [
    ROOT / "cli.py",
    *(path for name in ("records", "indicators", "data_sources", "exports") for path in ROOT.glob(f"{name}/**/*.py")),
]
RAISED = re.compile(r"(?:SourceUnreadable|SourceUnavailable|ProgrammeUnusable|WrongArgument)\(\s*\"(\w+)\"")


def test_every_error_has_its_sentence():
    """An error without a sentence would end as an unexpected one, and tell nobody what to do."""
    kinds = {kind for path in SOURCES for kind in RAISED.findall(path.read_text(encoding="utf-8"))}
    assert "file_not_found" in kinds
    for language in ("vi", "en"):
        keys = {message.id for message in catalogue(language)}
        assert {f"error.{kind}" for kind in kinds} - keys == set()


@pytest.mark.parametrize("code", list(ProblemCode))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_problem_of_the_sheet_is_a_sentence(code, language):
    """The office mends the sheet from this line, and nothing else tells it where."""
    sentence = problem_in_words(Problem("Hoạt động", "C1", code, "Ngày", "activities"), language)
    assert sentence.endswith(".")
    assert "{" not in sentence

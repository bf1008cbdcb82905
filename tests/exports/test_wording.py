"""Whatever stops us or is wrong with a sheet has a sentence in both languages."""

import re
from pathlib import Path

import pytest

from exports.wording import losses_in_words, problem_in_words
from records.changes.losses import Loss, LossKind
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


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_heading_split_into_several_columns_is_not_told_to_be_renamed_into_itself(language):
    """`F1 says “Số buổi”; rename it to “Số buổi”` would leave the office with nothing to do."""
    split = Problem("Xã", "F1", ProblemCode.MISSING_COLUMN, "Số buổi", "activities", fatal=True, other="Số buổi")
    told = problem_in_words(split, language)
    assert (
        told
        == {
            "vi": "Trang “Xã”, ô F1: “Số buổi” được chia thành nhiều cột con nên không cột nào được đọc là “Số buổi”. "
            "Thêm một cột riêng có tiêu đề “Số buổi”, ghi giá trị chung của các cột con.",
            "en": "Tab “Xã”, cell F1: “Số buổi” is split into several columns, so none of them is read as “Số buổi”. "
            "Add one column headed “Số buổi” with the total of the parts.",
        }[language]
    )
    assert told.removesuffix(".") in losses_in_words([Loss(LossKind.TABLE_UNREADABLE, "Xã", 6, 0, split)], language)


@pytest.mark.parametrize("code", list(ProblemCode))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_problem_of_the_sheet_is_a_sentence(code, language):
    """The office mends the sheet from this line, and nothing else tells it where."""
    sentence = problem_in_words(Problem("Hoạt động", "C1", code, "Ngày", "activities"), language)
    assert sentence.endswith(".")
    assert "{" not in sentence


LOSSES = {
    "vi": [
        "không còn đọc được bảng “Báo cáo” (Báo cáo!F1: thiếu cột “Ngày”, ô đang ghi “Ngày thực hiện”)",
        "trang “Báo cáo” từ 1.200 dòng được tính còn 0",
    ],
    "en": [
        "the table “Báo cáo” can no longer be read (Báo cáo!F1: the column “Ngày” is missing, the cell says “Ngày thực hiện”)",
        "the tab “Báo cáo” went from 1,200 counted rows to 0",
    ],
}


@pytest.mark.parametrize("language", LOSSES)
def test_a_loss_names_the_cell_that_keeps_a_table_from_being_read(language):
    """Somebody renamed a heading; while all agencies wait, nobody should have to look for it."""
    near = Problem("Báo cáo", "F1", ProblemCode.MISSING_COLUMN, "Ngày", "activities", fatal=True, other="Ngày thực hiện")
    losses = [Loss(LossKind.TABLE_UNREADABLE, "Báo cáo", 6, 0, near), Loss(LossKind.TAB_EMPTIED, "Báo cáo", 1200, 0)]
    assert losses_in_words(losses, language) == "; ".join(LOSSES[language])


@pytest.mark.parametrize("code", list(ProblemCode))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_problem_may_stand_in_a_list_of_losses(code, language):
    """A tab was hidden, copied or renamed: each is told in the same line."""
    loss = Loss(LossKind.TABLE_UNREADABLE, "Hoạt động", 6, 0, Problem("Hoạt động", None, code, "Ngày", "activities"))
    told = losses_in_words([loss], language)
    assert told.endswith(")")
    assert "{" not in told

"""A file that cannot be made takes nothing with it, and its error tells the log no cell."""

import logging
import traceback

import pytest

from ui.parts.download_buttons import FileNotMade, file_safe, made


def test_a_file_is_made_when_it_is_asked_for():
    """The page offers many files and makes the one that is wanted."""
    assert made(lambda: b"x") == b"x"


def test_the_log_of_a_file_that_cannot_be_made_holds_no_cell(caplog):
    """Streamlit logs the whole chain of errors, and the text of one may be a child's name."""
    typed = "gọi 09" + "12345678"  # not in one piece in a line of the traceback
    with caplog.at_level(logging.ERROR), pytest.raises(FileNotMade) as raised:
        made(lambda: bytes(int(typed)))
    assert "0912345678" not in "".join(traceback.format_exception(raised.value))
    assert "ValueError" in caplog.text
    assert "0912345678" not in caplog.text


@pytest.mark.parametrize(
    ("name", "safe"), [("UB/1:2", "UB-1-2"), ("a\x00b", "a-b"), ("Đăk Rve", "Đăk-Rve"), ("x" * 300, "x" * 80)]
)
def test_a_code_of_the_office_becomes_part_of_a_name_that_every_disk_takes(name, safe):
    """A file whose name the disk refuses is not downloaded at all."""
    assert file_safe(name) == safe

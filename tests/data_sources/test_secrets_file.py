"""The file of secrets: read as TOML, and never quoted."""

import traceback

import pytest

from data_sources.secrets_file import read_secrets, secrets_if_any
from records.errors import SourceUnavailable

KEY = "-----BEGIN PRIVATE KEY-----MIIEvQ"


def test_the_file_is_read_as_toml(tmp_path):
    """The same file serves the pages, the command line and the host's own secrets box."""
    file = tmp_path / "secrets.toml"
    file.write_bytes('\ufeff[connections.gsheets]\nspreadsheet = "1aB"\n[snapshots]\nurl = "sqlite:///x"\n'.encode())
    assert read_secrets(file) == {"connections": {"gsheets": {"spreadsheet": "1aB"}}, "snapshots": {"url": "sqlite:///x"}}


def test_a_missing_file_is_told_by_its_name_alone(tmp_path):
    """Where the server keeps its files concerns nobody."""
    with pytest.raises(SourceUnavailable) as caught:
        read_secrets(tmp_path / "secrets.toml")
    assert (caught.value.kind, caught.value.facts) == ("google_secrets_missing", {"name": "secrets.toml"})


@pytest.mark.parametrize("content", [f'private_key = "{KEY}'.encode(), f"{KEY} = ".encode(), KEY.encode("utf-16")])
def test_a_damaged_file_is_told_without_a_word_of_it(tmp_path, content):
    """What stands beside the mistake may be the key itself, and errors are shown and logged."""
    file = tmp_path / "secrets.toml"
    file.write_bytes(content)
    with pytest.raises(SourceUnavailable) as caught:
        read_secrets(file)
    assert caught.value.kind == "google_secrets_unreadable"
    assert "MIIEvQ" not in "".join(traceback.format_exception(caught.value))
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_no_file_is_no_secrets_where_none_are_needed(tmp_path):
    """The demo has none, and a damaged one is told all the same."""
    assert secrets_if_any(tmp_path / "secrets.toml") == {}
    with pytest.raises(SourceUnavailable, match="google_secrets_unreadable"):
        secrets_if_any(tmp_path)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path):
    """A mistyped path must not end in a traceback."""
    with pytest.raises(SourceUnavailable, match="google_secrets_unreadable"):
        read_secrets(tmp_path)

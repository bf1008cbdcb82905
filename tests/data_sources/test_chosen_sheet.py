"""Which sheet is connected, and who may decide it."""

import pytest

from data_sources.chosen_sheet import account_email, choose, chosen_connection, has_account, is_named
from data_sources.office_code import code_is_asked, code_is_right
from data_sources.store_access import store_url
from records.errors import SourceUnavailable, StoreUnavailable
from tests.fake_google.client import keys

LINK = "https://docs.google.com/spreadsheets/d/abc-123/edit#gid=0"


def _secrets(tmp_path, **account):
    table = {"type": "service_account", "client_email": "doc@bang.example", "private_key": keys()[0]} | account
    return {"connections": {"gsheets": table}, "snapshots": {"url": f"sqlite:///{tmp_path / 'r.sqlite'}"}}


def test_without_an_account_there_is_nothing_to_connect_with():
    """The demo is shown then, and nobody is asked for anything."""
    assert (has_account({}), account_email({})) == (False, None)


def test_the_sheet_that_the_secrets_name_is_connected(tmp_path):
    """What the administrator wrote down holds."""
    secrets = _secrets(tmp_path, spreadsheet=LINK)
    assert (chosen_connection(secrets).spreadsheet, is_named(secrets)) == ("abc-123", True)


def test_a_link_that_was_pasted_is_connected_from_then_on(tmp_path):
    """The office connects its sheet without an editor for text files."""
    secrets = _secrets(tmp_path)
    with pytest.raises(SourceUnavailable) as none:
        chosen_connection(secrets)
    assert none.value.kind == "google_not_connected"
    choose(secrets, LINK)
    assert chosen_connection(secrets).spreadsheet == "abc-123"


def test_a_pasted_link_never_replaces_the_one_in_the_secrets(tmp_path):
    """A page that anyone can open must not lead the district's figures elsewhere."""
    choose(_secrets(tmp_path), "https://docs.google.com/spreadsheets/d/other/edit")
    assert chosen_connection(_secrets(tmp_path, spreadsheet=LINK)).spreadsheet == "abc-123"


def test_what_is_no_link_of_a_sheet_is_not_kept(tmp_path):
    """A mistake in pasting is told at once."""
    with pytest.raises(SourceUnavailable):
        choose(_secrets(tmp_path), "https://example.vn/bảng")


def test_a_section_of_snapshots_without_a_url_is_an_error():
    """Readings must not silently go somewhere else than the administrator meant."""
    with pytest.raises(StoreUnavailable):
        store_url({"snapshots": {}})


def test_a_code_is_asked_only_where_there_is_one():
    """A server that only the office reaches needs none."""
    assert (code_is_asked({}), code_is_right({}, "")) == (False, True)
    assert code_is_asked({"office": {"code": "phủ sóng"}})


@pytest.mark.parametrize(("typed", "right"), [("phủ sóng", True), (" phủ sóng ", True), ("phu song", False), ("", False)])
def test_the_code_must_be_typed_as_it_is(typed, right):
    """It decides what everybody sees."""
    assert code_is_right({"office": {"code": "phủ sóng"}}, typed) is right

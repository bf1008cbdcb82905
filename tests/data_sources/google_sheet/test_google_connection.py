"""The connection that the secrets describe: complete, safe, and silent about its key."""

import pytest

from data_sources.google_sheet.connection import Connection, connection_of, spreadsheet_id
from records.errors import SourceUnavailable

ID = "1aBcD_eFgH-iJkLmNoPqRsTuVwXyZ0123456789abcd"


@pytest.fixture
def secrets(google_process):
    """Makes the secrets of a sheet."""
    return lambda **more: {"connections": {"gsheets": google_process.secrets(ID, **more)}}


def refused(secrets, **more):
    with pytest.raises(SourceUnavailable) as caught:
        connection_of(secrets, **more)
    return caught.value.kind, caught.value.facts


def without(secrets, field):
    table = secrets()["connections"]["gsheets"]
    del table[field]
    return {"connections": {"gsheets": table}}


@pytest.mark.parametrize(
    "text",
    [
        ID,
        f"  {ID}\n",
        f"https://docs.google.com/spreadsheets/d/{ID}/edit#gid=0",
        f"https://docs.google.com/spreadsheets/d/{ID}",
        f"docs.google.com/spreadsheets/d/{ID}/edit?usp=sharing",
        f"https://docs.google.com/spreadsheets/u/1/d/{ID}/edit?gid=12#gid=12",
        f"https://docs.google.com/a/konray.gov.vn/spreadsheets/d/{ID}/view",
        f"https://drive.google.com/file/d/{ID}/view?usp=drive_link",
        f"https://drive.google.com/open?id={ID}&usp=drive_fs",
        f"<https://docs.google.com/spreadsheets/d/{ID}/edit>",
    ],
)
def test_a_spreadsheet_is_known_by_any_link_that_people_copy(text):
    """The link comes from the address bar, from Share, from Drive, from a mail."""
    assert spreadsheet_id(text) == ID


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bảng tính của huyện",
        "https://docs.google.com/spreadsheets/",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vQ_abc/pubhtml",
        "https://docs.google.com/spreadsheets/u/0/",
        f"{ID}/../../token",
    ],
)
def test_what_is_no_link_of_a_spreadsheet_is_refused(text):
    """A published copy has an id of its own, and Google would only say that there is no such sheet."""
    with pytest.raises(SourceUnavailable, match="google_link_unreadable"):
        spreadsheet_id(text)


def test_the_connection_says_which_sheet_and_whose(secrets, google_process):
    """The reader opens the sheet by a link, and shares it with an address."""
    connection = connection_of(secrets())
    assert (connection.spreadsheet, connection.email, connection.api_root) == (ID, google_process.email, google_process.root)
    assert connection.url == f"https://docs.google.com/spreadsheets/d/{ID}/edit"


def test_another_link_goes_before_that_of_the_secrets(secrets):
    """The office moves to next year's sheet without the administrator."""
    other = "https://docs.google.com/spreadsheets/d/9zYxW/edit"
    assert connection_of(secrets(), spreadsheet=other).spreadsheet == "9zYxW"
    assert connection_of(without(secrets, "spreadsheet"), spreadsheet=other).spreadsheet == "9zYxW"


@pytest.mark.parametrize("field", ["spreadsheet", "private_key", "client_email"])
def test_a_missing_field_is_named(secrets, field):
    """The administrator has copied eleven lines and lost one."""
    assert refused(without(secrets, field)) == ("google_secrets_incomplete", {"field": field})


@pytest.mark.parametrize(("field", "value"), [("client_email", "  "), ("private_key", 7), ("type", "authorized_user")])
def test_a_field_that_cannot_be_right_is_named(secrets, field, value):
    """An OAuth client's file looks much like a service account's."""
    assert refused(secrets(**{field: value})) == ("google_secrets_incomplete", {"field": field})


@pytest.mark.parametrize("secrets", [{}, {"connections": {}}, {"connections": "gsheets"}, {"connections": {"gsheets": "x"}}])
def test_secrets_that_do_not_speak_of_google_are_told(secrets):
    """The file may be there for something else."""
    assert refused(secrets) == ("google_secrets_missing", {})


def test_a_key_typed_with_backslashes_is_the_same_key(secrets):
    r"""A key pasted between single quotes keeps its `\n` as two characters."""
    plain = connection_of(secrets())
    pasted = connection_of(secrets(private_key=plain.account["private_key"].replace("\n", "\\n") + "\\n"))
    assert pasted.account == plain.account
    assert pasted.masking_key == plain.masking_key


@pytest.mark.parametrize("key", ["abc", "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\n-----END PRIVATE KEY-----\n"])
def test_a_key_that_was_cut_off_is_told_without_quoting_it(secrets, key):
    """Libraries like to quote what they could not read."""
    with pytest.raises(SourceUnavailable) as caught:
        connection_of(secrets(private_key=key))
    assert (caught.value.kind, caught.value.facts, caught.value.__context__) == ("google_key_unreadable", {}, None)


def test_a_key_of_another_kind_is_told(secrets):
    """It can be read, and signs nothing that Google accepts."""
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    key = ec.generate_private_key(ec.SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    assert refused(secrets(private_key=key.decode())) == ("google_key_unreadable", {})


@pytest.mark.parametrize(
    "root", ["https://example.vn", "http://127.0.0.1:9000", "http://localhost:9000/", "http://[::1]:9000", ""]
)
def test_a_root_that_is_encrypted_or_within_this_machine_is_taken(secrets, root):
    """Tests speak to a stand-in on the same machine."""
    assert connection_of(secrets(google_api_root=root)).api_root == (root.rstrip("/") or None)


@pytest.mark.parametrize("field", ["google_api_root", "token_uri"])
@pytest.mark.parametrize(
    "address",
    [
        "http://example.vn",
        "http://127.0.0.1.example.vn",
        "http://127.0.0.1@example.vn",
        "http://localhost:9000@example.vn",
        "https://127.0.0.1:1@example.vn",
        "http://10.0.0.7:9000",
        "http://0.0.0.0:9000",
        "ftp://127.0.0.1",
        "127.0.0.1:9000",
        "https://",
        "http://localhost:99999",
        "http://[::1",
        7,
    ],
)
def test_a_token_is_never_sent_in_clear(secrets, field, address):
    """A typo in one line would hand the key of the sheet to whoever listens."""
    assert refused(secrets(**{field: address})) == ("google_root_refused", {})


def test_a_root_with_a_path_is_refused(secrets):
    """Paths of Google's are put behind it unchanged."""
    assert refused(secrets(google_api_root="https://example.vn/google")) == ("google_root_refused", {})


def test_without_an_address_for_tokens_google_s_own_is_used(secrets):
    """Some guides leave that line out."""
    token_uri = connection_of(without(secrets, "token_uri")).account["token_uri"]
    assert token_uri == "https://oauth2.googleapis.com/token"  # noqa: S105 - an address, no secret


def test_a_connection_does_not_show_its_account(secrets):
    """Every traceback and every debug line shows its values."""
    connection = connection_of(secrets())
    assert repr(connection) == f"Connection(spreadsheet='{ID}', api_root='{connection.api_root}')"
    assert connection.account["private_key"] not in f"{connection}{connection!r}"


def test_the_masking_key_is_the_key_s_own_and_tells_nothing_of_it(secrets):
    """Two masked texts are compared by it for months; whoever has it could try all telephone numbers."""
    connection = connection_of(secrets())
    assert connection.masking_key == connection_of(secrets(spreadsheet="9zYxW")).masking_key
    assert len(connection.masking_key) == 32
    other = Connection(ID, {**connection.account, "private_key": "khác"})
    assert other.masking_key != connection.masking_key

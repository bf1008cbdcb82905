"""The check-up: what is wrong is named at its place, and nothing is guessed about what comes after it."""

from datetime import UTC, datetime

import pytest

from data_sources.google_sheet.api import GoogleApi
from data_sources.google_sheet.connection import connection_of
from data_sources.google_sheet.connection_checks import checks
from data_sources.google_sheet.http.patience import Patience
from data_sources.google_sheet.setup import set_up
from exports.blueprint_cells import blueprint
from exports.checks_text import doctor_lines
from records.checks import CheckName
from records.errors import StoreUnavailable
from records.workbook.raw import Tab, Workbook
from tests.fake_google import running_google
from tests.sheets import ACTIVITY_HEADER, activities, office, postings, submissions

NOW = datetime(2023, 7, 20, 1, 0, tzinfo=UTC)
BLUEPRINT = blueprint("vi")
HASTY = Patience(connect=5.0, read=5.0, deadline=10.0, tries=1)  # once; the stand-in answers late only where it has no turn
SHEET = ("locale", "time_zone", "tabs", "headers", "dropdowns", "protection")


@pytest.fixture(scope="module")
def process():
    """The stand-in for Google, one for all tests here."""
    with running_google() as google:
        yield google


@pytest.fixture(scope="module")
def drawn(process):
    """The stand-in with a sheet `drawn` that was set up and is shared as it should be."""
    process.add_blank_sheet("s")
    connection = connection_of(secrets_of(process))
    set_up(GoogleApi(connection, writes=True), BLUEPRINT, account=connection.email)
    process.share("s", "reader")
    process.copy_sheet("s", "drawn")
    return process


@pytest.fixture
def google(drawn):
    """The stand-in with such a sheet of its own for each test, without faults and calls."""
    drawn.copy_sheet("drawn", "s")
    drawn.clear_faults()
    drawn.forget_calls()
    drawn.forget_tokens()
    drawn.set_quota(60)
    return drawn


def secrets_of(google, **more):
    """The secrets as a file holds them."""
    return {"connections": {"gsheets": google.secrets("s") | more}}


def found(google, *, store=None, **more):
    """Every check by its name."""
    made = checks(secrets_of(google, **more), BLUEPRINT, clock=lambda: NOW, store=store, patience=HASTY)
    return {check.name.value: check for check in made}


def states(made):
    """The names of the checks that are not good, with their states."""
    return {name: check.state.value for name, check in made.items() if check.state != "ok"}


def test_a_sheet_that_was_set_up_has_nothing_wrong(google):
    """Right after the setting up, anything else would be our own fault."""
    made = found(google, store=lambda: None)
    assert list(made) == [name.value for name in CheckName]
    assert states(made) == {}
    assert all(line.endswith(": đạt") for line in doctor_lines(made.values(), "vi"))


def test_the_doctor_writes_nothing_to_the_sheet(google):
    """Whoever only looks must not change what others type in."""
    found(google)
    assert google.differing("s", "drawn") == []
    assert [call for call in google.calls() if "batchUpdate" in call["path"]] == []


@pytest.mark.parametrize(
    ("spoilt", "kind"),
    [
        ({"client_email": ""}, "google_secrets_incomplete"),
        ({"private_key": "-----BEGIN"}, "google_key_unreadable"),
        ({"spreadsheet": "https://example.vn/"}, "google_link_unreadable"),
    ],
)
def test_with_secrets_that_cannot_be_used_google_is_not_asked(google, spoilt, kind):
    """Everything after it would be about something else."""
    google.forget_calls()
    made = found(google, **spoilt)
    assert (made["credentials"].state.value, made["credentials"].kind, made["credentials"].error) == ("wrong", kind, True)
    assert {check.state.value for name, check in made.items() if name != "credentials"} == {"unknown"}
    assert google.calls() == []


def test_without_secrets_that_is_the_first_thing_wrong():
    """A fresh copy has none."""
    made = checks({}, BLUEPRINT, clock=lambda: NOW)
    assert (made[0].name.value, made[0].kind) == ("credentials", "google_secrets_missing")
    assert [check.state.value for check in made] == ["wrong"] + ["unknown"] * 11


@pytest.mark.parametrize(
    ("fault", "api", "blamed", "kind"),
    [
        ("token-signature", "token", "token", "google_auth_key"),
        ("token-account-gone", "token", "token", "google_auth_gone"),
        ("token-clock", "token", "token", "google_auth_clock"),
        ("403-scope", "sheets", "token", "google_scope"),
        ("403-api-disabled", "sheets", "sheets_api", "google_api_disabled"),
        ("403-not-shared", "sheets", "sharing", "google_not_shared"),
        ("404", "sheets", "sharing", "google_not_found"),
        ("400-xlsx", "sheets", "sharing", "google_not_a_sheet"),
        ("503", "sheets", "reached", "google_down"),
        ("429", "sheets", "reached", "google_rate_limited"),
        ("302", "sheets", "reached", "google_portal"),
    ],
)
def test_what_google_refuses_is_named_and_what_comes_after_it_is_unknown(google, fault, api, blamed, kind):
    """A person mends one thing at a time, and must not look for faults that may not be there."""
    google.fault(fault, api=api)
    made = found(google)
    names = [name.value for name in CheckName][:-1]
    assert made[blamed].kind == kind
    at = names.index(blamed)
    assert states(made) == {blamed: "wrong"} | dict.fromkeys(names[at + 1 :], "unknown")
    google.clear_faults()


def test_an_editor_is_advised_to_become_a_viewer(google):
    """An account that needs no more than to look should not be able to change anything."""
    google.share("s", "writer")
    made = found(google)
    assert states(made) == {"sharing": "advice"}
    assert dict(made["sharing"].facts) == {"email": google.email}
    assert "Người xem" in doctor_lines(made.values(), "vi")[5]


def test_without_drive_everything_else_is_still_checked(google):
    """The sheet can be read without it, only edits are noticed later."""
    google.fault("403-api-disabled", api="drive")
    made = found(google)
    assert states(made) == {"drive_api": "advice"}
    assert made["drive_api"].kind == "google_api_disabled"


def test_drive_that_does_not_answer_just_now_is_unknown(google):
    """Nothing is wrong that the office could mend."""
    google.fault("503", api="drive")
    assert states(found(google)) == {"drive_api": "unknown"}


def test_a_foreign_locale_and_time_zone_are_told(google):
    """A typed 1.200 becomes 1.2 for good."""
    google.add_blank_sheet("s", locale="en_US", time_zone="America/New_York", role="reader")
    made = found(google)
    assert (made["locale"].state.value, dict(made["locale"].facts)) == ("wrong", {"locale": "en_US"})
    assert (made["time_zone"].state.value, dict(made["time_zone"].facts)) == ("wrong", {"time_zone": "America/New_York"})


def test_a_sheet_without_any_table_has_no_headings_to_check(google):
    """A list of forty missing columns would bury the one thing to do."""
    google.add_blank_sheet("s", locale="vi_VN", time_zone="Asia/Ho_Chi_Minh", role="reader")
    made = found(google)
    assert states(made) == {"tabs": "wrong", "headers": "unknown", "dropdowns": "unknown", "protection": "unknown"}
    assert made["tabs"].facts["tabs"] == (
        "Kỳ báo cáo, Nội dung, Địa bàn, Kênh, Đơn vị, Chỉ tiêu, Hoạt động, Đăng tải 111, Báo cáo"
    )


def test_a_missing_tab_is_named(google):
    """It was deleted by mistake."""
    google.delete_tab("s", "Kênh")
    made = found(google)
    assert (made["tabs"].state.value, dict(made["tabs"].facts)) == ("wrong", {"tabs": "Kênh"})


def test_a_missing_table_that_nothing_needs_is_only_advice(google):
    """Without targets there are fewer requirements, and every figure is right."""
    google.delete_tab("s", "Chỉ tiêu")
    assert states(found(google)) == {"tabs": "advice"}


def test_a_renamed_heading_is_named_with_its_tab(google):
    """Its column is lost for every figure."""
    google.type("s", "Hoạt động", row=1, cells=["STT", "Đơn vị", "Nơi", "Nội dung", "Hình thức", "Hôm", "Số buổi"])
    made = found(google)
    assert states(made) == {"headers": "wrong"}
    assert dict(made["headers"].facts) == {"columns": "Hoạt động (Địa bàn, Ngày)"}


def test_headings_that_are_gone_or_stand_twice_are_named(google):
    """Of two columns with one name only the first is read."""
    google.type("s", "Nội dung", row=1, cells=["Mã", "Tên", "Nhóm", "Tên"])
    twice = found(google)["headers"]
    assert (twice.kind, dict(twice.facts)) == ("twice", {"columns": "Nội dung (Tên)"})
    google.clear_tab("s", "Nội dung")
    none = found(google)["headers"]
    assert (none.kind, dict(none.facts)) == ("none", {"tabs": "Nội dung"})


def test_a_heading_that_is_not_required_is_only_advice(google):
    """An office that never notes evidence may do without the column."""
    google.type("s", "Hoạt động", row=1, cells=[*ACTIVITY_HEADER[:-1], "Nhận xét"])
    made = found(google)
    assert states(made) == {"headers": "advice"}
    assert dict(made["headers"].facts) == {"columns": "Hoạt động (Ghi chú)"}


def test_a_sheet_that_an_office_made_itself_lacks_lists_and_protection(google):
    """It can be read as it is, and setup-sheet gives it the rest."""
    tabs = (*office(), Tab("Chỉ tiêu", [["Chỉ số", "Kỳ", "Địa bàn", "Giá trị"]]), activities(), postings(), submissions())
    google.add_sheet("s", Workbook("Sổ", NOW, tabs))
    made = found(google)
    assert states(made) == {"dropdowns": "wrong", "protection": "wrong"}
    assert made["dropdowns"].facts["columns"].endswith("Báo cáo (Đơn vị, Kỳ, Nội dung)")
    assert made["protection"].facts["tabs"].startswith("Địa bàn, Đơn vị, Nội dung")


def test_a_store_that_cannot_be_used_is_told_with_what_it_said(google):
    """The office may think for months that every reading is kept."""

    def locked():
        raise StoreUnavailable("store_locked")

    def broken():
        raise OSError

    told = found(google, store=locked)["store"]
    assert (told.state.value, told.kind, told.error) == ("wrong", "store_locked", True)
    other = found(google, store=broken)["store"]
    assert (other.state.value, other.kind, other.error) == ("wrong", "unusable", False)


def test_a_store_is_checked_even_where_google_cannot_be_reached():
    """They have nothing to do with each other."""
    made = checks({}, BLUEPRINT, clock=lambda: NOW, store=lambda: None)
    assert (made[-1].name.value, made[-1].state.value) == ("store", "ok")

"""What Google's answers mean, by answers as its documents show them; the wire is not needed for that."""

import json

import pytest
from requests import Response

from data_sources.google_sheet.google_failures import GoogleFailure
from data_sources.google_sheet.http.refusals import Asked, check_token, content_of

SHEETS = Asked("Sheets", "doc@du-an.iam.gserviceaccount.com")
HTML = "<!DOCTYPE html><html><h1>Đăng nhập</h1></html>"


def answer(code, content, **headers):
    response = Response()
    response.status_code = code
    response.headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    response._content = (content if isinstance(content, str) else json.dumps(content)).encode()
    return response


def failure_of(response, ask=content_of, asked=SHEETS):
    with pytest.raises(GoogleFailure) as caught:
        ask(response, asked) if ask is content_of else ask(response)
    return caught.value


def error(code, status, message="", *reasons):
    details = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": reason} for reason in reasons]
    return {"error": {"code": code, "status": status, "message": message, "details": details}}


def legacy(code, *reasons):
    return {"error": {"code": code, "message": "x", "errors": [{"domain": "global", "reason": reason} for reason in reasons]}}


@pytest.mark.parametrize(
    ("code", "content", "kind", "reason"),
    [
        (400, error(400, "FAILED_PRECONDITION"), "google_not_a_sheet", "FAILED_PRECONDITION"),
        (400, error(400, "INVALID_ARGUMENT", "Invalid field"), "google_refused", "INVALID_ARGUMENT"),
        (400, HTML, "google_refused", None),
        (401, error(401, "UNAUTHENTICATED", "", "ACCESS_TOKEN_EXPIRED"), "google_auth_rejected", "ACCESS_TOKEN_EXPIRED"),
        (403, error(403, "PERMISSION_DENIED"), "google_not_shared", "PERMISSION_DENIED"),
        (403, error(403, "PERMISSION_DENIED", "", "SERVICE_DISABLED"), "google_api_disabled", "SERVICE_DISABLED"),
        (403, legacy(403, "accessNotConfigured"), "google_api_disabled", "accessNotConfigured"),
        (
            403,
            error(403, "PERMISSION_DENIED", "", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
            "google_scope",
            "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        ),
        (403, legacy(403, "insufficientPermissions"), "google_scope", "insufficientPermissions"),
        (403, legacy(403, "insufficientFilePermissions"), "google_not_shared", "insufficientFilePermissions"),
        (403, legacy(403, "rateLimitExceeded"), "google_rate_limited", "rateLimitExceeded"),
        (403, HTML, "google_portal", None),
        (403, {"error": "x"}, "google_portal", None),
        (404, error(404, "NOT_FOUND"), "google_not_found", "NOT_FOUND"),
        (404, HTML, "google_not_found", None),
        (407, HTML, "google_portal", None),
        (408, HTML, "google_timeout", None),
        (414, HTML, "google_refused", None),
        (429, HTML, "google_rate_limited", None),
        (500, "", "google_down", None),
        (502, HTML, "google_down", None),
        (511, HTML, "google_portal", None),
        (204, "", "google_bad_payload", None),
        (200, "", "google_bad_payload", None),
        (200, "[]", "google_bad_payload", None),
        (200, "null", "google_bad_payload", None),
        (200, '{"a": 1', "google_bad_payload", None),
        (200, "[" * 100_000, "google_bad_payload", None),
    ],
)
def test_code_status_and_reason_decide(code, content, kind, reason):
    """Google's sentences change and are translated; its words for programs do not."""
    failure = failure_of(answer(code, content))
    assert (failure.kind, failure.http_code, failure.reason) == (kind, code, reason)


@pytest.mark.parametrize(
    ("message", "tab"),
    [
        ("Unable to parse range: 'Hoạt động'!A:Z", "Hoạt động"),
        ("Unable to parse range: 'Báo cáo''s!'!A1:Z", "Báo cáo's!"),
        ("Unable to parse range: Sheet1", "Sheet1"),
        ("Range ('Đăng tải 111'!A:ZZ) exceeds grid limits. Max rows: 1000, max columns: 26", "Đăng tải 111"),
    ],
)
def test_a_range_that_is_gone_is_told_by_its_tab(message, tab):
    """A tab deleted, renamed or cut while it was read; Google says so in a sentence only."""
    failure = failure_of(answer(400, error(400, "INVALID_ARGUMENT", message)))
    assert (failure.kind, failure.facts) == ("google_range_gone", {"tab": tab})


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({}, 60),
        ({"Retry_After": "90"}, 90),
        ({"Retry_After": "3"}, 60),
        ({"Retry_After": "999999"}, 3600),
        ({"Retry_After": "Thu, 20 Jul 2023 01:02:00 GMT", "Date": "Thu, 20 Jul 2023 01:00:00 GMT"}, 120),
        ({"Retry_After": "Thu, 20 Jul 2023 01:02:00 GMT"}, 60),
        ({"Retry_After": "soon"}, 60),
    ],
)
def test_google_s_limit_is_waited_out_for_a_minute_or_as_long_as_it_says(headers, wait):
    """It counts by the minute; asking sooner prolongs it."""
    failure = failure_of(answer(429, HTML, **headers))
    assert (failure.wait, failure.facts) == (wait, {"seconds": wait})


def test_a_reason_that_is_no_word_is_left_out():
    """It goes into the log, and the answer may come from anyone."""
    content = error(403, "PERMISSION_DENIED\nmật khẩu: 123", "", "x y", "<b>")
    assert failure_of(answer(403, content)).reason is None


TOKEN = {"access_token": "ya29.x", "expires_in": 3599, "token_type": "Bearer"}


@pytest.mark.parametrize("content", [TOKEN, TOKEN | {"expires_in": "3599"}, {"access_token": "ya29.x"}])
def test_a_token_is_a_token(content):
    """Services differ in how they write its life."""
    check_token(answer(200, content))


@pytest.mark.parametrize(
    ("code", "content", "kind"),
    [
        (200, {}, "google_bad_payload"),
        (200, "null", "google_bad_payload"),
        (200, TOKEN | {"expires_in": "soon"}, "google_bad_payload"),
        (200, {"access_token": None}, "google_bad_payload"),
        (400, {"error": "invalid_grant", "error_description": "Invalid JWT Signature."}, "google_auth_key"),
        (400, {"error": "invalid_grant", "error_description": "Invalid grant: account not found"}, "google_auth_gone"),
        (
            400,
            {"error": "invalid_grant", "error_description": "Invalid JWT: Token must be a short-lived token"},
            "google_auth_clock",
        ),
        (400, {"error": "invalid_grant", "error_description": "Something new"}, "google_auth_rejected"),
        (400, {"error": "invalid_grant"}, "google_auth_rejected"),
        (401, {"error": "unauthorized_client"}, "google_auth_rejected"),
        (403, HTML, "google_portal"),
        (404, HTML, "google_portal"),
        (503, {"error": "temporarily_unavailable"}, "google_down"),
    ],
)
def test_why_there_is_no_token_is_told(code, content, kind):
    """A wrong clock, a revoked key and a deleted account are mended by three different people."""
    assert failure_of(answer(code, content), check_token).kind == kind

"""A request is read right whatever others have put into it."""

import pytest

from ui.access.passes import COOKIE
from ui.app.gate.asked import Asked


def _asked(**headers):
    return Asked("GET", "/", "", headers, "127.0.0.1", tls=False)


@pytest.mark.parametrize("other", ['prefs={"a":1}', "a[b]=1", "name=Nguyễn"])
def test_another_site_s_cookie_hides_none_of_ours(other):
    """Whoever has come in must not be asked again because a neighbouring program writes its cookies otherwise."""
    assert _asked(cookie=f"{other}; {COOKIE}=abc").cookie == "abc"


@pytest.mark.parametrize("origin", ["http://[", "http://[::1", "//"])
def test_an_origin_that_is_no_address_is_foreign(origin):
    """It must be refused, not end in a fault of ours."""
    assert not _asked(origin=origin, host="phusong.example.vn").same_origin

"""The address of what is looked at: what stands in it, what is left out, where links lead."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from ui.selection.selection import Selection


def test_month_and_status_stand_in_the_address():
    """A link that is sent must show the rows that the sender saw."""
    query = {"ky": "2023-Q3", "yc": "postings", "thang": "2023-08", "tt": "overdue"}
    address = Selection.of(query)
    assert (address.requirement, address.month, address.status) == ("postings", "2023-08", "overdue")
    assert address.query == query


@pytest.mark.parametrize("month", ["2023-13", "2023-8", "08/2023", "2023-08-01", "٢٠٢٣-٠٨", "' or 1"])
def test_what_is_no_month_is_left_out(month):
    """Addresses are typed and cut by people and programs."""
    assert Selection.of({"thang": month}).query == {}


@pytest.mark.parametrize("status", ["late; drop", "OVERDUE", "met"])
def test_what_is_no_status_is_left_out(status):
    """An unknown status would list nothing, and look like good news."""
    assert Selection.of({"tt": status}).query == {}


def test_a_link_to_a_number_is_to_all_its_months_unless_it_names_one():
    """Whoever clicks 17 in the matrix must not see the 5 of August."""
    address = Selection(period="2023-Q3", requirement="sessions", month="2023-08")
    assert address.href("places", places=("23485",), requirement="postings") == "theo-xa?ky=2023-Q3&xa=23485&yc=postings"
    assert address.href("places", requirement="postings", month="2023-07") == "theo-xa?ky=2023-Q3&yc=postings&thang=2023-07"
    assert address.href("hotline") == "tong-dai-111?ky=2023-Q3&yc=sessions&thang=2023-08"


def test_a_link_to_a_status_leads_to_its_list():
    """On a phone the list stands below the chart."""
    assert Selection(period="K1").href("progress", status="overdue") == "tien-do?ky=K1&tt=overdue#tinh-trang"
    assert Selection(period="K1").href("places", table="figures") == "theo-xa?ky=K1&bang=figures#bang-figures"
    assert Selection(period="K1", status="overdue").href("progress", status="") == "tien-do?ky=K1"


@pytest.mark.parametrize("codes", [("a,b",), (",", "%2C", "%"), ("23485", "23479@2025-07-01"), ("100%", "a+b c", "ă&b=1#x")])
def test_a_link_to_places_leads_to_these_places_whatever_their_codes_hold(codes):
    """A comma in a code would make of one commune two that do not exist, and the page would show the whole district."""
    query = dict(parse_qsl(urlsplit(Selection(places=codes).href("places")).query))
    assert Selection.of(query).places == codes

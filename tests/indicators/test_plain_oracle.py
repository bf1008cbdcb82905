"""The figures once more in plain Python, row by row, and the bounds that they must keep."""

from datetime import date
from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.report import report_of
from tests.examples import few
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submission, submissions

PLACES = ["23479", "23482", "23497", "*"]
GROUPS = ("children", "caregivers", "officials")
POPULATION = {("23479", "children"): 200, ("23479", "caregivers"): 300, ("23482", "children"): 100}
COUNT = st.one_of(st.none(), st.integers(0, 400))
ACTIVITY = st.fixed_dictionaries(
    {
        "agency": st.sampled_from(["UL", "GD", "UK"]),
        "place": st.sampled_from(PLACES),
        "date": st.dates(date(2022, 12, 1), date(2023, 5, 1)),
        "sessions": st.integers(0, 5),
        **dict.fromkeys(GROUPS, COUNT),
    }
)
POSTING = st.fixed_dictionaries(
    {
        "place": st.sampled_from(PLACES),
        "channel": st.sampled_from(["TTX", "MXH", "BDT"]),
        "date": st.dates(date(2022, 12, 1), date(2023, 5, 1)),
        "postings": st.integers(0, 5),
        "evidence": st.sampled_from([None, "ảnh", "https://example.vn"]),
    }
)
SUBMISSION = st.fixed_dictionaries(
    {
        "agency": st.sampled_from(["UL", "GD", "LD"]),
        "clause": st.sampled_from(["1a", "1b", "2a"]),
        "results": st.sampled_from([None, "…", "Đã làm"]),
        "sent_on": st.one_of(st.none(), st.dates(date(2023, 3, 1), date(2023, 5, 1))),
    }
)


def numbered(make, rows, field):
    """Rows that no other equals."""
    return [make(**row, **{field: f"dòng {n}"}) for n, row in enumerate(rows)]


def inside(rows, place=None):
    """The rows of the first quarter, of one place where one is named."""
    start, end = date(2023, 1, 1), date(2023, 3, 31)
    return [row for row in rows if start <= row["date"] <= end and place in (None, row["place"])]


def added(values):
    """The sum of what is known."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def people(rows, place):
    """The interval of one place by its definition."""
    intervals = []
    for group in GROUPS:
        known = [(row[group], row["sessions"]) for row in rows if row[group] is not None]
        if known:
            least = max(ceil(count / max(1, sessions)) for count, sessions in known)
            total = sum(count for count, _ in known)
            intervals.append((least, max(least, min(total, POPULATION.get((place, group), total)))))
    return tuple(map(sum, zip(*intervals, strict=True))) if intervals else (None, None)


@settings(deadline=None, max_examples=few(15))
@given(
    held=st.lists(ACTIVITY, max_size=10),
    posted=st.lists(POSTING, max_size=10),
    sent=st.lists(SUBMISSION, max_size=8),
    target=st.integers(0, 9),
)
def test_every_figure_is_what_its_definition_gives_row_by_row(held, posted, sent, target):
    """The fast way and the plain way are two people counting the same papers."""
    tabs = [
        activities(*numbered(activity, held, "note")),
        postings(*numbered(posting, posted, "note")),
        submissions(*numbered(submission, sent, "document_no")),
    ]
    report = report_of(read(*tabs, programme=office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, target]])), "K1")
    intervals = [people(inside(held, place), place) for place in PLACES]
    for place, (least, most) in zip(report.places, intervals[:3], strict=True):
        assert (place.figures.people_min, place.figures.people_max) == (least, most)
    for place in (*report.places, report.district):
        key = None if place.place is None else place.key
        rows, notices, figures = inside(held, key), inside(posted, key), place.figures
        assert figures.sessions == added(row["sessions"] for row in rows)
        assert [getattr(figures, group) for group in GROUPS] == [added(row[group] for row in rows) for group in GROUPS]
        assert figures.attendances == added(row[group] for row in rows for group in GROUPS)
        assert figures.postings == added(row["postings"] for row in notices)
        linked = sum(row["postings"] for row in notices if str(row["evidence"]).startswith("https"))
        assert figures.verified_postings == (linked if notices else None)
        assert figures.people_min is None or figures.people_min <= figures.people_max <= figures.attendances
        assert 0 <= place.met <= place.required
        assert all((r.state == "met") == (r.gap == 0) for r in place.requirements)
    assert report.district.figures.people_min == added(least for least, _ in intervals)
    assert report.district.figures.people_max == added(most for _, most in intervals)
    totals = report.totals
    assert totals.expected == totals.received + totals.empty + totals.pending + totals.overdue == 9

"""What each chart of the product says, in both languages, of the demo and of periods that are not over."""

from datetime import date

import pytest

from charts.bars.monthly import monthly_bars
from charts.bars.postings_by_channel import postings_by_channel
from charts.bars.report_bars import report_bars
from charts.chart import Chart
from charts.pick import Pick
from charts.plotted import figure
from data_sources.demo import demo_workbook
from indicators.compared.months import monthly
from indicators.expected.reports import Status
from indicators.report import Report, report_of
from looks import LIGHT
from records.cleaning.read import records_of
from tests.sheets import activities, activity, posting, postings, read

PERIODS = ("2023-D1", "2023-Q2", "2023-Q3", "2023-Q4")


@pytest.fixture(scope="module")
def demo():
    workbook = demo_workbook()
    records = records_of(workbook, workbook.as_of)
    return {code: report_of(records, code) for code in PERIODS}


def charts_of(report: Report, language: str = "vi") -> list[Chart]:
    """Every chart of bars that pages show."""
    months = monthly(report)
    return [
        *(monthly_bars(months, measure, language=language, window="w") for measure in ("sessions", "attendances", "postings")),
        postings_by_channel(report, report.places, language=language, window="w"),
        report_bars(report.statuses, language=language, window="w"),
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("period", PERIODS)
def test_a_title_has_at_most_twelve_words_and_the_text_says_each_value(demo, period, language):
    """A title is read in one look, and who cannot see the bars is told all of them."""
    for chart in charts_of(demo[period], language):
        assert len(chart.title.split()) <= 12, chart.title
        assert [row[0] for row in chart.rows if row[0] not in chart.alt] == []


@pytest.mark.parametrize("period", PERIODS)
def test_each_cell_of_a_table_has_a_pick_or_says_that_there_are_no_rows(demo, period):
    """A number that leads nowhere cannot be defended."""
    for chart in charts_of(demo[period]):
        shapes = [(len(row), len(picked)) for row, picked in zip(chart.rows, chart.picks, strict=True)]
        assert all(written == picked == len(chart.headers) for written, picked in shapes)
        cells = [
            pair for row, picks in zip(chart.rows, chart.picks, strict=True) for pair in zip(row[1:], picks[1:], strict=True)
        ]
        without = {said for said, pick in cells if pick is None}
        assert {said for said in without if not said.endswith("%")} <= {"—", "0"}


def test_months_are_written_as_people_write_them():
    """`2023-07` is a code, and `Th7` is Streamlit's."""
    report = report_of(read(activities(activity())), "K1")
    assert monthly_bars(monthly(report), "sessions", language="vi", window="w").drawing.categories[0] == "01/2023"
    assert monthly_bars(monthly(report), "sessions", language="en", window="w").drawing.categories[0] == "Jan 2023"


def test_a_month_without_rows_is_unknown_and_one_of_zero_is_zero():
    """A month of silence must not look like a month in which nothing was to be done."""
    report = report_of(read(activities(activity(sessions=0), activity(date=date(2023, 3, 2)))), "K1")
    chart = monthly_bars(monthly(report), "sessions", language="vi", window="w")
    assert [(end.count, end.label) for end in chart.drawing.ends] == [(None, "—"), (0, "0"), (2, "2")]
    assert [end.pick for end in chart.drawing.ends] == [
        None,
        Pick(requirement="sessions", month="2023-02"),
        Pick(requirement="sessions", month="2023-03"),
    ]


def test_months_that_have_not_come_are_not_shown():
    """An empty column at the end of an open period looks like a collapse."""
    report = report_of(read(activities(activity()), as_of=date(2023, 2, 10)), "K1")
    chart = monthly_bars(monthly(report), "sessions", language="vi", window="w")
    assert chart.drawing.categories == ("01/2023", "02/2023 (chưa hết)")
    later = report_of(read(activities(activity()), as_of=date(2023, 2, 10)), "K2")
    assert monthly_bars(monthly(later), "sessions", language="vi", window="w").rows == ()


def test_the_month_that_still_runs_is_marked_by_a_word_and_by_hatching():
    """Ten days of a month beside a whole one would look like a collapse."""
    report = report_of(read(activities(activity()), as_of=date(2023, 2, 10)), "K1")
    chart = monthly_bars(monthly(report), "sessions", language="vi", window="w")
    assert chart.drawing.running == {1}
    assert figure(chart.drawing, LIGHT).data[0].marker.pattern.shape == ("", "/")
    assert chart.rows[1][0] == "02/2023 (chưa hết)"
    assert "02/2023 (chưa hết)" in chart.alt


def test_no_month_of_a_period_that_is_over_still_runs():
    """A period that ended on the 23rd is over, whatever the month does."""
    report = report_of(read(activities(activity()), as_of=date(2023, 4, 2)), "K1")
    assert monthly_bars(monthly(report), "sessions", language="vi", window="w").drawing.running == frozenset()


def test_places_stand_from_fewest_postings_to_most_and_channels_in_the_order_of_the_office():
    """Who is behind is read first, and a colour means the same channel in every bar."""
    rows = [
        posting(place="Đăk Rve", agency="UBND thị trấn Đăk Rve", channel="MXH", postings=9),
        posting(postings=2),
        posting(channel="Facebook", postings=0),
    ]
    report = report_of(read(postings(*rows)), "K1")
    chart = postings_by_channel(report, report.places, language="vi", window="w")
    assert chart.headers == ("Địa bàn", "Truyền thanh xã", "Mạng xã hội", "Lượt đăng 111")
    assert chart.rows == (("Đăk Kôi", "—", "—", "—"), ("Tân Lập", "2", "0", "2"), ("Đăk Rve", "—", "9", "9"))
    assert chart.picks[1][1:] == (
        Pick(places=("23497",), requirement="channel:TTX"),
        Pick(places=("23497",), requirement="channel:MXH"),
        Pick(places=("23497",), requirement="postings"),
    )


def test_a_bar_of_reports_stands_for_its_status(demo):
    """A leader points at "overdue" and asks who."""
    chart = report_bars(demo["2023-Q3"].statuses, language="vi", window="w")
    assert [(name, end.label) for name, end in zip(chart.drawing.categories, chart.drawing.ends, strict=True)] == [
        ("Đúng hạn", "26"),
        ("Nộp muộn", "2"),
        ("Không rõ ngày nộp", "1"),
        ("Có dòng, chưa ghi kết quả", "1"),
        ("Có gửi, chưa tính được", "1"),
        ("Quá hạn", "4"),
    ]
    assert chart.drawing.ends[-1].pick == Pick(status=str(Status.OVERDUE))

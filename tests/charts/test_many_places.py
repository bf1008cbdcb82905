"""A province of a hundred places: what fits no screen is drawn by its ends, and said whole."""

from charts.bars.postings_by_channel import postings_by_channel
from tests.districts import office, report, rows


def test_of_many_places_the_ends_are_drawn_and_the_table_has_all():
    """A chart of a hundred bars is eight screens long; whoever looks for the middle reads the median and the table."""
    found = report([*office(40), *rows(40, 900)])
    chart = postings_by_channel(found, found.places, language="vi", window="Quý I")
    counted = sorted(there.figures.postings or 0 for there in found.places)
    assert len(chart.rows) == len(chart.picks) == 40
    assert len(chart.drawing.categories) == len(chart.drawing.ends) == 20
    drawn = [end.count or 0 for end in chart.drawing.ends]
    assert drawn == [*counted[:10], *counted[-10:]]
    assert all(len(series.values) == len(series.meanings) == 20 for series in chart.drawing.series)
    assert "10 nơi ít nhất và 10 nơi nhiều nhất" in chart.subtitle


def test_of_few_places_all_are_drawn():
    """A district has no middle to leave out."""
    found = report([*office(20), *rows(20, 300)])
    assert len(postings_by_channel(found, found.places, language="vi", window="Quý I").drawing.categories) == 20

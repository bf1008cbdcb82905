"""Pictures of charts, made without a browser: what is in them, on every machine alike."""

import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from matplotlib.font_manager import FontProperties, fontManager, get_font
from PIL import Image

from charts.chart import Chart
from charts.described_bars import Bars, Series, Value
from charts.drawn import picture
from charts.pictures.canvas import font
from looks import LIGHT
from words.catalogue import LANGUAGES, catalogue

SVG = "{http://www.w3.org/2000/svg}"
FOOTER = "Nguồn: bảng tính · Số liệu tính đến 20/12/2023"


def chart(*counts: int | None, title: str = "Đăk Rve nhiều nhất", name: str = "Đăk Rve") -> Chart:
    """Lying bars of one colour, one for each count."""
    values = tuple(Value(count, "—" if count is None else str(count)) for count in counts)
    bars = Bars((name,) * len(counts), (Series("Số buổi", ("accent",) * len(counts), values),), values, across=True)
    return Chart("thử", title, "Số buổi · Quý III", "Đăk Rve: 3", bars, ("Địa bàn", "Số buổi"), ())


def svg_of(drawn: Chart) -> ET.Element:
    return ET.fromstring(picture(drawn, LIGHT, FOOTER, kind="svg"))  # noqa: S314 - we made it ourselves


def letters(drawn: Chart) -> int:
    """How many letters are drawn."""
    return len(svg_of(drawn).findall(f".//{SVG}use"))


def test_a_png_opens_as_wide_as_the_text_of_a_page_and_says_what_it_shows():
    """It is pasted into documents, and read there by people who cannot see it, too."""
    image = Image.open(io.BytesIO(picture(chart(3, 0, None), LIGHT, FOOTER, kind="png")))
    image.load()
    assert image.size == (1300, 542)
    assert image.text["Title"] == "Đăk Rve nhiều nhất"
    assert image.text["Description"] == f"Đăk Rve: 3. Số buổi · Quý III. {FOOTER}"
    assert "Software" not in image.text


def test_an_svg_says_its_title_and_description_first_and_holds_no_font():
    """A screen reader reads it, and a machine without our font shows it as it was drawn."""
    root = svg_of(chart(3, 2))
    assert (root.tag, root.get("role")) == (f"{SVG}svg", "img")
    assert [(part.tag.removeprefix(SVG), part.text) for part in list(root)[:2]] == [
        ("title", "Đăk Rve nhiều nhất"),
        ("desc", f"Đăk Rve: 3. Số buổi · Quý III. {FOOTER}"),
    ]
    assert root.findall(f".//{SVG}text") == []


@pytest.mark.parametrize("hostile", ["<b>&", "$x$", "-->", r"\frac", "]]>"])
def test_signs_that_mean_something_elsewhere_are_drawn_as_they_are(hostile):
    """A cell of the sheet may hold anything, and a formula drawn from it would be somebody else's picture."""
    root = svg_of(chart(3, 2, title=hostile, name=hostile))
    assert root[0].text == hostile
    plain = "n" * len(hostile)
    assert letters(chart(3, 2, title=hostile, name=hostile)) == letters(chart(3, 2, title=plain, name=plain))


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_the_same_chart_gives_the_same_bytes_from_any_thread(kind):
    """Two officials who take the same picture at once must get the same one."""
    drawn = chart(3, 17, 0, None)
    with ThreadPoolExecutor(4) as threads:
        pictures = set(threads.map(lambda _: picture(drawn, LIGHT, FOOTER, kind=kind), range(8)))
    assert len(pictures) == 1


def test_unknown_nothing_and_something_are_three_pictures():
    """A place that was never heard must not look like one that did nothing."""
    pictures = {picture(chart(9, count), LIGHT, FOOTER, kind="png") for count in (None, 0, 1)}
    assert len(pictures) == 3


@pytest.mark.parametrize("strong", [False, True], ids=["regular", "strong"])
def test_every_letter_of_both_catalogues_can_be_drawn(strong):
    """A box in place of a letter makes an official document look like a mistake."""
    said = {letter for language in LANGUAGES for message in catalogue(language) for letter in str(message.string)}
    signs = said | set("ầểỗợữđĐƯẶỹ✓◐✕?!…–—·≥") - {"\n", "\u00a0"}
    families = font(13, strong=strong).get_family()
    known = {code for family in families for code in get_font(fontManager.findfont(FontProperties(family))).get_charmap()}
    assert sorted(sign for sign in signs if ord(sign) not in known and sign != "\n") == []


def test_the_font_is_ours_and_not_the_one_that_signs_are_taken_from():
    """A picture in another font would show whose machine made it."""
    assert font(13).get_family() == ["Be Vietnam Pro", "DejaVu Sans"]
    assert font(13, strong=True).get_family() == ["Be Vietnam Pro SemiBold", "DejaVu Sans"]


def test_nothing_is_loaded_for_pictures_before_one_is_asked_for():
    """Half a second for every start of the server, for a picture that most never take."""
    script = "import sys, ui.parts.charts.charting; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def pixels(targets: tuple[int | None, ...]) -> Image.Image:
    """Two lying bars, of 14 and of 30, with such targets."""
    ends = (Value(14, "14"), Value(30, "30"))
    bars = Bars(("Đăk Ruồng", "Đăk Rve"), (Series("Lượt", ("accent",) * 2, ends),), ends, True, targets, "Chỉ tiêu")
    drawn = Chart("thử", "Lượt đăng", "Quý IV", "Đăk Ruồng: 14", bars, ("Địa bàn", "Lượt"), ())
    return Image.open(io.BytesIO(picture(drawn, LIGHT, FOOTER, kind="png"))).convert("RGB")


@pytest.mark.parametrize("target", [15, 16])
def test_the_mark_of_a_target_changes_no_pixel_of_a_number_beside_a_bar(target):
    """Through the line at 15 the 14 of a commune read as 4, on paper as on the screen."""
    without, marked = (np.asarray(pixels((there, 20))) for there in (None, target))
    drawn = (without != without[0, 0]).any(axis=2)
    changed = (without != marked).any(axis=2)
    assert changed.sum() > 200
    assert not (changed & drawn).any()

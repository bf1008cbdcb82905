"""The places in boundaries of one's own, in a real browser: drawn from nothing but the file, and no wider than a phone."""

import pytest

from tests.browser.conftest import DESK, PHONE, running_server, visit
from tests.geojson import commune, communes, feature, written

MAP = ".st-key-boundary_map"


@pytest.fixture
def squares(tmp_path):
    """A file of the communes' squares."""
    file = tmp_path / "huyen.geojson"
    file.write_bytes(written(*communes()))
    return file


def give(visitor, file) -> None:
    """Choose a file of boundaries in the options."""
    visitor.page.get_by_role("button", name="Tùy chọn").click()
    visitor.page.locator(".st-key-boundaries input[type=file]").set_input_files(file)


def look(visitor, file) -> None:
    """Choose it, and wait for the address to have it."""
    give(visitor, file)
    visitor.page.wait_for_url("**bd=*")
    visitor.settle()
    visitor.page.keyboard.press("Escape")


def labels(visitor) -> list[str]:
    """What is read on the map."""
    texts = visitor.page.locator(f"{MAP} .scatterlayer text").all()
    return [text.text_content() for text in texts if text.is_visible()]


@pytest.mark.parametrize("viewport", [PHONE, pytest.param(DESK, marks=pytest.mark.long)], ids=["phone", "desk"])
def test_boundaries_of_ones_own_are_drawn_in_place_of_the_tiles(browser, server, viewport, squares):
    """The visit fails if anything was asked of another machine; the tiles stay as the way for the keyboard."""
    with visit(browser, server, viewport) as visitor:
        visitor.open("tong-quan?ky=2023-Q3")
        look(visitor, squares)
        visitor.page.locator(f"{MAP} .scatterlayer .trace").first.wait_for()
        assert visitor.page.locator(f"{MAP} .js-fill").count() == 7
        assert len(labels(visitor)) == 7
        assert visitor.page.locator(".ps-tiles:not(.ps-flow)").count() == 0
        assert visitor.page.locator(".ps-flow a.ps-tile").count() == 7
        assert visitor.page.locator(".ps-map-notes").count() == 0
        main = visitor.page.locator("[data-testid=stMain]")
        assert main.evaluate("element => element.scrollWidth - element.clientWidth") <= 0
        box = visitor.page.locator(f"{MAP} .js-plotly-plot").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= viewport["width"]


def test_a_click_on_a_place_of_the_map_leads_to_its_page(visitor, squares):
    """What does not fit on the map is read over it, and a click goes to the rows behind."""
    visitor.open("tong-quan?ky=2023-Q3")
    look(visitor, squares)
    label = visitor.page.locator(f"{MAP} .scatterlayer text", has_text="5/8").first
    label.scroll_into_view_if_needed()
    box = label.bounding_box()
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    under = visitor.page.evaluate("at => document.elementFromPoint(at.x, at.y).title", at)
    assert under == "Đăk Kôi: 5/8 (62,5%)"
    visitor.page.mouse.click(at["x"], at["y"])
    visitor.arrive("Theo địa bàn")
    assert "xa=23482" in visitor.page.url


@pytest.mark.long
def test_a_place_below_the_map_leads_to_its_page_and_back_to_the_same_map(visitor, squares):
    """The map is lent to the viewer, not to one page."""
    visitor.open("tong-quan?ky=2023-Q3")
    look(visitor, squares)
    visitor.click(".ps-flow a:has-text('Đăk Tờ Re')")
    visitor.arrive("Theo địa bàn")
    assert "bd=" in visitor.page.url
    visitor.page.go_back()
    visitor.arrive("Tổng quan")
    visitor.page.locator(f"{MAP} .js-plotly-plot").wait_for()


def test_what_is_not_on_the_map_is_told_under_it(visitor, tmp_path):
    """A place that is silently missing would pass for one that does not exist."""
    file = tmp_path / "mot-xa.geojson"
    point = {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [108.2, 14.5]}}
    file.write_bytes(written(commune("23482"), feature({"ten": "<b>Măng Đen</b>"}), point))
    visitor.open("tong-quan?ky=2023-Q3")
    look(visitor, file)
    said = visitor.page.locator(".ps-map-notes").inner_text()
    assert "6 địa bàn: Đăk Rve, Đăk Tơ Lung, Đăk Ruồng, Đăk Pne, Đăk Tờ Re và 1" in said
    assert "<b>Măng Đen</b>" in said
    assert "1 đối tượng" in said


def test_boundaries_that_match_nothing_leave_the_tiles_and_say_why(visitor, tmp_path):
    """Whoever gave the map of another district must not lose the picture."""
    file = tmp_path / "huyen-khac.geojson"
    file.write_bytes(written(feature({"ten": "Măng Đen"})))
    visitor.open("tong-quan?ky=2023-Q3")
    look(visitor, file)
    said = visitor.page.locator(".ps-map-notes").inner_text()
    assert "huyen-khac.geojson" in said
    assert "Măng Đen" in said
    assert visitor.page.locator(".ps-tiles a.ps-tile").count() == 7
    assert visitor.page.locator(MAP).count() == 0


def test_a_file_that_is_no_map_is_told_and_stops_no_page(visitor, tmp_path):
    """The figures do not depend on the map."""
    file = tmp_path / "hong.geojson"
    file.write_bytes(b'{"type": "FeatureCollection", "features": [')
    visitor.open("tong-quan?ky=2023-Q3")
    give(visitor, file)
    alert = visitor.page.locator("[role=alert]", has_text="hong.geojson").first
    alert.wait_for()
    assert "QGIS" in alert.inner_text()
    assert "bd=" not in visitor.page.url
    assert visitor.page.locator(".ps-tiles a.ps-tile").count() == 7


def test_a_map_that_is_no_longer_lent_leaves_the_figures(visitor):
    """A link of yesterday still answers, with the tiles."""
    visitor.open("tong-quan?ky=2023-Q3&bd=gone")
    assert "Tùy chọn" in visitor.page.locator(".ps-map-notes").inner_text()
    assert visitor.page.locator(".ps-tiles a.ps-tile").count() == 7


@pytest.mark.long
def test_the_map_of_the_secrets_is_everybodys_and_needs_no_account(browser, tmp_path, squares):
    """The office sets its map once; a slip in the file shows the tiles and says what to mend, until it is mended."""
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(f'[map]\nboundaries = "{squares}"\n', encoding="utf-8")
    with running_server(f"--secrets.files={secrets}") as url:
        with visit(browser, url, DESK) as visitor:
            visitor.open("tong-quan?ky=2023-Q3")
            assert "Số liệu minh họa" in visitor.page.locator(".ps-fresh").inner_text()
            visitor.page.locator(f"{MAP} .js-plotly-plot").wait_for()
        squares.write_bytes(b"{}")
        with visit(browser, url, DESK) as visitor:
            visitor.open("tong-quan?ky=2023-Q3")
            assert "huyen.geojson" in visitor.page.locator(".ps-map-notes").inner_text()
            assert visitor.page.locator(".ps-tiles a.ps-tile").count() == 7

"""The page on the architecture shows the imports of today."""

import re

from tools.import_layers import PACKAGES, imports_inside, layers
from tools.make_architecture import PAGE, PICTURE, ROOT, page, picture

OUTDATED = "packages, their first lines, imports or contracts have changed: run make docs"


def test_the_page_and_its_picture_are_what_the_imports_make():
    """A new engineer decides from the picture where a line of code belongs."""
    assert PAGE.read_text(encoding="utf-8") == page(), OUTDATED
    assert PICTURE.read_text(encoding="utf-8") == picture(), OUTDATED


def test_every_package_of_two_levels_is_in_the_page_and_in_the_picture():
    """A package that is not on the map is found by accident only."""
    told, drawn = page(), picture()
    inner = [package for outer in PACKAGES for package in imports_inside(outer)]
    assert [package for package in PACKAGES if f">{package}</text>" not in drawn] == []
    assert [package for package in (*PACKAGES, *inner) if f"`{package.replace('.', '/')}`" not in told] == []
    assert [package for package in inner if package.partition(".")[2] not in drawn] == []


def test_a_package_stands_below_every_package_that_imports_it():
    """Layers drawn in another order would teach the wrong direction."""
    diamond = {"top": frozenset({"left", "right"}), "left": frozenset({"low"}), "right": frozenset(), "low": frozenset()}
    assert layers(diamond) == [["top"], ["left", "right"], ["low"]]


def test_packages_that_import_each_other_share_a_layer():
    """The picture must still be drawn, and show the circle, when somebody has made one."""
    circle = {"one": frozenset({"two"}), "two": frozenset({"one", "low"}), "low": frozenset()}
    assert layers(circle) == [["one", "two"], ["low"]]


def test_every_file_that_the_page_names_is_there():
    """A path that leads nowhere costs a new engineer an hour."""
    paths = re.findall(r"`(\w+/(?:[\w/]+\.py)?)`", PAGE.read_text(encoding="utf-8"))
    assert len(paths) > 5
    assert [path for path in paths if not (ROOT / path).exists()] == []

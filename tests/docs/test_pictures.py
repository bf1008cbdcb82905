"""The pictures of the docs show the product of today, and each that is named is there."""

import re
from urllib.parse import urlsplit

import pytest

from tools.picture_camera import Camera, text_on
from tools.picture_plan import ROOT, shown_in_docs
from tools.picture_record import FOLDER, entry, look_digest, read_record
from tools.picture_sites import running_sites

TAKE_ANEW = "the product has changed since the pictures were taken: run make pictures"
SMALL = 1_500_000  # bytes of all pictures together: the guide is opened on a slow line
PAGES = [ROOT / "README.md", ROOT / "README.vi.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)|<img[^>]*\ssrc=\"([^\"]+)\"")


def _shown_in(page):
    """The files of pictures that a page shows."""
    paths = [markdown or html for markdown, html in LINK.findall(page.read_text(encoding="utf-8"))]
    return [(page.parent / path).resolve() for path in paths if not urlsplit(path).scheme]


def test_every_picture_that_a_page_shows_is_there():
    """A guide with a broken picture is believed in nothing else either."""
    missing = {page.name: [file.name for file in _shown_in(page) if not file.is_file()] for page in PAGES}
    assert {page: names for page, names in missing.items() if names} == {}


def test_every_picture_is_shown_somewhere_and_was_taken_by_the_command():
    """A picture made by hand grows old unseen; one that nobody shows is weight."""
    files = {file.stem for file in FOLDER.glob("*.png")}
    shown = {file.stem for page in PAGES for file in _shown_in(page) if file.parent == FOLDER.resolve()}
    assert shown == files
    assert files == set(read_record()["pictures"])
    assert files == {picture.name for picture in shown_in_docs()}


def test_the_pictures_are_small():
    """The office opens the guide over the line of a commune."""
    assert sum(file.stat().st_size for file in FOLDER.glob("*.png")) < SMALL


def test_the_pictures_have_the_look_of_today():
    """Whoever compares the guide with the screen must see the same colours."""
    assert read_record()["look"] == look_digest(), TAKE_ANEW


@pytest.mark.long
def test_the_pictures_show_what_stands_on_the_pages_today(browser):
    """Whoever follows the guide must find each word where the picture has it."""
    camera, kept, found = Camera(browser), read_record()["pictures"], {}
    with running_sites({picture.site for picture in shown_in_docs()}) as sites:
        for picture in shown_in_docs():
            found[picture.name] = entry(picture, text_on(camera.opened(sites[picture.site], picture)))
    camera.close()
    changed = [name for name in found if found[name] != kept.get(name)]
    assert changed == [], TAKE_ANEW

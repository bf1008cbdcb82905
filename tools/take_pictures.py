"""Takes pictures of the running product: the few that the docs show, and every page on every screen to look through."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402 - the project is found first

from tests.chromium import ARGUMENTS, CHROMIUM  # noqa: E402
from tools.picture_camera import Camera, taken, text_on  # noqa: E402
from tools.picture_plan import Picture, every_page, shown_in_docs  # noqa: E402
from tools.picture_record import FOLDER, entry, write_record  # noqa: E402
from tools.picture_sites import running_sites  # noqa: E402

LOOKED_THROUGH = ROOT / "test-output" / "pictures"


def main() -> None:
    """Take every picture; with `--docs` only those of the docs."""
    with running_sites(("demo", "live", "units")) as sites, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        camera = Camera(browser)
        _take_for_docs(camera, sites)
        if "--docs" not in sys.argv:
            _take(camera, sites, every_page(), LOOKED_THROUGH)
        browser.close()


def _take_for_docs(camera: Camera, sites: Mapping[str, str]) -> None:
    """Take the pictures of the docs, remove those that are no longer shown, keep what they were taken of."""
    texts = _take(camera, sites, shown_in_docs(), FOLDER)
    for file in FOLDER.glob("*.png"):
        if file.stem not in texts:
            file.unlink()
    write_record({picture.name: entry(picture, texts[picture.name]) for picture in shown_in_docs()})


def _take(camera: Camera, sites: Mapping[str, str], pictures: Iterable[Picture], folder: Path) -> dict[str, str]:
    """Take pictures into a folder; what text stood on each, by its name."""
    texts = {}
    for picture in pictures:
        file = folder / f"{picture.name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        page = camera.opened(sites[picture.site], picture)
        taken(page, picture).save(file, optimize=True)
        texts[picture.name] = text_on(page)
    return texts


if __name__ == "__main__":
    main()

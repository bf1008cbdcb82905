"""Takes the pictures of the README from the running product, so that they show the real thing."""

import io
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402 - the project is found first
from playwright.sync_api import sync_playwright  # noqa: E402

from tests.browser.conftest import ARGUMENTS, CHROMIUM, DESK, PHONE, Visitor, running_server  # noqa: E402

FOLDER = ROOT / "docs" / "pictures"
# name, address, screen, height of the picture in pixels
PICTURES = (
    ("tong-quan", "tong-quan?ky=2023-Q3", DESK, 1300),
    ("theo-xa", "theo-xa?ky=2023-Q3&xa=23485&yc=postings", DESK, 1250),
    ("tong-dai-111", "tong-dai-111?ky=2023-Q3", DESK, 1100),
    ("tien-do", "tien-do?ky=2023-Q3", DESK, 1100),
    ("chat-luong", "chat-luong?ky=2023-Q3", DESK, 1150),
    ("dien-thoai", "tong-quan?ky=2023-Q3", PHONE, 1700),
)
COLOURS = 96  # enough for a flat picture, at a third of its size


def main() -> None:
    """Take every picture."""
    FOLDER.mkdir(exist_ok=True)
    with running_server() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for name, path, screen, height in PICTURES:
            page = browser.new_page(viewport={**screen, "height": height}, locale="vi-VN")
            visitor = Visitor(page, url)
            visitor.open(path)
            page.wait_for_timeout(1000)
            picture = Image.open(io.BytesIO(page.screenshot()))
            picture.convert("RGB").quantize(COLOURS).save(FOLDER / f"{name}.png", optimize=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()

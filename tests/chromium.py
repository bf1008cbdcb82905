"""The one browser of a test process: Playwright lets a process have no second one beside it."""

import os
import shutil

import pytest

# The first that is there; the headless one takes less of the machine.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for name in NAMES if (path := shutil.which(name))), None)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Only of tests, and not of what is measured beside others.
_OF_TESTS = [
    # There is no other machine: whatever a page asks one for fails, which is told, so that not every request need be.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE *.localhost",
    # Three browsers on two processors: threads that help one page take the time of another.
    "--js-flags=--single-threaded",
]


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI must run the browser tests, and there is no Chromium")
        pytest.skip("no Chromium on this machine: see tests/browser/ensure_chromium.sh")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, *_OF_TESTS])
        yield chromium
        chromium.close()

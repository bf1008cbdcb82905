"""Writes requirements.lock: every package that an office installs, for Linux and Windows, with the hashes of its files."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
_HEAD = "# Made by `make lock` from requirements.txt and constraints.txt, for `pip install --require-hashes`.\n"


def main() -> None:
    """Ask the package index once, by uv, for what the pinned versions consist of."""
    command = [str(Path(sys.executable).parent / "uv"), "pip", "compile", "--universal", "--python-version", "3.11"]
    options = ["--generate-hashes", "--no-header", "--no-annotate", "--quiet", "--upgrade", "--constraints", "constraints.txt"]
    asked = [*command, *options, "requirements.txt"]
    found = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 - our own words
    LOCK.write_text(_HEAD + found.stdout, encoding="utf-8")


if __name__ == "__main__":
    main()

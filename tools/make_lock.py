"""Writes requirements.lock: every package of a set-up for an office, for Linux and Windows, with the hash of each of its files."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
_HEAD = "# Made by `make lock` from requirements.txt and constraints.txt; `pip install --require-hashes -r requirements.lock` takes it.\n"


def main() -> None:
    """Ask the package index once, by uv, for what the pinned versions consist of."""
    command = [str(Path(sys.executable).parent / "uv"), "pip", "compile", "--universal", "--python-version", "3.11"]
    options = ["--generate-hashes", "--no-header", "--no-annotate", "--quiet", "--upgrade", "--constraints", "constraints.txt"]
    found = subprocess.run(
        [*command, *options, "requirements.txt"], cwd=ROOT, check=True, capture_output=True, text=True
    )  # fixed words
    LOCK.write_text(_HEAD + found.stdout, encoding="utf-8")


if __name__ == "__main__":
    main()

"""Hundreds of spoilt packages from the command line: each ends with the figures or with one sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.data_sources.worst_files import WORST

ROOT = Path(__file__).parent.parent.parent
FILES = int(os.environ.get("FUZZED", "312"))
BATCH = 26  # files that one process reads, one after the other
MOST_MEMORY = 1024  # MiB
MEASURED = "measured, asserted nowhere"
# Reads spoilt packages in this process and prints what became of each; a file that takes a minute ends the process.
READS = """
import io, json, resource, signal, sys, tempfile, time, warnings
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from cli import main
from tests.data_sources.fuzzed_books import BOOKS
from tests.data_sources.spoiling import spoilt
warnings.simplefilter("ignore")
for seed in range(*map(int, sys.argv[1:])):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.xlsx"
        file.write_bytes(spoilt(BOOKS[seed % len(BOOKS)](), seed))
        said, start = io.StringIO(), time.monotonic()
        signal.alarm(60)
        with redirect_stderr(said), redirect_stdout(io.StringIO()):
            ended = main(["summary", "--source", str(file), "--period", "K1", "--as-of", "2023-04-10", "--out", folder])
        signal.alarm(0)
        print(json.dumps([seed, ended, time.monotonic() - start, said.getvalue()]), flush=True)
print(json.dumps(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
"""

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform == "win32", reason="it measures with what Windows does not have"),
]


@pytest.mark.parametrize("first", range(0, FILES, BATCH))
def test_a_spoilt_package_ends_with_figures_or_one_sentence(first, report):
    """Files come from old programs, broken downloads and people with bad intentions; none may end the reader."""
    done = python(READS, str(first), str(first + BATCH))
    *files, store = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, len(files)) == (0, BATCH), done.stderr[-500:]
    assert [(seed, ended, said) for seed, ended, _, said in files if ended not in {0, 2} or len(said.splitlines()) > 1] == []
    assert store < MOST_MEMORY
    read = sum(ended == 0 for _, ended, _, _ in files)
    slowest = max(seconds for _, _, seconds, _ in files)
    line = f"spoilt packages from {first}: {read} of {BATCH} read, {slowest:.1f} s at most, {store:.0f} MiB at the peak"
    report.setdefault(MEASURED, []).append(line)


@pytest.mark.parametrize("name", WORST)
def test_the_worst_of_files_ends_with_figures_or_one_sentence(name, tmp_path, report):
    """Each of them was drawn to fill the store or to take an hour."""
    file = tmp_path / "a.xlsx"
    file.write_bytes(WORST[name]())
    command = "import sys; from cli import main; ended = main(sys.argv[1:])"
    peak = "import resource; print(ended, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    options = ["--period", "2023-Q3", "--as-of", "2023-12-20", "--out", str(tmp_path)]
    done = python(f"{command}; {peak}", "summary", "--source", str(file), *options)
    ended, store = done.stdout.splitlines()[-1].split()
    assert (done.returncode, ended in {"0", "2"}, len(done.stderr.splitlines()) <= 1) == (0, True, True), done.stderr[-500:]
    assert float(store) < MOST_MEMORY
    report.setdefault(MEASURED, []).append(f"{name}: exit code {ended}, {float(store):.0f} MiB at the peak")


def python(code, *arguments):
    """What some code prints and how it ends, in a process of its own."""
    return subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)

"""An office's machine below a folder, from the set-up to the way back: back up, lose the disk, restore, update, go back."""

import os
import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from data_sources.store import ReadingStore
from tests.deploy.front import found

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]
ROOT = Path(__file__).parent.parent.parent
VERSION_1 = ROOT / "tests" / "golden" / "store" / "version-1.sqlite"
AGE = found("age", "bin")


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """A clone of what is checked out, and a folder that stands for the root of a machine."""
    if AGE is None or shutil.which("git") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI must run the scripts of deployment, and there is no age")
        pytest.skip("no age or git here: see tests/deploy/ensure_nginx.sh")
    folder = tmp_path_factory.mktemp("machine")
    subprocess.run(["git", "clone", "-q", ROOT, folder / "clone"], check=True)
    return folder


def run(machine, *command, code=0):
    """What a script says; with what code it ends is asserted."""
    path = os.pathsep.join((str(Path(AGE).parent), os.environ["PATH"]))
    outside = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # pip asks the package index
    environment = outside | {"PHUSONG_PREFIX": str(machine / "root"), "PATH": path}
    ended = subprocess.run(command, cwd=machine / "clone", env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == code, ended.stderr[-2000:]
    return ended.stdout + ended.stderr


def _numbers(file):
    with closing(ReadingStore(f"sqlite:///{file}", "sheet")) as store:
        return [reading.id for reading in store.readings()]


def test_from_the_set_up_to_the_way_back(machine):
    """The night on which an office needs its backup is a bad one to run these scripts for the first time."""
    root = machine / "root"
    state, etc, backups = root / "var/lib/phusong111", root / "etc/phusong111", root / "var/backups/phusong111"
    current, key = root / "opt/phusong111/current", machine / "key.txt"
    said = run(machine, "sh", "deploy/install.sh", "phusong.xa.gov.vn")
    assert "✓ Đã cài" in said
    assert (oct(state.stat().st_mode), oct((etc / "secrets.toml").stat().st_mode)) == ("0o40700", "0o100640")
    shutil.copy(VERSION_1, state / "readings.sqlite")
    (state / "access.key").write_text("khóa ký", encoding="utf-8")

    assert "age-keygen" in run(machine, "sh", "deploy/backup.sh", code=1)
    subprocess.run([Path(AGE).parent / "age-keygen", "-o", key], check=True, capture_output=True)
    public = next(line.split()[-1] for line in key.read_text().splitlines() if "public key" in line)
    (etc / "backup-recipients.txt").write_text(public, encoding="utf-8")
    run(machine, "sh", "deploy/backup.sh")
    (backup,) = backups.iterdir()
    stored = backup.read_bytes()
    assert [word for word in ("SQLite format", "khóa ký", "snapshots", "Đăk") if word.encode() in stored] == []
    assert [path.name for path in state.iterdir() if path.name.startswith("backup.")] == []

    for path in state.iterdir():
        path.unlink()
    run(machine, "sh", "deploy/restore.sh", str(backup), str(key))
    assert (_numbers(state / "readings.sqlite"), (state / "access.key").read_text(encoding="utf-8")) == ([2, 1], "khóa ký")
    other = machine / "other.txt"
    subprocess.run([Path(AGE).parent / "age-keygen", "-o", other], check=True, capture_output=True)
    assert "sai khóa" in run(machine, "sh", "deploy/restore.sh", str(backup), str(other), code=1)
    assert _numbers(state / "readings.sqlite") == [2, 1]

    first = current.resolve()
    who = ("-c", "user.name=test", "-c", "user.email=test@localhost")
    run(machine, "git", *who, "commit", "-q", "--allow-empty", "-m", "Next")
    assert "✓ Đã cập nhật" in run(machine, "sh", "deploy/update.sh")
    assert current.resolve() != first
    assert "✓ Đã quay lại" in run(machine, "sh", "deploy/update.sh", "--back")
    assert (current.resolve(), _numbers(state / "readings.sqlite")) == (first, [2, 1])

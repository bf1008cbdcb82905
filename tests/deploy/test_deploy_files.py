"""What stands in `deploy/` and in the lock is what the guide of deployment promises, read without starting anything."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
DEPLOY = ROOT / "deploy"
SITE = (DEPLOY / "nginx" / "phusong111.conf").read_text(encoding="utf-8")
SCRIPTS = [*sorted(DEPLOY.glob("*.sh")), *sorted((ROOT / "tests" / "deploy").glob("*.sh"))]
UNITS = sorted((DEPLOY / "systemd").iterdir())
_PIN = re.compile(r"([\w.-]+)(?:\[[\w,]+\])?==([\w.]+)")


def _pins(name):
    found = (_PIN.match(line) for line in (ROOT / name).read_text(encoding="utf-8").splitlines())
    return {re.sub(r"[-_.]+", "-", pin[1]).lower(): pin[2] for pin in found if pin}


def test_the_lock_holds_what_is_required_in_the_versions_that_are_tested():
    """An office must get the versions that passed the tests; `make lock` after each change."""
    required, held, locked = _pins("requirements.txt"), _pins("constraints.txt"), _pins("requirements.lock")
    assert {name: locked.get(name) for name in required} == required
    assert {name: version for name, version in locked.items() if held.get(name, version) != version} == {}
    for_other_systems = {"colorama", "tzdata", "httpx2-jsfetch"}  # Windows, and browsers that run Python
    assert set(locked) - set(held) <= for_other_systems, "pin it in constraints.txt"


def test_every_package_of_the_lock_has_its_hashes():
    """pip refuses the whole file for one package without."""
    packages = re.split(r"\n(?=\w)", (ROOT / "requirements.lock").read_text(encoding="utf-8"))[1:]
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_can_be_read_by_a_plain_shell(script):
    """A machine of an office has dash, and a mistake there stops half-way."""
    subprocess.run(["sh", "-n", str(script)], check=True)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_has_no_line_that_systemd_does_not_know(unit, tmp_path):
    """systemd passes over a misspelt protection with a warning that nobody reads."""
    text = unit.read_text(encoding="utf-8")
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str
    parser.read_string(text)
    assert set(parser.sections()) <= {"Unit", "Service", "Timer", "Install"}
    if not shutil.which("systemd-analyze"):
        return
    # What is not on this machine is another program here; a template is asked about one instance.
    text = re.sub(r"ExecStart=\S+", "ExecStart=/bin/true", text)
    shown = tmp_path / unit.name.replace("@.", "@8501.")
    shown.write_text(text, encoding="utf-8")
    if unit.suffix == ".timer":
        (tmp_path / unit.with_suffix(".service").name).write_text("[Service]\nExecStart=/bin/true\n", encoding="utf-8")
    told = subprocess.run(["systemd-analyze", "verify", "--man=no", str(shown)], capture_output=True, text=True, check=False)
    assert [line for line in told.stderr.splitlines() if unit.stem.rstrip("@") in line and "Unknown" in line] == []


def test_a_replica_runs_as_nobody_in_particular_within_its_memory():
    """A hole in the product must not become a hole in the machine."""
    unit = (DEPLOY / "systemd" / "phusong111@.service").read_text(encoding="utf-8")
    wanted = (
        "User=phusong",
        "MemoryMax=2G",
        "ProtectSystem=strict",
        "NoNewPrivileges=true",
        "PrivateTmp=true",
        "Restart=always",
    )
    wanted += (
        "StateDirectory=phusong111",
        "UMask=0077",
        "LimitCORE=0",
        "WantedBy=multi-user.target",
        "--server.address=127.0.0.1",
    )
    assert [line for line in wanted if line not in unit] == []


def test_the_site_has_what_the_guide_promises():
    """The guide is what an office trusts when it opens the port."""
    wanted = ("ssl_protocols TLSv1.2 TLSv1.3;", "ssl_reject_handshake on;", "return 444;", "Strict-Transport-Security")
    wanted += ("client_max_body_size 61952k;", "limit_conn phusong_sockets 300;", "limit_req  zone=phusong_new_uploads")
    wanted += ("location ^~ /_stcore/metrics", "proxy_set_header Upgrade", "127.0.0.1:8501", "127.0.0.1:8502")
    assert [line for line in wanted if line not in SITE] == []
    logged = re.search(r"log_format phusong (.+?);", SITE, re.DOTALL).group(1)
    assert [name for name in ("$request ", "$request_uri", "$args", "$http_referer", "$http_cookie") if name in logged] == []
    assert set(re.findall(r"error_log +\S+ +(\w+);", SITE)) == {"crit"}


def test_the_guide_names_only_files_that_are_there():
    """A step that names a missing file is where an office stops."""
    guide = (ROOT / "docs" / "trien-khai.md").read_text(encoding="utf-8").replace("\\", "/")
    named = set(re.findall(r"deploy/[\w./-]*\w", guide))
    assert len(named) > 5
    assert [name for name in named if not (ROOT / name).exists()] == []
    for readme in ("README.md", "README.vi.md"):
        assert "(docs/trien-khai.md)" in (ROOT / readme).read_text(encoding="utf-8")

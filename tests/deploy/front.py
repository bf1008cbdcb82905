"""nginx from Debian with the site of `deploy/`, its ports, name and paths those of a test, before two replicas of the demo."""

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from secrets import token_urlsafe

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

ROOT = Path(__file__).parent.parent.parent
SITE = ROOT / "deploy" / "nginx" / "phusong111.conf"
UNPACKED = ROOT / ".venv" / "debian" / "usr"
NAME = "phusong.localhost"  # which a browser finds on this machine by itself
_MAIN = """daemon off;
pid {folder}/nginx.pid;
error_log {folder}/logs/main.log;
events {{ worker_connections 4096; }}
http {{
    access_log {folder}/logs/other.log;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


def found(name: str, *folders: str) -> str | None:
    """A program of this machine, or the one that ensure_nginx.sh has unpacked."""
    unpacked = next((str(path) for place in folders if (path := UNPACKED / place / name).exists()), None)
    return shutil.which(name) or unpacked


NGINX = found("nginx", "sbin") or ("/usr/sbin/nginx" if Path("/usr/sbin/nginx").exists() else None)


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def rendered(site: str, changes: dict[str, str]) -> str:
    """The site with what a test has in its own way; each of it stands there, else the test would test something else."""
    kept = "\n".join(line for line in site.splitlines() if "[::]" not in line)  # not every machine has IPv6
    for old, new in changes.items():
        assert old in kept, old
        kept = kept.replace(old, new)
    return kept


@dataclass
class Replica:
    """A server of the product as the unit starts it, showing the demo."""

    port: int
    log: Path
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> None:
        options = [f"--server.port={self.port}", "--server.address=127.0.0.1", "--server.headless=true"]
        options.append(f"--secrets.files={self.log.parent / 'secrets.toml'}")
        with self.log.open("ab") as said:
            command = [sys.executable, "-m", "streamlit", "run", "app.py", *options]
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)
        wait_for(f"http://127.0.0.1:{self.port}/_stcore/health", self.process)

    def kill(self) -> None:
        """End it as the kernel does when store runs out."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(60)


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(4000):
        assert process.poll() is None, f"ended before it began: {process.args}"
        with suppress(OSError), urllib.request.urlopen(url, timeout=10) as answer:
            if answer.status == 200:
                return
        time.sleep(0.05)
    raise TimeoutError(url)


@dataclass
class Front:
    """What stands before the replicas: its ports, the certificate that it shows, and what it wrote."""

    folder: Path
    port: int
    plain_port: int
    replicas: list[Replica]

    @property
    def url(self) -> str:
        return f"https://{NAME}:{self.port}"

    @property
    def certificate(self) -> Path:
        return self.folder / "fullchain.pem"

    def logged(self) -> dict[str, str]:
        """All that nginx and the replicas wrote, by file."""
        files = [*sorted((self.folder / "logs").iterdir()), *(replica.log for replica in self.replicas)]
        return {file.name: file.read_text(encoding="utf-8", errors="replace") for file in files}

    def served_by(self, path: str) -> list[str]:
        """The replicas that answered a path, in order, as the access log names them."""
        lines = (self.folder / "logs" / "phusong111.access.log").read_text(encoding="utf-8").splitlines()
        return [line.split('"')[3].rpartition(":")[2] for line in lines if f'{path}"' in line.replace(f"{path}-", path)]


@contextmanager
def front(folder: Path) -> Iterator[Front]:
    """nginx before two replicas."""
    made = Front(
        folder, free_port(), free_port(), [Replica(free_port(), folder / f"replica-{number}.log") for number in (1, 2)]
    )
    (folder / "logs").mkdir()
    # As install.sh writes it: what one replica has signed, the other must know.
    (folder / "secrets.toml").write_text(f'[access]\nsecret = "{token_urlsafe(32)}"\n', encoding="utf-8")
    make_certificate(folder)
    changes = {
        "listen 80": f"listen 127.0.0.1:{made.plain_port}",
        "listen 443": f"listen 127.0.0.1:{made.port}",
        "phusong.example.vn": NAME,
        "/etc/phusong111/tls": str(folder),
        "/var/log/nginx": str(folder / "logs"),
        ":8501": f":{made.replicas[0].port}",
        ":8502": f":{made.replicas[1].port}",
    }
    (folder / "site.conf").write_text(rendered(SITE.read_text(encoding="utf-8"), changes), encoding="utf-8")
    (folder / "nginx.conf").write_text(_MAIN.format(folder=folder), encoding="utf-8")
    for replica in made.replicas:
        replica.start()
    process = subprocess.Popen(
        [NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "logs/main.log")]
    )
    try:
        _answers(made.port, process)
        yield made
    finally:
        process.terminate()
        process.wait(60)
        for replica in made.replicas:
            replica.kill()


def _answers(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(400):
        assert process.poll() is None, "nginx has ended"
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError(port)


def make_certificate(folder: Path) -> None:
    """A certificate that signs itself, as an office without a name on the internet has it."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8
    written = key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    (folder / "privkey.pem").write_bytes(written)

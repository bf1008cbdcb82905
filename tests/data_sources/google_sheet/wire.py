"""Draws the other end of a wire in a test: a server that says exactly what the test says, byte by byte, encrypted or not."""

import contextlib
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


@contextlib.contextmanager
def saying(pieces: Callable[[], Iterable[bytes]], *, context: ssl.SSLContext | None = None) -> Iterator[str]:
    """A server that says these pieces to every request; its address. What was asked is not read beyond its first line."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError):
                stream = context.wrap_socket(self.request, server_side=True) if context else self.request
                stream.recv(65536)
                for piece in pieces():
                    stream.sendall(piece)

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True
        block_on_close = False

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"{'https' if context else 'http'}://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def dripping(begin: bytes, drop: bytes) -> Callable[[], Iterator[bytes]]:
    """Says a beginning, and then drop after drop without end, each soon enough to keep every read alive."""

    def pieces() -> Iterator[bytes]:
        yield begin
        while True:
            yield drop
            time.sleep(0.05)

    return pieces


def self_signed(folder) -> ssl.SSLContext:
    """What a server needs that calls itself this machine, and that nobody vouches for."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    begin = datetime(2020, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=36500))
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    pem.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context

"""The process of the stand-in: `python -m tests.fake_google.server`, its set-up on stdin, its port on stdout."""

import gzip
import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer

from tests.fake_google.answers import Answer, Request, said
from tests.fake_google.control import control
from tests.fake_google.google import Google
from tests.fake_google.wire_faults import WIRE_FAULTS


class Server(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    google: Google


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        request = Request(self.command, self.path, self.headers, body)
        try:
            self._control(request) if request.path == "/__control" else self._api(request)
        except ConnectionError:
            self.close_connection = True

    def _control(self, request: Request) -> None:
        try:
            self.send(said({"result": control(self.server.google, json.loads(request.body))}))
        except Exception as error:  # noqa: BLE001 - the test that gave the order must hear of it
            self.send(said({"error": repr(error)}, 500))

    def _api(self, request: Request) -> None:
        google = self.server.google
        call = google.note(request)
        fault = google.faults.due(request)
        if fault is None:
            answer = google.answer(request)
            call["bytes"] = len(answer.body)
            self.send(answer)
        elif fault.name in WIRE_FAULTS:
            self.close_connection = True
            WIRE_FAULTS[fault.name](self, fault, lambda: google.answer(request))
        else:
            self.send(fault.answer())

    def send(self, answer: Answer) -> None:
        """An answer in one piece, compressed where the client takes it and it is worth it."""
        body, headers = answer.body, dict(answer.headers)
        if "gzip" in self.headers.get("Accept-Encoding", "") and body:
            body, headers["Content-Encoding"] = gzip.compress(body, 1), "gzip"
        self.start(answer.status, {"Content-Type": answer.content_type, "Content-Length": str(len(body)), **headers}, body)

    def start(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        """The head of an answer, and what of the body goes out with it."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self._headers_buffer.append(b"\r\n")
        head, self._headers_buffer = b"".join(self._headers_buffer), []
        self.wfile.write(head + body)


def main() -> None:
    """Serve until whoever started us closes our stdin, or is gone."""
    google = Google(**json.loads(sys.stdin.readline()))
    with Server(("127.0.0.1", 0), Handler) as server:
        server.google = google
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(server.server_address[1], flush=True)  # noqa: T201 - the port is for whoever started us
        sys.stdin.read()
        os._exit(0)


if __name__ == "__main__":
    main()

"""The whole suite runs with every way out of this machine shut; here it is shown to be shut."""

import socket
import subprocess
import sys

import pytest

REACH_OUT = "import socket; socket.create_connection(('192.0.2.1', 443), timeout=1)"


def test_no_test_can_reach_another_machine():
    """A test that asked Google itself would pass here and post a key there."""
    with pytest.raises(OSError, match=r"tried to reach 192\.0\.2\.1"):
        socket.socket().connect(("192.0.2.1", 443))
    with pytest.raises(OSError, match=r"tried to look up sheets\.googleapis\.com"):
        socket.create_connection(("sheets.googleapis.com", 443), timeout=1)


def test_no_process_that_a_test_starts_can():
    """The server and the command line run in processes of their own."""
    result = subprocess.run([sys.executable, "-c", REACH_OUT], capture_output=True, text=True, check=False)
    assert result.returncode != 0
    assert "tried to look up 192.0.2.1" in result.stderr or "tried to reach 192.0.2.1" in result.stderr


def test_this_machine_can_be_reached():
    """The stand-in for Google listens here."""
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname(), timeout=1) as client:
        assert client.getpeername() == server.getsockname()

"""Whether a text is a web address that a browser can open, or only looks like one."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"[\w.\-]*\w[\w.\-]*")


def is_web_address(text: str) -> bool:
    """
    Whether a text is an http or https address with a host.

    What cannot be parsed is none: `http://[::1`, `https://a]b`, a port that is no number, a host with signs that no host has.
    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
        host.encode("idna")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and port != 0 and _HOST.fullmatch(host) is not None

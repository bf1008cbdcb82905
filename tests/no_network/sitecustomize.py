"""Shuts every way out of this machine: Python loads this file by itself in each process that the tests start."""

import ipaddress
import socket

_LOCAL_NAMES = frozenset({"", "localhost", "ip6-localhost"})


class WayOut(OSError):
    """Something tried to leave this machine."""


def _is_here(host: object) -> bool:
    """Whether a host is this machine."""
    name = host.decode() if isinstance(host, bytes) else str(host)
    try:
        address = ipaddress.ip_address(name.split("%")[0])
    except ValueError:
        return name in _LOCAL_NAMES
    return address.is_loopback or address.is_unspecified


def _guarded(method):
    def guarded(self, address, *more):
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address[0]):
            raise WayOut(f"a test tried to reach {address[0]}")
        return method(self, address, *more)

    return guarded


def _guarded_name(look_up):
    def guarded(host, *more, **options):
        if host is not None and not _is_here(host):
            raise WayOut(f"a test tried to look up {host}")
        return look_up(host, *more, **options)

    return guarded


def shut() -> None:
    """Shut it for this process."""
    socket.socket.connect = _guarded(socket.socket.connect)
    socket.socket.connect_ex = _guarded(socket.socket.connect_ex)
    socket.getaddrinfo = _guarded_name(socket.getaddrinfo)


shut()

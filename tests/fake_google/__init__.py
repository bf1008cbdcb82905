"""A stand-in for Google's token endpoint, Sheets v4 and Drive v3: real HTTP/1.1 on loopback, in its own process."""

from tests.fake_google.client import FakeGoogle, running_google
from tests.fake_google.contents import LoadingCell, RichCell

__all__ = ["FakeGoogle", "LoadingCell", "RichCell", "running_google"]

"""Which files each viewer was given: the addresses of downloads and uploads, read in what is sent to their page."""

import re
from collections import OrderedDict

_GIVEN = re.compile(rb"/(?:media/[\w-]+|_stcore/upload_file/[\w-]+/[\w-]+)")
_MARKS = (b"/media/", b"/upload_file/")
_MOST = 50_000  # addresses that are remembered; the oldest goes first
FILE_ROUTES = ("/media/", "/_stcore/upload_file/")


class Given:
    """
    The addresses that each viewer was given.

    Streamlit names a file by what is in it: whoever has the address has the file. Here nobody has it but the viewer to whose
    page the server has sent the address.
    """

    def __init__(self) -> None:
        """Nobody was given anything."""
        self._given: OrderedDict[tuple[str, bytes], None] = OrderedDict()

    def note(self, viewer: str, sent: bytes) -> None:
        """Remember the addresses in something that was sent to the page of a viewer."""
        if not any(mark in sent for mark in _MARKS):
            return
        for address in _GIVEN.findall(sent):
            self._given[viewer, address] = None
            self._given.move_to_end((viewer, address))
        while len(self._given) > _MOST:
            self._given.popitem(last=False)

    def is_given(self, viewer: str, path: str) -> bool:
        """Whether a viewer was given the address of a path."""
        found = _GIVEN.match(path.encode())
        return bool(viewer) and found is not None and (viewer, found.group()) in self._given

"""What we rely on in Streamlit beyond its documented interface; docs/streamlit.md says how to move to a new version."""

import gc
import re
import socket
from collections.abc import Mapping
from pathlib import Path

import streamlit
from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile as UploadedFile  # noqa: PLC0414 - for who takes one

SCRIPTS = Path(streamlit.__file__).parent / "static"
INSTALLED_PAGE = SCRIPTS / "index.html"
ROOT_ELEMENT = '<div id="root"></div>'  # in which React draws the page
# What every page of ours is drawn with: the scripts of these parts come only when the first of them is met.
_PARTS = ("Html", "ButtonGroup", "Selectbox", "Multiselect", "Button", "DownloadButton", "TextInput")
_IMPORTED = re.compile(r'(?:from|import)"\./([^"]+\.js)"')
FOLDERS = frozenset({"_stcore", "app", "component", "media", "static"})  # in which it has files; pages have none
UPLOAD_ROUTE = "/_stcore/upload_file/"  # then the session and the file
# Elements that our style sheet and our script find by their test ids.
TEST_IDS = frozenset(
    {
        *("stApp", "stAppViewContainer", "stBaseButton", "stButton", "stCode", "stColumn", "stDownloadButton"),
        *("stElementContainer", "stElementToolbarButton", "stExpandSidebarButton", "stLogoLink", "stMultiSelect"),
        "stMultiSelectTagsContainer",
        *(
            "stPopoverButton",
            "stSelectbox",
            "stTextInput",
            "stExpander",
            "stFileChipName",
            "stHeader",
            "stHeaderActionElements",
            "stHeading",
        ),
        *(
            "stHorizontalBlock",
            "stVerticalBlock",
            "stHtml",
            "stMain",
            "stMainBlockContainer",
            "stSidebar",
            "stSidebarCollapseButton",
        ),
        *("stSidebarNavLink", "stSkeleton", "stSkipToContent", "stStatusWidget", "stToolbar"),
    }
)
_ASKED_BY_PAGES = frozenset({"rerun_script", "stop_script", "file_urls_request", "app_heartbeat", "load_git_info"})
STORED_CHOICES = frozenset({"stSidebarCollapsed"})  # keys that Streamlit's page keeps in the browser, and our script reads


def scripts_of_parts() -> list[str]:
    """
    The addresses of the scripts that draw the parts of every page, and of what they need, relative to the first page.

    Sorted; those that the first page names itself are left out, and a part that this Streamlit keeps elsewhere is, too:
    it then comes when it is met, as Streamlit has it.
    """
    folder = SCRIPTS / "static" / "js"
    named = INSTALLED_PAGE.read_text(encoding="utf-8")
    found: set[str] = set()
    open_ = [file.name for part in _PARTS for file in folder.glob(f"{part}.*.js")]
    while open_:
        name = open_.pop()
        if name not in found and f"/{name}" not in named:
            found.add(name)
            open_ += _IMPORTED.findall((folder / name).read_text(encoding="utf-8"))
    return [f"static/js/{name}" for name in sorted(found)]


def send_without_delay() -> None:
    """
    Have every connection of this server send what it has at once.

    Streamlit binds its socket without naming the protocol, and asyncio then leaves Nagle's algorithm on: each answer after the
    first of a connection waits for the other side's delayed acknowledgement, 40 ms on Linux (uvicorn's issue 3149). What a
    connection does, it takes from the socket that listens.
    """
    # By its type: `isinstance` asks the thing itself, and a weak proxy whose object is gone raises an error then.
    sockets = [thing for thing in gc.get_objects() if issubclass(type(thing), socket.socket) and thing.fileno() >= 0]
    for listening in (held for held in sockets if held.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)):
        if listening.family in {socket.AF_INET, socket.AF_INET6}:
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def is_asked_by_pages(message: bytes) -> bool:
    """
    Whether a message to the server is one that a page of ours sends.

    Streamlit takes others from anybody: to clear the caches of all viewers, to end the server, to install its tools.
    """
    try:
        asked = BackMsg.FromString(message)
    except Exception:  # noqa: BLE001 - whatever it is, no page of ours has sent it
        return False
    kind = asked.WhichOneof("type")
    if kind == "backend_operation_request":
        return bool(asked.backend_operation_request.WhichOneof("payload") == "deferred_file")
    return kind in _ASKED_BY_PAGES


def held_uploads() -> Mapping[str, int]:
    """The bytes of uploaded files that Streamlit holds, by session."""
    files = runtime.get_instance().uploaded_file_mgr if runtime.exists() else None
    if not isinstance(files, MemoryUploadedFileManager):
        return {}
    return {session: sum(len(file.data) for file in list(held.values())) for session, held in list(files.file_storage.items())}


def release_upload(file_id: str) -> None:
    """Drop the bytes of an uploaded file: Streamlit would keep them for as long as the viewer's page is open."""
    context = get_script_run_ctx()
    if context and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, file_id)

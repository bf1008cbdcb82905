"""Tells when a page has come to rest: every run that was asked for has ended, and the browser has nothing left to draw."""

import json
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_FORWARD = ForwardMsg.DESCRIPTOR.fields_by_name
_NUMBERS = {
    "ASK": BackMsg.DESCRIPTOR.fields_by_name["rerun_script"].number,
    "NEW_SESSION": _FORWARD["new_session"].number,
    "FINISHED": _FORWARD["script_finished"].number,
    "FOR_RERUN": ForwardMsg.FINISHED_EARLY_FOR_RERUN,
}
_SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
WATCH = f"{{ {_SCRIPT} watch({json.dumps(_NUMBERS)}); }}"
AT_REST = "() => window.isAtRest !== undefined && window.isAtRest()"

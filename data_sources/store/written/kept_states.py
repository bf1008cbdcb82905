"""What holds now and is overwritten: the last reading, the last failure, settings. All else is only ever inserted."""

import json
from typing import Any

from sqlalchemy import Connection, delete, select

from data_sources.store.sqlite.schema import states
from data_sources.store.sqlite.seals import insert_sealed, sealed_rows
from data_sources.store.written.cell_json import json_text

LAST_READ = "last_read"  # the instant of the last reading that went well
LAST_EDITED = "last_edited"  # when the sheet had last been edited by the last reading that was stored or found as stored
LAST_GOOD_READ = "last_good_read"  # the same of the last that may be shown: only that proves what was not in the sheet
LAST_FAILURE = "last_failure"
_SETTING = "setting."


def setting_name(name: str) -> str:
    """The name under which a setting is kept, apart from ours."""
    return _SETTING + name


def state(connection: Connection, sheet: str, name: str) -> Any:  # noqa: ANN401 - any JSON
    """What is kept under a name; None where nothing is."""
    found = sealed_rows(connection, states, select(states).where(states.c.sheet == sheet, states.c.name == name))
    return json.loads(found[0]["value"]) if found else None


def keep(connection: Connection, sheet: str, name: str, value: object) -> None:
    """Keep a value of JSON under a name, in place of the one before."""
    connection.execute(delete(states).where(states.c.sheet == sheet, states.c.name == name))
    insert_sealed(connection, states, [{"sheet": sheet, "name": name, "value": json_text(value)}])

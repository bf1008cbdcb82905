"""Which folder holds the roll-up: the one that the secrets name, else one beside the store."""

from collections.abc import Mapping
from pathlib import Path

from records.errors import SourceUnavailable

_ROOT = Path(__file__).parent.parent
_DEFAULT = Path("var") / "rollup"


def rollup_folder(secrets: Mapping[str, object]) -> Path:
    """
    The folder that `[rollup] folder` names, from the folder of the product; `var/rollup` where it names none.

    Raises:
        SourceUnavailable: `rollup_setting`: there is such a table, and no path in it.
    """
    table = secrets.get("rollup")
    if table is None:
        return _ROOT / _DEFAULT
    path = table.get("folder") if isinstance(table, Mapping) else None
    if not isinstance(path, str) or not path.strip() or "\0" in path:
        raise SourceUnavailable("rollup_setting")
    return _ROOT / path

"""What holds for every test: no way out of this machine, here and in every process that a test starts."""

import os
import runpy
from pathlib import Path

NO_NETWORK = Path(__file__).parent / "no_network"

os.environ["PYTHONPATH"] = os.pathsep.join(part for part in (str(NO_NETWORK), os.environ.get("PYTHONPATH")) if part)
runpy.run_path(str(NO_NETWORK / "sitecustomize.py"))

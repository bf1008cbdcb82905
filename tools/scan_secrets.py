"""Looks for keys, passwords and tokens in every file that git keeps, by detect-secrets; whatever is not known here fails."""

import subprocess
import sys
from pathlib import Path

from detect_secrets.core.scan import scan_file
from detect_secrets.settings import default_settings

ROOT = Path(__file__).parent.parent
# Files whose long numbers are digests, and what each is a digest of.
DIGESTS = {
    "docs/pictures/taken.json": "the files that pictures were taken of",
    "requirements.lock": "packages",
    "requirements-checks.lock": "packages",
}
# What looks like a secret and is none: the file, the kind, and why.
KNOWN = {
    ("data_sources/google_sheet/google_failures.py", "Secret Keyword"): "the name of an error",
    ("data_sources/store/store.py", "Basic Auth Credentials"): "how an address is written",
    ("tests/data_sources/google_sheet/test_google_connection.py", "Private Key"): "a key that opens nothing",
    ("tests/data_sources/store/test_where_it_is.py", "Basic Auth Credentials"): "planted: it must not be shown",
    ("tests/data_sources/test_secrets_file.py", "Private Key"): "planted: it must not be shown",
    ("tests/data_sources/xlsx/test_reach.py", "Hex High Entropy String"): "the digest of a file",
    ("tests/deploy/test_nginx.py", "Secret Keyword"): "planted: it must be in no log",
    ("tests/gate/test_shut.py", "Base64 High Entropy String"): "a forged visitor",
    ("tests/hostile_values.json", "Basic Auth Credentials"): "a hostile address",
    ("tests/records/test_web_addresses.py", "Basic Auth Credentials"): "a hostile address",
    ("tests/ui/test_http.py", "Base64 High Entropy String"): "the digest of a script",
    ("words/en.po", "Basic Auth Credentials"): "how an address is written",
    ("words/vi.po", "Basic Auth Credentials"): "how an address is written",
}


def main() -> int:
    """Print what was found and is not known; 1 where there is any."""
    listed = subprocess.run(  # the git of whoever runs it
        ["git", "ls-files", "-z"],  # noqa: S607
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout.decode()
    files = [name for name in listed.split("\0") if name and name not in DIGESTS and (ROOT / name).is_file()]
    unknown = []
    with default_settings():
        for name in files:
            found = [(secret.type, secret.line_number) for secret in scan_file(str(ROOT / name))]
            unknown += [f"{name}:{line}: {kind}" for kind, line in found if (name, kind) not in KNOWN]
    sys.stdout.write(("\n".join(unknown) or f"no secrets in {len(files)} files") + "\n")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())

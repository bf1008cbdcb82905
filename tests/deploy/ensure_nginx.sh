#!/bin/sh
# Make sure that the tests of the site have nginx, and those of the backup have age: Debian's packages, unpacked into
# .venv/debian. They are not installed: that would start a server on port 80 of whoever runs the tests.
set -eu
cd "$(dirname "$0")/../.."
has() { command -v "$1" >/dev/null 2>&1 || [ -x ".venv/debian/usr/sbin/$1" ] || [ -x ".venv/debian/usr/bin/$1" ]; }
fetch() {
  if has "$1"; then return 0; fi
  if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-deb >/dev/null 2>&1; then return 1; fi
  folder=$(mktemp -d)
  (cd "$folder" && apt-get download -qq "$1" >/dev/null 2>&1) || { rm -rf "$folder"; return 1; }
  mkdir -p .venv/debian
  for package in "$folder"/*.deb; do dpkg-deb -x "$package" .venv/debian; done
  rm -rf "$folder"
}
for name in nginx age; do
  if fetch "$name"; then continue; fi
  if [ "${CI:-}" = true ]; then echo "The tests of deployment need $name, and it could not be had." >&2; exit 1; fi
  echo "No $name here and none could be had: its tests will be skipped." >&2
done

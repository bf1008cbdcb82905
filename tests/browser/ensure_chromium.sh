#!/bin/sh
# Make sure that the browser tests have a Chromium: use the one that is there, else install Debian's.
set -eu
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root="no"; fi
  if [ "$as_root" != no ]; then
    $as_root apt-get update -qq && $as_root apt-get install -y -qq chromium >/dev/null && exit 0
  fi
fi
if [ "${CI:-}" = true ]; then
  echo "The browser tests need Chromium, and it could not be installed." >&2
  exit 1
fi
echo "No Chromium here and none could be installed: the browser tests will be skipped." >&2

#!/bin/sh
# Make sure that the browser tests have a Chromium: Debian's without a window takes half of the machine's time that one with
# a window takes, so it is installed where that is allowed, and any other serves where it is not.
set -eu
has() { command -v "$1" >/dev/null 2>&1; }
if has chromium-headless-shell; then exit 0; fi
if has apt-get; then
  if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root="no"; fi
  if [ "$as_root" != no ]; then
    install="$as_root apt-get install -y -qq"
    $install chromium-headless-shell >/dev/null 2>&1 && exit 0
    if $as_root apt-get update -qq >/dev/null 2>&1; then
      $install chromium-headless-shell >/dev/null 2>&1 && exit 0
      has chromium || $install chromium >/dev/null || true
    fi
  fi
fi
for name in chromium chromium-browser google-chrome; do
  if has "$name"; then exit 0; fi
done
if [ "${CI:-}" = true ]; then
  echo "The browser tests need Chromium, and it could not be installed." >&2
  exit 1
fi
echo "No Chromium here and none could be installed: the browser tests will be skipped." >&2

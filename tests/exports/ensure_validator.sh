#!/bin/sh
# Make sure that Microsoft's Open XML SDK can check our Office files: it runs in Node, and is put into .venv.
set -eu
cd "$(dirname "$0")/../.."
if [ -d .venv/ooxml/node_modules/@ooxml-tools/validate ]; then exit 0; fi
if ! command -v npm >/dev/null 2>&1; then
  echo "No Node and npm here: Office files are not checked against their schema." >&2
  exit 0
fi
mkdir -p .venv/ooxml
npm install --silent --no-audit --no-fund --prefix .venv/ooxml @ooxml-tools/validate@0.4.6

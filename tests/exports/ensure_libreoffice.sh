#!/bin/sh
# Make sure that papers, sheets and slides can be opened in LibreOffice and looked at: use what is there, else install Debian's (some 500 MB).
set -eu
has() { command -v "$1" >/dev/null 2>&1; }
part() { [ -e "$(dirname "$(readlink -f "$(command -v soffice)")")/$1" ]; }
ready() { has soffice && part libsclo.so && part libsdlo.so && has pdftoppm && fc-list 2>/dev/null | grep -qi "liberation serif\|times new roman"; }
if ready; then exit 0; fi
if has apt-get; then
  if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root="no"; fi
  if [ "$as_root" != no ]; then
    $as_root apt-get update -qq
    $as_root apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui fonts-liberation poppler-utils >/dev/null
    if ready; then exit 0; fi
  fi
fi
echo "LibreOffice Writer, Calc and Impress, Liberation Serif and pdftoppm are needed here, and could not be installed." >&2
exit 1

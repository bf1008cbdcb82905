#!/bin/sh
# Bring the product to what is checked out here, or back: sudo sh deploy/update.sh, sudo sh deploy/update.sh --back
# The new release is made and tried beside the old one; if it does not answer, the old one goes on.
set -eu
cd "$(dirname "$0")/.."
. deploy/common.sh
must_be_root
before=$(readlink "$app/current") || stop "Chưa cài: hãy chạy deploy/install.sh trước."
copy=$state/before-update.sqlite

back() {
  earlier=$(cat "$app/previous" 2>/dev/null) || stop "Không có bản trước để quay lại."
  [ -e "$earlier/ready" ] || stop "Bản trước ($earlier) không còn."
  stop_replicas
  switch_to "$earlier"
  # A store that the newer release has changed cannot be read by the older one: its copy from before takes its place.
  if [ -e "$copy" ] && ! as_owner sh -c ". '$app/current/deploy/common.sh'; cli copy-store --out '$state/trial.sqlite'" >/dev/null 2>&1; then
    as_owner sh -c ". '$app/current/deploy/common.sh'; cli put-store-back --copy '$copy'"
    echo "  Nơi lưu trở về lúc trước khi cập nhật; các bản đọc sau đó nằm trong tệp vừa đổi tên."
  fi
  rm -f "$state/trial.sqlite"
  restart_replicas || stop "Máy chủ không trả lời. Xem: journalctl -u 'phusong111@*' -n 50"
  echo "✓ Đã quay lại $(basename "$earlier")"
}

if [ "${1:-}" = --back ]; then back; exit 0; fi
release=$(make_release "$PWD")
if [ "$release" = "$before" ]; then echo "✓ Đang chạy đúng bản này: $(basename "$release")"; exit 0; fi
if [ -e "$state/readings.sqlite" ]; then as_owner sh -c ". '$app/current/deploy/common.sh'; cli copy-store --out '$copy'"; fi
echo "$before" > "$app/previous"
switch_to "$release"
if has_services; then cp deploy/systemd/phusong111* /etc/systemd/system/ && systemctl daemon-reload; fi
if ! restart_replicas; then
  echo "✗ Bản mới không trả lời; quay lại bản cũ." >&2
  back
  exit 1
fi
echo "✓ Đã cập nhật: $(basename "$before") → $(basename "$release"). Quay lại: sudo sh deploy/update.sh --back"

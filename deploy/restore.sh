#!/bin/sh
# Put a backup back: sudo sh deploy/restore.sh phusong111-….tar.age khoa-sao-luu.txt
# What is there now is renamed and stays; the secrets and the key of the cookies are taken where the machine has none.
set -eu
cd "$(dirname "$0")/.."
. deploy/common.sh
[ $# = 2 ] || stop "Cách dùng: sudo sh deploy/restore.sh TỆP-SAO-LƯU TỆP-KHÓA"
must_be_root
umask 077
work=$(mktemp -d "$state/restore.XXXXXX")
trap 'rm -rf "$work"' EXIT
age --decrypt --identity "$2" --output "$work/all.tar" "$1" || stop "Không mở được bản sao lưu: sai khóa hoặc tệp hỏng. Chưa có gì thay đổi."
tar -C "$work" -xf "$work/all.tar"
rm "$work/all.tar"
own -R "$owner:$owner" "$work"
stop_replicas
if [ ! -s "$etc/secrets.toml" ] || ! grep -q gserviceaccount "$etc/secrets.toml"; then
  cp "$work/secrets.toml" "$etc/secrets.toml"
  own "root:$owner" "$etc/secrets.toml"
  chmod 0640 "$etc/secrets.toml"
fi
if [ -e "$work/access.key" ] && [ ! -e "$state/access.key" ]; then cp -p "$work/access.key" "$state/"; fi
as_owner sh -c ". '$app/current/deploy/common.sh'; cli put-store-back --copy '$work/readings.sqlite'" \
  || { restart_replicas; stop "Bản sao không dùng được; nơi lưu vẫn như cũ."; }
restart_replicas || stop "Máy chủ không trả lời. Xem: journalctl -u 'phusong111@*' -n 50"
echo "✓ Đã đặt lại nơi lưu từ $1"

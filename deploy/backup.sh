#!/bin/sh
# One backup: the whole store as it is now, the secrets, and the key of the cookies, encrypted for whoever holds the office's key.
# The machine itself cannot open it: it knows the public key alone. Runs each night by phusong111-backup.timer.
set -eu
cd "$(dirname "$0")/.."
. deploy/common.sh
recipients=$etc/backup-recipients.txt
keep_days=${PHUSONG_KEEP_BACKUPS:-30}
[ -s "$recipients" ] || stop "Chưa có $recipients: hãy tạo khóa bằng age-keygen trên máy khác (docs/trien-khai.md)."
command -v age >/dev/null 2>&1 || stop "Chưa cài age: sudo apt-get install age"
umask 077
work=$(mktemp -d "$state/backup.XXXXXX")
trap 'rm -rf "$work"' EXIT
cli copy-store --out "$work/readings.sqlite"
cp "$etc/secrets.toml" "$work/"
if [ -e "$state/access.key" ]; then cp "$state/access.key" "$work/"; fi
file=$backups/phusong111-$(date +%Y-%m-%dT%H-%M-%S).tar.age
tar -C "$work" -c . > "$work.tar" || { rm -f "$work.tar"; stop "Không đóng gói được."; }
trap 'rm -rf "$work" "$work.tar"' EXIT
age --encrypt --recipients-file "$recipients" --output "$file.part" "$work.tar"
mv "$file.part" "$file"
# Old backups hold what the office has removed or masked since: they must not outlive the office's own limit.
find "$backups" -name 'phusong111-*.tar.age' -mtime "+$keep_days" -delete
echo "✓ Đã sao lưu: $file"

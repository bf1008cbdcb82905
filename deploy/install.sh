#!/bin/sh
# Set up Phủ Sóng 111 on Debian 12 or Ubuntu 24.04, from a clone of the repository: sudo sh deploy/install.sh phusong.xa.gov.vn
# It may be run again: what is there stays. docs/trien-khai.md tells every step.
set -eu
cd "$(dirname "$0")/.."
. deploy/common.sh
[ $# = 1 ] || stop "Cách dùng: sudo sh deploy/install.sh TÊN-MIỀN   (ví dụ phusong.xa.gov.vn)"
name=$1
case $name in *[!a-z0-9.-]* | -* | .* | '') stop "Tên miền $name không hợp lệ: chỉ gồm chữ thường, số, dấu . và dấu -." ;; esac
must_be_root

if [ -z "$prefix" ]; then
  apt-get update -qq
  apt-get install -y -qq git python3-venv nginx age
  id "$owner" >/dev/null 2>&1 || useradd --system --user-group --home-dir "$state" --shell /usr/sbin/nologin "$owner"
fi
"${PYTHON:-python3}" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || stop "Cần Python 3.11 trở lên."

umask 022
mkdir -p "$app/releases" "$etc/tls"
mkdir -p "$state" "$backups"
chmod 0700 "$state" "$backups"
own "$owner:$owner" "$state" "$backups"
if [ ! -e "$etc/secrets.toml" ]; then
  (umask 077 && printf '# Xem .streamlit/secrets.toml.example và docs/ket-noi.md.\n[snapshots]\nurl = "sqlite:///%s/readings.sqlite"\n\n# Ký cookie; các bản chạy song song phải dùng chung.\n[access]\nsecret = "%s"\n' \
    "$state" "$("${PYTHON:-python3}" -c 'import secrets; print(secrets.token_urlsafe(32))')" > "$etc/secrets.toml")
fi
own "root:$owner" "$etc/secrets.toml"
chmod 0640 "$etc/secrets.toml"

release=$(make_release "$PWD")
switch_to "$release"

if [ -z "$prefix" ]; then
  cp deploy/systemd/phusong111* /etc/systemd/system/
  sed "s/phusong\.example\.vn/$name/g" deploy/nginx/phusong111.conf > /etc/nginx/sites-available/phusong111
  ln -sfn /etc/nginx/sites-available/phusong111 /etc/nginx/sites-enabled/phusong111
  rm -f /etc/nginx/sites-enabled/default
fi
if has_services; then
  systemctl daemon-reload
  systemctl enable --quiet --now phusong111-backup.timer
  restart_replicas || stop "Máy chủ không trả lời. Xem: journalctl -u 'phusong111@*' -n 50"
fi

echo "✓ Đã cài $(basename "$release"). Còn phải làm (docs/trien-khai.md):"
[ -e "$etc/tls/fullchain.pem" ] || echo "  – đặt chứng chỉ vào $etc/tls/fullchain.pem và privkey.pem, rồi: sudo nginx -t && sudo systemctl reload nginx"
[ -e "$etc/backup-recipients.txt" ] || echo "  – đặt khóa công khai để sao lưu vào $etc/backup-recipients.txt (chưa có thì KHÔNG có bản sao lưu nào)"
echo "  – điền $etc/secrets.toml (bảng tính Google), rồi cấp đường dẫn truy cập"

# shellcheck shell=sh disable=SC2034
# What the scripts share: where everything is, and how a release is made, tried and switched to. Read with `.`, not run.
# PHUSONG_PREFIX puts all paths below a folder (for a trial, and for the tests); no service is touched then.
prefix=${PHUSONG_PREFIX:-}
app=$prefix/opt/phusong111
etc=$prefix/etc/phusong111
state=$prefix/var/lib/phusong111
backups=$prefix/var/backups/phusong111
replicas=${PHUSONG_REPLICAS:-8501 8502}
owner=phusong

stop() { echo "✗ $*" >&2; exit 1; }
has_services() { [ -z "$prefix" ] && [ -d /run/systemd/system ]; }
must_be_root() { if [ -z "$prefix" ] && [ "$(id -u)" != 0 ]; then stop "Hãy chạy bằng sudo."; fi; }
own() { if [ -z "$prefix" ]; then chown "$@"; fi; }

# A release: the files of a commit, and an environment of its own with exactly the packages of requirements.lock.
make_release() { # the folder with the source; prints the release
  version=$(git -C "$1" describe --tags --always) || stop "Thư mục $1 không phải là bản git của sản phẩm."
  release=$app/releases/$version
  if [ -e "$release/ready" ]; then echo "$release"; return 0; fi
  rm -rf "$release"
  mkdir -p "$release"
  git -C "$1" archive HEAD | tar -x -C "$release"
  "${PYTHON:-python3}" -m venv "$release/.venv" >&2
  "$release/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: \
    --require-hashes -r "$release/requirements.lock" >&2
  "$release/.venv/bin/python" -m compileall -q "$release" >&2 || true
  # It must compute the demo here before anybody sees it.
  (cd "$release" && .venv/bin/python cli.py summary --source demo --period 2023-D1 --out "$release/trial" >&2)
  rm -rf "$release/trial"
  touch "$release/ready"
  echo "$release"
}

switch_to() { # a release: one rename, so that there is no moment without one
  ln -sfn "$1" "$app/next"
  mv -T "$app/next" "$app/current"
}

# One replica after the other: whoever looks goes on with the one that runs.
restart_replicas() {
  if ! has_services; then return 0; fi
  for port in $replicas; do
    systemctl enable --quiet "phusong111@$port"
    systemctl restart "phusong111@$port"
    answers "$port" || return 1
  done
}

stop_replicas() { if has_services; then systemctl stop 'phusong111@*'; fi; }

answers() { # a port: within two minutes
  tries=0
  until "$app/current/.venv/bin/python" -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:$1/_stcore/health', timeout=5)" 2>/dev/null; do
    tries=$((tries + 1))
    if [ "$tries" -ge 60 ]; then return 1; fi
    sleep 2
  done
}

cli() { (cd "$app/current" && .venv/bin/python cli.py "$@" --secrets "$etc/secrets.toml"); }
as_owner() { if [ -z "$prefix" ] && [ "$(id -u)" = 0 ]; then runuser -u "$owner" -- "$@"; else "$@"; fi; }

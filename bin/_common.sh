# This file is what every command here begins with: the environment, made once from the locked requirements.
# It is sourced, never run. It changes no working directory, so that `bin/askwell import my.csv` finds my.csv.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV="$ROOT/.venv"
PYTHON="$VENV/bin/python"
# The package is run from its source: there is no build step.
export PYTHONPATH="$ROOT/src${PYTHONPATH:+:$PYTHONPATH}"

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$@"
  exit 3
}

# make_environment app|dev: install what the lock names, unless that was done already.
make_environment() {
  local set=$1 lock="$ROOT/requirements/$1.txt" stamp="$VENV/askwell-$1" print
  print=$(cksum <"$lock")
  if [ -x "$PYTHON" ] && [ -f "$stamp" ] && [ "$(<"$stamp")" = "$print" ]; then
    return
  fi
  say "Preparing Askwell (this happens once) …"
  rm -f "$stamp"
  _make_venv
  say "  installing $(grep -c '==' "$lock") locked packages …"
  _install "$lock"
  if [ "$set" = dev ]; then
    # Everything of app.txt is in dev.txt, in the same versions.
    cksum <"$ROOT/requirements/app.txt" >"$VENV/askwell-app"
  fi
  printf '%s\n' "$print" >"$stamp"
  say "  ready."
}

_make_venv() {
  local python
  if [ -x "$PYTHON" ] && "$PYTHON" -m pip --version >/dev/null 2>&1; then
    return
  fi
  python=$(_find_python) || stop "Askwell needs Python 3.11 or newer, and found none. Install it, then run this again."
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    say "  this Python comes without venv: installing python3-venv …"
    install_packages python3-venv ||
      stop "Python is here, but without its venv part. Install it (on Debian and Ubuntu: apt install python3-venv), then run this again."
  fi
  say "  making .venv with $("$python" --version) …"
  "$python" -m venv --clear "$VENV"
}

_find_python() {
  local name
  for name in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  return 1
}

# uv installs in seconds what takes pip most of a minute; pip knows the machine's own settings when uv does not.
_install() {
  local lock=$1 uv="$VENV/uv/bin/uv"
  if [ ! -x "$uv" ]; then
    "$PYTHON" -m pip install --quiet --disable-pip-version-check --require-hashes --target "$VENV/uv" \
      -r "$ROOT/requirements/uv.txt" || say "  uv could not be had; going on with pip."
  fi
  if [ -x "$uv" ] && UV_HTTP_TIMEOUT=20 "$uv" pip install --python "$PYTHON" --require-hashes \
    --compile-bytecode -r "$lock" >&2; then
    return
  fi
  say "  installing with pip, which takes longer …"
  "$PYTHON" -m pip install --disable-pip-version-check --require-hashes -r "$lock" >&2 ||
    stop "The packages could not be installed. Check the connection, then run this again: it goes on where it stopped."
}

# install_packages NAME…: from the system's packages, where that is allowed without asking for a password.
install_packages() {
  local as=()
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as=(sudo -n)
  fi
  "${as[@]}" apt-get update -qq >&2
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

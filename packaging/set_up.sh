#!/usr/bin/env bash
# Makes .venv and installs the pinned dependencies; does nothing when they are already there.
#
#   packaging/set_up.sh run|dev
#
# The stamp in .venv holds a checksum of what was installed, so that pip runs only after a change.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

case "${1:-run}" in
  run) lock=packaging/requirements.txt ;;
  dev) lock=packaging/requirements-dev.txt ;;
  *) echo "set_up.sh: $1 is neither run nor dev" >&2; exit 2 ;;
esac

if [ ! -x .venv/bin/python ]; then
  if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Readiness needs Python 3.11 or later; $python is $("$python" -V 2>&1 || echo missing)." >&2
    echo "Name another one with: make $([ "$lock" = packaging/requirements.txt ] && echo run || echo test) PYTHON=python3.12" >&2
    exit 1
  fi
  PYTHON=$python packaging/system_packages.sh python
  echo "Making .venv …"
  "$python" -m venv .venv
fi

stamp=.venv/installed-${1:-run}
sum=$(cat packaging/requirements-build.txt "$lock" pyproject.toml | cksum)
[ "$(cat "$stamp" 2>/dev/null)" != "$sum" ] || exit 0
echo "Installing the pinned dependencies (once; about 100 MB) …"
export PIP_DISABLE_PIP_VERSION_CHECK=1
# The lock names everything, so nothing is left to resolve: a newer release of a pinned package
# must not be looked at, which older pips do for requirements with extras.
exactly() { .venv/bin/python -m pip install --quiet --require-hashes --no-deps -r "$1"; }
exactly packaging/requirements-build.txt
exactly "$lock"
.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
.venv/bin/python -m pip check > /dev/null || { .venv/bin/python -m pip check >&2; exit 1; }
.venv/bin/python -m compileall -q readiness ui checklists
rm -f .venv/installed-*
echo "$sum" > "$stamp"
# What the tests need holds all that running needs.
[ "${1:-run}" = run ] || cat packaging/requirements-build.txt packaging/requirements.txt pyproject.toml | cksum > .venv/installed-run

#!/usr/bin/env bash
# Writes the three lock files from pyproject.toml: exact versions with hashes, no index addresses.
# One file serves every Python from 3.11 on and every platform (environment markers).
set -euo pipefail
cd "$(dirname "$0")/.."

tool=.venv/lock
[ -x "$tool/bin/uv" ] || { "${PYTHON:-python3}" -m venv "$tool"; "$tool/bin/pip" install --quiet 'uv>=0.13,<0.14'; }

compile() {  # compile OUTPUT INPUT [OPTION …]
  "$tool/bin/uv" pip compile "${@:2}" --quiet --universal --python-version 3.11 \
    --generate-hashes --no-annotate --no-header --output-file "$1"
}

compile packaging/requirements.txt pyproject.toml "$@"
compile packaging/requirements-dev.txt pyproject.toml --extra dev -c packaging/requirements.txt "$@"
echo 'hatchling>=1.27' | compile packaging/requirements-build.txt - "$@"
echo "Written: packaging/requirements.txt, requirements-dev.txt, requirements-build.txt"

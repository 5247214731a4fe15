#!/usr/bin/env bash
# Everything that must hold before a change is kept. Runs each check; fails if any failed.
set -u
cd "$(dirname "$0")/.."

packaging/set_up.sh dev || exit 1
packaging/system_packages.sh tests || echo "Without Xvfb the journeys run offscreen."

export QT_QPA_PLATFORM=offscreen
bin=.venv/bin
failed=()
check() {  # check NAME COMMAND …
  echo "── $1"
  "${@:2}" || failed+=("$1")
}

check "format" $bin/ruff format --check --quiet .
check "lint" $bin/ruff check --quiet .
check "types" $bin/mypy --no-error-summary
check "imports" $bin/lint-imports --no-logo 
# Tests that stand still end with the trace of every thread, and fail.
check "tests" timeout --kill-after=10 --signal=ABRT 900 $bin/python -X faulthandler -m pytest -q \
  -m "not journey" --cov --cov-report=term:skip-covered --cov-fail-under=95
check "journeys" packaging/under_xvfb.sh $bin/python -m pytest -q -m journey

if [ ${#failed[@]} -gt 0 ]; then
  echo "Failed: $(printf '%s, ' "${failed[@]}" | sed 's/, $//')" >&2
  exit 1
fi
echo "Everything holds."

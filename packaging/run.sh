#!/usr/bin/env bash
# Opens the window; on a machine without a screen does the main job without one.
set -euo pipefail
cd "$(dirname "$0")/.."

if "$PYTHON" packaging/has_display.py 2>/dev/null; then
  packaging/system_packages.sh python window
  packaging/set_up.sh run
  exec .venv/bin/python -m ui
fi
echo "There is no display here, so no window opens. The samples are judged and printed instead."
packaging/set_up.sh run
exec .venv/bin/python -m ui samples --output out

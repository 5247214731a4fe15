#!/usr/bin/env bash
# Runs a command on a screen in memory, 1600×1200; without Xvfb says so and runs it offscreen.
set -u
if command -v xvfb-run >/dev/null 2>&1 && command -v xauth >/dev/null 2>&1; then
  # No session bus: Qt on X would start one for every window and leave it behind.
  unset WAYLAND_DISPLAY
  export QT_QPA_PLATFORM=xcb DBUS_SESSION_BUS_ADDRESS=disabled:
  exec xvfb-run --auto-servernum --server-args="-screen 0 1600x1200x24 -dpi 96" "$@"
fi
echo "Xvfb is not here: running offscreen instead." >&2
QT_QPA_PLATFORM=offscreen exec "$@"

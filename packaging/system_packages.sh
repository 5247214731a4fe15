#!/usr/bin/env bash
# Checks what the machine itself must bring, installs it when it may, or prints the one command.
#
#   packaging/system_packages.sh python|window|tests …
#
#   python   the venv module of Python
#   window   the libraries Qt needs to open a window
#   tests    the libraries Qt needs without a screen, and a screen that exists in memory (Xvfb)
#
# Exit status 0: everything is there now. 1: something is missing; the last line says what to do.
set -u
python=${PYTHON:-python3}

libraries=$( (ldconfig -p || /sbin/ldconfig -p) 2>/dev/null )
missing=()

need_library() {  # need_library PACKAGE FILE
  case "$libraries" in *"$2"*) ;; *) missing+=("$1") ;; esac
}

need_program() {  # need_program PACKAGE PROGRAM
  command -v "$2" >/dev/null 2>&1 || missing+=("$1")
}

need_to_draw() {
  need_library libglib2.0-0 libglib-2.0.so.0
  need_library libgl1 libGL.so.1
  need_library libegl1 libEGL.so.1
  need_library libxkbcommon0 libxkbcommon.so.0
  need_library libfontconfig1 libfontconfig.so.1
  need_library libfreetype6 libfreetype.so.6
  need_library libdbus-1-3 libdbus-1.so.3
}

need_for_a_screen() {
  need_library libxkbcommon-x11-0 libxkbcommon-x11.so.0
  need_library libxcb-cursor0 libxcb-cursor.so.0
  need_library libxcb-icccm4 libxcb-icccm.so.4
  need_library libxcb-keysyms1 libxcb-keysyms.so.1
  need_library libxcb-shape0 libxcb-shape.so.0
}

for wanted in "$@"; do
  case "$wanted" in
    python) "$python" -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv) ;;
    window) [ "$(uname)" != Linux ] || { need_to_draw; need_for_a_screen; } ;;
    tests)
      [ "$(uname)" != Linux ] || {
        need_to_draw; need_for_a_screen; need_program xvfb Xvfb; need_program xauth xauth
      } ;;
    *) echo "system_packages.sh: $wanted is none of python, window, tests" >&2; exit 2 ;;
  esac
done
[ ${#missing[@]} -gt 0 ] || exit 0

names=$(printf '%s\n' "${missing[@]}" | sort -u | tr '\n' ' '); names=${names% }
install="apt-get install -y --no-install-recommends $names"

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Missing on this machine (names as in Debian): $names" >&2
  echo "Please install them with your package manager, then run make again." >&2
  exit 1
fi

become=""
if [ "$(id -u)" != 0 ]; then
  if sudo -n true 2>/dev/null; then become="sudo -n"; else become=none; fi
fi
if [ "$become" != none ]; then
  echo "Installing system packages: $names"
  export DEBIAN_FRONTEND=noninteractive
  # A machine whose package lists are old or absent needs them fetched once.
  if $become $install >/dev/null 2>&1 </dev/null ||
     { $become apt-get update >/dev/null 2>&1 </dev/null && $become $install </dev/null >&2; }; then
    exit 0
  fi
fi
echo "System packages are missing. This command installs them; then run make again:" >&2
echo "  sudo $install" >&2
exit 1

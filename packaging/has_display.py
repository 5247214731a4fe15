"""Exit status 0 when a window could open here, 1 when there is no screen to show it on."""

import ctypes
import ctypes.util
import os
import sys
from pathlib import Path


def _x_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    name = ctypes.util.find_library("xcb")
    if name is None:
        return True
    xcb = ctypes.CDLL(name)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    return xcb.xcb_connection_has_error(xcb.xcb_connect(None, None)) == 0


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name).is_socket()


if __name__ == "__main__":
    screen = sys.platform != "linux" or _wayland_answers() or _x_answers()
    sys.exit(0 if screen else 1)

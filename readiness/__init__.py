"""Readiness: are we ready to meet them, at which level, and what has to happen first?

This package is the whole product without a screen. It can be driven from a script; nothing in it
imports Qt.
"""

__version__ = "0.1.0"

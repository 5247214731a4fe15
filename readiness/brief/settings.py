"""reportlab's settings that the output or its safety depends on, set in code before it is used.

reportlab reads them from the environment and from files in the user's folder; a brief must come
out the same on every machine, open no address and evaluate no expression.
"""

from reportlab import rl_config

_VALUES: dict[str, object] = {
    "invariant": 1,
    "pageCompression": 1,
    "useA85": 0,
    "wrapA85": 0,
    "pdfComments": 0,
    "pdfMultiLine": 0,
    "debug": 0,
    "verbose": 0,
    "showBoundary": 0,
    "ttfAsciiReadable": 0,
    "defaultEncoding": "WinAnsiEncoding",
    "documentLang": None,
    "canvas_baseColor": None,
    "trustedHosts": None,
    "trustedSchemes": [],
    "toColorCanUse": None,
}


def settle_reportlab() -> None:
    """Set every value; call it before a document is begun.

    The face that a canvas begins with is handed to it, so no unembedded Helvetica is listed.
    """
    for name, value in _VALUES.items():
        setattr(rl_config, name, value)

"""How results look in a terminal: tables within 80 columns, JSON, progress, messages."""

import contextlib
import json
import sys
import textwrap
import unicodedata
from collections.abc import Sequence

WIDTH = 80


def print_json(value: object) -> None:
    """Print a value as JSON for scripts, readable by people too."""
    print(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))


def print_wrapped(text: str, indent: str = "") -> None:
    """Print a paragraph within the width, the lines of a list entry under its first word."""
    hanging = indent + ("  " if text.startswith("- ") else "")
    print(
        textwrap.fill(
            text, WIDTH, initial_indent=indent, subsequent_indent=hanging, break_on_hyphens=False
        )
    )


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print columns two blanks apart; the last column wraps at the width."""
    columns = list(zip(heads, *rows, strict=True))
    widths = [max(map(_columns, column)) for column in columns[:-1]]
    room = max(24, WIDTH - sum(widths) - 2 * len(widths))
    for row in (heads, *rows):
        lines = textwrap.wrap(row[-1], room, break_on_hyphens=False) or [""]
        start = [_padded(cell, width) for cell, width in zip(row[:-1], widths, strict=True)]
        print("  ".join([*start, lines[0]]).rstrip())
        for line in lines[1:]:
            print(" " * (sum(widths) + 2 * len(widths)) + line)


def _columns(text: str) -> int:
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _columns(text))


def note(sentence: str) -> None:
    """Tell the person at the terminal something that is not the result, where anyone listens."""
    with contextlib.suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)


class Progress:
    """Counts long work on standard error while somebody watches; silent in scripts."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> bool:
        """Show how far the work is; always True: Ctrl+C is what stops it."""
        if self._watched and total > 1:
            end = "\n" if done == total else ""
            print(f"\r{done}/{total}", end=end, file=sys.stderr, flush=True)
        return True

"""The same work without a screen: judge, compare and print from a terminal or a script.

Exit status: 0 done; 1 done, and something was found (a file with faults); 2 could not be done,
one sentence on standard error. Importing this module loads nothing heavy.
"""

from collections.abc import Sequence

COMMANDS = (
    "checklists",
    "new",
    "check",
    "verdict",
    "compare",
    "findings",
    "timeline",
    "rows",
    "brief",
    "schema",
    "library",
    "samples",
)
"""The first words that mean work without a window."""


def is_command(arguments: Sequence[str]) -> bool:
    """Tell whether these arguments ask for work without a window, or for help."""
    return bool(arguments) and arguments[0] in (*COMMANDS, "-h", "--help", "--version")


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments (without the program's name) ask for; return the exit status."""
    from readiness.cli.run import run

    return run(arguments)

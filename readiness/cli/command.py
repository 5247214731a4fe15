"""How one command is added to the parser, with its help."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from readiness.messages import _

Do = Callable[[argparse.Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def an_assessment() -> str:
    """Return what help says of FILE."""
    return _("an assessment file (.readiness)")


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one sentence, and whose help does not vanish on a full disk."""

    def error(self, message: str) -> NoReturn:
        """End with the sentence on standard error and status 2."""
        sentence = message[:1].upper() + message[1:]
        self.exit(2, _("{fault}. See: {program} --help\n", fault=sentence, program=self.prog))

    def print_help(self, file: Any = None) -> None:
        """Print the help; unlike the parent's, this raises where it cannot be written."""
        print(self.format_help(), end="", file=file or sys.stdout)


def command(
    group: Commands,
    name: str,
    do: Do | None,
    summary: str,
    examples: str = "",
) -> argparse.ArgumentParser:
    """Add a command; `do` does the work, `examples` stand below its options."""
    parser = group.add_parser(
        name,
        help=summary,
        description=summary,
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    if do is not None:
        parser.set_defaults(do=do)
    return parser


def add_output(
    parser: argparse.ArgumentParser, name: str, meaning: str, *, required: bool = False
) -> None:
    """Add -o, the file a command writes."""
    parser.add_argument(
        "-o", "--output", type=Path, metavar=name, help=meaning, required=required, default=None
    )

"""How one command is added to the parser, with its help."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Do = Callable[[argparse.Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


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

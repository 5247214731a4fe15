"""One rule for what leaves through a terminal: restricted rows are left out unless asked for."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from readiness.cli.output import note
from readiness.messages import _, _n

if TYPE_CHECKING:
    from readiness.model import Assessment


def add_restricted(parser: argparse.ArgumentParser) -> None:
    """Add --restricted, which takes the restricted rows in."""
    parser.add_argument(
        "--restricted",
        action="store_true",
        help=_("take in the restricted rows of registers; without this they are left out"),
    )


def readable(
    assessments: Sequence["Assessment"], *, restricted: bool
) -> tuple[tuple["Assessment", ...], int]:
    """Return the assessments as they may leave, and how many rows were left out of them.

    What is restricted in one is left out of all.
    """
    from readiness.edits.restricted import all_without_restricted, count_left_out

    if restricted:
        return tuple(assessments), 0
    left = tuple(one.assessment for one in all_without_restricted(assessments))
    return left, count_left_out(assessments, left)


def tell_left_out(count: int) -> None:
    """Say on standard error how many rows were left out, where any were."""
    if count:
        note(
            _n(
                "{count} row is left out as restricted; --restricted takes it in.",
                "{count} rows are left out as restricted; --restricted takes them in.",
                count,
            )
        )

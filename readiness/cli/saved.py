"""The commands `library list`, `export`, `import` and `backup`."""

import argparse

from readiness.errors import LibraryProblem
from readiness.messages import _


def _not_yet() -> int:
    raise LibraryProblem(_("The library is not part of this build yet."))


def list_saved(chosen: argparse.Namespace) -> int:
    """Print the saved assessments."""
    return _not_yet()


def export(chosen: argparse.Namespace) -> int:
    """Write one assessment to a file."""
    return _not_yet()


def import_files(chosen: argparse.Namespace) -> int:
    """Take files into the library."""
    return _not_yet()


def backup(chosen: argparse.Namespace) -> int:
    """Write a verified copy of the library."""
    return _not_yet()

"""The command `readiness`: a subcommand works in the terminal, everything else opens the window."""

import builtins
import gc
import os
import sys

from readiness import cli

_PRINT_WORKER = "--print-worker"
"""The argument of `ui.preview_worker`, which is imported only where it is meant."""


def main(arguments: list[str] | None = None) -> int:
    """Run the app; return the exit status of the process."""
    given = sys.argv[1:] if arguments is None else arguments
    if cli.is_command(given):
        return cli.main(given)
    if given[:1] == [_PRINT_WORKER]:
        from ui import preview_worker

        return preview_worker.main()
    # Nothing of what is imported now will ever be garbage; looking for it costs a tenth of the
    # start. `ui.sweeping` looks for it later, on this thread alone.
    gc.disable()
    import_plainly()
    # What else is installed has no say in how an assessment is read, and needs not be looked for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from ui.app import run

    return run(given)


def import_plainly() -> None:
    """Take back what PySide puts around `import` for its `__feature__` switches.

    To learn who uses a switch it reads the source of every module imported, which is a tenth of
    the start; nobody here uses one.
    """
    import PySide6.QtCore  # noqa: F401 - puts it there

    plain = vars(builtins).get("__orig_import__")
    if plain is not None:
        builtins.__import__ = plain


if __name__ == "__main__":
    sys.exit(main())

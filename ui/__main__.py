"""The command `readiness`: a subcommand works in the terminal, everything else opens the window."""

import gc
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
    # start. It is switched on again when the window is furnished.
    gc.disable()
    from ui.app import run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())

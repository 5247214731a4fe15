"""Runs one command and turns whatever goes wrong into one sentence and an exit status."""

import contextlib
import io
import os
import secrets
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from readiness.cli.arguments import make_parser
from readiness.errors import ReadinessError
from readiness.messages import _

DONE = 0
FOUND = 1
FAILED = 2
INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Parse, do, report. Never a traceback; errors name ids and places, never content."""
    _speak_utf8()
    try:
        status = _done(arguments)
        sys.stdout.flush()
    except ReadinessError as error:
        return _say(str(error))
    except BrokenPipeError:
        # The reader of a pipe (head, less) has seen enough; what is buffered goes nowhere.
        sys.stdout = io.StringIO()
        return DONE
    except KeyboardInterrupt:
        _say("\n" + _("Stopped. Files already written are complete."))
        return INTERRUPTED
    except OSError as error:
        return _say(_os_sentence(error))
    except Exception as error:
        return _say(_inner_sentence(error))
    return status


def _done(arguments: Sequence[str]) -> int:
    try:
        chosen = make_parser().parse_args(list(arguments))
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else DONE
    status: int = chosen.do(chosen)
    return status


def _say(sentence: str) -> int:
    # Where nobody can be told, the exit status still says it.
    with contextlib.suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)
    return FAILED


def _os_sentence(error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    if error.filename is None:
        return _("The system refused ({reason}). Put that right, then try again.", reason=reason)
    return _(
        "{file}: the system refused ({reason}). Put that right or choose another place, "
        "then try again.",
        file=error.filename,
        reason=reason,
    )


def _inner_sentence(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return _(
        "Readiness made a mistake of its own (report {report}: {kind} at {file}:{line}); "
        "nothing was changed.",
        report=secrets.token_hex(4),
        kind=type(error).__name__,
        file=Path(last.filename).name,
        line=last.lineno,
    )


def _speak_utf8() -> None:
    # A stream that was closed before the start says nothing; what is printed to it is dropped.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    # Names of files need be no text: on Unix they go out as the bytes they are.
    exactly = "surrogateescape" if os.name == "posix" else "backslashreplace"
    for stream, errors in ((sys.stdout, exactly), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")

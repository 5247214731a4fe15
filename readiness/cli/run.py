"""Runs one command and turns whatever goes wrong into one sentence and an exit status."""

import io
import secrets
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

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
        chosen = make_parser().parse_args(list(arguments))
        status: int = chosen.do(chosen)
        sys.stdout.flush()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else DONE
    except ReadinessError as error:
        return _say(str(error))
    except BrokenPipeError:
        # The reader of a pipe (head, less) has seen enough; what is buffered goes nowhere.
        sys.stdout = io.StringIO()
        return DONE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        _say(_("Stopped. Files already written are complete."))
        return INTERRUPTED
    except OSError as error:
        return _say(_os_sentence(error))
    except Exception as error:
        return _say(_inner_sentence(error))
    return status


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return FAILED


def _os_sentence(error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    if error.filename is None:
        return _("The system refused: {reason}.", reason=reason)
    return _("{file}: the system refused: {reason}.", file=error.filename, reason=reason)


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
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")

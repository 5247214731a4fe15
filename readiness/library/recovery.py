"""Putting a backup in the place of a library; can be cut off at any moment and finished later."""

import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from readiness.atomic import atomic_write, sync_folder
from readiness.errors import ExportProblem, LibraryProblem
from readiness.library.backups import is_good, remove_database
from readiness.library.engine import engine_errors
from readiness.messages import _

_BESIDE = ("", "-wal", "-shm", "-journal")


def put_in_place(path: Path, backup: Path, now: datetime, word: str) -> tuple[Path, ...]:
    """Move a closed library aside whole and put a copy of the backup in its place.

    Returns the files moved aside, named `.<word>-<time>`; nothing is deleted. The backup stays
    where it is. Raises LibraryProblem, with the library as it was, for a backup that does not
    verify. A marker beside the library lets `finish` complete what was cut off.
    """
    waiting = _waiting(path)
    remove_database(waiting)
    try:
        with engine_errors(path):
            shutil.copyfile(backup, waiting)
            waiting.chmod(0o600)
            with waiting.open("rb") as file:
                os.fsync(file.fileno())
            good = is_good(waiting)
        if not good:
            raise LibraryProblem(
                _("The backup {path} does not verify either; choose an earlier one.", path=backup)
            )
    except BaseException:
        remove_database(waiting)
        raise
    stamp = now.astimezone(UTC).strftime("%Y%m%d-%H%M%S-%f")
    try:
        atomic_write(_marker(path), json.dumps({"aside": f"{word}-{stamp}"}).encode())
    except ExportProblem as problem:
        remove_database(waiting)
        raise LibraryProblem(str(problem)) from problem
    with engine_errors(path):
        return _swap(path, f"{word}-{stamp}")


def finish(path: Path) -> bool:
    """Complete a restore that was cut off; tell whether there was one."""
    marker = _marker(path)
    if not marker.exists():
        # A copy that was cut off before the restore began.
        remove_database(_waiting(path))
        return False
    with engine_errors(path):
        if _waiting(path).exists():
            try:
                aside = str(json.loads(marker.read_bytes())["aside"])
            except (ValueError, KeyError, TypeError) as error:
                raise LibraryProblem(
                    _("{path} is not a note that Readiness wrote; remove it.", path=marker)
                ) from error
            _swap(path, aside)
        else:
            marker.unlink()
    return True


def set_orphans_aside(path: Path, now: datetime) -> None:
    """Move a log whose library is gone out of the way, so that it never meets another one."""
    if path.exists():
        return
    stamp = now.astimezone(UTC).strftime("%Y%m%d-%H%M%S-%f")
    with engine_errors(path):
        _move_aside(path, f"damaged-{stamp}")


def set_aside(path: Path) -> tuple[Path, ...]:
    """Return the earlier library files that were moved aside and may still hold documents."""
    return tuple(
        sorted(
            other
            for word in ("damaged", "replaced")
            for other in path.parent.glob(f"{path.name}.{word}-*")
        )
    )


def _swap(path: Path, aside: str) -> tuple[Path, ...]:
    moved = _move_aside(path, aside)
    _waiting(path).replace(path)
    sync_folder(path.parent)
    _marker(path).unlink()
    return moved


def _move_aside(path: Path, aside: str) -> tuple[Path, ...]:
    moved = []
    for suffix in _BESIDE:
        part = Path(f"{path}{suffix}")
        if part.exists():
            target = Path(f"{path}.{aside}{suffix}")
            part.replace(target)
            moved.append(target)
    if moved:
        sync_folder(path.parent)
    return tuple(moved)


def _waiting(path: Path) -> Path:
    return Path(f"{path}.restoring")


def _marker(path: Path) -> Path:
    return Path(f"{path}.recovery")

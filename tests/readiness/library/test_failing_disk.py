"""Full disks, folders that cannot be written, and the process killed at any moment."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from readiness.errors import LibraryDamaged, LibraryProblem
from readiness.library import Library, opening
from readiness.library.engine import Connection, use_write_ahead_log
from tests.readiness.library.shelf import LEAVE_UNCLEAN, Clock, put, run, text_of

READ_AS_NOBODY = """
import os, sys, tempfile
from pathlib import Path
from readiness.errors import LibraryProblem
from readiness.library import Library
from tests.readiness.library.shelf import put, text_of
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
library = Library(Path(sys.argv[1]))
print(library.open().result().read_only, text_of(library, "d3"), library.check().result().sound)
try:
    put(library, "d3", "new")
except LibraryProblem as problem:
    print(problem)
library.close().result()
"""


def test_a_read_only_folder_is_read_with_what_the_log_holds() -> None:
    # Not under tmp_path, which another user may not enter; root may write everywhere.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "library.db"
        run(LEAVE_UNCLEAN, path)
        files = [path, Path(f"{path}-wal")]
        for file in files:
            file.chmod(0o444)
        before = [file.read_bytes() for file in files]
        folder.chmod(0o555)
        done = run(READ_AS_NOBODY, path)
        folder.chmod(0o755)
        assert [file.read_bytes() for file in files] == before
    first, refusal = done.stdout.splitlines()
    assert first.startswith("True words 19")
    assert first.endswith("True")
    assert "can only be read" in refusal


def test_a_full_disk_is_a_sentence_and_saving_again_works(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[Connection] = []

    def small_disk(connection: Connection) -> None:
        use_write_ahead_log(connection)
        held.append(connection)

    monkeypatch.setattr(opening, "use_write_ahead_log", small_disk)
    library = Library(path, now=clock, idle_seconds=3600)
    library.open().result()
    put(library, "a", "one")

    def limit(pages: int) -> None:
        held[0].execute(f"PRAGMA max_page_count = {pages}")

    library._ask(lambda: limit(1)).result()
    large = "".join(chr(200 + (number * number) % 50_000) for number in range(40_000))
    with pytest.raises(LibraryProblem, match="disk is full") as refused:
        put(library, "a", large)
    assert not isinstance(refused.value, LibraryDamaged)
    assert text_of(library, "a") == "one"
    library._ask(lambda: limit(100_000)).result()
    assert put(library, "a", large).number == 2
    assert library.check().result().sound
    library.close().result()


def test_a_disk_that_stops_taking_bytes_loses_nothing(path: Path) -> None:
    script = """
import resource, signal, sys
from pathlib import Path
from readiness.errors import LibraryDamaged, LibraryProblem
from readiness.library import Library
from tests.readiness.library.shelf import put, text_of
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
library = Library(Path(sys.argv[1]), idle_seconds=3600)
library.open().result()
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))
saved = 0
try:
    for number in range(400):
        put(library, "a", f"{number} " + str(number ** 3000))
        saved = number
except LibraryProblem as problem:
    print(type(problem) is LibraryProblem, problem)
assert text_of(library, "a").startswith(f"{saved} ")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
put(library, "a", "room again")
print(library.check().result().sound, library.history("a").result()[0].number == saved + 2)
library.close().result()
"""
    lines = run(script, path).stdout.splitlines()
    assert lines[0].startswith("True The library")
    assert lines[1] == "True True"


FULL = """
import resource, signal, sys
from pathlib import Path
from readiness.errors import LibraryDamaged, LibraryProblem
from readiness.library import Library
from tests.readiness.library.shelf import put, text_of
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
library = Library(Path(sys.argv[1]), idle_seconds=3600)
print(library.open().result().checked, text_of(library, "d3")[:8])
for refused in (lambda: put(library, "d3", "more"), lambda: library.backup_now().result()):
    try:
        refused()
    except LibraryProblem as problem:
        print(type(problem) is LibraryProblem, problem)
library.close().result()
"""


def test_a_library_that_was_left_in_a_hurry_can_be_read_on_a_full_disk(path: Path) -> None:
    run(LEAVE_UNCLEAN, path)

    lines = run(FULL, path).stdout.splitlines()

    assert lines[0] == "True words 19"
    assert len(lines) == 3
    assert all("Check the disk and its free space" in line for line in lines[1:])
    assert all(line.startswith("True ") for line in lines[1:])
    library = Library(path, idle_seconds=3600)
    library.open().result()
    assert text_of(library, "d3").startswith("words 19")
    assert library.check().result().sound
    library.close().result()
    assert sorted(found.name for found in path.parent.iterdir()) == ["backups", path.name]


def test_killed_at_any_moment_it_opens_with_everything_it_said_was_saved(path: Path) -> None:
    script = """
import sys
from pathlib import Path
from readiness.library import Library
from tests.readiness.library.shelf import put
library = Library(Path(sys.argv[1]), idle_seconds=0.005)
library.open().result()
for number in range(100_000):
    info = put(library, "a", f"{number} " + "x" * 5000 * (number % 3))
    print(info.number, flush=True)
"""
    said = 0
    for turn in range(20):
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        for _ in range(1 + (turn * 7) % 12):
            line = process.stdout.readline()
        process.kill()
        rest = process.stdout.read().splitlines()
        process.stdout.close()
        process.wait()
        said = int([line.strip(), *rest][-1] or [line.strip(), *rest][-2])
        library = Library(path, idle_seconds=3600)
        library.open().result()
        assert library.history("a").result()[0].number >= said
        assert library.check().result().sound
        library.close().result()
    assert said > 20

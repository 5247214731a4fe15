"""Atomic writing: the old file whole or the new one whole, private, and a sentence on failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from readiness.atomic import atomic_write
from readiness.errors import ExportProblem

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from readiness.atomic import atomic_write
from readiness.errors import ExportProblem
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    atomic_write(Path(sys.argv[1]), b"x" * 200_000)
except ExportProblem as problem:
    print(problem)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_all_bytes_readable_by_the_owner_alone(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    atomic_write(target, b"x" * 3_000_000)
    assert target.read_bytes() == b"x" * 3_000_000
    assert target.stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == ["brief.pdf"]


def test_replaces_a_file_and_closes_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"old")
    target.chmod(0o644)
    atomic_write(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(target)], capture_output=True, text=True, check=True
    )
    assert "was not written" in done.stdout
    assert "Free some space" in done.stdout
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["brief.pdf"]


def test_short_writes_are_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:7]))
    atomic_write(tmp_path / "f", b"0123456789" * 10)
    assert (tmp_path / "f").read_bytes() == b"0123456789" * 10


def test_a_disk_that_lies_about_the_length_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "f").write_bytes(b"old")
    write = os.write

    def lies(descriptor: int, data: memoryview) -> int:
        write(descriptor, data[: len(data) // 2])
        return len(data)

    monkeypatch.setattr(os, "write", lies)
    with pytest.raises(ExportProblem):
        atomic_write(tmp_path / "f", b"new and longer")
    assert (tmp_path / "f").read_bytes() == b"old"
    assert names(tmp_path) == ["f"]


@pytest.mark.parametrize(
    ("name", "words"), [("missing/f", "folder does not exist"), (".", "it is a folder")]
)
def test_an_impossible_target_is_a_sentence(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(ExportProblem, match=words):
        atomic_write(tmp_path / name, b"x")
    assert names(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_or_a_device_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    for name in ("pipe", "link"):
        with pytest.raises(ExportProblem, match="no plain file"):
            atomic_write(tmp_path / name, b"x")
    assert (tmp_path / "pipe").is_fifo()
    assert names(tmp_path) == ["link", "pipe"]


@pytest.mark.parametrize("name", ["circle", "nu\0ll"])
def test_a_target_that_leads_nowhere_is_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    with pytest.raises(ExportProblem, match="was not written"):
        atomic_write(tmp_path / name, b"x")


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    atomic_write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("error", "words"),
    [(PermissionError(13, "secret"), "may not write there"), (OSError(28, "secret"), "No space")],
)
def test_every_failure_has_a_sentence_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    def fails(_: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(ExportProblem, match=words) as problem:
        atomic_write(tmp_path / "f", b"x")
    assert "secret" not in str(problem.value)
    assert names(tmp_path) == []


def test_a_disk_that_takes_nothing_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "write", lambda descriptor, data: 0)
    with pytest.raises(ExportProblem, match="took no more bytes"):
        atomic_write(tmp_path / "f", b"x")

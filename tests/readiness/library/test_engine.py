"""The engine: too old is refused, no write-ahead log means the safest journal, bombs stay shut."""

import zlib
from pathlib import Path
from typing import Any

import pytest

from readiness.errors import LibraryDamaged, LibraryProblem
from readiness.library import Library, chain, engine
from readiness.library.chain import from_hex, pack, unpack
from readiness.library.engine import connect, engine_errors, pragma, use_write_ahead_log


def test_an_engine_that_can_corrupt_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "OLDEST_ENGINE", (99, 0, 0))
    with pytest.raises(LibraryProblem, match=r"needs 99\.0\.0 or later"):
        Library(path).open().result()


def test_the_pragmas_are_set(tmp_path: Path) -> None:
    connection = connect(tmp_path / "x.db", exclusive=True)
    use_write_ahead_log(connection)
    found = {
        name: pragma(connection, name)
        for name in ("synchronous", "secure_delete", "trusted_schema", "temp_store")
    }
    found["cell_size_check"] = pragma(connection, "cell_size_check")
    assert found == {
        "synchronous": 2,
        "secure_delete": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "cell_size_check": 1,
    }
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA locking_mode").fetchone() == ("exclusive",)
    connection.close()


def test_where_the_log_cannot_work_the_journal_is_the_safest() -> None:
    class NoLog:
        def __init__(self) -> None:
            self.said: list[str] = []

        def execute(self, statement: str) -> "NoLog":
            self.said.append(statement)
            return self

        def fetchone(self) -> tuple[str]:
            return ("delete",)

    connection: Any = NoLog()
    use_write_ahead_log(connection)
    assert connection.said[1:] == ["PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA"]


def test_bodies_that_are_cut_short_or_swell_are_errors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    packed, stored = pack(b"words " * 2000)
    assert packed == 1
    assert unpack(packed, stored) == b"words " * 2000
    with pytest.raises(zlib.error):
        unpack(1, stored[:-4])
    monkeypatch.setattr(chain, "_MOST_UNPACKED", 1_000)
    with pytest.raises(zlib.error):
        unpack(packed, stored)


def test_a_hash_of_another_length_is_none() -> None:
    with pytest.raises(ValueError, match="not a sha256"):
        from_hex("abcd")


def test_errors_of_the_file_system_are_sentences(tmp_path: Path) -> None:
    with (
        pytest.raises(LibraryProblem, match="cannot be used: No space left") as problem,
        engine_errors(tmp_path),
    ):
        raise OSError(28, "secret")
    assert "secret" not in str(problem.value)


def test_names_the_driver_cannot_read_are_damage(tmp_path: Path) -> None:
    with pytest.raises(LibraryDamaged), engine_errors(tmp_path):
        b"\xff".decode()

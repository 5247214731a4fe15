"""Hostile files: each refused in one sentence that names the place, or taken to the letter."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from readiness.errors import FileProblem
from readiness.files import file_bytes, read_bytes, read_file
from tests.readiness.hostile.corpus import CANARY, PLAIN_TEXTS, Hostile, good, refused, replaced

LIMITED = """
import resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_CPU, (3, 3))
from readiness.errors import FileProblem
from readiness.files import read_file
try:
    read_file(Path(sys.argv[1]))
except FileProblem as problem:
    # ru_maxrss would include what the parent held when it forked; VmHWM begins with the program.
    status = Path("/proc/self/status").read_text()
    peak = int(status.split("VmHWM:")[1].split()[0]) // 1024
    print(peak, problem)
"""

BIG = {
    "one-string": (b'{"format": 1, "kind": "', b"a", 100 * 1024 * 1024, b'"}'),
    "largest-string": (b'{"format": 1, "kind": "', b"a", 20 * 1024 * 1024 - 30, b'"}'),
    "escapes": (b'{"format": 1, "kind": "', b"\\n", 10 * 1024 * 1024 - 30, b'"}'),
    "quotes-never-closed": (b'{"format": "', b'\\"', 10 * 1024 * 1024 - 30, b""),
    "empty-lists": (b"[", b"[],", 6_000_000, b"[]]"),
    "deep": (b"", b"[", 20 * 1024 * 1024, b""),
    "digits": (b'{"format": ', b"9", 20 * 1024 * 1024 - 30, b"}"),
    "half-characters": (b'{"format": "', b"\\ud800", 3_000_000, b'"}'),
    "emoji": (b'{"format": 1, "kind": "', "😀".encode(), 5 * 1024 * 1024 - 30, b'"}'),
}


@pytest.mark.parametrize("hostile", list(refused()), ids=lambda hostile: hostile.name)
def test_refused_with_a_sentence_and_no_word_of_the_content(hostile: Hostile) -> None:
    with pytest.raises(FileProblem) as problem:
        read_bytes(hostile.data, "talks.readiness")
    sentence = str(problem.value)
    assert hostile.words in sentence
    assert sentence.startswith("talks.readiness")
    assert "\n" not in sentence
    everything = sentence + repr(problem.value) + "".join(problem.value.problems)
    assert CANARY not in everything
    cause = problem.value.__cause__
    assert cause is None or CANARY not in str(cause)


def test_the_file_the_others_are_made_from_is_taken() -> None:
    read = read_bytes(json.dumps(good()).encode(), "talks.readiness")
    assert read.assessment.title == CANARY


@pytest.mark.parametrize("text", PLAIN_TEXTS.values(), ids=PLAIN_TEXTS.keys())
def test_text_is_taken_to_the_letter(text: str) -> None:
    read = read_bytes(replaced("assessment/case/background", text), "talks.readiness")
    assert read.assessment.case.background == text
    assert read_bytes(file_bytes(read), "again") == read


@pytest.mark.parametrize("name", BIG)
def test_large_files_are_refused_within_3_seconds_and_300_mb(tmp_path: Path, name: str) -> None:
    start, piece, times, end = BIG[name]
    path = tmp_path / "big.readiness"
    path.write_bytes(start + piece * times + end)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=True
    )
    peak, sentence = done.stdout.split(" ", 1)
    assert sentence.startswith("big.readiness")
    assert int(peak) < 300


def test_reading_changes_nothing_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "talks.readiness"
    for hostile in refused():
        path.write_bytes(hostile.data)
        with pytest.raises(FileProblem):
            read_file(path)
        assert path.read_bytes() == hostile.data
    assert [found.name for found in tmp_path.iterdir()] == ["talks.readiness"]

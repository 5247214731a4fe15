"""What the command line prints to PDF, and what it says when it cannot."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from readiness.catalogue import samples
from readiness.cli import main
from readiness.cli.output import Progress, print_table
from readiness.files import PortableFile, file_bytes

ROOT = Path(__file__).resolve().parents[2]
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Return the samples as portable files, oldest first."""
    paths = []
    for assessment in samples():
        path = tmp_path / f"{assessment.id}.readiness"
        path.write_bytes(file_bytes(PortableFile(assessment, None, ())))
        paths.append(str(path))
    return paths


def page(file: Path, number: int = 0) -> tuple[str, tuple[float, float]]:
    """Return the words of a page and its size in points."""
    with pypdfium2.PdfDocument(file) as document:
        sheet = document[number]
        return sheet.get_textpage().get_text_bounded(), sheet.get_size()


def test_a_brief_carries_title_marking_and_paper(
    files: list[str], tmp_path: Path, capsys: Captured
) -> None:
    """What was asked for is on page one."""
    out = tmp_path / "brief.pdf"

    status = main(
        ["brief", files[1], "-o", str(out), "--paper", "letter", "--marking", "FOR TRAINING"]
    )

    assert status == 0
    words, size = page(out)
    assert "Singapore" in words
    assert "FOR TRAINING" in words
    assert size == pytest.approx((612, 792), abs=1)


def test_a_comparison_is_printed_and_told(
    files: list[str], tmp_path: Path, capsys: Captured
) -> None:
    """The table on standard output, the file where it was asked for."""
    out = tmp_path / "change.pdf"

    assert main(["compare", *files, "-o", str(out)]) == 0

    told = capsys.readouterr().out
    assert "rose for sure (22)" in told
    assert max(map(len, told.splitlines())) <= 80
    assert out.read_bytes().startswith(b"%PDF")


def test_comparison_json_counts_what_moved(files: list[str], capsys: Captured) -> None:
    """The numbers of the worked samples."""
    assert main(["compare", *files, "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    changes = [item["change"] for item in told["items"]]
    assert changes.count("rose for sure") == 22
    assert changes.count("may have fallen") == 3
    assert [len(rung["states"]) for rung in told["rungs"]] == [3, 3, 3, 3]
    assert told["left_out"] == []
    commitments = told["registers"]["commitments"]
    assert commitments["added"]
    assert commitments["removed"] == []
    assert all(row["id"] and row["fields"] for row in commitments["changed"])


def test_one_file_is_nothing_to_compare(files: list[str], capsys: Captured) -> None:
    """A sentence and status 2."""
    assert main(["compare", files[0]]) == 2

    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_target_that_cannot_be_written_is_a_sentence(
    files: list[str], tmp_path: Path, capsys: Captured
) -> None:
    """A folder that is not there; nothing is left behind."""
    out = tmp_path / "nowhere" / "brief.pdf"

    assert main(["brief", files[0], "-o", str(out)]) == 2

    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert "brief.pdf" in err
    assert not out.parent.exists()


def test_the_samples_are_judged_and_printed_without_a_screen(
    tmp_path: Path, capsys: Captured
) -> None:
    """Files, briefs, one comparison, and a table that says what blocks."""
    out = tmp_path / "out"

    assert main(["samples", "-o", str(out)]) == 0

    told = capsys.readouterr().out
    assert "blocked" in told
    written = {path.name for path in out.iterdir()}
    assert written == {
        "sample-2018-03-09.readiness",
        "sample-2018-03-09-brief.pdf",
        "sample-2018-06-11.readiness",
        "sample-2018-06-11-brief.pdf",
        "sample-2019-02-26.readiness",
        "sample-2019-02-26-brief.pdf",
        "samples-compared.pdf",
    }
    assert all(str(out / name) in told for name in written)
    assert main(["check", *map(str, sorted(out.glob("*.readiness")))]) == 0


def test_the_schema_describes_the_file(capsys: Captured) -> None:
    """JSON Schema that knows the assessment."""
    assert main(["schema"]) == 0

    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "assessment" in schema["properties"]


def test_a_mistake_of_the_programs_own_is_a_sentence_without_content(
    files: list[str], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names a report id and a place in the program, not the words that were read."""

    def fail(*_arguments: object) -> None:
        raise ValueError("secret words of the assessment")

    monkeypatch.setattr("readiness.method.verdict.judge", fail)

    assert main(["verdict", files[0]]) == 2

    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert "secret" not in err
    assert "ValueError" in err


def test_ctrl_c_ends_cleanly(
    files: list[str], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 130 and a sentence, as a shell expects."""

    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("readiness.method.verdict.judge", interrupt)

    assert main(["verdict", files[0]]) == 130

    assert "Traceback" not in capsys.readouterr().err


def test_long_work_is_counted_where_somebody_watches(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal, on standard error; a script sees nothing."""
    Progress()(1, 3)
    silent = capsys.readouterr()
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    watched = Progress()

    watched(1, 3)
    watched(3, 3)

    shown = capsys.readouterr()
    assert (silent.out, silent.err) == ("", "")
    assert shown.err == "\r1/3\r3/3\n"
    assert shown.out == ""


def test_wide_letters_take_two_columns(capsys: Captured) -> None:
    """Korean beside Latin; combining marks take none."""
    print_table(("a", "b"), [("한국", "x"), ("é\u0301", "y")])

    assert capsys.readouterr().out.splitlines() == ["a     b", "한국  x", "é\u0301     y"]


def test_a_reader_that_has_seen_enough_is_no_error(files: list[str]) -> None:
    """As with `readiness checklists show … | head -1`."""
    command = [sys.executable, "-m", "ui", "checklists", "show", "leaders-summit-nuclear"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()

    assert said == b""
    assert process.returncode == 0

"""Registers on the command line: findings, the timeline, and rows as CSV out and in."""

import json
from pathlib import Path

import pytest

from readiness.cli import main
from readiness.cli.register_arguments import TABLES
from readiness.edits.rows import add_row
from readiness.files import PortableFile, file_bytes, read_file
from readiness.model.registers.commitments import Commitment
from readiness.model.registers.registry import tables
from tests.readiness.cells.case import filled

Captured = pytest.CaptureFixture[str]
SHA = "ab" * 32


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ours.readiness"
    assessment = add_row(filled(), "rounds", id="r9", title="Geneva", first="2026-01")
    path.write_bytes(file_bytes(PortableFile(assessment, SHA)))
    return path


def test_without_rows_nothing_follows(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "bare.readiness"
    bare = filled().model_copy(update={"registers": {}})
    path.write_bytes(file_bytes(PortableFile(bare)))

    assert main(["findings", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["findings", str(path)]) == 0
    assert capsys.readouterr().err == "Nothing follows from the registers; they may be empty.\n"


def test_the_timeline_is_in_order(file: Path, capsys: Captured) -> None:
    assert main(["timeline", str(file), "--json"]) == 0
    moments = json.loads(capsys.readouterr().out)

    assert [moment["first"] for moment in moments] == sorted(m["first"] for m in moments)
    geneva = next(moment for moment in moments if moment["row"] == "r9")
    assert (geneva["day"], geneva["kind"]) == ("2026-01", "round")
    assert set(geneva) == {"first", "last", "day", "kind", "when", "text", "row", "source"}

    assert main(["timeline", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("Jan 2026") and "Geneva" in line for line in lines)


def test_rows_go_out_and_come_back(file: Path, tmp_path: Path, capsys: Captured) -> None:
    out, back = tmp_path / "c.csv", tmp_path / "new.readiness"
    assert main(["rows", str(file), "commitments", "-o", str(out)]) == 0
    data = out.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,Commitment,By,")

    out.write_bytes(data + b",Open the site,US\r\n")
    assert main(["rows", str(file), "commitments", "--from", str(out), "-o", str(back)]) == 0

    read = read_file(back)
    assert [row.what for row in read.assessment.rows(Commitment)] == [
        "Stop",
        "stop",
        "Open the site",
    ]
    assert read.assessment.rows(Commitment)[2].by == ("us",)
    assert read.revision is None
    assert read.lineage == (SHA,)
    assert "with 3 lines taken" in capsys.readouterr().err


def test_rows_without_a_file_to_write_are_shown(file: Path, capsys: Captured) -> None:
    assert main(["rows", str(file), "responses"]) == 0

    shown = capsys.readouterr().out.splitlines()
    assert shown[0].startswith("id,Response,")
    assert shown[1].startswith("r1,Protest,")


def test_problems_are_one_a_line_and_nothing_is_written(
    file: Path, tmp_path: Path, capsys: Captured
) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "new.readiness"
    source.write_text("Commitment,By,Made,Colour\nOne,X,2018-02-30,red\nTwo,US,2018,\n")
    call = ["rows", str(file), "commitments", "--from", str(source), "-o", str(out)]

    assert main(call) == 1
    said, noted = capsys.readouterr()
    assert said.splitlines() == [
        f"{source}:2: By: There is no party X; add it to Parties first.",
        f"{source}:2: Made: The calendar has no such day.",
    ]
    assert "The column Colour is no field of the table" in noted
    assert not out.exists()

    assert main([*call, "--skip"]) == 1
    assert [row.what for row in read_file(out).assessment.rows(Commitment)][2:] == ["Two"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["promises"], "There is no table promises; there are parties, "),
        (["parties", "--from", "nowhere.csv"], "Name the file to write with -o"),
        (["parties", "--from", "nowhere.csv", "-o", "new"], "There is no file nowhere.csv."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    arguments: list[str],
    sentence: str,
    file: Path,
    tmp_path: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["rows", str(file), *arguments]) == 2

    said = capsys.readouterr().err
    assert said.startswith(sentence)
    assert len(said.splitlines()) == 1


def test_no_file_is_written_over(file: Path, capsys: Captured) -> None:
    assert main(["rows", str(file), "parties", "-o", str(file)]) == 2

    assert "exists already" in capsys.readouterr().err


def test_the_help_lists_every_table() -> None:
    assert [name for line in TABLES for name in line] == list(tables())

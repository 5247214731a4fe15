"""The command line: the same work without a screen, in sentences and exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from readiness.catalogue import load_checklist, samples
from readiness.cli import COMMANDS, is_command, main
from readiness.files import PortableFile, file_bytes, read_file

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = json.loads((ROOT / "tests/readiness/vectors/expected.json").read_text("utf-8"))
SAMPLE_OF = {"A": "sample-2018-03-09", "B": "sample-2018-06-11", "C": "sample-2019-02-26"}
CHECKLIST = "leaders-summit-nuclear"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def sample_files(tmp_path: Path) -> dict[str, Path]:
    """Return the three samples as portable files, by id."""
    paths = {}
    for assessment in samples():
        paths[assessment.id] = tmp_path / f"{assessment.id}.readiness"
        paths[assessment.id].write_bytes(file_bytes(PortableFile(assessment, None, ())))
    return paths


def readiness(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def one_sentence(captured: Captured) -> str:
    """Return what was said on standard error: a single line, and nothing on standard output."""
    out, err = captured.readouterr()
    lines = err.splitlines()
    assert out == ""
    assert len(lines) == 1, err
    assert "Traceback" not in err
    return lines[0]


class TestHelp:
    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_command_teaches(self, command: str, capsys: Captured) -> None:
        assert main([command, "--help"]) == 0

        assert f"readiness {command}" in capsys.readouterr().out

    def test_the_overview_names_every_command(self, capsys: Captured) -> None:
        assert main(["--help"]) == 0

        shown = capsys.readouterr().out
        assert all(f"    {command}" in shown for command in COMMANDS)

    def test_words_that_are_no_command_are_files_for_the_window(self) -> None:
        assert is_command(["verdict", "x"])
        assert is_command(["--version"])
        assert not is_command([])
        assert not is_command(["ours.readiness"])
        assert not is_command(["--library", "x", "verdict"])

    @pytest.mark.parametrize(
        "arguments", [["verdict"], ["verdict", "--jsn", "x"], ["library", "burn"], ["nothing"]]
    )
    def test_a_wrong_call_is_one_sentence_and_2(
        self, arguments: list[str], capsys: Captured
    ) -> None:
        assert main(arguments) == 2

        assert "--help" in one_sentence(capsys)


class TestChecklists:
    def test_the_list_names_each_id(self, capsys: Captured) -> None:
        assert main(["checklists"]) == 0

        assert CHECKLIST in capsys.readouterr().out

    def test_json_holds_everything(self, capsys: Captured) -> None:
        assert main(["checklists", "show", CHECKLIST, "--json"]) == 0

        shown = json.loads(capsys.readouterr().out)
        assert shown == load_checklist(CHECKLIST).model_dump(mode="json")

    def test_the_table_stays_within_80_columns(self, capsys: Captured) -> None:
        assert main(["checklists", "show", CHECKLIST]) == 0

        lines = capsys.readouterr().out.splitlines()
        assert max(map(len, lines)) <= 80
        assert any(line.startswith("OFFER-1 ") for line in lines)

    def test_an_unknown_id_is_a_sentence_that_says_how_to_see_them(self, capsys: Captured) -> None:
        assert main(["checklists", "show", "nowhere"]) == 2

        assert "readiness checklists" in one_sentence(capsys)


class TestNew:
    def test_a_blank_assessment_can_be_read_and_checked(
        self, tmp_path: Path, capsys: Captured
    ) -> None:
        file = tmp_path / "ours.readiness"
        made = ["new", CHECKLIST, "-o", str(file), "--title", "Ours", "--as-of", "2026-05-04"]

        assert main(made) == 0
        assert main(["check", str(file)]) == 0

        assessment = read_file(file).assessment
        assert assessment.title == "Ours"
        assert assessment.as_of.isoformat() == "2026-05-04"
        assert assessment.answers == {}

    def test_an_existing_file_is_never_written_over(self, tmp_path: Path, capsys: Captured) -> None:
        file = tmp_path / "ours.readiness"
        file.write_text("mine", encoding="utf-8")

        assert main(["new", CHECKLIST, "-o", str(file)]) == 2

        assert "exists already" in one_sentence(capsys)
        assert file.read_text(encoding="utf-8") == "mine"

    def test_an_impossible_day_is_refused(self, tmp_path: Path, capsys: Captured) -> None:
        file = tmp_path / "ours.readiness"

        assert main(["new", CHECKLIST, "-o", str(file), "--as-of", "2026-02-30"]) == 2

        assert "2026-02-30 is not a day" in one_sentence(capsys)
        assert not file.exists()


class TestCheck:
    def test_each_fault_is_a_line_with_file_and_path(
        self, sample_files: dict[str, Path], tmp_path: Path, capsys: Captured
    ) -> None:
        good = sample_files[SAMPLE_OF["B"]]
        values = json.loads(good.read_text("utf-8"))
        answers = values["assessment"]["answers"]
        answers["OFFER-1"]["level"] = 7
        answers["GOAL-1"]["level"] = True
        bad = tmp_path / "bad.readiness"
        bad.write_text(json.dumps(values), encoding="utf-8")

        assert main(["check", str(good), str(bad)]) == 1

        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == 2
        assert all(str(bad) in line for line in lines)
        assert any("answers.OFFER-1.level" in line for line in lines)
        assert any("answers.GOAL-1.level" in line for line in lines)

    def test_checklists_are_checked_too(self, tmp_path: Path, capsys: Captured) -> None:
        file = tmp_path / "mine.yaml"
        file.write_text("title: &a x\nid: *a\n", encoding="utf-8")

        assert main(["check", str(file)]) == 1

        assert capsys.readouterr().out.startswith(str(file))

    def test_a_missing_file_is_a_fault_or_a_sentence(self, tmp_path: Path) -> None:
        assert main(["check", str(tmp_path / "nowhere.readiness")]) in (1, 2)


class TestVerdict:
    @pytest.mark.parametrize("letter", sorted(SAMPLE_OF))
    def test_json_agrees_with_the_vectors(
        self, letter: str, sample_files: dict[str, Path], capsys: Captured
    ) -> None:
        assert main(["verdict", str(sample_files[SAMPLE_OF[letter]]), "--json"]) == 0

        judged = json.loads(capsys.readouterr().out)
        assert list(judged) == [
            "assessment",
            "checklist",
            "purpose",
            "as_of",
            "floor",
            "ceiling",
            "rungs",
        ]
        assert judged["assessment"]["id"] == SAMPLE_OF[letter]
        assert set(judged["checklist"]) == {"id", "version", "title"}
        assert judged["as_of"] == SAMPLE_OF[letter].removeprefix("sample-")
        wanted = [row for row in EXPECTED if row["sample"] == letter]
        assert [_as_expected(rung) for rung in judged["rungs"]] == [_plain(row) for row in wanted]
        assert judged["floor"] == judged["rungs"][0]["id"]

    def test_people_read_sentences_and_a_table(
        self, sample_files: dict[str, Path], capsys: Captured
    ) -> None:
        assert main(["verdict", str(sample_files[SAMPLE_OF["A"]])]) == 0

        out = capsys.readouterr().out
        assert "blocked" in out
        assert "0 / 5 / 20" in out
        assert max(map(len, out.splitlines())) <= 80

    def test_no_process_dies_with_a_traceback(self, tmp_path: Path) -> None:
        """A pipe that closes early, a broken file, and a folder in place of a file."""
        broken = tmp_path / "broken.readiness"
        broken.write_bytes(b"[" * 100_000)

        for arguments in (["verdict", str(broken)], ["verdict", str(tmp_path)]):
            ended = readiness(*arguments)

            assert ended.returncode == 2
            assert ended.stdout == ""
            assert len(ended.stderr.splitlines()) == 1
            assert "Traceback" not in ended.stderr

    def test_the_command_starts_no_screen(self, sample_files: dict[str, Path]) -> None:
        file = sample_files[SAMPLE_OF["C"]]

        ended = readiness("verdict", str(file), "--json", QT_QPA_PLATFORM="nonexistent")

        assert ended.returncode == 0, ended.stderr
        assert json.loads(ended.stdout)["assessment"]["id"] == SAMPLE_OF["C"]


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {key: row[key] for key in row if key not in {"sample", "rung", "gated"}}


def _as_expected(rung: dict[str, Any]) -> dict[str, Any]:
    return {
        "verdict": rung["state"],
        "hardPass": rung["hard"]["met"],
        "hardOpen": rung["hard"]["open"],
        "hardFail": rung["hard"]["short"],
        "softPass": len(rung["soft"]["met"]),
        "softOpen": len(rung["soft"]["open"]),
        "softFail": len(rung["soft"]["short"]),
        "shareLow": rung["share"][0],
        "shareHigh": rung["share"][1],
    }

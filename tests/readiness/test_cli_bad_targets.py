"""The command line where files, folders and streams are not what they should be."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from readiness.catalogue import samples
from readiness.cli import main
from readiness.files import PortableFile, file_bytes
from readiness.library import Library

ROOT = Path(__file__).resolve().parents[2]
CHECKLIST = "leaders-summit-nuclear"
FULL = Path("/dev/full")

Captured = pytest.CaptureFixture[str]
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Return the samples as portable files, oldest first."""
    paths = []
    for assessment in samples():
        path = tmp_path / f"{assessment.id}.readiness"
        path.write_bytes(file_bytes(PortableFile(assessment, None, ())))
        paths.append(str(path))
    return paths


def in_shell(line: str, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run the command in a shell; `$R` in the line is the command with its arguments."""
    return subprocess.run(
        ["/bin/sh", "-c", line.replace("$R", '"$0" -m ui "$@"'), sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
    )


class TestReading:
    @needs_pipes
    def test_a_checklist_that_cannot_be_read_is_a_line_and_the_others_are_checked(
        self, tmp_path: Path, capsys: Captured
    ) -> None:
        os.mkfifo(tmp_path / "pipe.yaml")
        (tmp_path / "folder.yaml").mkdir()
        names = ["missing.yaml", "pipe.yaml", "folder.yaml", "last.readiness"]

        assert main(["check", *(str(tmp_path / name) for name in names)]) == 1

        lines = capsys.readouterr().out.splitlines()
        assert lines == [
            f"There is no file {tmp_path / 'missing.yaml'}.",
            f"{tmp_path / 'pipe.yaml'} is not a file. Choose another.",
            f"{tmp_path / 'folder.yaml'} is not a file. Choose another.",
            f"There is no file {tmp_path / 'last.readiness'}.",
        ]

    def test_a_huge_checklist_is_refused_by_its_size(
        self, tmp_path: Path, capsys: Captured
    ) -> None:
        huge = tmp_path / "huge.yaml"
        with huge.open("wb") as file:
            file.truncate(1 << 40)

        assert main(["checklists", "show", str(huge)]) == 2

        assert "20 MB" in capsys.readouterr().err

    @pytest.mark.parametrize(
        "arguments", [["checklists", "show"], ["new", "-o", "ours.readiness"]], ids=["show", "new"]
    )
    def test_a_checklist_that_is_not_there(self, arguments: list[str], capsys: Captured) -> None:
        assert main([*arguments, "nowhere.yaml"]) == 2

        assert capsys.readouterr().err == "There is no file nowhere.yaml.\n"

    def test_csv_that_cannot_be_read_is_named(
        self, files: list[str], tmp_path: Path, capsys: Captured
    ) -> None:
        wrong = tmp_path / "wrong.csv"
        wrong.write_bytes(b"\x00\xff\xfe")
        taken = ["rows", files[0], "commitments", "-o", str(tmp_path / "new.readiness"), "--from"]

        assert main([*taken, str(wrong)]) == 2
        assert main([*taken, str(tmp_path)]) == 2

        lines = capsys.readouterr().err.splitlines()
        assert lines[0].startswith(f"{wrong}: ")
        assert lines[1:] == [f"{tmp_path} is not a file. Choose another."]


class TestWriting:
    @pytest.mark.parametrize("command", ["brief", "compare"])
    def test_a_pdf_is_not_written_over_anything_else(
        self, command: str, files: list[str], capsys: Captured
    ) -> None:
        before = Path(files[0]).read_bytes()
        given = files if command == "compare" else files[:1]

        assert main([command, *given, "-o", files[0]]) == 2

        assert f"{files[0]} exists already and is no PDF" in capsys.readouterr().err
        assert Path(files[0]).read_bytes() == before

    def test_an_earlier_pdf_and_an_empty_file_are_replaced(
        self, files: list[str], tmp_path: Path
    ) -> None:
        for held in (b"", b"%PDF-1.3 an earlier one"):
            target = tmp_path / "brief.pdf"
            target.write_bytes(held)

            assert main(["brief", files[0], "-o", str(target)]) == 0

            assert target.stat().st_size > 10_000

    def test_a_folder_for_the_samples_that_cannot_be_made(
        self, files: list[str], capsys: Captured
    ) -> None:
        assert main(["samples", "-o", files[0]]) == 2

        assert capsys.readouterr().err == (
            f"The folder {files[0]} cannot be made. Choose another with -o.\n"
        )

    def test_half_a_character_in_a_title_is_a_sentence(
        self, tmp_path: Path, capsys: Captured
    ) -> None:
        made = ["new", CHECKLIST, "-o", str(tmp_path / "new.readiness"), "--title", "bad\udcff"]

        assert main(made) == 2

        assert capsys.readouterr().err == "Title: the text holds half a character; remove it.\n"


class TestLibrary:
    def test_what_is_no_library_is_not_said_to_have_backups(
        self, files: list[str], capsys: Captured
    ) -> None:
        assert main(["library", "list", "--library", files[0]]) == 2

        said = capsys.readouterr().err
        assert "no library of Readiness" in said
        assert "restore" not in said

    def test_a_damaged_library_with_a_backup_says_how_to_restore_it(
        self, files: list[str], tmp_path: Path, capsys: Captured
    ) -> None:
        path = tmp_path / "ours.readiness-db"
        assert main(["library", "import", files[0], "--library", str(path)]) == 0
        path.write_bytes(b"no library" * 1000)
        capsys.readouterr()

        assert main(["library", "list", "--library", str(path)]) == 2

        assert capsys.readouterr().err.endswith(f"readiness --library {path}\n")

    def test_no_id_is_not_the_only_one_there_is(
        self, files: list[str], tmp_path: Path, capsys: Captured
    ) -> None:
        path, out = tmp_path / "ours.readiness-db", tmp_path / "out.readiness"
        main(["library", "import", files[0], "--library", str(path)])
        capsys.readouterr()

        assert main(["library", "export", "", "-o", str(out), "--library", str(path)]) == 2

        assert capsys.readouterr().err.startswith("Name an id.")
        assert not out.exists()


@pytest.mark.skipif(os.name == "nt", reason="streams of a shell of Unix")
class TestStreams:
    @needs_full
    @pytest.mark.parametrize("arguments", [["--help"], ["verdict", "--help"], ["checklists"]])
    def test_a_full_disk_under_the_output_is_told(self, arguments: list[str]) -> None:
        ended = in_shell("$R > /dev/full", arguments)

        assert ended.returncode == 2
        assert ended.stderr.startswith("The system refused (No space left on device).")

    @pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
    def test_closed_streams_do_not_keep_a_file_from_being_written(
        self, closed: str, files: list[str], tmp_path: Path
    ) -> None:
        ended = in_shell(f"$R {closed}", ["brief", files[0], "-o", str(tmp_path / "brief.pdf")])

        assert ended.returncode == 0
        assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")

    @pytest.mark.parametrize("closed", ["2>&-", pytest.param("2>/dev/full", marks=needs_full)])
    def test_the_status_says_it_where_words_cannot(self, closed: str) -> None:
        ended = in_shell(f"$R {closed}", ["verdict", "nowhere.readiness"])

        assert (ended.returncode, ended.stdout) == (2, "")

    def test_a_reader_that_has_seen_enough_gets_the_comparison_in_print(
        self, files: list[str], tmp_path: Path
    ) -> None:
        target = tmp_path / "change.pdf"

        in_shell("$R | head -1", ["compare", *files, "--json", "-o", str(target)])

        assert target.read_bytes().startswith(b"%PDF-")

    def test_a_reader_that_has_seen_enough_keeps_no_file_out_of_the_library(
        self, files: list[str], tmp_path: Path
    ) -> None:
        path = tmp_path / "ours.readiness-db"

        line = "PYTHONUNBUFFERED=1 $R | true"
        in_shell(line, ["library", "import", "--library", str(path), *files])

        library = Library(path)
        library.open().result()
        assert len(library.entries().result()) == len(files)
        library.close().result()

    @pytest.mark.skipif(sys.platform == "darwin", reason="its file names are text")
    def test_names_that_are_no_text_are_told_as_they_are(
        self, files: list[str], tmp_path: Path
    ) -> None:
        name = str(tmp_path / "bad\udcff.readiness")
        Path(files[0]).rename(name)
        strict = "PYTHONIOENCODING=utf-8:strict $R"

        checked = in_shell(strict, ["check", f"{name}s"])
        taken = in_shell(strict, ["library", "import", "--library", str(tmp_path / "db"), name])

        assert checked.stdout == f"There is no file {name}s.\n"
        assert taken.stdout.startswith(f"{name}: added as ")
        assert (checked.returncode, taken.returncode) == (1, 0)

    def test_an_option_the_window_does_not_know_is_one_sentence(self) -> None:
        ended = in_shell("$R", ["--lbrary", "x"])

        assert ended.returncode == 2
        assert ended.stderr == "Unrecognized arguments: --lbrary. See: readiness --help\n"

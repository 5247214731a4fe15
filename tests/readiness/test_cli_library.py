"""The command line's way into the library of saved assessments."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness import edits
from readiness.catalogue import samples
from readiness.cli import main
from readiness.files import PortableFile, file_bytes, read_file
from readiness.library import Library
from readiness.model import Assessment

Captured = pytest.CaptureFixture[str]
SAMPLE = "sample-2018-06-11"


@pytest.fixture
def sample() -> Assessment:
    """Return the sample of June 2018."""
    return samples()[1]


@pytest.fixture
def file(sample: Assessment, tmp_path: Path) -> Path:
    """Return the sample as a portable file."""
    path = tmp_path / "june.readiness"
    path.write_bytes(file_bytes(PortableFile(sample, None, ())))
    return path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return where the library of this test is; nothing is there yet."""
    return tmp_path / "ours.readiness-db"


@pytest.fixture
def in_use(library: Path, file: Path) -> Iterator[Path]:
    """Return a library that a window holds open."""
    window = Library(library)
    window.open().result()
    yield library
    window.close().result()


def test_what_is_imported_is_listed_and_comes_out_as_it_was(
    library: Path, file: Path, sample: Assessment, tmp_path: Path, capsys: Captured
) -> None:
    """In, listed, out: the same assessment, and the way it came is kept in the file."""
    out = tmp_path / "out.readiness"

    assert main(["library", "import", str(file), "--library", str(library)]) == 0
    assert "added as" in capsys.readouterr().out
    assert main(["library", "list", "--json", "--library", str(library)]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert main(["library", "export", entry["id"], "-o", str(out), "--library", str(library)]) == 0

    assert entry["id"] == SAMPLE
    assert entry["rungs"][0] == {"title": "Exploratory", "state": "supported with conditions"}
    assert read_file(out).assessment == sample
    assert read_file(out).revision


def test_an_exported_file_edited_elsewhere_comes_back_as_the_newest_revision(
    library: Path, file: Path, tmp_path: Path, capsys: Captured
) -> None:
    """The file carries its lineage, so that the library knows what it continues."""
    out = tmp_path / "out.readiness"
    place = ["--library", str(library)]
    main(["library", "import", str(file), *place])
    main(["library", "export", SAMPLE, "-o", str(out), *place])
    taken = read_file(out)
    edited = edits.write_note(taken.assessment, "OFFER-1", "heard again in May")
    out.write_bytes(file_bytes(PortableFile(edited, taken.revision, taken.lineage)))
    capsys.readouterr()

    assert main(["library", "import", str(out), *place]) == 0

    assert "newest revision" in capsys.readouterr().out
    assert main(["library", "list", "--json", *place]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert entry["revisions"] == 2


def test_the_list_is_found_by_words_and_stays_within_80_columns(
    library: Path, file: Path, capsys: Captured
) -> None:
    """Words of title or notes find it; other words find nothing."""
    place = ["--library", str(library)]
    main(["library", "import", str(file), *place])
    capsys.readouterr()

    assert main(["library", "list", "singapore", *place]) == 0
    found = capsys.readouterr().out
    assert main(["library", "list", "atlantis", *place]) == 0
    nothing = capsys.readouterr().out

    assert SAMPLE in found
    assert max(map(len, found.splitlines())) <= 80
    assert nothing == ""


def test_the_variable_names_the_library(
    library: Path, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """READINESS_LIBRARY stands for --library."""
    monkeypatch.setenv("READINESS_LIBRARY", str(library))

    assert main(["library", "import", str(file)]) == 0

    assert library.exists()


def test_a_library_in_use_says_so(in_use: Path, file: Path, capsys: Captured) -> None:
    """One sentence, nothing changed, status 2."""
    assert main(["library", "import", str(file), "--library", str(in_use)]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert "use" in err or "open" in err


def test_a_file_that_is_refused_does_not_keep_out_the_others(
    library: Path, file: Path, tmp_path: Path, capsys: Captured
) -> None:
    """The good one is taken, the bad one named, and the status says that not all went well."""
    bad = tmp_path / "bad.readiness"
    bad.write_text("{}", encoding="utf-8")

    assert main(["library", "import", str(bad), str(file), "--library", str(library)]) == 2

    out, err = capsys.readouterr()
    assert "added as" in out
    assert "bad.readiness" in err
    assert len(err.splitlines()) == 1


def test_a_backup_is_a_file_of_its_own(library: Path, file: Path, capsys: Captured) -> None:
    """The path printed is where the verified copy is."""
    place = ["--library", str(library)]
    main(["library", "import", str(file), *place])
    capsys.readouterr()

    assert main(["library", "backup", *place]) == 0

    copy = Path(capsys.readouterr().out.strip())
    assert copy.is_file()
    assert copy != library


@pytest.mark.parametrize("command", [["export", "x", "-o", "y.readiness"], ["backup"]])
def test_where_there_is_no_library_none_is_made(
    command: list[str], library: Path, capsys: Captured
) -> None:
    """Asking for what is in it does not create it."""
    assert main(["library", *command, "--library", str(library)]) == 2

    assert "no library" in capsys.readouterr().err
    assert not library.exists()


def test_an_unknown_id_says_how_to_see_the_known_ones(
    library: Path, file: Path, tmp_path: Path, capsys: Captured
) -> None:
    """And writes no file."""
    place = ["--library", str(library)]
    main(["library", "import", str(file), *place])
    out = tmp_path / "out.readiness"

    assert main(["library", "export", "nobody", "-o", str(out), *place]) == 2

    assert "readiness library list" in capsys.readouterr().err
    assert not out.exists()

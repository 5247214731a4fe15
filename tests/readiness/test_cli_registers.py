"""Registers on the command line: findings, the timeline, and rows as CSV out and in."""

import json
from datetime import date
from pathlib import Path

import pytest

from readiness.cli import main
from readiness.cli.register_arguments import TABLES
from readiness.edits.rows import add_row
from readiness.files import PortableFile, file_bytes, read_file
from readiness.model.registers.commitments import Commitment
from readiness.model.registers.registry import tables
from readiness.model.registers.row import Sensitivity
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
    assert set(geneva) == {
        "first",
        "last",
        "day",
        "kind",
        "when",
        "text",
        "row",
        "source",
        "assessment",
    }

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
    assert "The column Colour is left out" in noted
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


def test_the_other_assessments_of_the_case_stand_in_the_timeline(
    file: Path, tmp_path: Path, capsys: Captured
) -> None:
    earlier = tmp_path / "earlier.readiness"
    before = filled().model_copy(
        update={"id": "earlier", "title": "Winter", "as_of": date(2017, 12, 1)}
    )
    earlier.write_bytes(file_bytes(PortableFile(before)))

    assert main(["timeline", str(file), str(earlier), "--json"]) == 0
    moments = json.loads(capsys.readouterr().out)

    (winter,) = (moment for moment in moments if moment["assessment"])
    assert (winter["assessment"], winter["day"]) == ("earlier", "2017-12-01")
    assert winter["text"] == "Winter (supported up to R4)"

    other = before.model_copy(
        update={"case": before.case.model_copy(update={"id": "another"}), "id": "x"}
    )
    earlier.write_bytes(file_bytes(PortableFile(other)))
    assert main(["timeline", str(file), str(earlier)]) == 2
    assert "is of another case than" in capsys.readouterr().err


def test_what_is_restricted_stays_here_unless_it_is_asked_for(
    tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "ours.readiness"
    secret = add_row(
        filled(),
        "rounds",
        id="r9",
        title="Zanzibar",
        first="2025-01",
        sensitivity=Sensitivity.RESTRICTED,
    )
    path.write_bytes(file_bytes(PortableFile(secret)))
    for command, words in (
        (["findings", str(path)], "Preparatory rounds"),
        (["findings", str(path), "--json"], '"rounds"'),
        (["timeline", str(path)], "Zanzibar"),
        (["timeline", str(path), "--json"], '"r9"'),
        (["rows", str(path), "rounds"], "Zanzibar"),
        (["compare", str(path), str(path)], "Preparatory rounds"),
        (["compare", str(path), str(path), "--json"], '"rounds"'),
    ):
        assert main(command) == 0
        shown = capsys.readouterr()
        assert words not in shown.out
        assert "1 row is left out as restricted; --restricted takes it in." in shown.err
        assert main([*command, "--restricted"]) == 0
        shown = capsys.readouterr()
        assert words in shown.out
        assert "restricted" not in shown.err


def test_a_comparison_says_how_many_rows_it_leaves_out_and_how_findings_went(
    tmp_path: Path, capsys: Captured
) -> None:
    base, last = tmp_path / "base.readiness", tmp_path / "last.readiness"
    first = add_row(filled(), "posts", id="p1", post="Envoy", lead=True)
    later = add_row(
        first, "posts", id="p2", post="Legal adviser", sensitivity=Sensitivity.RESTRICTED
    ).model_copy(update={"as_of": date(2030, 1, 1), "id": "later"})
    base.write_bytes(file_bytes(PortableFile(later)))
    last.write_bytes(file_bytes(PortableFile(first)))

    assert main(["compare", str(base), str(last), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert told["rows_left_out"] == 1
    assert told["dates"] == [1, 0]
    assert told["registers"]["posts"]["removed"] == []
    posts = told["findings"]["posts"]
    assert len(posts["counts"]) == 2
    lead = next(one for one in posts["findings"] if one["key"] == "lead/p1")
    assert lead["course"] in ("still there", "still there, changed")
    assert len(lead["messages"]) == 2

    assert main(["compare", str(base), str(last)]) == 0
    assert "Findings of the registers from date to date:" in capsys.readouterr().out


def test_csv_tells_of_the_rows_its_own_table_lacks(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "ours.readiness"
    hidden = add_row(
        filled(), "parties", id="p9", name="Zanzibar", sensitivity=Sensitivity.RESTRICTED
    )
    named = add_row(hidden, "commitments", id="c9", what="A promise", by=("p9",))
    path.write_bytes(file_bytes(PortableFile(named)))
    said = {}
    for table in ("parties", "commitments", "rounds"):
        assert main(["rows", str(path), table]) == 0
        said[table] = capsys.readouterr().err

    assert said["parties"].startswith("1 row is left out as restricted")
    assert said["commitments"].startswith("Cells that name restricted rows are blank")
    assert said["rounds"] == ""

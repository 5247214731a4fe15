"""The portable file: round trip, header, refusals, published schema."""

import json
from pathlib import Path
from typing import Any

import pytest

from readiness.catalogue import samples
from readiness.errors import FileProblem
from readiness.files import (
    FORMAT,
    LINEAGE_LIMIT,
    PortableFile,
    file_bytes,
    read_bytes,
    read_file,
    schema,
)

SHA = "ab" * 32


def values() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(file_bytes(PortableFile(samples()[0])))
    return read


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_file_reads_back_as_what_was_written(tmp_path: Path, number: int) -> None:
    file = PortableFile(samples()[number], SHA, ("cd" * 32, "ef" * 32))
    path = tmp_path / "talks.readiness"
    path.write_bytes(file_bytes(file))
    read = read_file(path)
    assert read == file
    assert file_bytes(read) == file_bytes(file)


def test_the_header_is_the_published_one() -> None:
    written = values()
    assert written["format"] == FORMAT
    assert written["kind"] == "readiness assessment"
    assert written["revision"] is None
    assert written["lineage"] == []


def test_only_the_newest_ancestors_are_written() -> None:
    lineage = tuple(f"{number:064x}" for number in range(LINEAGE_LIMIT + 5))
    written = json.loads(file_bytes(PortableFile(samples()[0], SHA, lineage)))
    assert tuple(written["lineage"]) == lineage[5:]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": FORMAT + 1}, "later version"),
        ({"format": 10**300}, "later version"),
        ({"format": True}, "format: a whole number"),
        ({"format": "1"}, "format: a whole number"),
        ({"format": 0}, "format: a whole number"),
        ({"kind": "brief"}, 'kind: "readiness assessment" is expected'),
        ({"revision": "xyz"}, "revision: 64 characters"),
        ({"lineage": {}}, "lineage: a list"),
        ({"lineage": [SHA, SHA.upper()]}, "lineage[1]: 64 characters"),
        ({"assessment": None}, "assessment: an object"),
        ({"more": 1}, "more: this key is not known here"),
    ],
)
def test_a_wrong_header_is_refused(change: dict[str, object], words: str) -> None:
    with pytest.raises(FileProblem) as refused:
        read_bytes(json.dumps(values() | change).encode(), "talks.readiness")
    assert words in str(refused.value)
    assert str(refused.value).startswith("talks.readiness")


@pytest.mark.parametrize("text", ["[]", "{}", "3", '"x"', "null"])
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises(FileProblem, match="not a Readiness file"):
        read_bytes(text.encode(), "f")


def test_every_fault_is_listed_and_the_first_one_said() -> None:
    written = values()
    written["assessment"]["answers"]["OFFER-1"]["level"] = True
    written["assessment"]["as_of"] = "2018-02-30"
    with pytest.raises(FileProblem) as refused:
        read_bytes(json.dumps(written).encode(), "f")
    assert {line.split(": ")[0] for line in refused.value.problems} == {
        "assessment.answers.OFFER-1.level",
        "assessment.as_of",
    }
    assert "and 1 more problem" in str(refused.value)


def test_a_fault_in_the_checklist_is_named_by_its_path() -> None:
    written = values()
    written["assessment"]["checklist"]["sections"][0]["items"][0]["levels"].pop()
    with pytest.raises(FileProblem) as refused:
        read_bytes(json.dumps(written).encode(), "f")
    assert "assessment.checklist.sections[0].items[0].levels" in str(refused.value)


@pytest.mark.parametrize("name", ["missing.readiness", "."])
def test_what_is_no_file_is_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileProblem) as refused:
        read_file(tmp_path / name)
    assert str(refused.value).endswith((".", "another."))


def test_a_device_is_not_read() -> None:
    with pytest.raises(FileProblem, match="not a file"):
        read_file(Path("/dev/zero"))


def test_the_schema_names_every_model_it_refers_to() -> None:
    published = schema()
    text = json.dumps(published)
    names = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert names <= set(published["$defs"])
    assert {"Assessment", "Checklist", "Item", "Answer", "Source"} <= names
    assert published["properties"]["format"] == {"const": FORMAT}
    assert published["$defs"]["Answer"]["additionalProperties"] is False


def test_no_more_faults_of_the_header_are_listed_than_anybody_reads() -> None:
    data = json.dumps({"format": 1, **{f"key{number}": 1 for number in range(5_000)}}).encode()

    with pytest.raises(FileProblem) as refused:
        read_bytes(data, "talks.readiness")

    assert len(refused.value.problems) < 200

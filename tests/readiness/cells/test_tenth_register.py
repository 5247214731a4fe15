"""A register that is added needs its row model and what it computes; everything else follows."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness.bodies import assessment_body, checklist_body, read_body
from readiness.cells.names import Names, row_label
from readiness.cells.reading import cell_value
from readiness.cells.spreadsheet import preview_csv, rows_as_csv
from readiness.cells.writing import cell_text, cell_words
from readiness.cli import main
from readiness.edits.rows import add_row, change_row, move_row, put_rows, remove_rows
from readiness.errors import EditRefused, FileProblem
from readiness.files import PortableFile, file_bytes, read_bytes, schema
from readiness.method.registers import computed
from readiness.model import Assessment
from readiness.model.registers.fields import fields_of
from readiness.model.registers.kinds import Kind, Span
from readiness.model.registers.registry import add_register, remove_register
from tests.readiness.cells.case import filled
from tests.readiness.cells.tenth import COMPUTED, REGISTER, Tone, Visit
from tests.readiness.json_schema import schema_faults, value_faults


@pytest.fixture(autouse=True)
def added() -> Iterator[None]:
    add_register(REGISTER)
    computed.add_computed("visits", COMPUTED)
    yield
    computed.add_computed("visits", None)
    remove_register("visits")


@pytest.fixture
def assessment() -> Assessment:
    fields = {"guest": "dprk", "on": "2018-03", "hours": Span(low=2, high=3)}
    first = add_row(filled(), "visits", id="v1", title="Beijing", **fields)
    return add_row(first, "visits", id="v2", title="Dalian", tone=Tone.WARM)


def test_its_fields_are_known_by_kind() -> None:
    kinds = {facts.name: facts.kind for facts in fields_of(Visit)}

    assert list(kinds)[:5] == ["title", "guest", "on", "tone", "hours"]
    assert kinds["guest"] is Kind.REFERENCE
    assert kinds["on"] is Kind.PARTIAL_DAY
    assert kinds["hours"] is Kind.SPAN


def test_its_cells_are_written_and_read(assessment: Assessment) -> None:
    names = Names(assessment)
    row = assessment.rows(Visit)[0]

    shown = [cell_words(row, facts, names) for facts in fields_of(Visit)[:5]]
    assert shown == ["Beijing", "DPRK", "Mar 2018", "cool", "2–3 hours"]
    for facts in fields_of(Visit):
        text = cell_text(row, facts, names)
        assert cell_value(text, facts, names, row) == getattr(row, facts.name)
    assert row_label(row, names) == "Beijing"


def test_its_rows_leave_as_csv_and_come_back(assessment: Assessment) -> None:
    text = rows_as_csv(assessment, "visits")
    assert text.splitlines()[0].startswith("id,Visit,Guest,Day,Tone,Hours,")

    preview = preview_csv(assessment, "visits", text.replace("Dalian", "Vladivostok").encode())
    after = put_rows(assessment, "visits", preview.rows)
    assert [row.title for row in after.rows(Visit)] == ["Beijing", "Vladivostok"]


def test_its_rows_are_edited_and_its_references_kept(assessment: Assessment) -> None:
    after = change_row(assessment, "visits", "v2", guest="us")
    assert [row.id for row in move_row(after, "visits", "v2", 0).rows(Visit)] == ["v2", "v1"]
    assert remove_rows(after, "visits", ["v1", "v2"]).rows(Visit) == ()
    with pytest.raises(EditRefused):
        remove_rows(after, "parties", ["us"])
    with pytest.raises(EditRefused):
        change_row(assessment, "visits", "v2", guest="nobody")


def test_it_is_stored_and_opened(assessment: Assessment) -> None:
    assert read_bytes(file_bytes(PortableFile(assessment)), "f").assessment == assessment
    body = assessment_body(assessment)
    assert read_body(body, checklist_body(assessment.checklist)) == assessment


def test_its_schema_is_published_and_its_faults_have_paths(assessment: Assessment) -> None:
    published = schema()
    values = json.loads(file_bytes(PortableFile(assessment)))
    assert schema_faults(published, published) == []
    assert value_faults(values, published, published) == []

    values["assessment"]["registers"]["visits"][0]["tone"] = "hot"
    assert value_faults(values, published, published)
    with pytest.raises(FileProblem, match=r"assessment.registers.visits\[0\].tone: write one"):
        read_bytes(json.dumps(values).encode(), "f")


def test_what_it_computes_is_found(
    assessment: Assessment, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = filled().model_copy(
        update={"registers": {"visits": assessment.registers["visits"][1:]}}
    )
    path = tmp_path / "visits.readiness"
    alone = change_row(alone, "visits", "v2", tone=Tone.COOL)
    path.write_bytes(file_bytes(PortableFile(alone)))

    assert [finding.message for finding in computed.findings(alone)] == ["Dalian went coolly."]
    assert main(["findings", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "register": "visits",
            "key": "cool/v2",
            "message": "Dalian went coolly.",
            "rows": ["v2"],
            "items": ["A"],
            "proposal": {
                "item": "A",
                "low": 1,
                "high": 2,
                "why": "A cool visit carries no more than 2.",
            },
        }
    ]
    assert main(["findings", str(path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Visits",
        "- open: Dalian went coolly.",
        "    proposes A at 1 to 2: A cool visit carries no more than 2.",
    ]
    assert computed.computed("visits").notices(alone)[0].field == "on"
    assert computed.computed("visits").columns(alone)["visits"][0].cells["v2"].text == "6"


def test_without_it_its_rows_are_unknown(assessment: Assessment) -> None:
    data = file_bytes(PortableFile(assessment))
    remove_register("visits")

    with pytest.raises(FileProblem, match=r"assessment.registers.visits: this key is not known"):
        read_bytes(data, "f")

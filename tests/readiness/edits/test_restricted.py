from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.response import decide
from readiness.edits.restricted import (
    all_without_restricted,
    count_left_out,
    without_restricted,
)
from readiness.edits.rows import add_row, change_row
from readiness.files import PortableFile, file_bytes, read_bytes
from readiness.model import Assessment
from readiness.model.registers.risks import Phase
from readiness.model.registers.row import Sensitivity

SECRET = "the hidden harbour"


def restricted(assessment: Assessment, table_id: str, row_id: str) -> Assessment:
    return change_row(assessment, table_id, row_id, sensitivity=Sensitivity.RESTRICTED)


def test_an_assessment_without_restricted_rows_stays_the_same_object() -> None:
    assessment = without_restricted(samples()[0]).assessment

    again = without_restricted(assessment)

    assert again.assessment is assessment
    assert not again.restricted
    assert not again.with_them


def test_restricted_rows_go_and_references_to_them_are_cleared() -> None:
    assessment = with_parts(samples()[1], registers={})
    for id_, others in (("a-1", ()), ("a-2", ("a-1",)), ("a-3", ("a-1", "a-2"))):
        assessment = add_row(assessment, "actions", id=id_, title=id_, depends_on=others)
    assessment = add_row(assessment, "risks", id="r-1", title="A leak")
    assessment = change_row(assessment, "actions", "a-2", risk="r-1")

    left = without_restricted(
        restricted(restricted(assessment, "actions", "a-1"), "risks", "r-1")
    ).assessment

    second, third = left.registers["actions"]
    assert (second.model_dump()["depends_on"], second.model_dump()["risk"]) == ((), None)
    assert third.model_dump()["depends_on"] == ("a-2",)
    assert "risks" not in left.registers


def test_what_is_named_by_a_restricted_row_goes_with_it_and_is_counted_apart() -> None:
    assessment = without_restricted(samples()[1]).assessment
    issue = assessment.registers["issues"][0].id
    positions = [r for r in assessment.registers["positions"] if r.model_dump()["issue"] == issue]

    found = without_restricted(restricted(assessment, "issues", issue))

    assert len(positions) == 2
    assert found.restricted == {"issues": 1}
    assert found.with_them == {"positions": 2}
    assert not {row.id for row in positions} & {
        row.id for row in found.assessment.registers["positions"]
    }


def test_the_decision_for_a_restricted_response_goes_with_it() -> None:
    assessment = add_row(samples()[0], "options", id="o-1", title=SECRET)
    assessment = add_row(
        assessment, "risks", id="r-1", title="They turn away", phase=Phase.IF_DECLINED
    )
    assessment = decide(assessment, "o-1", by="x", on=assessment.as_of, verdict="")

    found = without_restricted(restricted(assessment, "options", "o-1"))

    assert found.assessment.decision is None
    assert SECRET not in found.assessment.model_dump_json()


def test_what_is_left_is_a_valid_assessment() -> None:
    for assessment in samples():
        for table_id in ("parties", "issues", "evidence", "explanations", "obligations"):
            row_id = assessment.registers[table_id][0].id
            left = without_restricted(restricted(assessment, table_id, row_id)).assessment
            assert f'"{row_id}"' not in left.model_dump_json()
            assert read_bytes(file_bytes(PortableFile(left, None, ())), "x").assessment == left


def test_rows_left_out_are_counted_once() -> None:
    base = add_row(with_parts(samples()[0], registers={}), "posts", id="p-1", post="Envoy")
    last = restricted(add_row(base, "posts", id="p-2", post=SECRET), "posts", "p-2")
    last = restricted(last, "posts", "p-1")

    left = [one.assessment for one in all_without_restricted([base, last, last])]

    assert count_left_out([base, last, last], left) == 2
    assert count_left_out([base], [base]) == 0

"""Removing rows that others point to: re-pointed, cleared, taken along, or refused."""

import pytest

from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.row_references import named_by
from readiness.edits.rows import add_row, remove_rows
from readiness.errors import EditRefused
from readiness.model import Assessment
from readiness.model.registers.actions import Action
from readiness.model.registers.commitments import Commitment
from readiness.model.registers.issues import Issue, Position


@pytest.fixture
def talks() -> Assessment:
    """Two parties, a promise between them, two issues and a position of each party."""
    assessment = with_parts(samples()[0], registers={}, decision=None)
    for id_ in ("us", "them", "others"):
        assessment = add_row(assessment, "parties", id=id_, name=id_)
    assessment = add_row(
        assessment, "commitments", id="c", what="Halt", by=("them", "others"), to=("us",)
    )
    assessment = add_row(assessment, "issues", id="tests", title="Tests")
    assessment = add_row(assessment, "issues", id="sites", title="Sites", linked=("tests",))
    return add_row(assessment, "positions", id="p", issue="tests", party="them")


def test_references_are_pointed_to_another_row(talks: Assessment) -> None:
    after = remove_rows(talks, "parties", ["them"], repoint_to="others")

    assert after.rows(Commitment)[0].by == ("others",)
    assert after.rows(Position)[0].party == "others"
    assert [p.id for p in after.registers["parties"]] == ["us", "others"]


def test_a_row_that_pointed_to_what_goes_does_not_point_to_itself(talks: Assessment) -> None:
    after = remove_rows(talks, "issues", ["tests"], repoint_to="sites")

    assert after.rows(Issue)[0].linked == ()
    assert after.rows(Position)[0].issue == "sites"


def test_references_are_cleared_and_what_is_named_by_the_row_goes_with_it(
    talks: Assessment,
) -> None:
    assert named_by(talks, "parties", ["them"]) == {"positions": {"p"}}

    after = remove_rows(talks, "parties", ["them"], clear=True)

    assert after.rows(Commitment)[0].by == ("others",)
    assert "positions" not in after.registers
    assert after.registers["issues"] is talks.registers["issues"]


def test_with_neither_the_edit_is_refused(talks: Assessment) -> None:
    with pytest.raises(EditRefused, match="2 rows point to what would go"):
        remove_rows(talks, "parties", ["them"])


def test_pointing_to_another_row_is_refused_where_it_breaks_a_rule(talks: Assessment) -> None:
    with pytest.raises(EditRefused, match="cannot promise to itself"):
        remove_rows(talks, "parties", ["them"], repoint_to="us")


def test_rows_removed_together_are_no_users_of_each_other(talks: Assessment) -> None:
    for id_, others in (("a", ()), ("b", ("a",))):
        talks = add_row(talks, "actions", id=id_, title=id_, depends_on=others)

    assert remove_rows(talks, "actions", ["a", "b"]).rows(Action) == ()

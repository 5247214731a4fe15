"""Names of the next state are those that names made anew would give."""

import pytest

from readiness.catalogue import samples
from readiness.cells.names import OUTSIDE, Names
from readiness.edits.making import with_parts
from readiness.edits.rows import add_row, change_row, remove_rows
from readiness.model import Assessment
from readiness.model.registers.registry import tables


@pytest.fixture
def two() -> Assessment:
    """Two parties and a position of the first."""
    assessment = with_parts(samples()[0], registers={}, decision=None)
    assessment = add_row(assessment, "parties", id="a", name="Alpha", short_name="A")
    assessment = add_row(assessment, "parties", id="b", name="Beta")
    assessment = add_row(assessment, "issues", id="i", title="Tests")
    return add_row(assessment, "positions", id="p", issue="i", party="a")


def _all(names: Names) -> dict[str, object]:
    return {
        kind: [(id_, names.full_label(kind, id_), names.written(kind, id_)) for id_, _l in found]
        for kind in (*OUTSIDE, *tables())
        if (found := names.choices(kind))
    }


def test_the_same_state_keeps_its_names(two: Assessment) -> None:
    names = Names(two)

    assert names.following(two) is names


def test_what_changed_is_named_anew_and_what_points_to_it_too(two: Assessment) -> None:
    names = Names(two)
    before = _all(names)
    for after in (
        change_row(two, "parties", "a", name="Gamma", short_name=""),
        change_row(two, "parties", "b", name="Alpha 2", short_name="B"),
        change_row(two, "issues", "i", title="Launches"),
        remove_rows(two, "parties", ["b"]),
        with_parts(two, sources=()),
    ):
        following = names.following(after)
        assert _all(following) == _all(Names(after))
        names = following

    assert _all(names.following(two)) == before


def test_a_new_name_is_found_and_the_old_one_is_not(two: Assessment) -> None:
    names = Names(two)
    assert names.find("parties", "alpha") == "a"
    after = names.following(change_row(two, "parties", "a", name="Gamma"))

    assert after.find("parties", "alpha") is None
    assert after.find("parties", "GAMMA") == "a"
    assert after.label("positions", "p") == "Tests · A"

"""What holds for any draft, whatever was typed into it."""

from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from readiness.drafts import draft_from, faults, place_exists, to_checklist, warnings
from readiness.drafts.draft import ids_of
from readiness.errors import EditRefused
from tests.readiness.drafts.making import random_edit, small_draft


@given(st.data(), st.integers(1, 25))
def test_any_edits_leave_every_earlier_draft_as_it_was(data: st.DataObject, count: int) -> None:
    draft = small_draft()
    path = [(draft, deepcopy(draft))]
    for number in range(count):
        draft = random_edit(data, draft, number)
        path.append((draft, deepcopy(draft)))

    assert all(draft == copy for draft, copy in path)


@given(st.data(), st.integers(1, 25))
def test_a_draft_is_a_checklist_exactly_when_nothing_is_to_be_mended(
    data: st.DataObject, count: int
) -> None:
    draft = small_draft()
    for number in range(count):
        draft = random_edit(data, draft, number)
        found = faults(draft)
        try:
            checklist = to_checklist(draft)
        except EditRefused:
            assert found
        else:
            assert not found
            again = draft_from(checklist)
            bibliography = {entry.id for entry in (*again.references, *draft.references)}
            assert [id_ for id_ in ids_of(again) if id_ not in bibliography] == [
                id_ for id_ in ids_of(draft) if id_ not in bibliography
            ]
            assert to_checklist(again) == checklist
        assert all(place_exists(draft, fault.where) and fault.sentence for fault in found)
        assert all(place_exists(draft, warning.where) for warning in warnings(draft))


@given(st.data(), st.integers(1, 25))
def test_no_id_is_ever_given_twice(data: st.DataObject, count: int) -> None:
    draft = small_draft()
    for number in range(count):
        draft = random_edit(data, draft, number)

    ids = list(ids_of(draft))
    assert len(ids) == len(set(ids))

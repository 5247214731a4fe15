"""A measure is relabelled or converted, and an order of options changed, only after asking."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.edits.measures import Question, convert_measure, question_before
from readiness.edits.rows import add_row, change_row
from readiness.errors import EditRefused
from readiness.method.registers.zones import lead_zones
from readiness.model import Assessment
from readiness.model.registers.issues import Direction, Issue, IssueKind, Option, Position
from readiness.model.registers.kinds import Span, Stand
from readiness.model.registers.parties import Role, Side
from tests.readiness.method.registers.register_cases import small

OPTIONS = tuple(Option(id=name, title=name) for name in ("none", "some", "all"))


def case(ours: Stand | None = None, theirs: Stand | None = None, **issue: Any) -> Assessment:
    of = {"kind": IssueKind.NUMERIC, "unit": "kg", "better": Direction.MORE} | issue
    whole = small()
    for id_, side in (("us", Side.OURS), ("them", Side.THEIRS)):
        whole = add_row(whole, "parties", id=id_, name=id_, side=side, roles=(Role.PRINCIPAL,))
    whole = add_row(whole, "issues", id="i", title="Stock", **of)
    for id_, party, limit in (("p", "us", ours), ("q", "them", theirs)):
        whole = add_row(whole, "positions", id=id_, issue="i", party=party, limit=limit)
    return whole


def exact(value: float | str) -> Stand:
    return Stand(low=value, high=value)


@pytest.mark.parametrize(
    ("whole", "fields", "question"),
    [
        (case(exact(5)), {"unit": "t"}, Question.MEASURE),
        (case(range=Span(low=0, high=9)), {"unit": "t"}, Question.MEASURE),
        (case(exact(5)), {"unit": "kg"}, None),
        (case(exact(5)), {"unit": ""}, None),
        (case(exact(5)), {"title": "Fuel"}, None),
        (case(exact(5), unit=""), {"unit": "t"}, None),
        (case(), {"unit": "t"}, None),
    ],
)
def test_a_measure_with_numbers_in_it_is_asked_about(
    whole: Assessment, fields: dict[str, Any], question: Question | None
) -> None:
    assert question_before(whole, "i", **fields) is question


@pytest.mark.parametrize(
    ("options", "question"),
    [
        (OPTIONS[::-1], Question.ORDER),
        ((OPTIONS[0], Option(id="some", title="half"), OPTIONS[2]), None),
        (OPTIONS[:2], None),
        ((OPTIONS[0], Option(id="few", title="few"), *OPTIONS[1:]), None),
    ],
)
def test_another_order_of_options_is_asked_about_once_a_stand_names_one(
    options: tuple[Option, ...], question: Question | None
) -> None:
    kind = {"kind": IssueKind.OPTIONS, "options": OPTIONS, "unit": ""}

    assert question_before(case(exact("none"), **kind), "i", options=options) is question
    assert question_before(case(**kind), "i", options=options) is None


def test_a_measure_is_converted_with_all_that_is_counted_in_it() -> None:
    whole = case(exact(5000), Stand(low=2000, high=4000), range=Span(low=0, high=10_000))

    converted = convert_measure(whole, "i", "t", 0.001)

    (issue,) = converted.rows(Issue)
    assert (issue.unit, issue.range) == ("t", Span(low=0, high=10))
    assert [p.limit for p in converted.rows(Position)] == [exact(5), Stand(low=2, high=4)]


def test_relabelling_leaves_the_numbers() -> None:
    whole = case(exact(5))

    relabelled = change_row(whole, "issues", "i", unit="t")

    assert relabelled.registers["positions"] == whole.registers["positions"]


@pytest.mark.parametrize("factor", [0, -1, float("inf"), float("nan")])
def test_a_factor_that_is_none_is_refused(factor: float) -> None:
    with pytest.raises(EditRefused, match="above 0"):
        convert_measure(case(exact(5)), "i", "t", factor)


def test_only_numbers_are_converted() -> None:
    whole = case(kind=IssueKind.OPTIONS, options=OPTIONS)

    with pytest.raises(EditRefused, match="in numbers"):
        convert_measure(whole, "i", "t", 2)


@given(
    st.lists(st.integers(0, 1000), min_size=4, max_size=4),
    st.sampled_from([0.001, 0.5, 2.0, 1000.0]),
)
def test_a_conversion_never_changes_whether_there_is_room(ends: list[int], factor: float) -> None:
    ours, theirs = (Stand(low=min(pair), high=max(pair)) for pair in (ends[:2], ends[2:]))
    whole = case(ours, theirs)

    before, after = lead_zones(whole), lead_zones(convert_measure(whole, "i", "t", factor))

    assert [zone.state for zone in before] == [zone.state for zone in after]

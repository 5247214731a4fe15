"""The verdict equals the method's own test vectors, and keeps its promises in general."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness import edits
from readiness.method.intervals import Interval
from readiness.method.questions import ask_next, downside_watch, sole_swings
from readiness.method.verdict import GateState, RungState, gate_state, judge
from readiness.model import Answer, Assessment, Confidence, Item, NarrowedRange, Waiver
from tests.readiness.cases import (
    AS_OF,
    RUNG_IDS,
    VECTORS,
    answer,
    assessment,
    changed,
    checklist,
    item,
    samples,
)

EXPECTED = json.loads((VECTORS / "expected.json").read_text("utf-8"))


def small(**answers: Answer) -> Assessment:
    of = checklist(
        item("a", 3, (1, 2, 3, 3), "R2"),
        item("b", 2, (0, 1, 2, 3), None),
        item("c", 1, (1, 1, 2, 2), "R3"),
        item("d", 2, (0, 2, 3, 3), None),
        item("e", 2, (0, 0, 0, 3), "R4"),
    )
    given_answers = {
        "a": answer(2, "moderate"),
        "b": answer(1, "high"),
        "d": Answer(not_applicable="no such text in these talks"),
    } | answers
    waiver = Waiver(
        item="e", rung="R4", by="Minister", on=AS_OF, reason="first meeting", expires=AS_OF
    )
    return assessment(of, given_answers, waivers=(waiver,))


def counts(rung) -> tuple[str, str, str]:
    hard = f"{len(rung.hard_met)}/{len(rung.hard_open)}/{len(rung.hard_short)}"
    soft = f"{len(rung.soft_met)}/{len(rung.soft_open)}/{len(rung.soft_short)}"
    low, high = (round(part * 100) for part in rung.share)
    return hard, soft, f"{low}–{high}"


def test_small_vector() -> None:
    """The five items of the method's first vector, rung by rung."""
    verdict = judge(small())

    assert [rung.state for rung in verdict.rungs] == [
        RungState.CONDITIONS,
        RungState.OPEN,
        RungState.OPEN,
        RungState.OPEN,
    ]
    assert [counts(rung) for rung in verdict.rungs] == [
        ("0/0/0", "1/1/0", "75–100"),
        ("0/1/0", "1/1/0", "33–100"),
        ("0/2/0", "0/0/1", "0–67"),
        ("0/2/0", "0/0/1", "0–67"),
    ]
    assert verdict.rungs[3].waived == ("e",)
    assert (verdict.floor, verdict.ceiling) == ("R1", "R4")


def test_small_vector_questions() -> None:
    """Item a alone decides R2; it is asked first because it is open at three rungs."""
    state = small()
    verdict = judge(state)

    assert sole_swings(verdict, "R2") == ("a",)
    assert sole_swings(verdict, "R3") == ()
    assert [(q.item_id, q.rungs) for q in ask_next(state, verdict)] == [
        ("a", ("R2", "R3", "R4")),
        ("c", ("R3", "R4")),
    ]


@pytest.mark.parametrize(
    ("level", "second", "third"),
    [(2, RungState.CONDITIONS, RungState.BLOCKED), (1, RungState.BLOCKED, RungState.BLOCKED)],
)
def test_small_vector_after_an_answer(level: int, second: RungState, third: RungState) -> None:
    """Making a sure changes R2 and R3 as the method says."""
    verdict = judge(small(a=answer(level, "high")))

    assert (verdict.rung("R2").state, verdict.rung("R3").state) == (second, third)


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: f"{row['sample']}-{row['rung']}")
def test_sample_vectors(row: dict) -> None:
    """Each sample at each rung gives the expected verdict, lists and shares."""
    rung = judge(samples()[row["sample"]]).rung(row["rung"])

    assert rung.state.value == row["verdict"]
    assert list(rung.hard_met) == row["hardPass"]
    assert list(rung.hard_open) == row["hardOpen"]
    assert list(rung.hard_short) == row["hardFail"]
    assert (len(rung.soft_met), len(rung.soft_open), len(rung.soft_short)) == (
        row["softPass"],
        row["softOpen"],
        row["softFail"],
    )
    assert rung.required == row["gated"]
    assert tuple(round(part, 4) for part in rung.share) == (row["shareLow"], row["shareHigh"])


def test_a_lapsed_waiver_counts_for_nothing() -> None:
    """A waiver that expired the day before the as-of date leaves the gate open."""
    state = small()
    late = Waiver(
        item="e",
        rung="R4",
        by="Minister",
        on=AS_OF - timedelta(days=9),
        reason="first meeting",
        expires=AS_OF - timedelta(days=1),
    )
    rung = judge(edits.waive(state, late)).rung("R4")

    assert rung.waived == ()
    assert "e" in rung.hard_open


def test_a_waiver_is_for_one_rung_only() -> None:
    """Setting a aside at R2 leaves it open at R3."""
    waiver = Waiver(item="a", rung="R2", by="M", on=AS_OF, reason="r", expires=AS_OF)
    verdict = judge(edits.waive(small(), waiver))

    assert verdict.rung("R2").waived == ("a",)
    assert verdict.rung("R2").state is RungState.CONDITIONS
    assert "a" in verdict.rung("R3").hard_open


def test_not_applicable_on_a_hard_item_counts_as_unanswered_and_is_flagged() -> None:
    """A change that makes an item hard does not let its N/A pass."""
    verdict = judge(small(a=Answer(not_applicable="later made hard")))

    assert verdict.flagged == ("a",)
    assert verdict.intervals["a"] == Interval(0, 4)
    assert "a" in verdict.rung("R2").hard_open


def test_without_hindsight_an_answer_on_later_sources_alone_is_unanswered() -> None:
    """Sources published after the as-of date take the answer out of that verdict."""
    from readiness.model import Source

    state = small(a=answer(3, "high"))
    later = Source(id="s1", title="Memoir", published=AS_OF + timedelta(days=1))
    state = edits.add_evidence(edits.add_source(state, later), "a", "s1", "that it was so")

    assert judge(state).rung("R3").gate("a").state is GateState.MET
    assert judge(state, without_hindsight=True).rung("R3").gate("a").state is GateState.OPEN
    earlier = Source(id="s2", title="Record", published=AS_OF)
    state = edits.add_evidence(edits.add_source(state, earlier), "a", "s2", "the same")
    assert judge(state, without_hindsight=True).rung("R3").gate("a").state is GateState.MET


def test_downside_watch_names_what_holds_by_a_thread() -> None:
    """Exactly at the need, or saved by a narrowed range; not what passes with room."""
    narrowed = Answer(
        level=3,
        confidence=Confidence.LOW,
        range=NarrowedRange(low=3, high=4, reason="seen the text"),
    )
    state = small(a=narrowed, c=answer(4, "high"))
    verdict = judge(state)

    assert downside_watch(state, verdict, "R2") == ("a",)
    assert downside_watch(state, verdict, "R3") == ("a",)


def test_a_stale_answer_widens_by_one() -> None:
    """An answer carried over past the item's window counts one level wider on each side."""
    timed = changed(item("t", 1, (1, 2, 2, 2), "R2"), window_days=30)
    fresh = Answer(level=2, confidence=Confidence.HIGH, carried_from=AS_OF - timedelta(days=30))
    stale = Answer(level=2, confidence=Confidence.HIGH, carried_from=AS_OF - timedelta(days=31))

    assert judge(assessment(checklist(timed), {"t": fresh})).intervals["t"] == Interval(2, 2)
    assert judge(assessment(checklist(timed), {"t": stale})).intervals["t"] == Interval(1, 3)


# --- promises that hold for any checklist -------------------------------------------------------

RANK = {
    RungState.BLOCKED: 0,
    RungState.OPEN: 1,
    RungState.CONDITIONS: 2,
    RungState.SUPPORTED: 3,
}
needs = st.lists(st.integers(0, 4), min_size=4, max_size=4).map(lambda n: tuple(sorted(n)))


@st.composite
def items(draw: st.DrawFn, name: str) -> Item:
    wanted = draw(needs)
    hard_rungs = [rung for rung, need in zip(RUNG_IDS, wanted, strict=True) if need]
    hard = draw(st.sampled_from([None, *hard_rungs]))
    return item(name, draw(st.integers(1, 3)), wanted, hard)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    if draw(st.booleans()) and draw(st.booleans()):
        return Answer()
    low, level, high = sorted(draw(st.lists(st.integers(0, 4), min_size=3, max_size=3)))
    return Answer(
        level=level,
        confidence=draw(st.sampled_from(Confidence)),
        range=NarrowedRange(low=low, high=high, reason="because"),
    )


@st.composite
def cases(draw: st.DrawFn) -> Assessment:
    of = checklist(*(draw(items(name)) for name in "abcdef"))
    return assessment(of, {name: draw(answers()) for name in "abcdef"})


def states(of: Assessment) -> list[int]:
    return [RANK[rung.state] for rung in judge(of).rungs]


@given(cases(), st.sampled_from("abcdef"), st.data())
def test_raising_both_ends_never_worsens_a_rung(
    case: Assessment, name: str, data: st.DataObject
) -> None:
    """More readiness in one answer cannot lower any rung."""
    interval = judge(case).intervals[name]
    low = data.draw(st.integers(interval.low, 4))
    high = data.draw(st.integers(max(low, interval.high), 4))
    raised = Answer(
        level=low,
        confidence=Confidence.LOW,
        range=NarrowedRange(low=low, high=high, reason="better"),
    )
    after = assessment(case.checklist, dict(case.answers) | {name: raised})

    assert all(b >= a for a, b in zip(states(case), states(after), strict=True))


@given(cases(), st.lists(st.integers(1, 3), min_size=6, max_size=6))
def test_weights_never_change_a_verdict(case: Assessment, weights: list[int]) -> None:
    """Any other weights give the same states and lists."""
    reweighted = checklist(
        *(
            changed(old, weight=weight)
            for old, weight in zip(case.checklist.items.values(), weights, strict=True)
        )
    )
    before, after = judge(case), judge(assessment(reweighted, dict(case.answers)))

    assert [(r.state, r.hard_short, r.hard_open) for r in before.rungs] == [
        (r.state, r.hard_short, r.hard_open) for r in after.rungs
    ]


@given(cases(), st.sampled_from("abcdef"))
def test_silence_never_turns_a_gate_to_met(case: Assessment, name: str) -> None:
    """Taking an answer back leaves no gate of the item met."""
    after = judge(edits.clear_answer(case, name))

    assert all(gate.state is not GateState.MET for gate in after.gates_of(name))


@given(
    st.integers(0, 4),
    st.integers(0, 4),
    st.integers(1, 4),
    st.lists(st.integers(0, 1000), min_size=5, max_size=5, unique=True).map(sorted),
)
def test_relabelling_in_order_leaves_every_gate(
    one: int, other: int, need: int, labels: list[int]
) -> None:
    """Only the order of levels counts: other numbers in the same order give the same state."""
    low, high = sorted((one, other))

    assert gate_state(Interval(low, high), need) is gate_state(
        Interval(labels[low], labels[high]), labels[need]
    )


@st.composite
def relabelled(draw: st.DrawFn) -> tuple[Assessment, Assessment]:
    """Draw a case, and the same one with other levels in the same order."""
    middle = st.sets(st.integers(1, 3), min_size=1, max_size=2).map(sorted)
    old = draw(middle)
    new = draw(middle.filter(lambda levels: len(levels) == len(old)))
    to = dict(zip((0, *old, 4), (0, *new, 4), strict=True))
    levels = st.sampled_from(sorted(to))
    wanted = {n: sorted(draw(st.lists(levels, min_size=4, max_size=4))) for n in "abcdef"}
    hard = {n: draw(st.sampled_from([None, *RUNG_IDS])) for n in "abcdef"}
    said = {n: sorted(draw(st.lists(levels, min_size=3, max_size=3))) for n in "abcdef"}
    silent = draw(st.sets(st.sampled_from("abcdef")))

    def built(label: dict[int, int]) -> Assessment:
        items = []
        for n in "abcdef":
            needed = tuple(label[need] for need in wanted[n])
            rung = hard[n] if hard[n] and needed[RUNG_IDS.index(hard[n])] else None
            items.append(item(n, 1, needed, rung))
        given_answers = {}
        for n in sorted(set(said) - silent):
            low, level, high = (label[end] for end in said[n])
            given_answers[n] = Answer(
                level=level,
                confidence=Confidence.LOW,
                range=NarrowedRange(low=low, high=high, reason="because"),
            )
        return assessment(checklist(*items), given_answers)

    return built({level: level for level in to}), built(to)


@given(relabelled())
def test_relabelling_in_order_leaves_the_verdict(both: tuple[Assessment, Assessment]) -> None:
    """Other levels in the same order, in answers and needs alike, give the same verdict."""
    one, other = (judge(case) for case in both)

    assert (one.floor, one.ceiling) == (other.floor, other.ceiling)
    assert [
        (r.state, r.hard_met, r.hard_open, r.hard_short, r.soft_met, r.soft_open, r.soft_short)
        for r in one.rungs
    ] == [
        (r.state, r.hard_met, r.hard_open, r.hard_short, r.soft_met, r.soft_open, r.soft_short)
        for r in other.rungs
    ]
    assert [rung.share for rung in one.rungs] == [rung.share for rung in other.rungs]

"""Judging only what an edit touched gives the same as judging the whole."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from readiness import edits
from readiness.errors import EditRefused
from readiness.method.rejudge import rejudge
from readiness.method.verdict import Verdict, judge
from readiness.model import Answer, Purpose, Waiver
from tests.readiness.cases import AS_OF, answer, assessment, checklist, item

steps = st.one_of(
    st.tuples(st.just("choose_level"), st.sampled_from("abc"), st.integers(0, 4)),
    st.tuples(st.just("clear_answer"), st.sampled_from("abc")),
    st.tuples(st.just("cycle_confidence"), st.sampled_from("abc")),
    st.tuples(st.just("mark_not_applicable"), st.sampled_from("abc"), st.just("why")),
    st.tuples(st.just("choose_purpose"), st.sampled_from(["easy", None])),
    st.tuples(
        st.just("waive"),
        st.just(
            Waiver(item="a", rung="R3", by="M", on=AS_OF, reason="r", expires=AS_OF),
        ),
    ),
    st.tuples(st.just("end_waiver"), st.just("a"), st.just("R3")),
)


def everything(verdict: Verdict) -> list:
    rungs = [(r.state, r.gates, r.waived, r.share, r.hard_short) for r in verdict.rungs]
    return [rungs, verdict.floor, verdict.ceiling, verdict.flagged, verdict.intervals]


@given(st.lists(steps, max_size=10))
def test_same_as_judging_the_whole(plan: list[tuple]) -> None:
    """After any sequence of edits both ways agree at every step."""
    of = checklist(
        item("a", 3, (1, 2, 3, 3), "R2"),
        item("b", 2, (0, 1, 2, 3), None),
        item("c", 1, (1, 1, 2, 2), "R3"),
        purposes=(Purpose(id="easy", title="Easy", needs={"a": {"R4": 0}}),),
    )
    state = assessment(of, {"b": Answer(not_applicable="no such group"), "c": answer(1, "low")})
    verdict = judge(state)
    for name, *arguments in plan:
        after = state
        with suppress(EditRefused):
            after = getattr(edits, name)(state, *arguments)
        verdict = rejudge(state, verdict, after)
        state = after

        assert everything(verdict) == everything(judge(state))


def test_untouched_rungs_stay_the_same_objects() -> None:
    """An item that R1 does not require leaves the verdict of R1 as it was."""
    of = checklist(item("a", 1, (1, 1, 1, 1), "R1"), item("b", 1, (0, 1, 2, 3), None))
    before = assessment(of, {})
    verdict = judge(before)
    again = rejudge(before, verdict, edits.choose_level(before, "b", 4))

    assert again.rungs[0] is verdict.rungs[0]
    assert again.rungs[1] is not verdict.rungs[1]

"""A decision remembers the verdict it was taken on, and tells when that stands no more."""

from datetime import date

from readiness.edits.response import decide
from readiness.method.decision import decision_record, standing, verdict_on_the_table
from readiness.method.response import CheckState, declining_check
from readiness.method.verdict import judge
from readiness.model import Assessment
from readiness.model.registers.risks import Phase, RiskStatus
from tests.readiness.cases import answer, changed
from tests.readiness.method.registers.register_cases import row, small, with_rows


def offered() -> Assessment:
    """R4 is short of b (hard) and of LEAD-6 (hard); declining is weighed."""
    declined = row("risks", "k", title="Clash", phase=Phase.IF_DECLINED, status=RiskStatus.OPEN)
    whole = with_rows(
        small(), risks=[declined], options=[row("options", "o", title="Go", gains="g", costs="c")]
    )
    answers = {"a": answer(3, "high"), "b": answer(0, "high"), "LEAD-6": answer(4, "high")}
    return changed(whole, answers=answers)


def decided(whole: Assessment, *, stood: bool = True) -> Assessment:
    return decide(
        whole,
        "o",
        by="President",
        on=date(2018, 3, 8),
        verdict=verdict_on_the_table(whole),
        stood=standing(judge(whole)) if stood else (),
    )


def other_way_round(whole: Assessment) -> Assessment:
    """One gate mends while another falls: the words count the same."""
    swapped = {"a": answer(3, "high"), "b": answer(4, "high"), "LEAD-6": answer(2, "high")}
    return changed(whole, answers=swapped)


def differs(whole: Assessment) -> bool:
    record = decision_record(whole)
    assert record is not None
    return record.differs


def test_a_decision_remembers_the_verdict_on_the_table() -> None:
    whole = offered()
    assert declining_check(whole).state is CheckState.MET
    assert decision_record(whole) is None

    record = decision_record(decided(whole))
    later = decision_record(changed(decided(whole), answers={"a": answer(1, "high")}))

    assert record is not None
    assert record.sentence == "Decided by President on 8 Mar 2018: Go."
    assert not record.differs
    assert later is not None
    assert later.differs
    assert later.verdict_then == record.verdict_now != later.verdict_now


def test_a_gate_that_mends_while_another_falls_is_told() -> None:
    record = decision_record(other_way_round(decided(offered())))

    assert record is not None
    assert record.verdict_then == record.verdict_now
    assert record.differs
    assert record.changes == "Better since then: b. Worse since then: LEAD-6."


def test_a_rung_that_is_renamed_leaves_the_verdict_what_it_was() -> None:
    whole = decided(offered())
    rungs = tuple(changed(rung, title=f"{rung.title} (new)") for rung in whole.checklist.rungs)
    renamed = changed(whole, checklist=changed(whole.checklist, rungs=rungs))

    record = decision_record(renamed)

    assert record is not None
    assert record.verdict_then != record.verdict_now
    assert not record.differs
    assert not record.changes


def test_a_condition_that_changes_the_state_of_a_rung_is_told() -> None:
    whole = decided(offered())
    assert whole.decision is not None
    first = whole.decision.stood[0]
    other = next(state for state in type(first.state) if state is not first.state)
    stood = (first.model_copy(update={"state": other}), *whole.decision.stood[1:])

    assert differs(changed(whole, decision=changed(whole.decision, stood=stood)))


def test_a_decision_of_which_only_the_sentence_was_kept_is_compared_by_it() -> None:
    whole = decided(offered(), stood=False)
    assert not differs(whole)
    assert not differs(other_way_round(whole))
    assert differs(changed(whole, answers={"a": answer(1, "high")}))

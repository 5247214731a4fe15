"""What an option has to show before it goes to a blocked rung."""

from datetime import date

import pytest

from readiness.catalogue import samples
from readiness.edits.rows import add_row, remove_rows
from readiness.edits.waivers import waive
from readiness.method.response import (
    CheckState,
    OptionChecks,
    declining_check,
    missing_kinds,
    missing_kinds_sentence,
    option_checks,
)
from readiness.method.verdict import RungState
from readiness.method.ways_on import ways_from
from readiness.model import Assessment, Purpose, Waiver
from readiness.model.registers.decision import Answering
from readiness.model.registers.risks import Phase
from tests.readiness.cases import answer, changed
from tests.readiness.method.registers.register_cases import row, small, with_rows

MET, MISSING = CheckState.MET, CheckState.MISSING


def blocked() -> Assessment:
    """R4 is short of b (hard) and of LEAD-6; the purpose “opening” needs neither."""
    whole = small()
    needs = {"b": {"R4": 0}, "LEAD-6": {"R4": 0}}
    purposes = (
        Purpose(id="opening", title="Opening", needs=needs),
        Purpose(id="signing", title="Signing", needs={"b": {"R4": 0}}),
    )
    answers = {"a": answer(3, "high"), "b": answer(0, "high"), "LEAD-6": answer(0, "high")}
    return changed(whole, checklist=changed(whole.checklist, purposes=purposes), answers=answers)


def option(whole: Assessment, kind: Answering = Answering.ACCEPT, **fields: object) -> Assessment:
    filled = {"gains": "g", "costs": "c"} | fields
    return add_row(whole, "options", id="o", title="Go", kind=kind, **filled)


def checked(whole: Assessment) -> dict[str, CheckState]:
    (found,) = option_checks(whole)
    return {check.id: check.state for check in found.checks}


def waived(whole: Assessment, *items: str) -> Assessment:
    for item in items:
        given = {"by": "Minister", "on": date(2018, 3, 9), "reason": "r"}
        whole = waive(whole, Waiver(item=item, rung="R4", expires=date(2018, 12, 31), **given))
    return whole


def off_ramp(whole: Assessment, **fields: object) -> Assessment:
    told = {"title": "Walk-out", "off_ramp": "Agreed words"} | fields
    return with_rows(whole, risks=[row("risks", "k", **told)])


def test_a_blocked_rung_needs_waivers_or_another_purpose_and_an_off_ramp() -> None:
    whole = option(blocked())

    (found,) = option_checks(whole)

    assert (found.rung_id, found.purpose_id, found.state) == ("R4", None, RungState.BLOCKED)
    assert checked(whole) == {"gates": MISSING, "off-ramp": MISSING}
    assert found.missing[0].items == ("LEAD-6", "b")
    assert found.missing[0].sentence.startswith("2 hard requirements are short at rung R4: waive")


@pytest.mark.parametrize(
    ("items", "state"), [(("b",), MISSING), (("b", "LEAD-6"), MET), ((), MISSING)]
)
def test_every_short_gate_is_waived_by_name(items: tuple[str, ...], state: CheckState) -> None:
    assert checked(waived(option(blocked()), *items))["gates"] is state


def test_a_lapsed_waiver_sets_nothing_aside() -> None:
    whole = waived(option(blocked()), "b", "LEAD-6")
    lapsed = tuple(changed(waiver, expires=waiver.on) for waiver in whole.waivers)
    later = changed(whole, waivers=lapsed, as_of=date(2018, 3, 10))

    assert checked(later)["gates"] is MISSING


def test_a_change_of_purpose_unblocks() -> None:
    found = option_checks(option(blocked(), purpose="opening"))[0]

    assert found.checks[0].state is MET
    assert found.checks[0].sentence == "For the purpose “Opening”, rung R4 is not blocked."
    assert found.checks[1].id == "off-ramp"
    assert found.checks[1].state is MISSING


def test_a_purpose_that_leaves_gates_short_needs_waivers_for_them() -> None:
    whole = option(blocked(), purpose="signing")

    assert option_checks(whole)[0].missing[0].items == ("LEAD-6",)
    assert checked(waived(whole, "LEAD-6"))["gates"] is MET


def test_a_risk_of_declining_is_no_off_ramp() -> None:
    assert checked(off_ramp(option(blocked())))["off-ramp"] is MET
    assert checked(off_ramp(option(blocked()), phase=Phase.IF_DECLINED))["off-ramp"] is MISSING


def test_a_rung_that_is_not_blocked_needs_none_of_it() -> None:
    assert checked(option(blocked(), rung="R2")) == {"gates": MET}


@pytest.mark.parametrize("kind", [Answering.DELAY, Answering.DECLINE])
def test_an_option_that_goes_nowhere_meets_no_gate(kind: Answering) -> None:
    whole = option(blocked(), kind, gains="")

    assert option_checks(whole)[0].rung_id is None
    assert checked(whole) == {"told": MISSING}


@pytest.mark.parametrize(("rung", "missing"), [(None, True), ("R4", True), ("R2", False)])
def test_a_counter_proposal_names_a_lower_rung(rung: str | None, missing: bool) -> None:
    assert ("counter" in checked(option(blocked(), Answering.COUNTER, rung=rung))) is missing


def test_all_five_kinds_are_compared() -> None:
    whole = blocked()
    assert missing_kinds(whole) == tuple(Answering)
    for kind in Answering:
        whole = add_row(whole, "options", title=kind.value, kind=kind)
    assert missing_kinds(whole) == ()
    assert missing_kinds_sentence(whole) == ""
    assert missing_kinds_sentence(option(blocked())) == (
        "Not compared yet: accept on terms, counter-propose a lower rung, delay, decline."
    )


def _at_the_offer() -> Assessment:
    whole = samples()[0]
    whole = changed(whole, registers={}, decision=None, kept={}, waivers=())
    return add_row(
        whole, "options", id="o", title="Accept", rung="R4", gains="A way out", costs="Status"
    )


def test_the_essay_would_accept_and_is_told_what_that_takes() -> None:
    """Readiness at the top is blocked, 20 short; the case to go all the same must be written."""
    whole = _at_the_offer()
    whole = changed(whole, case=changed(whole.case, purpose=None))
    (accept,) = option_checks(whole)

    assert isinstance(accept, OptionChecks)
    assert accept.state is RungState.BLOCKED
    by_id = {check.id: check for check in accept.missing}
    assert set(by_id) == {"gates", "off-ramp"}
    assert len(by_id["gates"].items) == 20
    assert by_id["off-ramp"].items == ("RISK-3",)
    assert declining_check(whole).state is MISSING

    ways = ways_from(whole, "R4")
    assert ways is not None
    assert [rung.rung_id for rung in ways.lower if rung.state is RungState.BLOCKED] == ["R2", "R3"]
    assert "TEAM-1" in ways.lower[1].short
    opening = next(purpose for purpose in ways.purposes if purpose.purpose_id == "opening")
    assert len(opening.short) < len(ways.waiving.short) == 20
    assert (ways.off_ramps.ready, ways.off_ramps.items) == ((), ("RISK-3",))

    opened = remove_rows(whole, "options", ["o"])
    opened = option(opened, rung="R4", purpose="opening")
    remaining = option_checks(opened)[0].missing[0]
    assert remaining.items == opening.short
    assert remaining.sentence.startswith("Even for the purpose “Opening”")

"""The response to the offer: what each option must show first.

Rule checks, never scores. Readiness does not decide; it says what an option has to deal with.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from readiness.messages import _, _n
from readiness.method.registers.finding import RowRef
from readiness.method.sentences import in_sentence, target_rung
from readiness.method.verdict import RungState, RungVerdict, judge
from readiness.model import Assessment
from readiness.model.registers.decision import Answering, ResponseOption
from readiness.model.registers.risks import Phase, Risk

OFF_RAMP_ITEM = "RISK-3"
GOING = (Answering.ACCEPT, Answering.ON_TERMS, Answering.COUNTER)
"""The kinds of response that lead to a meeting at a rung."""


class CheckState(StrEnum):
    """Whether what a rule asks for is there."""

    MET = "met"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Check:
    """One rule on an option or a decision, as a sentence.

    `id` is gates, off-ramp, counter, told or if-declined. `items` (by id) and `rows` are what it
    speaks of, each a link on screen.
    """

    id: str
    state: CheckState
    sentence: str
    items: tuple[str, ...] = ()
    rows: tuple[RowRef, ...] = ()


@dataclass(frozen=True, slots=True)
class OptionChecks:
    """The checks of one option. `rung_id` is where it goes to, None where it goes nowhere.

    `purpose_id` is the purpose it would be for, and `state` what the verdict says of that rung for
    that purpose.
    """

    option: str
    rung_id: str | None
    purpose_id: str | None
    state: RungState | None
    checks: tuple[Check, ...]

    @property
    def missing(self) -> tuple[Check, ...]:
        """Return the checks whose demand is not met."""
        return tuple(check for check in self.checks if check.state is CheckState.MISSING)


def option_checks(assessment: Assessment) -> tuple[OptionChecks, ...]:
    """Return the checks of every option, in the order of the table."""
    return tuple(_checked(assessment, option) for option in assessment.rows(ResponseOption))


def missing_kinds(assessment: Assessment) -> tuple[Answering, ...]:
    """Return the kinds of response that nobody has written down yet, of the five."""
    present = {option.kind for option in assessment.rows(ResponseOption)}
    return tuple(kind for kind in Answering if kind not in present)


def missing_kinds_sentence(assessment: Assessment) -> str:
    """Say which kinds of response are not compared yet; empty where all five are."""
    missing = missing_kinds(assessment)
    if not missing:
        return ""
    words = ", ".join(answering_words(kind) for kind in missing)
    return _("Not compared yet: {kinds}.", kinds=words)


def answering_words(kind: Answering) -> str:
    """Return the words for a kind of response."""
    return {
        Answering.ACCEPT: _("accept"),
        Answering.ON_TERMS: _("accept on terms"),
        Answering.COUNTER: _("counter-propose a lower rung"),
        Answering.DELAY: _("delay"),
        Answering.DECLINE: _("decline"),
    }[kind]


def declining_check(assessment: Assessment) -> Check:
    """Tell whether it is written down what happens if the offer is declined (X4)."""
    declined = [r for r in assessment.rows(Risk) if r.phase is Phase.IF_DECLINED]
    if declined:
        return Check(
            "if-declined",
            CheckState.MET,
            _n(
                "{count} risk says what happens if the offer is declined (X4).",
                "{count} risks say what happens if the offer is declined (X4).",
                len(declined),
            ),
            rows=_refs(declined),
        )
    return Check(
        "if-declined",
        CheckState.MISSING,
        _("Before a decision, write down as a risk what happens if the offer is declined (X4)."),
    )


def _checked(assessment: Assessment, option: ResponseOption) -> OptionChecks:
    if option.kind not in GOING:
        return OptionChecks(option.id, None, None, None, tuple(_told(option)))
    verdict = judge(assessment)
    proposed = target_rung(assessment, verdict).rung_id
    rung_id = option.rung or proposed
    purpose_id = option.purpose or assessment.case.purpose
    there = judge(assessment, purpose_id=purpose_id).rung(rung_id)
    checks = [
        *_counter(assessment, option, proposed),
        *_gates(assessment, option, verdict.rung(rung_id), there),
        *_told(option),
    ]
    return OptionChecks(option.id, rung_id, purpose_id, there.state, tuple(checks))


def _counter(assessment: Assessment, option: ResponseOption, proposed: str) -> Iterator[Check]:
    if option.kind is not Answering.COUNTER:
        return
    order = assessment.checklist.rung_order
    if option.rung is None or order[option.rung] >= order[proposed]:
        yield Check(
            "counter",
            CheckState.MISSING,
            _("A counter-proposal names a rung below the one proposed; choose it."),
            rows=_refs([option]),
        )


def _gates(
    assessment: Assessment, option: ResponseOption, present: RungVerdict, there: RungVerdict
) -> Iterator[Check]:
    """Yield the checks on the hard gates of a rung and on the way down from it.

    `present` is the rung for the case's purpose, `there` for the option's, both with waivers.
    """
    title = in_sentence(present.title)
    unwaived = judge(assessment.model_copy(update={"waivers": ()})).rung(present.rung_id)
    short = unwaived.hard_short
    if not short:
        yield Check(
            "gates", CheckState.MET, _("No hard requirement is short at {rung}.", rung=title)
        )
        return
    yield _gate_check(assessment, option, present, there, short)
    yield _off_ramp(assessment, title)


def _gate_check(
    assessment: Assessment,
    option: ResponseOption,
    present: RungVerdict,
    there: RungVerdict,
    short: tuple[str, ...],
) -> Check:
    title = in_sentence(present.title)
    purposes = {p.id: p.title for p in assessment.checklist.purposes}
    other = (
        purposes[option.purpose]
        if option.purpose is not None and option.purpose != assessment.case.purpose
        else None
    )
    if present.state is not RungState.BLOCKED and other is None:
        text = _n(
            "The {count} hard requirement that is short at {rung} is waived by name.",
            "Each of the {count} hard requirements short at {rung} is waived by name.",
            len(short),
            rung=title,
        )
        return Check("gates", CheckState.MET, text, short)
    if other is not None and there.state is not RungState.BLOCKED:
        text = (
            _n(
                "For the purpose “{purpose}” and with {count} waiver, {rung} is not blocked.",
                "For the purpose “{purpose}” and with {count} waivers, {rung} is not blocked.",
                len(there.waived),
                purpose=other,
                rung=title,
            )
            if there.waived
            else _("For the purpose “{purpose}”, {rung} is not blocked.", purpose=other, rung=title)
        )
        return Check("gates", CheckState.MET, text, short)
    if other is not None:
        text = _n(
            "Even for the purpose “{purpose}”, {count} hard requirement stays short at {rung}: "
            "waive it by name.",
            "Even for the purpose “{purpose}”, {count} hard requirements stay short at {rung}: "
            "waive each by name.",
            len(there.hard_short),
            purpose=other,
            rung=title,
        )
        return Check("gates", CheckState.MISSING, text, there.hard_short)
    text = _n(
        "{count} hard requirement is short at {rung}: waive it by name, or choose another purpose "
        "for which it is not.",
        "{count} hard requirements are short at {rung}: waive each by name, or choose another "
        "purpose for which none is.",
        len(present.hard_short),
        rung=title,
    )
    return Check("gates", CheckState.MISSING, text, present.hard_short)


def _off_ramp(assessment: Assessment, rung_title: str) -> Check:
    ready = [r for r in assessment.rows(Risk) if r.off_ramp and r.phase is not Phase.IF_DECLINED]
    items = (OFF_RAMP_ITEM,) if OFF_RAMP_ITEM in assessment.checklist.items else ()
    if ready:
        text = _n("{count} risk has an off-ramp.", "{count} risks have an off-ramp.", len(ready))
        return Check("off-ramp", CheckState.MET, text, items, _refs(ready))
    text = _(
        "Going to {rung} needs an off-ramp: write into a risk what is done if it fails.",
        rung=rung_title,
    )
    return Check("off-ramp", CheckState.MISSING, text, items)


def _told(option: ResponseOption) -> Iterator[Check]:
    if not (option.gains and option.costs):
        yield Check(
            "told",
            CheckState.MISSING,
            _("Say what it gains and what it costs, so that it can be compared."),
            rows=_refs([option]),
        )


def _refs(rows: list[Risk] | list[ResponseOption]) -> tuple[RowRef, ...]:
    return tuple(RowRef(row.table, row.id) for row in rows)

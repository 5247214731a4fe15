"""Turns one item of an assessment and its gates into the plain values of a card."""

from readiness.days import day_words
from readiness.messages import _, _n
from readiness.method.checks import item_cautions
from readiness.method.verdict import Gate, GateState, Verdict
from readiness.model import Answer, Assessment, Confidence, Item
from ui.widgets.item_row import ItemRow

_WORST_FIRST = (GateState.SHORT, GateState.OPEN, GateState.MET)


def confidence_word(confidence: Confidence | None) -> str:
    """Return the word for a confidence; empty for none."""
    if confidence is None:
        return ""
    return {
        Confidence.HIGH: _("high"),
        Confidence.MODERATE: _("moderate"),
        Confidence.LOW: _("low"),
    }[confidence]


def gate_word(state: GateState) -> str:
    """Return the word for a gate's state."""
    return {
        GateState.MET: _("met"),
        GateState.OPEN: _("open"),
        GateState.SHORT: _("short"),
    }[state]


def item_row(
    assessment: Assessment, verdict: Verdict, item_id: str, *, heading: str = ""
) -> ItemRow:
    """Return the card of one item."""
    item = assessment.checklist.items[item_id]
    answer = assessment.answer(item_id)
    gates = verdict.gates_of(item_id)
    shown = telling_gates(gates)
    pill = " · ".join(_gate_short(assessment, gate) for gate in shown)
    facts = _facts(assessment, verdict, item, answer, bool(gates))
    cautions = tuple(caution_short(caution.kind) for caution in item_cautions(assessment, item_id))
    return ItemRow(
        item_id=item_id,
        code=item.code,
        question=item.question,
        level=answer.level,
        confidence=answer.confidence.value if answer.confidence else "",
        confidence_word=confidence_word(answer.confidence),
        not_applicable=bool(answer.not_applicable),
        narrowed=(answer.range.low, answer.range.high) if answer.range else None,
        hard=assessment.checklist.is_hard_anywhere(item, assessment.case.purpose),
        state=shown[0].state.value if shown else "",
        pill=pill,
        pill_hard=any(gate.hard for gate in shown),
        facts=facts,
        cautions=cautions,
        heading=heading,
        spoken=_spoken(item, answer, shown, pill, (*facts, *cautions)),
    )


def telling_gates(gates: tuple[Gate, ...]) -> tuple[Gate, ...]:
    """Return the gates worth a word: those worst in state, one for each need.

    Of short or open gates with the same need the lowest rung tells most; of met ones the highest.
    """
    for state in _WORST_FIRST:
        worst = [gate for gate in gates if gate.state is state]
        if not worst:
            continue
        if state is GateState.MET:
            return (worst[-1],)
        first: dict[int, Gate] = {}
        for gate in worst:
            first.setdefault(gate.need, gate)
        return tuple(first.values())
    return ()


def caution_short(kind: str) -> str:
    """Return the two or three words that name a kind of caution on a card."""
    return {
        "capped": _("thin basis"),
        "hindsight": _("hindsight"),
        "stale": _("stale"),
        "flagged": _("counts as unanswered"),
    }.get(kind, kind)


def level_words(answer: Answer) -> str:
    """Return the answer in a few words: a level, not applicable, or unanswered."""
    if answer.not_applicable:
        return _("not applicable")
    if answer.level is None:
        return _("unanswered")
    return _("level {level}", level=answer.level)


def _gate_short(assessment: Assessment, gate: Gate) -> str:
    position = assessment.checklist.rung_order[gate.rung_id]
    return _("{rung} ≥ {need}", rung=assessment.checklist.rungs[position].short, need=gate.need)


def _facts(
    assessment: Assessment, verdict: Verdict, item: Item, answer: Answer, gated: bool
) -> tuple[str, ...]:
    waived = [rung.short for rung in verdict.rungs if item.id in rung.waived]
    facts = []
    if waived:
        facts.append(_("waived: {rungs}", rungs=", ".join(waived)))
    elif answer.not_applicable and verdict.intervals[item.id] is None:
        facts.append(_("not applicable"))
    elif not gated:
        facts.append(_("no gate"))
    if not answer.is_given:
        facts.append(_("unanswered"))
    sources = len({evidence.source for evidence in answer.evidence})
    if sources:
        facts.append(_n("{count} source", "{count} sources", sources))
    elif answer.level is not None:
        facts.append(_("no source yet"))
    if answer.note:
        facts.append(_("note"))
    if answer.carried_from is not None:
        facts.append(_("from {day}", day=day_words(answer.carried_from)))
    return tuple(facts)


def _spoken(
    item: Item, answer: Answer, shown: tuple[Gate, ...], pill: str, remarks: tuple[str, ...]
) -> str:
    said = [_("{code}: {question}", code=item.code, question=item.question)]
    if answer.confidence is not None:
        said.append(
            _(
                "Level {level}, {confidence} confidence.",
                level=answer.level,
                confidence=confidence_word(answer.confidence),
            )
        )
    if answer.range is not None:
        said.append(_("Range {low} to {high}.", low=answer.range.low, high=answer.range.high))
    if shown:
        said.append(
            _(
                "Gates {state}: {gates}.",
                state=gate_word(shown[0].state),
                gates=pill.replace("≥", _("at least")),
            )
        )
    if remarks:
        said.append(_("{remarks}.", remarks=", ".join(remarks)))
    return " ".join(said)

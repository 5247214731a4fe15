"""What the lists of the Verdict place show: rows made from an assessment and its verdict."""

from readiness.days import day_words
from readiness.messages import _, _n
from readiness.method.checks import cautions
from readiness.method.intervals import default_interval
from readiness.method.questions import ask_next, downside_watch, sole_swings
from readiness.method.verdict import Gate, GateState, RungVerdict, Verdict
from readiness.model import Assessment
from ui.pages.verdict.lifting import action_cell, actions_by_item
from ui.widgets.linked_row import CellKind, LinkedCell, LinkedRow, range_chip, range_words

NONE = "–"


def must_change_rows(
    assessment: Assessment, verdict: Verdict, rung: RungVerdict, *, narrow: bool = False
) -> tuple[LinkedRow, ...]:
    """Return the hard requirements that are short: now, needed, what else they block, the action.

    Where there is little room the action stands below the words instead of in its own column.
    """
    actions = actions_by_item(assessment)
    return tuple(
        _must_change_row(assessment, verdict, gate, action_cell(gate, actions), narrow=narrow)
        for gate in _gates(rung, rung.hard_short)
    )


def _must_change_row(
    assessment: Assessment, verdict: Verdict, gate: Gate, action: LinkedCell, *, narrow: bool
) -> LinkedRow:
    words = _words(assessment, gate.item_id)
    if narrow:
        below = _("{item}\nAction: {action}", item=words.text, action=action.text)
        words = LinkedCell(below, lead=words.lead)
    return LinkedRow(
        gate.item_id,
        (
            words,
            range_chip(gate.low, gate.high),
            _need(gate),
            LinkedCell(_blocks_also(verdict, gate) or NONE, CellKind.MUTED),
            *(() if narrow else (action,)),
            LinkedCell(_("Waive…"), CellKind.LINK),
        ),
        _(
            "{item}, now {now}, needs {need}, short. Action: {action}.",
            item=_named(assessment, gate.item_id),
            now=range_words(gate.low, gate.high),
            need=gate.need,
            action=action.text,
        ),
    )


def ask_next_rows(
    assessment: Assessment, verdict: Verdict, rung: RungVerdict
) -> tuple[LinkedRow, ...]:
    """Return the open hard requirements of the rung, the most telling question first."""
    rows = []
    for question in ask_next(assessment, verdict):
        gate = rung.gate(question.item_id)
        if rung.rung_id not in question.rungs or gate is None:
            continue
        rows.append(
            LinkedRow(
                question.item_id,
                (
                    _words(assessment, question.item_id),
                    range_chip(question.low, question.high),
                    _need(gate),
                ),
                _(
                    "{item}, now {now}, needs {need}, open.",
                    item=_named(assessment, question.item_id),
                    now=range_words(question.low, question.high),
                    need=gate.need,
                ),
            )
        )
    return tuple(rows)


def thread_rows(
    assessment: Assessment, verdict: Verdict, rung: RungVerdict
) -> tuple[LinkedRow, ...]:
    """Return the hard requirements that one level less would take away, with the reason."""
    rows = []
    for gate in _gates(rung, downside_watch(assessment, verdict, rung.rung_id)):
        words = _words(assessment, gate.item_id)
        if default_interval(assessment.answer(gate.item_id)).low < gate.need:
            text = _("{item}\nMet only since its range was narrowed.", item=words.text)
            words = LinkedCell(text, lead=words.lead)
        rows.append(LinkedRow(gate.item_id, (words, range_chip(gate.low, gate.high), _need(gate))))
    return tuple(rows)


def swing_sentence(assessment: Assessment, verdict: Verdict, rung: RungVerdict) -> str:
    """Say that the rung hangs on one answer, where it does."""
    for item_id in sole_swings(verdict, rung.rung_id):
        return _(
            "This rung hangs on one answer: every other hard requirement is met, and {code} alone "
            "decides.",
            code=assessment.checklist.items[item_id].code,
        )
    return ""


def condition_rows(assessment: Assessment, rung: RungVerdict) -> tuple[LinkedRow, ...]:
    """Return the soft requirements that are short, then the open ones: they are conditions."""
    return _state_rows(assessment, rung, (*rung.soft_short, *rung.soft_open))


def met_rows(assessment: Assessment, rung: RungVerdict) -> tuple[LinkedRow, ...]:
    """Return the requirements that are met, hard ones first."""
    return _state_rows(assessment, rung, (*rung.hard_met, *rung.soft_met))


def waiver_rows(assessment: Assessment, rung: RungVerdict) -> tuple[LinkedRow, ...]:
    """Return the waivers given for the rung, those in force first."""
    given = sorted(
        (waiver for waiver in assessment.waivers if waiver.rung == rung.rung_id),
        key=lambda waiver: waiver.expires < assessment.as_of,
    )
    rows = []
    for waiver in given:
        lapsed = waiver.expires < assessment.as_of
        words = _("lapsed {day}") if lapsed else _("until {day}")
        rows.append(
            LinkedRow(
                waiver.item,
                (
                    LinkedCell(
                        _(
                            "{item}\nWaived by {name} on {day}: {reason}",
                            item=_named(assessment, waiver.item),
                            name=waiver.by,
                            day=day_words(waiver.on),
                            reason=waiver.reason,
                        ),
                        lead=len(assessment.checklist.items[waiver.item].code),
                    ),
                    LinkedCell(words.format(day=day_words(waiver.expires)), CellKind.MUTED),
                    LinkedCell(_("End"), CellKind.LINK),
                ),
            )
        )
    return tuple(rows)


def flagged_rows(assessment: Assessment, verdict: Verdict) -> tuple[LinkedRow, ...]:
    """Return the items marked not applicable that are hard, and so count as unanswered."""
    return tuple(LinkedRow(item_id, (_words(assessment, item_id),)) for item_id in verdict.flagged)


def caution_rows(assessment: Assessment) -> tuple[LinkedRow, ...]:
    """Return what an assessor should look at again, in the order of the page."""
    return tuple(
        LinkedRow(
            caution.item_id,
            (
                LinkedCell(
                    _(
                        "{code}: {sentence}",
                        code=assessment.checklist.items[caution.item_id].code,
                        sentence=caution.sentence,
                    ),
                    lead=len(assessment.checklist.items[caution.item_id].code),
                ),
            ),
        )
        for caution in cautions(assessment)
    )


def gate_rows(
    assessment: Assessment, rung: RungVerdict, items: tuple[str, ...]
) -> tuple[LinkedRow, ...]:
    """Return some gates of the rung: the words of each item and its state."""
    rows = _state_rows(assessment, rung, items)
    return tuple(LinkedRow(row.key, (row.cells[0], row.cells[-1]), row.words) for row in rows)


def talks_sentence(assessment: Assessment) -> str:
    """Say how long it is from the as-of date to the latest day of the talks."""
    talks = assessment.case.talks
    if talks is None:
        return _("No date of talks is recorded.")
    days = (talks.latest - assessment.as_of).days
    words = {"latest": day_words(talks.latest), "as_of": day_words(assessment.as_of)}
    if days < 0:
        return _n(
            "The latest day of the talks, {latest}, was {count} day before the as-of date {as_of}.",
            "The latest day of the talks, {latest}, was {count} days before the as-of date "
            "{as_of}.",
            -days,
            **words,
        )
    if days == 0:
        return _("The as-of date {as_of} is the latest day of the talks.", as_of=words["as_of"])
    return _n(
        "{count} day from the as-of date {as_of} to the latest day of the talks, {latest}.",
        "{count} days from the as-of date {as_of} to the latest day of the talks, {latest}.",
        days,
        **words,
    )


def _state_rows(
    assessment: Assessment, rung: RungVerdict, items: tuple[str, ...]
) -> tuple[LinkedRow, ...]:
    return tuple(
        LinkedRow(
            gate.item_id,
            (
                _words(assessment, gate.item_id),
                range_chip(gate.low, gate.high),
                _need(gate),
                LinkedCell(gate_words(gate.state), CellKind.STATE, gate.state.value),
            ),
        )
        for gate in _gates(rung, items)
    )


def gate_words(state: GateState) -> str:
    """Return the word for the state of one requirement."""
    return {
        GateState.MET: _("met"),
        GateState.OPEN: _("open"),
        GateState.SHORT: _("short"),
    }[state]


def _gates(rung: RungVerdict, items: tuple[str, ...]) -> list[Gate]:
    gates = (rung.gate(item_id) for item_id in items)
    return [gate for gate in gates if gate is not None]


def _need(gate: Gate) -> LinkedCell:
    return LinkedCell(str(gate.need), CellKind.CHIP)


def _named(assessment: Assessment, item_id: str) -> str:
    item = assessment.checklist.items[item_id]
    return _("{code} {question}", code=item.code, question=item.question)


def _words(assessment: Assessment, item_id: str) -> LinkedCell:
    lead = len(assessment.checklist.items[item_id].code)
    return LinkedCell(_named(assessment, item_id), lead=lead)


def _blocks_also(verdict: Verdict, gate: Gate) -> str:
    return ", ".join(
        rung.short
        for rung in verdict.rungs
        if rung.rung_id != gate.rung_id and gate.item_id in rung.hard_short
    )

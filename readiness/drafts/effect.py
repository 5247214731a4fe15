"""What a changed checklist would do to an assessment, in sentences, before it is used."""

from collections.abc import Iterator

from readiness.drafts.checking import examine
from readiness.drafts.draft import ChecklistDraft
from readiness.edits import use_checklist
from readiness.messages import _, _n
from readiness.method.sentences import in_sentence, state_words
from readiness.method.verdict import Gate, RungVerdict, judge
from readiness.model import Assessment, Checklist


def effect(assessment: Assessment, draft: ChecklistDraft) -> tuple[str, ...]:
    """Say what using the draft would change in the assessment.

    A draft that is not a checklist yet has no effect to tell, and one sentence says so.
    """
    checklist = examine(draft).checklist
    if checklist is None:
        return (_("What this change does is told once everything is mended."),)
    return effect_of(assessment, checklist)


def effect_of(assessment: Assessment, checklist: Checklist) -> tuple[str, ...]:
    """Say what using this checklist would change in the assessment."""
    after = use_checklist(assessment, checklist)
    if after is assessment:
        return (_("Nothing is changed yet."),)
    sentences = [*_lost(assessment, after), *_rungs(assessment, after)]
    if not sentences:
        return (_("In “{title}” no gate changes.", title=assessment.title),)
    return tuple(sentences)


def _lost(before: Assessment, after: Assessment) -> Iterator[str]:
    answers = len(before.answers) - len(after.answers)
    if answers:
        yield _n(
            "{count} answer goes with its removed item; the history keeps it.",
            "{count} answers go with their removed items; the history keeps them.",
            answers,
        )
    waivers = len(before.waivers) - len(after.waivers)
    if waivers:
        yield _n("{count} waiver ends.", "{count} waivers end.", waivers)
    if before.case.purpose != after.case.purpose:
        yield _("The chosen purpose is gone; choose another in the verdict.")


def _rungs(before: Assessment, after: Assessment) -> Iterator[str]:
    now = {rung.rung_id: rung for rung in judge(before).rungs}
    then = judge(after).rungs
    for rung in reversed(then):
        if rung.rung_id in now:
            yield from _one_rung(before.title, after, now[rung.rung_id], rung)
        else:
            yield _(
                "The new rung {rung} is {state}.",
                rung=in_sentence(rung.title),
                state=state_words(rung.state),
            )
    kept = {rung.rung_id for rung in then}
    for rung_id, rung in now.items():
        if rung_id not in kept:
            yield _("{rung} is no longer judged.", rung=rung.title)


def _one_rung(title: str, after: Assessment, now: RungVerdict, then: RungVerdict) -> Iterator[str]:
    known_now = {gate.item_id: gate for gate in now.gates}
    known_then = {gate.item_id: gate for gate in then.gates}
    changed = [
        item_id
        for item_id in {**known_now, **known_then}
        if _weightless(known_now.get(item_id)) != _weightless(known_then.get(item_id))
    ]
    if not changed:
        return
    parameters = {
        "title": title,
        "rung": in_sentence(then.title),
        "before": len(now.hard_short),
        "after": len(then.hard_short),
    }
    if len(changed) == 1:
        item_id = changed[0]
        item = after.checklist.items.get(item_id)
        yield _one_gate(
            item.code if item else item_id,
            known_now.get(item_id),
            known_then.get(item_id),
            parameters,
        )
    else:
        yield _n(
            "In “{title}” {count} gate changes at {rung}: {before} → {after} short.",
            "In “{title}” {count} gates change at {rung}: {before} → {after} short.",
            len(changed),
            **parameters,
        )
    if now.state is not then.state:
        yield _(
            "{rung}: {before} becomes {after}.",
            rung=then.title,
            before=state_words(now.state),
            after=state_words(then.state),
        )


def _weightless(gate: Gate | None) -> Gate | None:
    return None if gate is None else gate._replace(weight=0)


def _one_gate(code: str, now: Gate | None, then: Gate | None, parameters: dict[str, object]) -> str:
    if then is None:
        return _(
            "In “{title}” {code} no longer counts at {rung}: {before} → {after} short.",
            code=code,
            **parameters,
        )
    if now is None:
        return _(
            "In “{title}” {code} now counts at {rung}, needing {need}: {before} → {after} short.",
            code=code,
            need=then.need,
            **parameters,
        )
    if then.hard and not now.hard:
        return _(
            "In “{title}” {code} becomes hard at {rung}: {before} → {after} short.",
            code=code,
            **parameters,
        )
    if now.hard and not then.hard:
        return _(
            "In “{title}” {code} becomes a condition at {rung}: {before} → {after} short.",
            code=code,
            **parameters,
        )
    return _(
        "In “{title}” {code} needs {need} at {rung} instead of {old}: {before} → {after} short.",
        code=code,
        need=then.need,
        old=now.need,
        **parameters,
    )

"""What the register of actions computes: the chain that decides, the time left, the rungs."""

from collections.abc import Iterator

from readiness.days import day_words
from readiness.messages import _, _n
from readiness.method.intervals import answer_interval
from readiness.method.registers.finding import (
    Cell,
    Column,
    Finding,
    Mark,
    Notice,
    Proposal,
    RowRef,
)
from readiness.method.registers.plan import Plan, is_overdue, plan
from readiness.method.registers.plan_sentences import (
    chain_sentences,
    codes,
    levels_sentence,
    needed_sentence,
    ratio_sentence,
    rung_date_sentence,
    slack_sentence,
)
from readiness.method.registers.rung_dates import RungDate
from readiness.method.registers.schedule import NOT_DONE, Chain, Pace
from readiness.method.registers.telling import listed, refs
from readiness.model import Assessment
from readiness.model.registers.actions import Action, ActionStatus

REGISTER = "actions"
TIME_ITEM = "LEAD-6"
"""The item on time: days available against days needed."""


def findings(assessment: Assessment) -> tuple[Finding, ...]:
    """Return what the plan says: days needed, days left, the proposal, delays, gates, rungs."""
    if not assessment.rows(Action):
        return ()
    found = plan(assessment)
    return (
        *_time(assessment, found),
        *_delays(found),
        *_overdue(found),
        *_rungs(assessment, found),
    )


def _time(assessment: Assessment, found: Plan) -> Iterator[Finding]:
    yield Finding(
        REGISTER, Mark.NOTE, needed_sentence(found), _refs(found.without_duration), key="needed"
    )
    for place, (sentence, chain) in enumerate(chain_sentences(found)):
        yield Finding(REGISTER, Mark.NOTE, sentence, _chain_refs(chain), key=f"chain/{place}")
    yield Finding(REGISTER, _slack_mark(found), slack_sentence(found), key="left")
    proposal = _proposal(assessment, found)
    sentence = ratio_sentence(found)
    if proposal is not None or sentence:
        yield Finding(
            REGISTER,
            _slack_mark(found),
            sentence or (proposal.why if proposal is not None else ""),
            items=(proposal.item,) if proposal is not None else (),
            proposal=proposal,
            key="ratio",
        )


def _slack_mark(found: Plan) -> Mark:
    if found.slack is None:
        return Mark.NOTE
    least, most = found.slack
    if most < 0:
        return Mark.SHORT
    return Mark.MET if least is not None and least >= 0 else Mark.OPEN


def _proposal(assessment: Assessment, found: Plan) -> Proposal | None:
    item = assessment.checklist.items.get(TIME_ITEM)
    levels = found.levels
    if item is None or item.computed_by != REGISTER or levels is None:
        return None
    return Proposal(TIME_ITEM, *levels, levels_sentence(found, levels))


def _delays(found: Plan) -> Iterator[Finding]:
    for delay in found.delays:
        title = found.titles[delay.action]
        if delay.sure:
            text = _("“{action}” alone takes longer than the days left.", action=title)
        else:
            text = _("“{action}” alone may take longer than the days left.", action=title)
        mark = Mark.SHORT if delay.sure else Mark.OPEN
        yield Finding(REGISTER, mark, text, _refs((delay.action,)), key=f"alone/{delay.action}")


def _overdue(found: Plan) -> Iterator[Finding]:
    late = found.overdue
    if late:
        text = _n(
            "{count} action was due before the as-of date and is not done: {names}.",
            "{count} actions were due before the as-of date and are not done: {names}.",
            len(late),
            names=listed([action.title for action in late]),
        )
        items = tuple(dict.fromkeys(item for action in late for item in action.items))
        yield Finding(REGISTER, Mark.SHORT, text, refs(late), items, key="overdue")


def _rungs(assessment: Assessment, found: Plan) -> Iterator[Finding]:
    target = found.target
    if target.uncovered_short:
        yield Finding(
            REGISTER,
            Mark.SHORT,
            _n(
                "{count} hard requirement that is short has no action: {items} (A3).",
                "{count} hard requirements that are short have no action: {items} (A3).",
                len(target.uncovered_short),
                items=codes(assessment, target.uncovered_short),
            ),
            items=target.uncovered_short,
            key="uncovered",
        )
    for rung in found.rungs:
        yield Finding(
            REGISTER,
            _rung_mark(found, rung),
            rung_date_sentence(assessment, rung),
            _chain_refs(rung.high) if rung.high is not None else (),
            rung.uncovered or rung.follows,
            key=f"rung/{rung.rung_id}",
        )


def _rung_mark(found: Plan, rung: RungDate) -> Mark:
    if rung.is_supported_now:
        return Mark.MET
    if rung.first is None or rung.last is None or found.talks is None:
        return Mark.OPEN
    if rung.first > found.talks:
        return Mark.SHORT
    return Mark.MET if rung.is_known and rung.last <= found.talks else Mark.OPEN


def notices(assessment: Assessment) -> tuple[Notice, ...]:
    """Return the soft rules that actions break: A3, A4 and A5."""
    return tuple(
        notice for action in assessment.rows(Action) for notice in _notices(assessment, action)
    )


def _notices(assessment: Assessment, action: Action) -> Iterator[Notice]:
    if action.items and action.target is None and action.status in NOT_DONE:
        yield _notice(
            action, "target", "A3", _("Say to which level it lifts its items; it counts for none.")
        )
    if action.status is ActionStatus.DONE:
        if not action.done_evidence and not action.sources:
            yield _notice(
                action,
                "done_evidence",
                "A4",
                _("It is done: say what shows that, or name a source."),
            )
        lagging = _not_answered_again(assessment, action)
        if lagging:
            yield _notice(
                action,
                "status",
                "A4",
                _n(
                    "It is done: answer {items} again; the answer is below what it aimed for.",
                    "It is done: answer {items} again; the answers are below what it aimed for.",
                    len(lagging),
                    items=codes(assessment, lagging),
                ),
            )
    if is_overdue(action, assessment.as_of) and action.planned_for is not None:
        yield _notice(
            action,
            "planned_for",
            "A5",
            _(
                "It was due on {day} and is not done; finish it, or set another day.",
                day=day_words(action.planned_for),
            ),
        )
    if action.planned_for is not None and not action.owner and action.status in NOT_DONE:
        yield _notice(
            action, "owner", "A5", _("It has a day by which it is due; name who does it.")
        )


def _not_answered_again(assessment: Assessment, action: Action) -> tuple[str, ...]:
    """Return the items whose answer still lies below what a done action aimed for."""
    least = action.target if action.target is not None else 0
    lagging = []
    for item_id in action.items:
        answer = assessment.answer(item_id)
        interval = answer_interval(assessment.checklist.items[item_id], answer, assessment.as_of)
        if interval is not None and (answer.level is None or answer.level < least):
            lagging.append(item_id)
    return tuple(lagging)


def _notice(action: Action, field: str, rule: str, sentence: str) -> Notice:
    return Notice("actions", action.id, field, rule, sentence)


def columns(assessment: Assessment) -> dict[str, tuple[Column, ...]]:
    """Return the computed column of the actions: the days on which each can end at the earliest."""
    if not assessment.rows(Action):
        return {}
    found = plan(assessment)
    cells = {action.id: _finish_cell(found, action) for action in found.actions}
    return {"actions": (Column(_("Earliest end"), cells),)}


def _finish_cell(found: Plan, action: Action) -> Cell:
    if action.status is ActionStatus.DROPPED:
        return Cell("")
    if action.status is ActionStatus.DONE:
        return Cell(_("done"), Mark.MET)
    low, high = (found.schedules[pace].finishes[action.id] for pace in (Pace.LOW, Pace.HIGH))
    first, last = (Chain(end.days).ends_on(found.as_of) for end in (low, high))
    if high.at_least:
        text = _("not before {day}", day=day_words(first))
    elif first == last:
        text = day_words(first)
    else:
        text = _("{first} – {last}", first=day_words(first), last=day_words(last))
    if found.talks is None:
        return Cell(text)
    if first > found.talks:
        return Cell(text, Mark.SHORT)
    return Cell(text, Mark.MET if last <= found.talks and not high.at_least else Mark.OPEN)


def _refs(ids: tuple[str, ...]) -> tuple[RowRef, ...]:
    return tuple(RowRef("actions", id_) for id_ in ids)


def _chain_refs(chain: Chain) -> tuple[RowRef, ...]:
    return (RowRef("posts", chain.post),) if chain.post is not None else _refs(chain.actions)

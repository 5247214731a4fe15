"""One assessment as the plain values of a brief."""

from collections.abc import Callable

from readiness.brief.content import (
    BriefContent,
    Need,
    ReferencePrint,
    RungState,
    SourcePrint,
    TestPrint,
    WaiverPrint,
    WayOnPrint,
)
from readiness.brief.view.actions import action_prints
from readiness.brief.view.items import section_prints
from readiness.brief.view.offered import prospects_print, response_print
from readiness.brief.view.registers import register_prints
from readiness.brief.view.words import (
    origin_words,
    range_words,
    rating_words,
    talks_words,
    whole_day,
)
from readiness.days import day_words
from readiness.edits.restricted import Unrestricted, without_restricted
from readiness.messages import _, _n
from readiness.method.intervals import is_hindsight_source
from readiness.method.questions import ask_next, downside_watch, sole_swings
from readiness.method.registers.plan import plan as plan_of
from readiness.method.registers.plan_sentences import slack_sentence
from readiness.method.sentences import (
    headline,
    method_lines,
    reach_sentence,
    readiness_is_no_forecast,
    rung_sentence,
    target_rung,
    ways_on,
)
from readiness.method.top_rung import top_rung_tests
from readiness.method.verdict import RungVerdict, Verdict, judge
from readiness.model import Assessment


def brief_content(
    assessment: Assessment,
    *,
    restricted: bool = False,
    prints_register: Callable[[str], bool] = lambda _id: True,
) -> BriefContent:
    """Return everything a brief of this assessment may print.

    Without `restricted` all of it follows from the assessment without its restricted rows. Of the
    registers, those are told that `prints_register` wants by id.
    """
    readable = Unrestricted(assessment, {}, {}) if restricted else without_restricted(assessment)
    whole, assessment = assessment, readable.assessment
    verdict = judge(assessment)
    target = target_rung(assessment, verdict)
    plan = plan_of(assessment, verdict)
    title, detail = headline(assessment, verdict)
    blocking_title, blocking = _blocking(assessment, verdict, target)
    as_of = assessment.as_of
    purpose = next(
        (p.title for p in assessment.checklist.purposes if p.id == verdict.purpose_id), ""
    )
    return BriefContent(
        title=assessment.title,
        case=assessment.case.title,
        facts=_facts(assessment, purpose),
        as_of=day_words(as_of),
        as_of_day=(as_of.year, as_of.month, as_of.day),
        headline=title,
        detail=detail,
        reach=reach_sentence(verdict),
        no_forecast=readiness_is_no_forecast(),
        target=target.title,
        blocking_title=blocking_title,
        caution=assessment.caution,
        rungs=tuple(_rung(rung, target) for rung in verdict.rungs),
        sections=section_prints(assessment, verdict, whole),
        blocking=blocking,
        questions=_questions(assessment, verdict),
        threads=tuple(
            _need(assessment, verdict, item_id, target)
            for item_id in downside_watch(assessment, verdict, target.rung_id)
        ),
        swings=tuple(
            _need(assessment, verdict, item_id, rung)
            for rung in verdict.rungs
            for item_id in sole_swings(verdict, rung.rung_id)
        ),
        tests=_tests(assessment, verdict),
        ways=tuple(WayOnPrint(way.title, way.sentence) for way in ways_on(assessment, verdict)),
        waivers=_waivers(assessment),
        method=method_lines(),
        sources=_sources(assessment),
        references=_references(assessment),
        purpose=purpose,
        registers=register_prints(readable, prints_register),
        actions=action_prints(plan, assessment),
        time_left=slack_sentence(plan) if plan.is_planned else "",
        response=response_print(readable, whole),
        prospects=prospects_print(readable),
    )


def _facts(assessment: Assessment, purpose: str) -> tuple[str, ...]:
    checklist = assessment.checklist
    case = assessment.case
    first = [_("As of {day}", day=whole_day(assessment.as_of))]
    if assessment.assessor:
        first.append(_("assessed by {assessor}", assessor=assessment.assessor))
    if case.own_side:
        first.append(_("seen from {side}", side=case.own_side))
    if case.talks is not None:
        first.append(_("talks {when}", when=talks_words(case.talks)))
    if assessment.valid_until is not None:
        first.append(_("valid until {day}", day=whole_day(assessment.valid_until)))
    answered = sum(answer.is_given for answer in assessment.answers.values())
    second = [
        _(
            "Checklist “{title}”, version {version}",
            title=checklist.title,
            version=checklist.version,
        ),
        _(
            "{answered} of {total} items answered",
            answered=answered,
            total=len(checklist.items),
        ),
    ]
    if purpose:
        second.append(_("purpose: {purpose}", purpose=purpose))
    return (" · ".join(first), " · ".join(second))


def _rung(rung: RungVerdict, target: RungVerdict) -> RungState:
    short, open_, met = len(rung.hard_short), len(rung.hard_open), len(rung.hard_met)
    parts = []
    if short:
        parts.append(_n("{count} hard gate short", "{count} hard gates short", short))
    if open_:
        parts.append(
            _("{count} open", count=open_)
            if short
            else _n("{count} hard gate open", "{count} hard gates open", open_)
        )
    if not parts:
        soft = len(rung.soft_short) + len(rung.soft_open)
        if met:
            parts.append(_n("{count} hard gate met", "{count} hard gates met", met))
        if soft:
            parts.append(_n("{count} condition", "{count} conditions", soft))
    if rung.waived:
        parts.append(_n("{count} waiver", "{count} waivers", len(rung.waived)))
    return RungState(
        title=rung.title,
        short=rung.short,
        state=rung.state.value,
        counts=", ".join(parts),
        summary=rung_sentence(rung),
        chosen=rung.rung_id == target.rung_id,
        met=rung.sure,
        open=rung.possible - rung.sure,
        short_count=rung.required - rung.possible,
    )


def _blocking(
    assessment: Assessment, verdict: Verdict, target: RungVerdict
) -> tuple[str, tuple[Need, ...]]:
    """Return what stands in the way of the target rung, what also blocks lower rungs first."""
    for title, items in (
        (_("What blocks: {rung}", rung=target.title), target.hard_short),
        (_("What is open: {rung}", rung=target.title), target.hard_open),
        (_("Conditions: {rung}", rung=target.title), target.soft_short + target.soft_open),
    ):
        if items:
            order = assessment.checklist.rung_order
            rows = []
            for item_id in items:
                wanted = target.gate(item_id)
                first = next(
                    rung
                    for rung in verdict.rungs
                    if (gate := rung.gate(item_id)) is not None
                    and wanted is not None
                    and gate.state is wanted.state
                    and gate.hard == wanted.hard
                )
                rows.append(
                    (order[first.rung_id], _need(assessment, verdict, item_id, target, first))
                )
            rows.sort(key=lambda row: row[0])
            return title, tuple(need for _order, need in rows)
    return _("Nothing blocks: {rung}", rung=target.title), ()


def _need(
    assessment: Assessment,
    verdict: Verdict,
    item_id: str,
    rung: RungVerdict,
    first: RungVerdict | None = None,
) -> Need:
    item = assessment.checklist.items[item_id]
    interval = verdict.intervals[item_id]
    gate = rung.gate(item_id)
    return Need(
        code=item.code,
        question=item.question,
        now="–" if interval is None else range_words(*interval),
        needs="" if gate is None else str(gate.need),
        rungs=(first or rung).short,
        state="" if gate is None else gate.state.value,
    )


def _questions(assessment: Assessment, verdict: Verdict) -> tuple[Need, ...]:
    items = assessment.checklist.items
    shorts = {rung.rung_id: rung.short for rung in verdict.rungs}
    return tuple(
        Need(
            code=items[question.item_id].code,
            question=items[question.item_id].question,
            now=range_words(question.low, question.high),
            needs=", ".join(
                dict.fromkeys(
                    str(gate.need)
                    for gate in verdict.gates_of(question.item_id)
                    if gate.rung_id in question.rungs
                )
            ),
            rungs=", ".join(shorts[rung] for rung in question.rungs),
            state="open",
        )
        for question in ask_next(assessment, verdict)
    )


def _tests(assessment: Assessment, verdict: Verdict) -> tuple[TestPrint, ...]:
    items = assessment.checklist.items
    result = []
    for test in top_rung_tests(assessment, verdict):
        parts = []
        for message, ids in (
            (_("{count} met"), test.met),
            (_("{count} open: {codes}"), test.open),
            (_("{count} short: {codes}"), test.short),
        ):
            if ids:
                codes = ", ".join(items[item].code for item in ids)
                parts.append(message.format(count=len(ids), codes=codes))
        words = "; ".join(parts) or _("no hard gate")
        result.append(TestPrint(test.title, test.question, test.state, words))
    return tuple(result)


def _waivers(assessment: Assessment) -> tuple[WaiverPrint, ...]:
    checklist = assessment.checklist
    titles = {rung.id: rung.title for rung in checklist.rungs}
    result = []
    for waiver in assessment.waivers:
        words = _(
            "By {name} on {day}, until {until}.",
            name=waiver.by,
            day=day_words(waiver.on),
            until=day_words(waiver.expires),
        )
        if waiver.agreed_by:
            words = _("{words} Agreed by {name}.", words=words, name=waiver.agreed_by)
        lapsed = waiver.expires < assessment.as_of
        if lapsed:
            words = _("{words} Lapsed: it no longer counts.", words=words)
        result.append(
            WaiverPrint(
                checklist.items[waiver.item].code,
                titles[waiver.rung],
                words,
                waiver.reason,
                lapsed,
            )
        )
    return tuple(result)


def _sources(assessment: Assessment) -> tuple[SourcePrint, ...]:
    return tuple(
        SourcePrint(
            number=number,
            title=source.title,
            origin=origin_words(source),
            rating=rating_words(source),
            interest=source.interest,
            address=source.address,
            hindsight=is_hindsight_source(assessment, source.id),
        )
        for number, source in enumerate(assessment.sources, start=1)
    )


def _references(assessment: Assessment) -> tuple[ReferencePrint, ...]:
    used = {code for item in assessment.checklist.items.values() for code in item.references}
    return tuple(
        ReferencePrint(reference.code, reference.text, reference.address)
        for reference in assessment.checklist.references
        if reference.code in used
    )

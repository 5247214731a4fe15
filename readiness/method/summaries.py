"""The line that lists show of an assessment, and the words the search finds it by."""

from collections.abc import Iterator, Sequence

from readiness.days import day_words
from readiness.messages import _
from readiness.method.verdict import RungState, judge
from readiness.model import Assessment, TalksDate
from readiness.summary import Summary

SEARCH_LIMIT = 200_000


def summarise(assessment: Assessment) -> Summary:
    """Return the summary of an assessment, with its rungs judged for the chosen purpose."""
    case = assessment.case
    checklist = assessment.checklist
    purpose = next((p.title for p in checklist.purposes if p.id == case.purpose), "")
    return Summary(
        document_id=assessment.id,
        case_id=case.id,
        case_title=case.title,
        title=assessment.title,
        own_side=case.own_side,
        as_of=assessment.as_of.isoformat(),
        assessor=assessment.assessor,
        talks=talks_words(case.talks),
        purpose_title=purpose,
        checklist_title=checklist.title,
        rungs=tuple((rung.short, rung.state.value) for rung in judge(assessment).rungs),
        answered=sum(answer.is_given for answer in assessment.answers.values()),
        items=len(checklist.items),
        sample=assessment.sample,
        search_text=search_text(assessment),
    )


def standing_words(rungs: Sequence[tuple[str, str]]) -> str:
    """Say in a few words up to which rung talks are supported; `rungs` as a summary holds them."""
    highest = ""
    for short, state in rungs:
        if not RungState(state).is_supported:
            break
        highest = short
    if highest:
        return _("supported up to {rung}", rung=highest)
    return _("no rung is supported") if rungs else ""


def talks_words(talks: TalksDate | None) -> str:
    """Return the date of the talks in words: the given ones, a day, or a range."""
    if talks is None:
        return ""
    latest = day_words(talks.latest)
    if talks.words:
        return talks.words
    if talks.first is None or talks.first == talks.latest:
        return latest
    return _("{first} to {latest}", first=day_words(talks.first), latest=latest)


def search_text(assessment: Assessment) -> str:
    """Return the words of titles, notes, evidence, sources and rows, for the search alone."""
    case = assessment.case
    parts = [assessment.title, case.title, *case.sides, case.place, case.background]
    parts += [assessment.assessor, assessment.checklist.title]
    for answer in assessment.answers.values():
        parts += [answer.note, answer.not_applicable]
        parts += [evidence.shows for evidence in answer.evidence]
    for source in assessment.sources:
        parts += [source.title, source.publisher, source.interest]
    parts += assessment.dissents.values()
    parts += _row_words(assessment)
    return "\n".join(part for part in parts if part)[:SEARCH_LIMIT]


def _row_words(assessment: Assessment) -> Iterator[str]:
    # Not above: lists show summaries at the start, and no row.
    from readiness.model.registers.fields import fields_of
    from readiness.model.registers.kinds import Kind

    for rows in assessment.registers.values():
        for row in rows:
            for facts in fields_of(type(row)):
                if facts.kind in (Kind.LINE, Kind.TEXT):
                    yield getattr(row, facts.name)

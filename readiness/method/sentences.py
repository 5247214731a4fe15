"""The verdict in plain sentences: the same on the screen, in the brief and on the command line."""

from typing import NamedTuple

from readiness.days import day_words
from readiness.messages import _, _n
from readiness.method.questions import ask_next
from readiness.method.verdict import RungState, RungVerdict, Verdict, judge
from readiness.model import Assessment


class Headline(NamedTuple):
    """What a principal reads first: one sentence, and one that explains it."""

    title: str
    detail: str


class WayOn(NamedTuple):
    """One of the four ways on from a blocked rung."""

    id: str
    title: str
    sentence: str


def in_sentence(title: str) -> str:
    """Return a title as it stands inside a sentence: small first letter unless an acronym."""
    if len(title) > 1 and title[1].islower():
        return title[0].lower() + title[1:]
    return title


def state_words(state: RungState) -> str:
    """Return the words for a state."""
    return {
        RungState.SUPPORTED: _("supported"),
        RungState.CONDITIONS: _("supported with conditions"),
        RungState.OPEN: _("open"),
        RungState.BLOCKED: _("blocked"),
    }[state]


def state_with_waivers(rung: RungVerdict) -> str:
    """Return the words for a rung's state, always naming its waivers."""
    words = state_words(rung.state)
    if not rung.waived:
        return words
    return _n(
        "{state}, with {count} waiver",
        "{state}, with {count} waivers",
        len(rung.waived),
        state=words,
    )


def target_rung(assessment: Assessment, verdict: Verdict) -> RungVerdict:
    """Return the rung the talks are proposed at, or the highest one."""
    proposed = assessment.case.proposed_rung
    return verdict.rung(proposed) if proposed else verdict.rungs[-1]


def headline(assessment: Assessment, verdict: Verdict) -> Headline:
    """Return the verdict in two sentences: up to where it holds, and what stands in the way."""
    target = target_rung(assessment, verdict)
    if verdict.floor is None:
        title = _("Not yet ready for {rung}", rung=in_sentence(verdict.rungs[0].title))
    else:
        floor = verdict.rung(verdict.floor)
        rung = in_sentence(floor.title)
        # A rung without hard requirements is supported even where nothing is answered.
        shown = floor.sure > 0 or floor.required == 0
        title = (
            _with_reserves(_("Ready for {rung}", rung=rung), floor)
            if shown
            else _("No requirement of {rung} is met yet", rung=rung)
        )
    return Headline(title, rung_sentence(target))


def rung_sentence(rung: RungVerdict) -> str:
    """Return a rung's state in words, and how many requirements stand in the way."""
    short, open_ = len(rung.hard_short), len(rung.hard_open)
    conditions = len(rung.soft_short) + len(rung.soft_open)
    sentences = [_("{rung}: {state}.", rung=rung.title, state=state_with_waivers(rung))]
    if short:
        sentences.append(
            _n(
                "{count} hard requirement is not met.",
                "{count} hard requirements are not met.",
                short,
            )
        )
    if open_ and short:
        sentences.append(_n("{count} more is unresolved.", "{count} more are unresolved.", open_))
    elif open_:
        sentences.append(
            _n(
                "{count} hard requirement is unresolved.",
                "{count} hard requirements are unresolved.",
                open_,
            )
        )
    if not (short or open_) and conditions:
        sentences.append(
            _n(
                "{count} condition is to be recorded.",
                "{count} conditions are to be recorded.",
                conditions,
            )
        )
    if not (short or open_ or conditions):
        sentences.append(_("Every requirement is met."))
    return " ".join(sentences)


def reach_sentence(verdict: Verdict) -> str:
    """Say up to where readiness is supported, and up to where it cannot be ruled out."""
    floor = in_sentence(verdict.rung(verdict.floor).title) if verdict.floor else None
    ceiling = in_sentence(verdict.rung(verdict.ceiling).title) if verdict.ceiling else None
    if floor and ceiling == floor:
        return _("Supported up to {floor}; nothing above can be ruled in.", floor=floor)
    if floor:
        return _(
            "Supported up to {floor}; {ceiling} cannot be ruled out.", floor=floor, ceiling=ceiling
        )
    if ceiling:
        return _("Supported at no level; {ceiling} cannot be ruled out.", ceiling=ceiling)
    return _("Supported at no level; the lowest is blocked.")


def share_words(rung: RungVerdict) -> str:
    """Return the share of requirements met as a range of whole per cent, with the counts."""
    low, high = (round(share * 100) for share in rung.share)
    return _(
        "{low}–{high} % of requirements met ({sure}–{possible} of {required})",
        low=low,
        high=high,
        sure=rung.sure,
        possible=rung.possible,
        required=rung.required,
    )


def ways_on(assessment: Assessment, verdict: Verdict) -> tuple[WayOn, ...]:
    """Return the ways on from the target rung while it is not supported; else nothing."""
    target = target_rung(assessment, verdict)
    if target.state.is_supported:
        return ()
    short = len(target.hard_short)
    ways = [_lower_rungs(verdict, target)]
    purposes = _other_purposes(assessment, verdict, target)
    if purposes:
        ways.append(WayOn("purpose", _("Change the purpose"), purposes))
    ways.append(
        WayOn(
            "waive",
            _("Waive by name"),
            _n(
                "{count} hard requirement is short. "
                "Setting it aside needs a name, a date, a reason and an expiry.",
                "{count} hard requirements are short. "
                "Setting each aside needs a name, a date, a reason and an expiry.",
                short,
            ),
        )
    )
    ways.append(
        WayOn(
            "off-ramp",
            _("Write an off-ramp"),
            _(
                "Agree beforehand what both sides say and do if there is no agreement, "
                "and when officials meet next."
            ),
        )
    )
    return tuple(ways)


def readiness_is_no_forecast() -> str:
    """Return the reminder that stands beside every verdict."""
    return _("Readiness is not a forecast: it measures preparation against a stated standard.")


def method_lines() -> tuple[str, ...]:
    """Return the method in ten lines, for the brief and the help."""
    return (
        _("Levels 0 to 4 are ordered labels with described meanings, not quantities."),
        _(
            "Confidence says how good the basis is: high counts as given, moderate one level to "
            "either side, low two; unanswered counts as 0 to 4."
        ),
        _("The assessor may narrow or widen that range with a reason."),
        _(
            "A requirement is met when the whole range reaches the need, short when none of it "
            "does, open otherwise."
        ),
        _(
            "A rung is blocked by any hard requirement that is short, open while one is open, and "
            "supported when all are met."
        ),
        _("Soft requirements that are short or open become conditions; they never block."),
        _("Levels are never added or averaged, and weights never change a verdict."),
        _(
            "A hard requirement can be set aside only by name, with date, reason and expiry; the "
            "verdict always names its waivers."
        ),
        _("Evidence published after the as-of date is marked as hindsight."),
        _("Readiness is not a forecast of success, and “not ready” does not mean “do not go”."),
    )


def verdict_as_text(assessment: Assessment, verdict: Verdict) -> str:
    """Return the verdict in plain sentences, as for an e-mail."""
    checklist = assessment.checklist
    head = headline(assessment, verdict)
    purpose = next((p.title for p in checklist.purposes if p.id == verdict.purpose_id), "")
    lines = [assessment.title, _("As of {day}.", day=day_words(assessment.as_of))]
    if purpose:
        lines.append(_("Purpose: {purpose}.", purpose=purpose))
    lines += ["", f"{head.title}.", reach_sentence(verdict), ""]
    for rung in verdict.rungs:
        lines.append(rung_sentence(rung))
        for intro, items in (
            (_("  Must change: {items}."), rung.hard_short),
            (_("  Still open: {items}."), rung.hard_open),
            (_("  Waived: {items}."), rung.waived),
        ):
            if items:
                codes = ", ".join(checklist.items[item].code for item in items)
                lines.append(intro.format(items=codes))
    questions = ask_next(assessment, verdict)[:5]
    if questions:
        lines += ["", _("Ask next:")]
        lines += [
            f"- {checklist.items[question.item_id].code}: "
            f"{checklist.items[question.item_id].question}"
            for question in questions
        ]
    lines += ["", readiness_is_no_forecast()]
    if assessment.caution:
        lines += ["", assessment.caution]
    return "\n".join(lines)


def _with_reserves(title: str, floor: RungVerdict) -> str:
    """Return the title with the conditions and waivers it may never be read without."""
    conditions = floor.state is RungState.CONDITIONS
    if conditions and floor.waived:
        return _n(
            "{title}, with conditions and {count} waiver",
            "{title}, with conditions and {count} waivers",
            len(floor.waived),
            title=title,
        )
    if floor.waived:
        return _n(
            "{title}, with {count} waiver",
            "{title}, with {count} waivers",
            len(floor.waived),
            title=title,
        )
    return _("{title}, with conditions", title=title) if conditions else title


def _lower_rungs(verdict: Verdict, target: RungVerdict) -> WayOn:
    title = _("Insert lower rungs first")
    for rung in verdict.rungs:
        if rung.rung_id == target.rung_id:
            break
        changes = len(rung.hard_short) + len(rung.hard_open)
        if changes:
            return WayOn(
                "lower",
                title,
                _n(
                    "{rung} first: {count} hard requirement stands in its way.",
                    "{rung} first: {count} hard requirements stand in its way.",
                    changes,
                    rung=rung.title,
                ),
            )
    return WayOn(
        "lower", title, _("The rungs below are supported: use them to narrow what is open.")
    )


def _other_purposes(assessment: Assessment, verdict: Verdict, target: RungVerdict) -> str:
    sentences = []
    for purpose in assessment.checklist.purposes:
        if purpose.id == verdict.purpose_id:
            continue
        other = judge(assessment, purpose_id=purpose.id).rung(target.rung_id)
        sentences.append(
            _n(
                "As “{purpose}”, {count} hard requirement stays short.",
                "As “{purpose}”, {count} hard requirements stay short.",
                len(other.hard_short),
                purpose=purpose.title,
            )
        )
    return " ".join(sentences)

"""The plan in plain sentences: how long, what is left, what delays, when each rung could be met."""

from collections.abc import Mapping, Sequence

from readiness.days import day_words
from readiness.messages import _, _n
from readiness.method.registers.plan import Plan
from readiness.method.registers.rung_dates import RungDate
from readiness.method.registers.schedule import Chain
from readiness.method.sentences import in_sentence
from readiness.model import Assessment
from readiness.model.registers.posts import Post

_CHAIN_ENDS = 4


def needed_sentence(plan: Plan) -> str:
    """Say how many days the plan needs from the as-of date."""
    low, likely, high = (c.whole_days for c in (plan.low, plan.likely, plan.high))
    if plan.high.at_least and not plan.without_duration:
        return _(
            "The plan needs at least {low} to {high} days: for a post that the talks need, no "
            "latest day of filling is known.",
            low=low,
            high=high,
        )
    if plan.high.at_least and not high:
        return _("How long the plan takes is not known: no action that is left has a duration.")
    if plan.high.at_least:
        return _(
            "The plan needs at least {low} to {high} days: some actions have no duration.",
            low=low,
            high=high,
        )
    if not high:
        return _("Every action is done or dropped.")
    if low == high:
        return _n("The plan needs {count} day.", "The plan needs {count} days.", low)
    return _(
        "The plan needs {low} to {high} days, likely {likely}.", low=low, high=high, likely=likely
    )


def slack_sentence(plan: Plan) -> str:
    """Say how many days are left to the talks, and how many to spare or missing."""
    if plan.talks is None or plan.available is None or plan.slack is None:
        return _("No day of talks is set, so the plan is measured against none.")
    day = day_words(plan.talks)
    if plan.available < 0:
        return _("The day of talks, {day}, lies before the as-of date.", day=day)
    left = _n(
        "{count} day is left to {day}", "{count} days are left to {day}", plan.available, day=day
    )
    least, most = plan.slack
    if plan.high.at_least and not plan.high.days:
        return _("{left}.", left=left)
    if least is None:
        return (
            _("{left}: at most {most} to spare.", left=left, most=most)
            if most >= 0
            else _("{left}: at least {missing} too few.", left=left, missing=-most)
        )
    if least >= 0:
        return (
            _("{left}: {least} to {most} to spare.", left=left, least=least, most=most)
            if least < most
            else _("{left}: {most} to spare.", left=left, most=most)
        )
    if most < 0:
        return (
            _("{left}: {few} to {many} too few.", left=left, few=-most, many=-least)
            if least < most
            else _("{left}: {many} too few.", left=left, many=-least)
        )
    return _(
        "{left}: between {missing} too few and {most} to spare.",
        left=left,
        missing=-least,
        most=most,
    )


def chain_words(titles: Mapping[str, str], chain: Chain) -> str:
    """Return the titles of a chain's actions in their order; of many, the first and last ones.

    Where a post decides instead, its filling is named.
    """
    if chain.post is not None:
        return _("“{post}” is filled", post=titles[chain.post])
    words = [titles[action_id] for action_id in chain.actions]
    left_out = len(words) - 2 * _CHAIN_ENDS
    if left_out > 1:
        more = _n("{count} more", "{count} more", left_out)
        words[_CHAIN_ENDS:-_CHAIN_ENDS] = [more]
    return " → ".join(words)


def chain_sentences(plan: Plan) -> tuple[tuple[str, Chain], ...]:
    """Say which chain decides with the shortest and with the longest durations."""
    low, high = chain_words(plan.titles, plan.low), chain_words(plan.titles, plan.high)
    if not plan.high.days:
        return ()
    if low == high:
        return ((_("The longest chain: {chain}.", chain=low), plan.low),)
    return (
        (_("The longest chain if all goes fast: {chain}.", chain=low), plan.low),
        (_("The longest chain if all goes slowly: {chain}.", chain=high), plan.high),
    )


def ratio_sentence(plan: Plan) -> str:
    """Say what part of the days needed is available; empty where it cannot be told."""
    percent = plan.percent
    if percent is None:
        return ""
    low, high = percent
    if plan.high.at_least:
        return _("At most {high} % of the days needed are available.", high=high)
    if low == high:
        return _("{high} % of the days needed are available.", high=high)
    return _("{low}–{high} % of the days needed are available.", low=low, high=high)


def band_words(level: int) -> str:
    """Return the part of the days needed that a level of time stands for."""
    return (
        _("under 25 %"),
        _("25–49 %"),
        _("50–79 %"),
        _("80–100 %"),
        _("over 100 %"),
    )[level]


def levels_sentence(plan: Plan, levels: tuple[int, int]) -> str:
    """Say which bands of time the plan reaches, and why the lower one is open if it is."""
    low, high = levels
    if plan.high.at_least and not plan.without_duration:
        if high == 4:
            return _(
                "What part of the days needed is available is open: for a post, no latest day of "
                "filling is known."
            )
        return _(
            "At most {high} of the days needed: for a post, no latest day of filling is known.",
            high=band_words(high),
        )
    if high == 4 and plan.high.at_least:
        return _("What part of the days needed is available is open: actions have no duration.")
    if high == 4 and plan.target.uncovered_short:
        return _(
            "What part of the days needed is available is open: hard requirements have no action."
        )
    if plan.high.at_least:
        return _(
            "At most {high} of the days needed: some actions have no duration.",
            high=band_words(high),
        )
    if plan.target.uncovered_short:
        return _n(
            "At most {high} of the days needed: {count} hard requirement has no action.",
            "At most {high} of the days needed: {count} hard requirements have no action.",
            len(plan.target.uncovered_short),
            high=band_words(high),
        )
    if plan.ratio is None:
        return _("Nothing is left to do before the talks.")
    if low == high:
        return _("{band} of the days needed are available.", band=band_words(low).capitalize())
    return _(
        "Between {low} and {high} of the days needed are available.",
        low=band_words(low),
        high=band_words(high),
    )


def rung_date_sentence(assessment: Assessment, rung: RungDate) -> str:
    """Say when a rung could be supported at the earliest, or why that is not known."""
    titles = {r.id: in_sentence(r.title) for r in assessment.checklist.rungs}
    title = titles[rung.rung_id]
    if rung.is_supported_now:
        return _("No hard requirement stands in the way of {rung} now.", rung=title)
    if rung.uncovered:
        return _n(
            "When {rung} could be supported is not known: no action lifts {items}.",
            "When {rung} could be supported is not known: no action lifts {count} hard "
            "requirements ({items}).",
            len(rung.uncovered),
            rung=title,
            items=codes(assessment, rung.uncovered),
        )
    if rung.first is None or rung.last is None or not rung.lifts:
        return _(
            "For {rung} only the time for the work is missing ({items}).",
            rung=title,
            items=codes(assessment, rung.follows),
        )
    first, last = day_words(rung.first), day_words(rung.last)
    if not rung.is_known:
        return _(
            "{first} is the earliest for {rung}; it may be later, as some actions have no "
            "duration, or a post no latest day.",
            rung=title,
            first=first,
        )
    if first == last:
        return _("{first} is the earliest for {rung}.", rung=title, first=first)
    post = rung.high.post if rung.high is not None else None
    if post is not None:
        return _(
            "The earliest for {rung} lies between {first} and {last}, the latest day on which "
            "“{post}” is expected to be filled.",
            rung=title,
            first=first,
            last=last,
            post=next(row.post for row in assessment.rows(Post) if row.id == post),
        )
    return _(
        "The earliest for {rung} lies between {first} and {last}.",
        rung=title,
        first=first,
        last=last,
    )


def codes(assessment: Assessment, items: Sequence[str]) -> str:
    """Return the codes of items, divided by commas."""
    return ", ".join(assessment.checklist.items[item].code for item in items)

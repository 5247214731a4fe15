"""Actions laid out from the as-of date by what they wait for, against the day of talks."""

from functools import partial

from readiness.figures import chains as figure
from readiness.messages import _
from readiness.method.pictures.picture import Picture
from readiness.method.registers.plan import Plan, plan
from readiness.method.registers.schedule import NOT_DONE, Pace
from readiness.model import Assessment
from readiness.model.registers.actions import Action


def chain_picture(assessment: Assessment) -> Picture | None:
    """Return the chains of actions that are not done; None where there is none."""
    planned = plan(assessment)
    actions = [action for action in planned.actions if action.status in NOT_DONE]
    if not actions:
        return None
    binding = {*planned.low.actions, *planned.high.actions}
    talks = assessment.case.talks
    values = figure.Chains(
        tuple(_step(action, planned, action.id in binding) for action in actions),
        (talks.latest - assessment.as_of).days if talks is not None else None,
    )
    return Picture(
        _("Actions against the day of talks"),
        figure.describe(values),
        values,
        partial(figure.draw, values),
    )


def _step(action: Action, planned: Plan, binding: bool) -> figure.Step:
    low_start, low_end = _days(action, planned, Pace.LOW)
    _start, likely_end = _days(action, planned, Pace.LIKELY)
    high_start, high_end = _days(action, planned, Pace.HIGH)
    return figure.Step(
        action.title,
        low_start,
        low_end,
        likely_end if action.duration is not None else None,
        high_start,
        high_end,
        binding,
        planned.schedules[Pace.HIGH].finishes[action.id].at_least,
    )


def _days(action: Action, planned: Plan, pace: Pace) -> tuple[int, int]:
    finishes = planned.schedules[pace].finishes
    finish = finishes[action.id]
    if finish.after is not None:
        start = finishes[finish.after].days + action.lag
    else:
        start = (action.start - planned.as_of).days if action.start is not None else 0
    end = max(0, round(finish.days))
    return min(max(0, round(start)), end), end

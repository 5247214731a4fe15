"""What is left to do before the talks, the most pressing first."""

from datetime import date

from readiness.brief.content import ActionPrint
from readiness.brief.view.words import range_words
from readiness.days import day_words
from readiness.messages import _, _n
from readiness.method.registers.plan import Plan
from readiness.method.registers.schedule import NOT_DONE, Pace
from readiness.model import Assessment
from readiness.model.registers.actions import Action


def action_prints(plan: Plan, assessment: Assessment) -> tuple[ActionPrint, ...]:
    """Return the unfinished actions in the order of the days they are due.

    One without a day of its own is due by the talks; without talks it stands at the end.
    """
    left = [action for action in plan.actions if action.status in NOT_DONE]
    left.sort(key=lambda action: _due(plan, action) or date.max)
    return tuple(_action(plan, assessment, action) for action in left)


def _due(plan: Plan, action: Action) -> date | None:
    return action.planned_for or plan.talks


def _action(plan: Plan, assessment: Assessment, action: Action) -> ActionPrint:
    items = assessment.checklist.items
    codes = ", ".join(items[item].code for item in action.items)
    if codes and action.target is not None:
        codes = _("{codes} to {level}", codes=codes, level=action.target)
    slack, state = _slack(plan, action)
    return ActionPrint(
        title=action.title,
        owner=action.owner,
        due=day_words(action.planned_for) if action.planned_for is not None else "",
        lifts=codes,
        slack=slack,
        state=state,
    )


def _slack(plan: Plan, action: Action) -> tuple[str, str]:
    """Return the days between the earliest end of an action and its day, and how that stands."""
    due = _due(plan, action)
    if due is None:
        return "", ""
    slow, fast = (plan.schedules[pace].chain_to(action.id) for pace in (Pace.HIGH, Pace.LOW))
    days = (due - plan.as_of).days
    least, most = days - slow.whole_days, days - fast.whole_days
    if most < 0:
        short = str(-most) if slow.at_least else range_words(-most, -least)
        words = _n("{days} day too few", "{days} days too few", -least, days=short)
        return (_("at least {words}", words=words) if slow.at_least else words), "short"
    if slow.at_least:
        return _n("at most {count} day", "at most {count} days", most), "open"
    if least < 0:
        return _("{missing} too few to {most} to spare", missing=-least, most=most), "open"
    return _n("{days} day", "{days} days", most, days=range_words(least, most)), "met"

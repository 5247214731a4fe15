"""How to write a checklist that others can use: the rules that stand beside the fields."""

from typing import NamedTuple

from readiness.messages import _


class Rule(NamedTuple):
    """One rule: `about` is the field it stands beside ("question", "levels", "needs", "why")."""

    about: str
    sentence: str


def authoring_rules() -> tuple[Rule, ...]:
    """Return the rules in the order a writer meets them."""
    return (
        Rule("question", _("One question asks one thing. If it needs two answers, split it.")),
        Rule(
            "question",
            _("Where an item asks about one side's trust or record, ask it of the other side too."),
        ),
        Rule("question", _("No item is answered from another item's answer.")),
        Rule("why", _("Say where the reason comes from; the levels need no source.")),
        Rule(
            "levels",
            _(
                "Say what an outsider could look for: a document, an act, a check. "
                "No “good”, “adequate” or “some” without a measure."
            ),
        ),
        Rule(
            "levels",
            _("Write level 3 first, what talks at this rung truly need; then 0, 2, 1 and 4."),
        ),
        Rule(
            "levels",
            _(
                "Each level includes the ones below it. Where it cannot, "
                "the words of the levels must shut each other out."
            ),
        ),
        Rule(
            "levels",
            _("Where conduct is judged, name a time span (30 days, 12 months), so answers expire."),
        ),
        Rule("needs", _("What is needed never falls from one rung to the next.")),
        Rule(
            "needs",
            _(
                "Hard is for what has ended or emptied real talks when it was missing, about a "
                "third of the items at most. All else is a condition; otherwise every meeting "
                "reads as blocked and nobody believes the verdict."
            ),
        ),
    )

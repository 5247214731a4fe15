"""Verdicts and comparisons as text for a terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from readiness.cli.output import print_table, print_wrapped
from readiness.days import day_words
from readiness.messages import _, translated

if TYPE_CHECKING:
    from readiness.method.compare import Change, Comparison
    from readiness.method.verdict import Verdict


def print_verdicts(judged: "Verdict") -> None:
    """Print a table with a row per rung, highest first."""
    from readiness.method.sentences import state_with_waivers

    rows = [
        (
            rung.short,
            _counts(rung.hard_met, rung.hard_open, rung.hard_short),
            _counts(rung.soft_met, rung.soft_open, rung.soft_short),
            _share(rung.share),
            state_with_waivers(rung),
        )
        for rung in reversed(judged.rungs)
    ]
    print_table((_("rung"), _("hard"), _("soft"), _("share met"), _("verdict")), rows)
    print(_("hard, soft: requirements met / open / short"))


def _counts(*groups: Sequence[str]) -> str:
    return " / ".join(str(len(group)) for group in groups)


def _share(share: tuple[float, float]) -> str:
    low, high = (round(100 * end) for end in share)
    return _("{low}–{high} %", low=low, high=high)


def print_changes(comparison: "Comparison") -> None:
    """Print the subjects, their ladders, and the items by kind of change."""
    from readiness.method.compare import Change
    from readiness.method.sentences import state_words

    subjects = comparison.subjects
    for number, subject in enumerate(subjects, start=1):
        day = day_words(subject.assessment.as_of)
        print_wrapped(f"{number}  {day}  {subject.assessment.title}")
    print()
    for rung in reversed(comparison.rungs):
        states = (state_words(cell.state) if cell else "–" for cell in rung.cells)
        print_wrapped(_("{rung}: {states}", rung=rung.title, states=" → ".join(states)))
    print()
    print_wrapped(_("From the first to the last:"))
    for change in Change:
        items = [item.code for item in comparison.items if item.overall is change]
        if items and change is not Change.SAME:
            print_wrapped(
                _(
                    "{change} ({count}): {items}",
                    change=_change_words(change),
                    count=len(items),
                    items=", ".join(items),
                ),
                "  ",
            )
    for item in comparison.left_out:
        print_wrapped(_("left out: {item}: {reason}", item=item.code, reason=item.reason), "  ")
    _print_findings(comparison)


def _print_findings(comparison: "Comparison") -> None:
    from readiness.method.finding_trend import Course
    from readiness.model.registers.registry import registers

    if not comparison.findings.is_any:
        return
    titles = {register.id: translated(register.title) for register in registers()}
    print()
    print_wrapped(_("Findings of the registers from date to date:"))
    for register in comparison.findings.registers:
        print_wrapped(
            _(
                "{register}: {counts}; {new} new, {gone} gone, {changed} changed",
                register=titles[register.register],
                counts=" → ".join(map(str, register.counts)),
                new=register.count(Course.NEW),
                gone=register.count(Course.GONE),
                changed=register.count(Course.CHANGED),
            ),
            "  ",
        )


def _change_words(change: "Change") -> str:
    return {
        "rose for sure": _("rose for sure"),
        "may have risen": _("may have risen"),
        "same": _("same"),
        "confidence only": _("confidence only"),
        "may have fallen": _("may have fallen"),
        "fell for sure": _("fell for sure"),
        "newly answered": _("newly answered"),
        "no longer answered": _("no longer answered"),
        "applies otherwise": _("applies otherwise"),
    }[change.value]

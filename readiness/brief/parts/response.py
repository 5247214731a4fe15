"""The responses to the offer one after the other, what the rules ask of each, and the decision."""

from collections.abc import Iterator

from readiness.brief.boxes import Panel, StatusText
from readiness.brief.flow import Block, Stack, TextBlock, text
from readiness.brief.headings import heading, part_heading
from readiness.brief.offered import DecisionPrint, OptionPrint, ResponsePrint
from readiness.brief.parts.rule_numbers import rule_numbers
from readiness.brief.style import (
    BODY,
    BODY_STRONG,
    CAUTION,
    MUTED,
    PALETTE,
    SMALL,
    SMALL_MUTED,
    SMALL_STRONG,
)
from readiness.brief.table import Columns
from readiness.brief.text import Run
from readiness.figures.shapes import state_colours
from readiness.messages import _

_GAP = 18.0
_LONG = 900
"""Letters from which on a text runs over the whole width, and may go on over pages."""


def response_part(response: ResponsePrint | None) -> list[Block]:
    """Return the blocks of the part on the response; none where nothing is written."""
    if response is None:
        return []
    blocks: list[Block] = [
        part_heading(_("Response")),
        text(
            _(
                "What could be answered to the offer, and what the rules still ask of each answer. "
                "None of it is a score."
            ),
            MUTED,
            after=2,
            keep_with_next=bool(response.options),
        ),
        *rule_numbers(_asked(response)),
    ]
    for option in response.options:
        blocks += _option(option)
    if response.missing:
        blocks.append(text(response.missing, CAUTION, before=8))
    blocks += [text(sentence, SMALL_MUTED, before=5) for sentence in response.left_out]
    blocks += _closing(response)
    return blocks


def _asked(response: ResponsePrint) -> Iterator[str]:
    """Return every sentence of what the rules ask, in the order they are printed."""
    for option in response.options:
        yield from (check.sentence for check in option.checks)
    if response.declining is not None:
        yield response.declining.sentence


def _closing(response: ResponsePrint) -> list[Block]:
    """Return what was decided under its heading, on one page unless the reason is long."""
    title = heading(_("The decision"), before=16)
    rows: list[Block] = [title]
    if response.declining is not None:
        rows.append(
            StatusText(response.declining.state, response.declining.sentence, SMALL, after=4)
        )
    decision = response.decision
    if decision is None:
        rows.append(text(response.undecided, BODY, before=2))
    else:
        rows.append(_decision(decision))
    together = decision is None or len(decision.reason) < _LONG
    return [Stack(rows, before=title.before, together=together)]


def _option(option: OptionPrint) -> list[Block]:
    kind = "" if option.kind == option.title.lower() else option.kind
    told = (kind, option.where, option.confidence, option.remark)
    remark = " · ".join(words for words in told if words)
    title = heading(option.title, remark, before=12)
    rows: list[Block] = []
    if option.decided:
        rows.append(text(_("This was decided on."), SMALL_STRONG, after=3))
    risks = "; ".join(option.risks)
    rows += _pair((_("Gains"), option.gains), (_("Costs"), option.costs))
    rows += _pair((_("Risks"), risks), (_("Needs"), option.needs))
    rows += _pair((_("Note"), option.note), (_("Why this confidence"), option.why))
    rows += [
        StatusText(check.state, check.sentence, SMALL, before=3 if number else 6)
        for number, check in enumerate(option.checks)
    ]
    short = (
        sum(map(len, (option.gains, option.costs, option.needs, risks, option.note))) < 3 * _LONG
    )
    return [Stack([title, *rows], before=title.before, together=short)]


def _pair(left: tuple[str, str], right: tuple[str, str]) -> list[Block]:
    """Return two texts side by side, or one below the other where one is long or lacks."""
    told = [(label, words) for label, words in (left, right) if words]
    if len(told) == 2 and all(len(words) <= _LONG for _label, words in told):
        cells = [_labelled(label, words) for label, words in told]
        return [Columns(cells, [0, 0], gap=_GAP, before=3)]
    return [_labelled(label, words, before=3) for label, words in told]


def _labelled(label: str, words: str, before: float = 0.0) -> TextBlock:
    return TextBlock(
        [Run(_("{label}: ", label=label), SMALL_STRONG), Run(words, SMALL)], before=before
    )


def _decision(decision: DecisionPrint) -> Panel:
    rows: list[Block] = [TextBlock([Run(decision.sentence, BODY_STRONG)], after=3)]
    if decision.reason:
        rows.append(text(_("Reason: {reason}", reason=decision.reason), BODY, after=3))
    rows.append(text(decision.verdict, SMALL, before=2))
    rows.append(StatusText(decision.state, decision.since, SMALL, before=3))
    return Panel(
        Stack(rows),
        fill=PALETTE.surface_sunken,
        line=PALETTE.line,
        bar=state_colours(decision.state, PALETTE)[0],
        padding=8,
        before=4,
    )

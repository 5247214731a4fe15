"""What the parts on the response and on the prospects print, as plain values."""

from typing import NamedTuple


class CheckPrint(NamedTuple):
    """What a rule asks for, in a sentence; `state` is met or short."""

    state: str
    sentence: str


class OptionPrint(NamedTuple):
    """One response that could be given, with what it brings, costs, risks and needs.

    `kind` and `where` say in words what sort of answer it is and at which rung; `why` is the reason
    for the confidence; `remark` marks it for its readers.
    """

    title: str
    kind: str
    where: str
    gains: str
    costs: str
    needs: str
    risks: tuple[str, ...]
    checks: tuple[CheckPrint, ...]
    confidence: str
    why: str = ""
    note: str = ""
    remark: str = ""
    decided: bool = False


class DecisionPrint(NamedTuple):
    """What was decided: by whom and when, why, on which verdict, and whether that still stands."""

    sentence: str
    reason: str
    verdict: str
    since: str
    state: str


class ResponsePrint(NamedTuple):
    """The responses with what is not compared yet, and the decision or why there is none here."""

    options: tuple[OptionPrint, ...]
    missing: str = ""
    declining: CheckPrint | None = None
    decision: DecisionPrint | None = None
    undecided: str = ""
    left_out: tuple[str, ...] = ()


class OutlookPrint(NamedTuple):
    """One statement about the future: how likely, and apart from it on what basis.

    `band` is the likelihood in whole per cent, None where no word is chosen. `state` is open where
    it is not known how it came, or when that can be told; else "". `reasons` are said below it.
    """

    statement: str
    likelihood: str
    band: tuple[int, int] | None
    confidence: str
    told: str
    state: str
    reasons: tuple[tuple[str, str], ...]
    remark: str = ""


class ProspectsPrint(NamedTuple):
    """The statements, the words they are told in, and how well earlier ones came true."""

    outlooks: tuple[OutlookPrint, ...]
    scale: str = ""
    scores: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

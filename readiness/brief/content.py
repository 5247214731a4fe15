"""What is printed, as plain values. `view` makes these; the parts set them in type."""

from typing import NamedTuple


class RungState(NamedTuple):
    """A rung with its verdict in words: `state` is one of the four, `summary` a sentence."""

    title: str
    short: str
    state: str
    counts: str
    summary: str
    chosen: bool
    met: int
    open: int
    short_count: int


class GateCell(NamedTuple):
    """What one rung needs of an item; `state` is met, open, short or waived, "" for no need."""

    need: int
    hard: bool
    state: str


class EvidencePrint(NamedTuple):
    """What a source shows.

    `number` is its place in the list of sources; `origin` names it in short, `source` in full.
    """

    shows: str
    number: int
    source: str
    origin: str
    hindsight: bool


class ItemPrint(NamedTuple):
    """One item as it is printed. Levels are whole, 0 to 4, or None."""

    code: str
    question: str
    low: int | None
    best: int | None
    high: int | None
    answer: str
    level_words: str
    range_reason: str
    note: str
    evidence: tuple[EvidencePrint, ...]
    cautions: tuple[str, ...]
    gates: tuple[GateCell, ...]
    references: tuple[str, ...]


class SectionPrint(NamedTuple):
    """One section with its profile and its items."""

    code: str
    title: str
    question: str
    low: int | None
    best: int | None
    high: int | None
    summary: str
    items: tuple[ItemPrint, ...]
    dissent: str


class Need(NamedTuple):
    """An item that stands in the way: its range now, the level needed, where it blocks first."""

    code: str
    question: str
    now: str
    needs: str
    rungs: str
    state: str = ""


class WaiverPrint(NamedTuple):
    """A waiver in words; `lapsed` where it no longer counts at the as-of date."""

    code: str
    rung: str
    words: str
    reason: str
    lapsed: bool


class TestPrint(NamedTuple):
    """One test of the highest meeting."""

    title: str
    question: str
    state: str
    words: str


class WayOnPrint(NamedTuple):
    """One way on from a blocked rung."""

    title: str
    sentence: str


class SourcePrint(NamedTuple):
    """One source of the assessment."""

    number: int
    title: str
    origin: str
    rating: str
    interest: str
    address: str
    hindsight: bool


class ReferencePrint(NamedTuple):
    """One entry of the checklist's bibliography."""

    code: str
    text: str
    address: str


class BriefContent(NamedTuple):
    """Everything a brief may print."""

    title: str
    case: str
    facts: tuple[str, ...]
    as_of: str
    as_of_day: tuple[int, int, int]
    headline: str
    detail: str
    reach: str
    no_forecast: str
    target: str
    blocking_title: str
    caution: str
    rungs: tuple[RungState, ...]
    sections: tuple[SectionPrint, ...]
    blocking: tuple[Need, ...]
    questions: tuple[Need, ...]
    threads: tuple[Need, ...]
    swings: tuple[Need, ...]
    tests: tuple[TestPrint, ...]
    ways: tuple[WayOnPrint, ...]
    waivers: tuple[WaiverPrint, ...]
    method: tuple[str, ...]
    sources: tuple[SourcePrint, ...]
    references: tuple[ReferencePrint, ...]
    purpose: str = ""


class SubjectPrint(NamedTuple):
    """One compared assessment: how it is called in keys, and how in table heads."""

    title: str
    short: str
    facts: str
    caution: str


class CellPrint(NamedTuple):
    """One answer in a comparison."""

    low: int | None
    best: int | None
    high: int | None
    words: str


class ChangePrint(NamedTuple):
    """One item over the assessments; `direction` is up, down or "" from the base to the last."""

    code: str
    question: str
    cells: tuple[CellPrint, ...]
    change: str
    direction: str
    sure: bool


class SectionChange(NamedTuple):
    """The changed items of one section, and its level in each assessment."""

    code: str
    title: str
    levels: tuple[int | None, ...]
    items: tuple[ChangePrint, ...]
    unchanged: int


class RungCompared(NamedTuple):
    """One rung over the assessments; None or "" where a checklist lacks it.

    `counts` are all gates met, open and short; `hard` says in words how the hard ones stand.
    """

    title: str
    states: tuple[str, ...]
    hard: tuple[str, ...]
    counts: tuple[tuple[int, int, int] | None, ...]


class StepPrint(NamedTuple):
    """The hard gates of one rung cleared and newly short from one assessment to the next."""

    rung: str
    step: str
    cleared: str
    newly_short: str


class LeftOutPrint(NamedTuple):
    """An item that cannot be compared, with the reason."""

    code: str
    question: str
    reason: str


class ComparisonContent(NamedTuple):
    """Everything a comparison prints."""

    title: str
    case: str
    summary: str
    subjects: tuple[SubjectPrint, ...]
    rungs: tuple[RungCompared, ...]
    steps: tuple[StepPrint, ...]
    sections: tuple[SectionChange, ...]
    counts: tuple[tuple[str, int], ...]
    left_out: tuple[LeftOutPrint, ...]
    method: tuple[str, ...]
    as_of_day: tuple[int, int, int]
    cautions: tuple[str, ...] = ()

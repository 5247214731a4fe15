"""What is printed, as plain values. `view` makes these; the parts set them in type."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RungState:
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


@dataclass(frozen=True, slots=True)
class GateCell:
    """What one rung needs of an item; `state` is met, open, short or waived, "" for no need."""

    need: int
    hard: bool
    state: str


@dataclass(frozen=True, slots=True)
class EvidencePrint:
    """What a source shows.

    `number` is its place in the list of sources; `origin` names it in short, `source` in full.
    """

    shows: str
    number: int
    source: str
    origin: str
    hindsight: bool


@dataclass(frozen=True, slots=True)
class ItemPrint:
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


@dataclass(frozen=True, slots=True)
class SectionPrint:
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


@dataclass(frozen=True, slots=True)
class Need:
    """An item that stands in the way: its range now, the level needed, where it blocks first."""

    code: str
    question: str
    now: str
    needs: str
    rungs: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class WaiverPrint:
    """A waiver in words; `lapsed` where it no longer counts at the as-of date."""

    code: str
    rung: str
    words: str
    reason: str
    lapsed: bool


@dataclass(frozen=True, slots=True)
class TestPrint:
    """One test of the highest meeting."""

    title: str
    question: str
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class WayOnPrint:
    """One way on from a blocked rung."""

    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SourcePrint:
    """One source of the assessment."""

    number: int
    title: str
    origin: str
    rating: str
    interest: str
    address: str
    hindsight: bool


@dataclass(frozen=True, slots=True)
class ReferencePrint:
    """One entry of the checklist's bibliography."""

    code: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class BriefContent:
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


@dataclass(frozen=True, slots=True)
class SubjectPrint:
    """One compared assessment: how it is called in keys, and how in table heads."""

    title: str
    short: str
    facts: str
    caution: str


@dataclass(frozen=True, slots=True)
class CellPrint:
    """One answer in a comparison."""

    low: int | None
    best: int | None
    high: int | None
    words: str


@dataclass(frozen=True, slots=True)
class ChangePrint:
    """One item over the assessments; `direction` is up, down or "" from the base to the last."""

    code: str
    question: str
    cells: tuple[CellPrint, ...]
    change: str
    direction: str
    sure: bool


@dataclass(frozen=True, slots=True)
class SectionChange:
    """The changed items of one section, and its level in each assessment."""

    code: str
    title: str
    levels: tuple[int | None, ...]
    items: tuple[ChangePrint, ...]
    unchanged: int


@dataclass(frozen=True, slots=True)
class RungCompared:
    """One rung over the assessments; None or "" where a checklist lacks it.

    `counts` are all gates met, open and short; `hard` says in words how the hard ones stand.
    """

    title: str
    states: tuple[str, ...]
    hard: tuple[str, ...]
    counts: tuple[tuple[int, int, int] | None, ...]


@dataclass(frozen=True, slots=True)
class StepPrint:
    """The hard gates of one rung cleared and newly short from one assessment to the next."""

    rung: str
    step: str
    cleared: str
    newly_short: str


@dataclass(frozen=True, slots=True)
class LeftOutPrint:
    """An item that cannot be compared, with the reason."""

    code: str
    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class ComparisonContent:
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
    cautions: tuple[str, ...] = field(default=())

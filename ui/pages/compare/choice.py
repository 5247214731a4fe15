"""What can be chosen for a comparison, and the rules of choosing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readiness.days import iso_day_words, moment_words
from readiness.library import Entry, RevisionInfo
from readiness.messages import _

LEAST, MOST = 2, 8


@dataclass(frozen=True, slots=True)
class Choice:
    """An assessment in its newest state (`revision` None) or in an earlier one, by number.

    `line` holds its facts in two lines. `day` is its as-of date in ISO form, by which a comparison
    is put in order.
    """

    document_id: str
    revision: int | None
    title: str
    line: str
    day: str
    case_id: str = ""
    archived: bool = False

    @property
    def key(self) -> str:
        """A text that tells choices apart."""
        return f"{self.document_id}@{'' if self.revision is None else self.revision}"


def choice_of(entry: Entry) -> Choice:
    """Return the choice of an assessment in its newest state."""
    summary = entry.summary
    number = entry.revisions
    lines = (
        " · ".join(part for part in (iso_day_words(summary.as_of), summary.assessor) if part),
        _("revision {number} · archived", number=number)
        if entry.archived
        else _("revision {number}", number=number),
    )
    return Choice(
        entry.document_id,
        None,
        summary.title,
        "\n".join(line for line in lines if line),
        summary.as_of,
        summary.case_id,
        entry.archived,
    )


def choice_of_revision(choice: Choice, info: RevisionInfo) -> Choice:
    """Return the choice of an earlier state of the same assessment."""
    saved = moment_words(info.at)
    saved_words = _("saved {moment}", moment=saved)
    # It stands below its assessment, so the title of that is not said again.
    title = info.name or _("Revision {number}", number=info.number)
    line = (
        _("revision {number}\n{saved}", number=info.number, saved=saved_words)
        if info.name
        else saved_words
    )
    return replace(choice, revision=info.number, title=title, line=line)


class Chosen:
    """The choices that are compared, the base first, at most eight."""

    def __init__(self) -> None:
        self._choices: tuple[Choice, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The choices in the order of the comparison."""
        return self._choices

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the choices in the order of the comparison."""
        return tuple(choice.key for choice in self._choices)

    @property
    def is_enough(self) -> bool:
        """Tell whether there is something to compare."""
        return len(self._choices) >= LEAST

    def start(self, choices: Sequence[Choice]) -> None:
        """Choose these, the oldest as base."""
        self._choices = tuple(sorted(choices[:MOST], key=_by_day))

    def start_in_order(self, choices: Sequence[Choice]) -> None:
        """Choose these as they stand, the first as base."""
        self._choices = tuple(choices[:MOST])

    def toggle(self, choice: Choice) -> bool:
        """Add or take away a choice; False when there are eight already."""
        if choice.key in self.keys:
            self._choices = tuple(c for c in self._choices if c.key != choice.key)
            return True
        if len(self._choices) >= MOST:
            return False
        base, others = self._choices[:1], self._choices[1:]
        if not base:
            self._choices = (choice,)
        elif not others and _by_day(choice) < _by_day(base[0]):
            # Until two are chosen the older one is the natural base.
            self._choices = (choice, *base)
        else:
            self._choices = (*base, *sorted((*others, choice), key=_by_day))
        return True

    def make_base(self, key: str) -> None:
        """Compare everything with this choice."""
        base = tuple(choice for choice in self._choices if choice.key == key)
        if base:
            others = [choice for choice in self._choices if choice.key != key]
            self._choices = (*base, *sorted(others, key=_by_day))

    def swap_base(self) -> None:
        """Make the last one the base and the base the last one."""
        if len(self._choices) >= LEAST:
            first, *between, last = self._choices
            self._choices = (last, *between, first)

    def refresh(self, known: dict[str, Choice]) -> bool:
        """Take over new titles and drop what is gone; tell whether the choices are others now."""
        before = self.keys
        self._choices = tuple(
            known.get(choice.key, choice)
            for choice in self._choices
            if choice.revision is not None or choice.key in known
        )
        return self.keys != before


def _by_day(choice: Choice) -> tuple[str, str, int]:
    # The newest state comes after the numbered ones of the same day.
    return (choice.day, choice.document_id, 1 << 30 if choice.revision is None else choice.revision)

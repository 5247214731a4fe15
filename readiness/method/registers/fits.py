"""The matrix of explanations against evidence: what speaks against each, and what tells them apart.

Nothing here is weighed or turned into a probability: contradictions are counted by kind and
compared in order, the very inconsistent ones first.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from readiness.messages import _
from readiness.model import Assessment
from readiness.model.registers.explanations import (
    Explanation,
    ExplanationEvidence,
    Fit,
    Rating,
)


@dataclass(frozen=True, slots=True, order=True)
class Against:
    """How many pieces of evidence are very inconsistent (II) and inconsistent (I).

    Compared in that order: one II counts before any number of I.
    """

    very: int = 0
    plain: int = 0

    @property
    def words(self) -> str:
        """Return the counts as they are told: II 1 · I 2."""
        if self.very and self.plain:
            return _("II {very} · I {plain}", very=self.very, plain=self.plain)
        if self.very:
            return _("II {very}", very=self.very)
        return _("I {plain}", plain=self.plain) if self.plain else _("0")


@dataclass(frozen=True, slots=True)
class Account:
    """One explanation in the matrix: a row. `blank` counts the evidence not rated for it."""

    row: str
    code: str
    title: str
    none_of_these: bool
    against: Against
    rated: int
    blank: int

    @property
    def name(self) -> str:
        """Return what a sentence calls it: its code, if it has one, and its title."""
        if not self.code:
            return self.title
        return _("{code} {title}", code=self.code, title=self.title)

    @property
    def is_ranked(self) -> bool:
        """Tell whether it can be compared: it says something, and evidence was set against it."""
        return not self.none_of_these and self.rated > 0

    @property
    def against_words(self) -> str:
        """Return what speaks against it in short, and how much evidence is not rated for it."""
        if not self.rated:
            return _("not rated")
        if self.blank:
            return _("{against}, {blank} not rated", against=self.against.words, blank=self.blank)
        return self.against.words


@dataclass(frozen=True, slots=True)
class EvidenceColumn:
    """One piece of evidence in the matrix: a column.

    `parted` counts the pairs of explanations of which it contradicts one and not the other;
    `differing` the pairs for which it is rated differently. `rank` runs from 1, the most telling;
    equals share a rank, and it is None where the evidence is rated the same for all (then it
    `tells_nothing`), or where too few ratings are there to tell.
    """

    row: str
    code: str
    text: str
    sources: tuple[str, ...]
    parted: int
    differing: int
    tells_nothing: bool
    rank: int | None

    @property
    def name(self) -> str:
        """Return what a sentence calls it: its code, if it has one, and its text."""
        if not self.code:
            return self.text
        return _("{code} {title}", code=self.code, title=self.text)


@dataclass(frozen=True)
class FitMatrix:
    """Explanations as rows, evidence as columns, and how each fits; blank where not rated.

    `accounts` run from the least contradicted to the most, then those nothing was set against,
    then "none of these"; `evidence` stands in the order of its table. `fits` is by explanation
    and evidence.
    """

    accounts: tuple[Account, ...]
    evidence: tuple[EvidenceColumn, ...]
    fits: Mapping[tuple[str, str], Fit]

    def fit(self, explanation: str, evidence: str) -> Fit | None:
        """Return how a piece of evidence fits an explanation; None where it is not rated."""
        return self.fits.get((explanation, evidence))

    @cached_property
    def least(self) -> frozenset[str]:
        """Return the explanations that least speaks against."""
        ranked = [account for account in self.accounts if account.is_ranked]
        fewest = min((account.against for account in ranked), default=None)
        return frozenset(account.row for account in ranked if account.against == fewest)

    def least_without(self, evidence: Collection[str]) -> frozenset[str]:
        """Return the explanations that least would speak against without some of the evidence."""
        very: Counter[str] = Counter()
        plain: Counter[str] = Counter()
        for piece in evidence:
            for explanation, fit in self._contradicting.get(piece, ()):
                (very if fit is Fit.VERY_INCONSISTENT else plain)[explanation] += 1
        if not very and not plain:
            return self.least
        lowered = {
            row: Against(was.very - very[row], was.plain - plain[row])
            for row in very.keys() | plain.keys()
            if (was := self._ranked.get(row)) is not None
        }
        fewest = min((*lowered.values(), self._fewest))
        reached = frozenset(row for row, against in lowered.items() if against == fewest)
        # Counts only fall: while the fewest stays the same, nobody has left the least contradicted.
        return self.least | reached if fewest == self._fewest else reached

    @cached_property
    def deciding_evidence(self) -> tuple[str, ...]:
        """Return the evidence without any one of which others would be least contradicted."""
        return tuple(
            column.row
            for column in self.evidence
            if self.least_without((column.row,)) != self.least
        )

    @cached_property
    def deciding_sources(self) -> tuple[str, ...]:
        """Return the sources without any one of which others would be least contradicted.

        Evidence falls with a source when it rests on that source alone.
        """
        resting: dict[str, list[str]] = defaultdict(list)
        for column in self.evidence:
            if len(set(column.sources)) == 1:
                resting[column.sources[0]].append(column.row)
        return tuple(
            source
            for source, evidence in resting.items()
            if self.least_without(evidence) != self.least
        )

    @cached_property
    def _ranked(self) -> dict[str, Against]:
        return {account.row: account.against for account in self.accounts if account.is_ranked}

    @cached_property
    def _fewest(self) -> Against:
        return min(self._ranked.values(), default=Against())

    @cached_property
    def _contradicting(self) -> dict[str, list[tuple[str, Fit]]]:
        found: dict[str, list[tuple[str, Fit]]] = defaultdict(list)
        for (explanation, evidence), fit in self.fits.items():
            if fit in CONTRADICTIONS:
                found[evidence].append((explanation, fit))
        return found


CONTRADICTIONS = (Fit.INCONSISTENT, Fit.VERY_INCONSISTENT)
"""The ratings that speak against an explanation."""


def fit_matrix(assessment: Assessment) -> FitMatrix:
    """Return the matrix of an assessment's explanations and evidence."""
    fits = {
        (rating.explanation, rating.evidence): rating.fit
        for rating in assessment.rows(Rating)
        if rating.explanation is not None and rating.evidence is not None
    }
    by_explanation: dict[str, Counter[Fit]] = defaultdict(Counter)
    for (explanation, _evidence), fit in fits.items():
        by_explanation[explanation][fit] += 1
    evidence = assessment.rows(ExplanationEvidence)
    accounts = [
        _account(explanation, by_explanation[explanation.id], len(evidence))
        for explanation in assessment.rows(Explanation)
    ]
    accounts.sort(key=lambda account: (account.none_of_these, not account.rated, account.against))
    compared = {account.row for account in accounts if not account.none_of_these}
    return FitMatrix(tuple(accounts), _columns(evidence, fits, compared), fits)


def _account(explanation: Explanation, fits: Counter[Fit], evidence: int) -> Account:
    total = sum(fits.values())
    return Account(
        row=explanation.id,
        code=explanation.code,
        title=explanation.title,
        none_of_these=explanation.none_of_these,
        against=Against(fits[Fit.VERY_INCONSISTENT], fits[Fit.INCONSISTENT]),
        rated=total - fits[Fit.NOT_APPLICABLE],
        blank=evidence - total,
    )


def _columns(
    evidence: tuple[ExplanationEvidence, ...],
    fits: Mapping[tuple[str, str], Fit],
    compared: set[str],
) -> tuple[EvidenceColumn, ...]:
    by_evidence: dict[str, Counter[Fit]] = defaultdict(Counter)
    for (explanation, piece), fit in fits.items():
        if explanation in compared:
            by_evidence[piece][fit] += 1
    telling = {row.id: _telling(by_evidence[row.id]) for row in evidence}
    order = sorted({value for value in telling.values() if value[1]}, reverse=True)
    ranks = {value: rank for rank, value in enumerate(order, start=1)}
    return tuple(
        EvidenceColumn(
            row=row.id,
            code=row.code,
            text=row.text,
            sources=row.sources,
            parted=telling[row.id][0],
            differing=telling[row.id][1],
            tells_nothing=_is_the_same_for_all(by_evidence[row.id], len(compared)),
            rank=ranks.get(telling[row.id]),
        )
        for row in evidence
    )


def _telling(fits: Counter[Fit]) -> tuple[int, int]:
    """Return how many pairs are parted by a contradiction, and how many are rated differently."""
    total = sum(fits.values())
    contradicted = sum(fits[fit] for fit in CONTRADICTIONS)
    alike = sum(count * (count - 1) // 2 for count in fits.values())
    return contradicted * (total - contradicted), total * (total - 1) // 2 - alike


def _is_the_same_for_all(fits: Counter[Fit], explanations: int) -> bool:
    return explanations > 1 and len(fits) == 1 and sum(fits.values()) == explanations

"""Register 6: what speaks against each explanation, and which evidence tells them apart."""

from collections.abc import Iterator
from itertools import groupby

from readiness.messages import _, _n
from readiness.method.registers.finding import Cell, Column, Finding, Mark, Notice, RowRef
from readiness.method.registers.fits import (
    CONTRADICTIONS,
    Account,
    EvidenceColumn,
    FitMatrix,
    fit_matrix,
)
from readiness.method.registers.judged_explanations import judgement_findings, judgement_notices
from readiness.method.registers.signs import (
    hindsight_sentence,
    sign_findings,
    sign_notices,
    watch_cell,
)
from readiness.method.registers.telling import listed, present, refs
from readiness.model import Assessment
from readiness.model.registers.explanations import (
    Explanation,
    ExplanationEvidence,
    Indicator,
    Rating,
)
from readiness.model.registers.kinds import first_day

LEAST_EXPLANATIONS = 3


def findings(assessment: Assessment) -> tuple[Finding, ...]:
    """Return what follows from explanations, evidence and ratings, in a fixed order."""
    matrix = fit_matrix(assessment)
    return tuple(
        [
            *_number_of_explanations(assessment),
            *_against(assessment, matrix),
            *_telling_evidence(assessment, matrix),
            *_deciding(assessment, matrix),
            *sign_findings(assessment),
            *judgement_findings(assessment, matrix),
        ]
    )


def notices(assessment: Assessment) -> tuple[Notice, ...]:
    """Return the soft rules that rows of the four tables break (Q2, Q4, Q5, Q6)."""
    return tuple(
        [
            *judgement_notices(assessment),
            *_evidence_notices(assessment),
            *_rating_notices(assessment),
            *sign_notices(assessment),
        ]
    )


def columns(assessment: Assessment) -> dict[str, tuple[Column, ...]]:
    """Return what speaks against an explanation, how telling evidence is, and which signs wait."""
    matrix = fit_matrix(assessment)
    return {
        "explanations": (
            Column(
                _("Against"),
                {account.row: Cell(account.against_words) for account in matrix.accounts},
            ),
        ),
        "evidence": (
            Column(
                _("Tells apart"), {piece.row: _telling_cell(piece) for piece in matrix.evidence}
            ),
        ),
        "indicators": (
            Column(
                _("Watch"),
                {row.id: watch_cell(assessment, row) for row in assessment.rows(Indicator)},
            ),
        ),
    }


def _number_of_explanations(assessment: Assessment) -> Iterator[Finding]:
    rows = assessment.rows(Explanation)
    named = [row for row in rows if not row.none_of_these]
    items = present(assessment, "OFFER-4")
    if len(named) < LEAST_EXPLANATIONS:
        yield Finding(
            "explanations",
            Mark.SHORT,
            _n(
                "{count} explanation is written down; set at least three against the evidence "
                "(Q1).",
                "{count} explanations are written down; set at least three against the evidence "
                "(Q1).",
                len(named),
            ),
            refs(named),
            items,
            key="few",
        )
    if len(named) == len(rows):
        yield Finding(
            "explanations",
            Mark.OPEN,
            _(
                "No explanation stands for what nobody has thought of; add one as none of these "
                "(Q1)."
            ),
            (),
            items,
            key="none-of-these",
        )


def _against(assessment: Assessment, matrix: FitMatrix) -> Iterator[Finding]:
    items = present(assessment, "OFFER-4", "RIPE-1")
    ranked = [account for account in matrix.accounts if account.is_ranked]
    for against, group in groupby(ranked, key=lambda account: account.against):
        accounts = list(group)
        names = listed([account.name for account in accounts])
        sentence = (
            _("Against {names}: {against}.", names=names, against=against.words)
            if against.very or against.plain
            else _("Nothing rated speaks against {names}.", names=names)
        )
        yield Finding(
            "explanations",
            Mark.NOTE,
            sentence,
            _account_refs(accounts),
            items,
            key=f"against/{against.very}/{against.plain}",
        )
    unrated = [a for a in matrix.accounts if not a.rated and not a.none_of_these]
    if unrated:
        yield Finding(
            "explanations",
            Mark.OPEN,
            _n(
                "{count} explanation is not set against any evidence yet: {names}.",
                "{count} explanations are not set against any evidence yet: {names}.",
                len(unrated),
                names=listed([account.name for account in unrated]),
            ),
            _account_refs(unrated),
            items,
            key="unrated",
        )
    partly = [account for account in ranked if account.blank]
    if partly:
        yield Finding(
            "explanations",
            Mark.OPEN,
            _n(
                "Not all evidence is rated for {count} explanation, so more may speak against it: "
                "{names}.",
                "Not all evidence is rated for {count} explanations, so more may speak against "
                "them: {names}.",
                len(partly),
                names=listed([account.name for account in partly]),
            ),
            _account_refs(partly),
            items,
            key="partly-rated",
        )


def _telling_evidence(assessment: Assessment, matrix: FitMatrix) -> Iterator[Finding]:
    items = present(assessment, "OFFER-4")
    best = [piece for piece in matrix.evidence if piece.rank == 1]
    if best:
        yield Finding(
            "explanations",
            Mark.NOTE,
            _("What tells the explanations apart most: {names}.", names=_names(best)),
            _piece_refs(best),
            items,
            key="telling",
        )
    same = [piece for piece in matrix.evidence if piece.tells_nothing]
    if same:
        yield Finding(
            "explanations",
            Mark.NOTE,
            _n(
                "{count} piece of evidence fits every explanation alike and tells nothing apart "
                "(Q5): {names}.",
                "{count} pieces of evidence fit every explanation alike and tell nothing apart "
                "(Q5): {names}.",
                len(same),
                names=_names(same),
            ),
            _piece_refs(same),
            items,
            key="tells-nothing",
        )


def _deciding(assessment: Assessment, matrix: FitMatrix) -> Iterator[Finding]:
    items = present(assessment, "OFFER-4", "RISK-5")
    chosen = set(matrix.deciding_evidence)
    deciding = [piece for piece in matrix.evidence if piece.row in chosen]
    if deciding:
        yield Finding(
            "explanations",
            Mark.OPEN,
            _n(
                "Taking away {count} piece of evidence would change which explanations are "
                "the least contradicted: {names}.",
                "Taking away any one of {count} pieces of evidence would change which "
                "explanations are the least contradicted: {names}.",
                len(deciding),
                names=_names(deciding),
            ),
            _piece_refs(deciding),
            items,
            key="deciding-evidence",
        )
    sources = set(matrix.deciding_sources)
    if sources:
        resting = [p for p in matrix.evidence if set(p.sources) and set(p.sources) <= sources]
        titles = [s.title for s in assessment.sources if s.id in sources]
        yield Finding(
            "explanations",
            Mark.OPEN,
            _n(
                "Taking away {count} source would change which explanations are the least "
                "contradicted: {names}.",
                "Taking away any one of {count} sources would change which explanations are "
                "the least contradicted: {names}.",
                len(titles),
                names=listed(titles),
            ),
            _piece_refs([piece for piece in resting if len(set(piece.sources)) == 1]),
            items,
            key="deciding-sources",
        )


def _evidence_notices(assessment: Assessment) -> Iterator[Notice]:
    alike = {piece.row for piece in fit_matrix(assessment).evidence if piece.tells_nothing}
    for row in assessment.rows(ExplanationEvidence):
        if row.id in alike:
            yield Notice(
                "evidence",
                row.id,
                "text",
                "Q5",
                _("It is rated the same for every explanation, so it tells none apart."),
            )
        if row.on is not None and first_day(row.on) > assessment.as_of:
            yield Notice("evidence", row.id, "on", "Q6", hindsight_sentence(assessment))


def _rating_notices(assessment: Assessment) -> Iterator[Notice]:
    for row in assessment.rows(Rating):
        if row.fit in CONTRADICTIONS and not row.reason:
            yield Notice(
                "ratings",
                row.id,
                "reason",
                "Q4",
                _("Say why this speaks against the explanation; I and II need a reason."),
            )


def _telling_cell(piece: EvidenceColumn) -> Cell:
    if piece.tells_nothing:
        return Cell(_("nothing"), Mark.NOTE)
    if piece.rank is None:
        return Cell(_("unknown"))
    return Cell(_("rank {rank}", rank=piece.rank))


def _names(pieces: list[EvidenceColumn]) -> str:
    return listed([piece.name for piece in pieces])


def _account_refs(accounts: list[Account]) -> tuple[RowRef, ...]:
    return tuple(RowRef("explanations", account.row) for account in accounts)


def _piece_refs(pieces: list[EvidenceColumn]) -> tuple[RowRef, ...]:
    return tuple(RowRef("evidence", piece.row) for piece in pieces)

"""Register 5: whether each obligation can be seen broken, and answered before that matters."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from readiness.messages import _, _n
from readiness.method.registers.finding import Cell, Column, Finding, Mark, Notice
from readiness.method.registers.margins import MarginState, PathwayMargin, margins
from readiness.method.registers.telling import listed, number_words, present, refs
from readiness.model import Assessment
from readiness.model.registers.verification import (
    Accepted,
    Concerns,
    Obligation,
    Pathway,
    VerificationPath,
)

MARKS: Mapping[MarginState, Mark] = {
    MarginState.SURE: Mark.MET,
    MarginState.POSSIBLE: Mark.OPEN,
    MarginState.NONE: Mark.SHORT,
    MarginState.UNKNOWN: Mark.OPEN,
}
_CAN_BE_HIDDEN = (Concerns.MATERIALS, Concerns.WEAPONS)


def findings(assessment: Assessment) -> tuple[Finding, ...]:
    """Return what follows from pathways and obligations: time, means, acceptance, cost."""
    return tuple(
        [
            *_margin_findings(assessment),
            *_means_findings(assessment),
            *_acceptance_findings(assessment),
            *_cost_findings(assessment),
        ]
    )


def notices(assessment: Assessment) -> tuple[Notice, ...]:
    """Return the soft rules that obligations and pathways break (V2, V4, V5, C5)."""
    return tuple([*_obligation_notices(assessment), *_pathway_notices(assessment)])


def columns(assessment: Assessment) -> dict[str, tuple[Column, ...]]:
    """Return the margin beside each pathway."""
    cells = {
        found.row: Cell(_cell_text(found), MARKS[found.state]) for found in margins(assessment)
    }
    return {"pathways": (Column(_("Margin"), cells),)}


def paths_by_obligation(assessment: Assessment) -> dict[str, list[VerificationPath]]:
    """Return the pathways of each obligation that has some."""
    found: dict[str, list[VerificationPath]] = defaultdict(list)
    for path in assessment.rows(VerificationPath):
        if path.obligation is not None:
            found[path.obligation].append(path)
    return found


def without_means(assessment: Assessment) -> tuple[Obligation, ...]:
    """Return the obligations of which no pathway names a means of seeing a breach."""
    paths = paths_by_obligation(assessment)
    return tuple(
        obligation
        for obligation in assessment.rows(Obligation)
        if not any(path.means for path in paths.get(obligation.id, ()))
    )


def yearly_costs(assessment: Assessment) -> dict[str, float]:
    """Return the cost a year by currency, as far as both are written down."""
    return {
        currency: sum(path.cost or 0.0 for path in paths)
        for currency, paths in _priced(assessment).items()
    }


def _priced(assessment: Assessment) -> dict[str, list[VerificationPath]]:
    found: dict[str, list[VerificationPath]] = defaultdict(list)
    for path in assessment.rows(VerificationPath):
        if path.cost is not None and path.currency:
            found[path.currency].append(path)
    return found


def _cell_text(found: PathwayMargin) -> str:
    if found.margin is None:
        return _("unknown")
    low, high = number_words(found.margin.low), number_words(found.margin.high)
    state = {
        MarginState.SURE: _("sure"),
        MarginState.POSSIBLE: _("possible"),
        MarginState.NONE: _("none"),
    }[found.margin.state]
    if low == high:
        return _("{days} days, {state}", days=low, state=state)
    return _("{low} to {high} days, {state}", low=low, high=high, state=state)


def _margin_findings(assessment: Assessment) -> Iterator[Finding]:
    by_state: dict[MarginState, list[PathwayMargin]] = {state: [] for state in MarginState}
    for found in margins(assessment):
        by_state[found.state].append(found)
    rows = {path.id: path for path in assessment.rows(VerificationPath)}
    for state in (MarginState.NONE, MarginState.POSSIBLE, MarginState.UNKNOWN, MarginState.SURE):
        group = by_state[state]
        if group:
            yield Finding(
                "verification",
                MARKS[state],
                _margin_sentence(state, [found.title for found in group]),
                refs(rows[found.row] for found in group),
                present(assessment, "VERI-4", "VERI-8"),
                key=f"margin/{state.name.lower()}",
            )


def _margin_sentence(state: MarginState, titles: Sequence[str]) -> str:
    names = listed(titles)
    if state is MarginState.NONE:
        return _n(
            "A breach on {count} pathway matters before it can be answered: {names}.",
            "A breach on {count} pathways matters before it can be answered: {names}.",
            len(titles),
            names=names,
        )
    if state is MarginState.POSSIBLE:
        return _n(
            "Time to answer a breach is possible but not sure on {count} pathway: {names}.",
            "Time to answer a breach is possible but not sure on {count} pathways: {names}.",
            len(titles),
            names=names,
        )
    if state is MarginState.UNKNOWN:
        return _n(
            "Whether a breach can be answered in time is unknown on {count} pathway, "
            "where a time is missing: {names}.",
            "Whether a breach can be answered in time is unknown on {count} pathways, "
            "where a time is missing: {names}.",
            len(titles),
            names=names,
        )
    return _n(
        "Time to answer a breach is sure on {count} pathway: {names}.",
        "Time to answer a breach is sure on {count} pathways: {names}.",
        len(titles),
        names=names,
    )


def _means_findings(assessment: Assessment) -> Iterator[Finding]:
    blind = without_means(assessment)
    if blind:
        yield Finding(
            "verification",
            Mark.SHORT,
            _n(
                "{count} obligation has no means of seeing a breach: {names}.",
                "{count} obligations have no means of seeing a breach: {names}.",
                len(blind),
                names=listed([obligation.title for obligation in blind]),
            ),
            refs(blind),
            present(assessment, "VERI-1", "VERI-3"),
            key="blind",
        )
    paths = assessment.rows(VerificationPath)
    single = [path for path in paths if len(set(path.means)) == 1]
    if single:
        titles = {found.row: found.title for found in margins(assessment)}
        yield Finding(
            "verification",
            Mark.OPEN,
            _n(
                "{count} pathway rests on a single means: {names}.",
                "{count} pathways rest on a single means each: {names}.",
                len(single),
                names=listed([titles[path.id] for path in single]),
            ),
            refs(single),
            present(assessment, "VERI-3"),
            key="single-means",
        )


def _acceptance_findings(assessment: Assessment) -> Iterator[Finding]:
    paths = assessment.rows(VerificationPath)
    if not paths:
        return
    both = [path for path in paths if path.accepted is Accepted.BOTH]
    unknown = sum(path.accepted is None for path in paths)
    items = present(assessment, "VERI-5", "VERI-6")
    mark = Mark.MET if len(both) == len(paths) else Mark.OPEN
    if len(both) + unknown == 0:
        mark = Mark.SHORT
    if unknown:
        sentence = _(
            "Both sides accept {count} of {total} pathways; of {unknown} it is not known.",
            count=len(both),
            total=len(paths),
            unknown=unknown,
        )
    else:
        sentence = _(
            "Both sides accept {count} of {total} pathways.", count=len(both), total=len(paths)
        )
    yield Finding("verification", mark, sentence, refs(both), items, key="accepted")


def _cost_findings(assessment: Assessment) -> Iterator[Finding]:
    total = len(assessment.rows(VerificationPath))
    costs = yearly_costs(assessment)
    for currency, priced in _priced(assessment).items():
        yield Finding(
            "verification",
            Mark.NOTE,
            _(
                "Verification costs {amount} {currency} a year on {priced} of {total} pathways.",
                amount=number_words(costs[currency]),
                currency=currency,
                priced=len(priced),
                total=total,
            ),
            refs(priced),
            present(assessment, "VERI-5"),
            key=f"cost/{currency}",
        )


def _obligation_notices(assessment: Assessment) -> Iterator[Notice]:
    paths = paths_by_obligation(assessment)
    for obligation in assessment.rows(Obligation):
        ways = {path.pathway for path in paths.get(obligation.id, ())}
        if Pathway.DECLARED not in ways:
            yield Notice(
                "obligations",
                obligation.id,
                "title",
                "V2",
                _("No pathway says how this is verified where it is declared; add one."),
            )
        if obligation.concerns in _CAN_BE_HIDDEN and Pathway.CLANDESTINE not in ways:
            yield Notice(
                "obligations",
                obligation.id,
                "concerns",
                "V2",
                _("Materials and weapons can be hidden; add a clandestine pathway."),
            )


def _pathway_notices(assessment: Assessment) -> Iterator[Notice]:
    for path in assessment.rows(VerificationPath):
        if not path.means and path.detection_time is not None:
            yield _of(
                path,
                "detection_time",
                "V4",
                _("Nothing is seen without means; name a means or leave the detection time blank."),
            )
        if path.accepted is Accepted.BOTH and not path.sources:
            yield _of(
                path, "accepted", "V5", _("Name a source that shows that both sides accept this.")
            )
        if path.quantity is not None and not path.unit:
            yield _of(path, "quantity", "C5", _("Say in which unit the quantity is counted."))
        if path.cost is not None and not path.currency:
            yield _of(
                path, "cost", "C5", _("Say in which currency the cost is; it is not counted yet.")
            )


def _of(path: VerificationPath, field: str, rule: str, sentence: str) -> Notice:
    return Notice("pathways", path.id, field, rule, sentence)

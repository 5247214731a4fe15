"""Every numbered rule of the registers: broken once, and refused or told where it was broken.

Hard rules are refused by edits; soft ones are notices at their cell or findings that name them.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from readiness.cells.names import Names
from readiness.cells.reading import cell_value
from readiness.edits.response import decide
from readiness.edits.rows import add_row, change_row, remove_rows
from readiness.errors import EditRefused
from readiness.method.registers.actions import findings as action_findings
from readiness.method.registers.computed import findings, notices
from readiness.method.registers.zones import ZoneState, lead_zones
from readiness.model import Assessment, Source
from readiness.model.judgement import Confidence
from readiness.model.registers.actions import ActionStatus
from readiness.model.registers.commitments import Checked, CommitmentStatus, Severity
from readiness.model.registers.explanations import Fit
from readiness.model.registers.fields import field_of
from readiness.model.registers.issues import Direction, IssueKind, Option
from readiness.model.registers.kinds import DaySpan, Span, Stand
from readiness.model.registers.likelihood import Likelihood
from readiness.model.registers.parties import Role, Side, SpoilerType
from readiness.model.registers.posts import Criticality, PostStatus, Skill
from readiness.model.registers.risks import Consequence
from readiness.model.registers.rounds import Authority, Outcome, Track
from readiness.model.registers.verification import Accepted, Concerns, Means, Pathway
from readiness.model.registers.verification import VerificationPath as Path
from tests.readiness.cases import answer, changed
from tests.readiness.method.registers.register_cases import small, with_sources

LATER = Source(id="later", title="Later", publisher="P", published=date(2018, 3, 10))
DAYS = DaySpan(low=1, high=2)


def rows(*given: tuple[str, str, dict[str, Any]]) -> Assessment:
    """The small case, its talks proposed at the highest rung, with rows: table, id, fields."""
    whole = small()
    for table, id_, fields in given:
        whole = add_row(whole, table, id=id_, **fields)
    return whole


def us(**fields: Any) -> tuple[str, str, dict[str, Any]]:
    of = {"name": "Us", "side": Side.OURS, "roles": (Role.PRINCIPAL,), "decision_maker": "P"}
    return "parties", "us", of | fields


def them(**fields: Any) -> tuple[str, str, dict[str, Any]]:
    of = {"name": "Them", "side": Side.THEIRS, "roles": (Role.PRINCIPAL,), "decision_maker": "L"}
    return "parties", "them", of | fields


def promise(id_: str = "k", **fields: Any) -> tuple[str, str, dict[str, Any]]:
    of = {"what": "Stop", "by": ("them",), "to": ("us",), "made_on": "2018-01-05"}
    return "commitments", id_, of | fields


def post(id_: str = "s", **fields: Any) -> tuple[str, str, dict[str, Any]]:
    return "posts", id_, {"post": "Envoy", "lead": True} | fields


def kilograms(**fields: Any) -> tuple[str, str, dict[str, Any]]:
    of = {"title": "Stock", "kind": IssueKind.NUMERIC, "unit": "kg", "better": Direction.MORE}
    return "issues", "i", of | {"range": Span(low=0, high=100)} | fields


def stand(id_: str, party: str, **ends: float) -> tuple[str, str, dict[str, Any]]:
    stands = {name: Stand(low=value, high=value) for name, value in ends.items()}
    return "positions", id_, {"issue": "i", "party": party} | stands


def account(id_: str, **fields: Any) -> tuple[str, str, dict[str, Any]]:
    return "explanations", id_, {"title": id_, "code": id_} | fields


def two_by_one(*fits: Fit) -> Assessment:
    return rows(
        account("H1"),
        account("H2"),
        account("H0", none_of_these=True),
        ("evidence", "e1", {"text": "e1", "on": "2018-03-01"}),
        *(
            ("ratings", f"r{at}", {"explanation": f"H{at}", "evidence": "e1", "fit": fit})
            for at, fit in enumerate(fits, start=1)
        ),
    )


def path(**fields: Any) -> tuple[str, str, dict[str, Any]]:
    return "pathways", "v", {"obligation": "o"} | fields


OBLIGED = ("obligations", "o", {"title": "No stock", "obliged": ("them",)})


def round_(id_: str = "l", **fields: Any) -> tuple[str, str, dict[str, Any]]:
    return "rounds", id_, {"title": "Talks", "first": "2018-03-01", "rung": "R1"} | fields


def risk(**fields: Any) -> tuple[str, str, dict[str, Any]]:
    return "risks", "x", {"title": "Walk-out"} | fields


def act(id_: str = "a", **fields: Any) -> tuple[str, str, dict[str, Any]]:
    return "actions", id_, {"title": id_} | fields


REFUSED: dict[str, Callable[[], object]] = {
    "C1 a day that is none": lambda: rows(promise(by=(), to=(), made_on="2013-02-29")),
    "C2 a blank name": lambda: rows(us(name=" ")),
    "C2 an id used twice": lambda: rows(us(), ("issues", "us", {"title": "t"})),
    "C3 nobody of that id": lambda: rows(promise(by=("nobody",))),
    "C3 a row that others point to": lambda: remove_rows(
        rows(us(), them(), promise()), "parties", ["us"]
    ),
    "I1 outside the possible values": lambda: rows(us(), kilograms(), stand("p", "us", limit=101)),
    "I2 not one way": lambda: rows(
        us(), kilograms(), stand("p", "us", ideal=90, target=10, limit=50)
    ),
    "K3 a state before it was made": lambda: rows(
        us(), them(), promise(status_on="2018-01-04", status=CommitmentStatus.KEPT)
    ),
    "K6 a circle of triggers": lambda: change_row(
        rows(us(), them(), promise("k"), promise("m", trigger="k")),
        "commitments",
        "k",
        trigger="m",
    ),
    "V1 below nothing": lambda: cell_value(
        "-1", field_of(Path, "detection_time"), Names(small()), None
    ),
    "V1 the wrong way round": lambda: cell_value(
        "9–2", field_of(Path, "detection_time"), Names(small()), None
    ),
    "V3 the obliged verifies": lambda: rows(us(), them(), OBLIGED, path(verifiers=("them",))),
    "L1 ends before it begins": lambda: rows(round_(last="2018-02-28")),
    "L1 an outcome ahead": lambda: rows(round_(first="2018-03-10", outcome=Outcome.TEXT)),
    "L3 track 2 settles": lambda: rows(round_(track=Track.TWO, their_authority=Authority.CORE)),
    "X4 nothing on declining": lambda: decide(
        rows(("options", "go", {"title": "Go"})), "go", by="P", on=date(2018, 3, 8), verdict=""
    ),
    "A1 durations out of order": lambda: cell_value("9 / 5 / 7", _duration(), Names(small()), None),
    "A1 no duration of nothing": lambda: cell_value("0 / 5 / 7", _duration(), Names(small()), None),
    "A2 a circle of actions": lambda: change_row(
        rows(act("a"), act("b", depends_on=("a",))), "actions", "a", depends_on=("b",)
    ),
}


def _duration() -> Any:
    from readiness.model.registers.actions import Action

    return field_of(Action, "duration")


TOLD: dict[str, tuple[Callable[[], Assessment], tuple[str, str]]] = {
    "C1": (
        lambda: change_row(
            with_sources(rows(us(), them()), LATER), "parties", "us", sources=("later",)
        ),
        ("us", "sources"),
    ),
    "C4": (lambda: rows(us(confidence=Confidence.MODERATE), them()), ("us", "confidence")),
    "C5": (lambda: rows(us(), kilograms(unit="")), ("i", "unit")),
    "P1": (lambda: rows(us()), ("us", "side")),
    "P2": (lambda: rows(us(decision_maker=""), them()), ("us", "decision_maker")),
    "P3": (lambda: rows(us(), them(spoiler=SpoilerType.TOTAL)), ("them", "handling")),
    "P4": (
        lambda: rows(us(), them(roles=(Role.PRINCIPAL, Role.GUARANTOR))),
        ("them", "stance_on"),
    ),
    "I5": (
        lambda: rows(us(), kilograms(), (*stand("p", "us")[:2], OLD)),
        ("p", "stated_on"),
    ),
    "I6": (lambda: rows(us(), kilograms(), stand("p", "us", limit=5)), ("p", "authorised_by")),
    "K1": (
        lambda: rows(us(), them(), promise(status=CommitmentStatus.CONTESTED, our_version="o")),
        ("k", "their_version"),
    ),
    "K2": (
        lambda: rows(
            us(),
            them(),
            promise(
                status=CommitmentStatus.KEPT, severity=Severity.CORE, checked=Checked.NOT_CHECKED
            ),
        ),
        ("k", "checked"),
    ),
    "K3": (lambda: rows(us(), them(), promise(due="2018-02")), ("k", "status")),
    "K4": (lambda: rows(us(), them(), promise()), ("k", "trigger")),
    "K5": (lambda: rows(us(), them(), promise(what="Stop; leave")), ("k", "what")),
    "S1": (lambda: rows(post(status=PostStatus.FILLED)), ("s", "holder")),
    "S2": (lambda: rows(post(lead=False)), ("s", "lead")),
    "S3": (
        lambda: rows(
            post(
                status=PostStatus.FILLED,
                holder="N",
                criticality=Criticality.CRITICAL,
                full_time=False,
            )
        ),
        ("s", "full_time"),
    ),
    "S4": (lambda: rows(post(since="2018-03-10")), ("s", "since")),
    "S5": (lambda: rows(post(skills=(Skill.LAW,))), ("s", "skills")),
    "V2": (
        lambda: rows(
            us(), them(), (*OBLIGED[:2], OBLIGED[2] | {"concerns": Concerns.WEAPONS}), path()
        ),
        ("o", "concerns"),
    ),
    "V4": (lambda: rows(us(), them(), OBLIGED, path(detection_time=DAYS)), ("v", "detection_time")),
    "V5": (
        lambda: rows(us(), them(), OBLIGED, path(means=(Means.DATA,), accepted=Accepted.BOTH)),
        ("v", "accepted"),
    ),
    "Q2": (lambda: rows(account("H1", likelihood=Likelihood.HIGHLY_LIKELY)), ("H1", "likelihood")),
    "Q4": (lambda: two_by_one(Fit.INCONSISTENT, Fit.CONSISTENT), ("r1", "reason")),
    "Q5": (lambda: two_by_one(Fit.CONSISTENT, Fit.CONSISTENT), ("e1", "text")),
    "Q6": (
        lambda: rows(account("H1"), ("evidence", "e1", {"text": "e", "on": "2018-03-10"})),
        ("e1", "on"),
    ),
    "L1": (lambda: rows(round_(next_on="2018-03-08")), ("l", "next_on")),
    "L2": (lambda: rows(round_(rung="R2")), ("l", "their_lead")),
    "L4": (lambda: rows(round_(outcome=Outcome.TEXT)), ("l", "open_points")),
    "L5": (lambda: rows(round_(rung="R3", their_lead="N")), ("l", "rung")),
    "X1": (lambda: rows(risk()), ("x", "owner")),
    "X2": (lambda: rows(risk(consequence=Consequence.GRAVE)), ("x", "off_ramp")),
    "X3": (
        lambda: rows(risk(likelihood_confidence=Confidence.LOW)),
        ("x", "likelihood"),
    ),
    "A3": (lambda: rows(act(items=("a",))), ("a", "target")),
    "A4": (lambda: rows(act(status=ActionStatus.DONE)), ("a", "done_evidence")),
    "A5": (lambda: rows(act(planned_for=date(2018, 4, 1))), ("a", "owner")),
}
OLD: dict[str, Any] = {"issue": "i", "party": "us", "stated_on": "2018-01-07"}
"""A position last seen 61 days before the as-of date."""


SAID = {
    "C1 a day that is none": "write a day as",
    "C2 a blank name": "at least one word",
    "C2 an id used twice": "used by another table",
    "C3 a row that others point to": "points to what would go",
    "V1 below nothing": "days from 0",
    "V1 the wrong way round": "lower number first",
    "X4 nothing on declining": "(X4)",
    "A1 durations out of order": "days in order",
    "A1 no duration of nothing": "days above 0",
}
"""Words of the refusals that do not name the number of their rule."""


@pytest.mark.parametrize("rule", REFUSED)
def test_a_hard_rule_is_refused(rule: str) -> None:
    with pytest.raises(EditRefused) as refused:
        REFUSED[rule]()

    assert SAID.get(rule, f"({rule.split()[0]})") in str(refused.value)


@pytest.mark.parametrize("rule", TOLD)
def test_a_soft_rule_is_told_at_its_cell(rule: str) -> None:
    broken, at = TOLD[rule]

    assert at in [(n.row, n.field) for n in notices(broken()) if n.rule == rule]


def test_i3_a_blank_red_line_is_allowed_and_not_known() -> None:
    whole = rows(us(), them(), kilograms(), stand("p", "us", limit=5), stand("q", "them", ideal=0))

    assert [zone.state for zone in lead_zones(whole)] == [ZoneState.UNKNOWN]


def test_i4_a_renamed_option_keeps_its_id_and_the_stands_on_it() -> None:
    options = (Option(id="none", title="none"), Option(id="all", title="all"))
    whole = rows(
        us(),
        ("issues", "i", {"title": "t", "kind": IssueKind.OPTIONS, "options": options}),
        ("positions", "p", {"issue": "i", "party": "us", "ideal": Stand(low="all", high="all")}),
    )
    facts = field_of(type(whole.registers["issues"][0]), "options")
    renamed = cell_value("none; everything", facts, Names(whole), whole.registers["issues"][0])
    after = change_row(whole, "issues", "i", options=renamed)

    assert after.registers["positions"] == whole.registers["positions"]


def test_v1_hours_are_converted_to_days() -> None:
    facts = field_of(Path, "detection_time")

    assert cell_value("48 hours", facts, Names(small()), None) == DaySpan(low=2, high=2)


def test_v2_every_obligation_is_verified_where_it_is_declared() -> None:
    whole = rows(us(), them(), OBLIGED, path(pathway=Pathway.CLANDESTINE))

    assert ("o", "title", "V2") in [(n.row, n.field, n.rule) for n in notices(whole)]


def test_q1_three_explanations_and_one_for_what_nobody_thought_of() -> None:
    told = [f.message for f in findings(rows(account("H1"), account("H2"))) if "(Q1)" in f.message]
    enough = rows(*(account(f"H{at}", none_of_these=not at) for at in range(4)))

    assert len(told) == 2
    assert not any("(Q1)" in finding.message for finding in findings(enough))


def test_q3_only_exclusive_explanations_have_to_add_up() -> None:
    likely = {"likelihood": Likelihood.LIKELY}
    apart = rows(account("H1", **likely), account("H2", **likely), account("H0", **likely))
    together = change_row(apart, "explanations", "H1", overlaps=("H2", "H0"))

    assert any("(Q3)" in finding.message for finding in findings(apart))
    assert not any("(Q3)" in finding.message for finding in findings(together))


def test_x4_the_missing_comparison_is_told_before_a_decision() -> None:
    assert any("(X4)" in finding.message for finding in findings(rows(risk())))


def test_a3_a_gate_that_is_short_without_an_action_is_uncovered() -> None:
    whole = changed(rows(act()), answers={"a": answer(1, "high")})

    assert any("(A3)" in finding.message for finding in action_findings(whole))


def test_a4_what_is_done_changes_no_answer() -> None:
    whole = changed(rows(act(items=("a",), target=3)), answers={"a": answer(1, "high")})
    done = change_row(whole, "actions", "a", status=ActionStatus.DONE, done_evidence="Minute")

    assert done.answers == whole.answers
    assert ("a", "status", "A4") in [(n.row, n.field, n.rule) for n in notices(done)]


def test_no_rule_is_left_out() -> None:
    numbers = {"C": 5, "P": 4, "I": 6, "K": 6, "S": 5, "V": 5, "Q": 6, "L": 5, "X": 4, "A": 5}
    rules = {f"{letter}{n}" for letter, most in numbers.items() for n in range(1, most + 1)}
    by_name = {name[5:7].upper() for name in globals() if name.startswith("test_")}

    assert {rule.split()[0] for rule in REFUSED} | TOLD.keys() | by_name >= rules

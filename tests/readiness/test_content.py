"""The shipped content: complete, consistent, and equal to the method's own test vectors."""

import json
from datetime import date
from pathlib import Path

import pytest

from readiness.catalogue import load_checklist, samples, shipped_checklists
from readiness.method.checks import hindsight_items
from readiness.method.verdict import judge
from readiness.model import Assessment, Checklist

VECTORS = Path(__file__).parent / "vectors"
RUNGS = ("R1", "R2", "R3", "R4")


def vectors(name: str) -> list:
    return json.loads((VECTORS / f"{name}.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def summit() -> Checklist:
    return load_checklist("leaders-summit-nuclear")


def all_checklists() -> list[Checklist]:
    return [load_checklist(entry.id) for entry in shipped_checklists()]


def all_samples() -> list[Assessment]:
    return list(samples())


def test_the_summit_checklist_is_shipped() -> None:
    assert "leaders-summit-nuclear" in {entry.id for entry in shipped_checklists()}


@pytest.mark.parametrize("checklist", all_checklists(), ids=lambda checklist: checklist.id)
class TestEveryChecklist:
    def test_every_reference_of_an_item_is_in_the_bibliography(self, checklist: Checklist) -> None:
        known = {reference.code for reference in checklist.references}

        used = {code for item in checklist.items.values() for code in item.references}

        assert used - known == set()

    def test_no_bibliography_entry_is_idle(self, checklist: Checklist) -> None:
        used = {code for item in checklist.items.values() for code in item.references}

        assert {reference.code for reference in checklist.references} - used == set()

    def test_every_item_says_why_and_where_to_look(self, checklist: Checklist) -> None:
        for item in checklist.items.values():
            assert item.why.endswith("."), item.id
            assert item.evidence_hint, item.id
            assert item.question.endswith("?"), item.id

    def test_the_levels_of_an_item_differ_and_are_sentences(self, checklist: Checklist) -> None:
        for item in checklist.items.values():
            assert len(set(item.levels)) == 5, item.id
            assert all(level[0].isupper() or level[0].isdigit() for level in item.levels), item.id
            assert all(level.endswith(".") for level in item.levels), item.id

    def test_every_rung_says_who_decides_and_what_stays(self, checklist: Checklist) -> None:
        for rung in checklist.rungs:
            assert rung.who, rung.id
            assert rung.decides, rung.id
            assert rung.leaves, rung.id

    def test_hard_gates_are_a_minority_at_every_rung(self, checklist: Checklist) -> None:
        for rung in checklist.rungs:
            hard = [item for item in checklist.items.values() if checklist.is_hard(item, rung.id)]

            assert len(hard) <= 0.35 * len(checklist.items), rung.id


class TestSummitChecklist:
    def test_has_eleven_sections_and_seventy_four_items(self, summit: Checklist) -> None:
        assert len(summit.sections) == 11
        assert len(summit.items) == 74
        assert [item.id for item in summit.items.values()] == [
            item.code for item in summit.items.values()
        ]

    def test_needs_hardness_and_weights_equal_the_vectors(self, summit: Checklist) -> None:
        template = vectors("template")

        expected = {
            row["id"]: (
                {rung: need for rung, need in zip(RUNGS, row["min"], strict=True) if need},
                f"R{row['hardFrom']}" if row["hardFrom"] else None,
                row["weight"],
            )
            for row in template["items"]
        }
        found = {
            item.id: (dict(item.needs), item.hard_from, item.weight)
            for item in summit.items.values()
        }

        assert found == expected
        assert list(found) == list(expected)

    def test_sections_equal_the_vectors(self, summit: Checklist) -> None:
        template = vectors("template")

        assert [(section.id, section.code, section.title) for section in summit.sections] == [
            (row["code"], row["code"], row["name"]) for row in template["dimensions"]
        ]
        assert all(summit.section_of[item].id == item.split("-")[0] for item in summit.items)

    def test_hard_gates_per_rung(self, summit: Checklist) -> None:
        hard = [
            sum(summit.is_hard(item, rung.id) for item in summit.items.values())
            for rung in summit.rungs
        ]

        assert hard == [0, 3, 12, 25]

    def test_opening_needs_less_text_but_every_gate_on_risk_and_leader(
        self, summit: Checklist
    ) -> None:
        def need(item_id: str, purpose: str | None) -> int:
            return summit.need(summit.items[item_id], "R4", purpose)

        lowered = {item for item in summit.items if need(item, "opening") != need(item, None)}

        assert lowered == {"VERI-1", "VERI-2", "VERI-3", "VERI-6", "CRED-4", "PREP-4"}
        assert need("PREP-4", "opening") == 2
        assert {need(item, "opening") for item in lowered - {"PREP-4"}} == {1}

    def test_framework_is_the_base_and_signing_asks_for_settled_text(
        self, summit: Checklist
    ) -> None:
        purposes = {purpose.id: purpose.needs for purpose in summit.purposes}

        assert list(purposes) == ["opening", "framework", "signing"]
        assert purposes["framework"] == {}
        assert purposes["signing"] == {
            item: {"R4": 4} for item in ("PREP-4", "VERI-1", "VERI-6", "CRED-4")
        }

    def test_three_tests_of_the_top_rung(self, summit: Checklist) -> None:
        assert {test.id: test.sections for test in summit.tests} == {
            "fitting": ("PREP", "LEAD"),
            "constructive": ("GOAL", "PLAY", "VERI", "CRED"),
            "safe": ("RISK", "ALLY"),
        }

    def test_registers_propose_levels_for_computed_items(self, summit: Checklist) -> None:
        computed = {item.id: item.computed_by for item in summit.items.values() if item.computed_by}

        assert computed == {
            "TEAM-2": "posts",
            "CRED-2": "commitments",
            "CRED-3": "commitments",
            "PREP-1": "rounds",
            "PREP-2": "rounds",
            "PREP-7": "rounds",
            "PLAY-3": "issues",
            "LEAD-6": "actions",
        }

    def test_a_time_window_is_one_that_the_item_states(self, summit: Checklist) -> None:
        words = {30: "30 days", 60: "60 days", 365: ("12 months", "last year"), 730: "24 months"}
        windows = {item.id: item for item in summit.items.values() if item.window_days}

        assert len(windows) == 10
        for item in windows.values():
            said = words[item.window_days or 0]
            text = " ".join((item.question, *item.levels))
            assert any(word in text for word in ([said] if isinstance(said, str) else said)), (
                item.id
            )

    def test_every_paragraph_of_the_essay_is_cited_with_what_it_argues(
        self, summit: Checklist
    ) -> None:
        entries = {reference.code: reference.text for reference in summit.references}

        assert all(f"paragraph {n}: " in entries[f"E-P{n}"] for n in range(1, 19))


@pytest.mark.parametrize("sample", all_samples(), ids=lambda sample: sample.id)
class TestEverySample:
    def test_says_whose_side_and_prints_a_caution(self, sample: Assessment) -> None:
        assert sample.sample
        assert sample.case.id == "us-dprk-leaders"
        assert sample.case.own_side in sample.case.sides
        assert "illustration, not a validation" in sample.caution
        assert sample.case.background
        assert sample.dissents

    def test_at_least_half_of_the_items_have_evidence(self, sample: Assessment) -> None:
        with_evidence = [item for item, answer in sample.answers.items() if answer.evidence]

        assert len(with_evidence) * 2 >= len(sample.checklist.items)

    def test_every_source_is_used_and_says_how_far_to_trust_it(self, sample: Assessment) -> None:
        used = {e.source for answer in sample.answers.values() for e in answer.evidence}
        used |= {
            source for rows in sample.registers.values() for row in rows for source in row.sources
        }

        assert {source.id for source in sample.sources} == used
        assert all(
            source.publisher or source.id in {"essay", "general"} for source in sample.sources
        )

    def test_unchecked_knowledge_is_graded_as_such(self, sample: Assessment) -> None:
        general = sample.source_by_id["general"]

        assert (general.reliability.value, general.credibility) == ("F", 6)

    def test_evidence_says_in_words_what_it_shows(self, sample: Assessment) -> None:
        for item, answer in sample.answers.items():
            assert all(evidence.shows.endswith(".") for evidence in answer.evidence), item


def test_three_dates_of_one_case() -> None:
    assert [(sample.id, sample.title, sample.as_of) for sample in samples()] == [
        ("sample-2018-03-09", "The offer, March 2018", date(2018, 3, 9)),
        ("sample-2018-06-11", "Singapore, June 2018", date(2018, 6, 11)),
        ("sample-2019-02-26", "Hanoi, February 2019", date(2019, 2, 26)),
    ]


def test_answers_of_the_samples_equal_the_vectors() -> None:
    for sample, row in zip(samples(), vectors("samples"), strict=True):
        expected = {
            item: (answer["level"], answer["confidence"])
            for item, answer in row["answers"].items()
            if answer is not None
        }
        found = {
            item: (answer.level, answer.confidence)
            for item, answer in sample.answers.items()
            if answer.is_given
        }

        assert sample.as_of.isoformat() == row["asOf"]
        assert found == expected
        assert all(answer.range is None for answer in sample.answers.values())


def test_verdicts_of_the_samples_equal_the_vectors() -> None:
    by_key = dict(zip("ABC", samples(), strict=True))
    for row in vectors("expected"):
        verdict = judge(by_key[row["sample"]])
        rung = next(rung for rung in verdict.rungs if rung.rung_id == row["rung"])

        assert rung.state.value == row["verdict"]
        assert list(rung.hard_short) == row["hardFail"]
        assert list(rung.hard_open) == row["hardOpen"]


def test_before_hanoi_the_missing_authority_is_known_by_hindsight_alone() -> None:
    hanoi = samples()[2]

    ministerial = judge(hanoi, without_hindsight=True).rungs[2]

    assert "PREP-2" in hindsight_items(hanoi)
    assert ministerial.hard_short == ("OFFER-2",)


def test_known_corrections_are_respected() -> None:
    offer, singapore, hanoi = samples()

    assert "before any nomination" in offer.source_by_id["F5"].title
    assert offer.source_by_id["F8"].published > offer.as_of
    assert "spoken" in offer.answers["OFFER-1"].evidence[0].shows
    assert "nominee" in singapore.answers["TEAM-3"].evidence[0].shows
    assert "30 June 2018" in hanoi.answers["TEAM-3"].evidence[0].shows

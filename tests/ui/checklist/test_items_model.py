"""The model says which rows became others, and no more."""

from datetime import date

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.method.verdict import judge
from readiness.model import Assessment, Confidence, Waiver
from tests.ui.checklist.cases import AS_OF, large_assessment, small_assessment, source
from ui.models.items import ItemsModel


def shown(assessment: Assessment, *ids: str) -> ItemsModel:
    model = ItemsModel()
    model.show_items(assessment, judge(assessment), ids or tuple(assessment.checklist.items))
    for row in range(model.rowCount()):
        model.card(row)
    return model


def signalled(model: ItemsModel, after: Assessment) -> list[int]:
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last: rows.extend(range(first.row(), last.row() + 1)))
    model.modelReset.connect(lambda: rows.append(-1))
    model.show_items(after, judge(after), model.ids())
    return rows


def test_one_edit_among_two_thousand_items_signals_one_row(qtbot: QtBot) -> None:
    before = large_assessment(2000)
    model = shown(before)

    after = edits.choose_level(before, "i20-3", 3)

    assert model.rowCount() == 2000
    assert signalled(model, after) == [20 * 50 + 3]


def test_the_same_state_signals_nothing(qtbot: QtBot) -> None:
    assessment = small_assessment()

    assert signalled(shown(assessment), assessment) == []


def test_a_waiver_signals_the_one_item_it_waives(qtbot: QtBot) -> None:
    before = edits.choose_level(small_assessment(), "a-1", 0)
    model = shown(before)
    waiver = Waiver(
        item="a-1", rung="top", by="A. Name", on=AS_OF, reason="short", expires=date(2026, 3, 1)
    )

    assert signalled(model, edits.waive(before, waiver)) == [0]
    assert "waived: Summit" in model.card(0).facts


def test_another_purpose_signals_only_cards_that_read_otherwise(qtbot: QtBot) -> None:
    before = edits.choose_level(small_assessment(), "b-1", 3)
    model = shown(before)

    assert signalled(model, edits.choose_purpose(before, "opening")) == [2]


def test_a_source_that_becomes_hindsight_signals_the_items_that_rest_on_it(qtbot: QtBot) -> None:
    before = edits.add_evidence(small_assessment(), "b-1", "s-early", "It says so.")
    model = shown(before)

    late = edits.change_source(before, source("s-early", date(2026, 2, 1)))

    assert signalled(model, late) == [2]
    assert "hindsight" in model.card(2).cautions


def test_another_checklist_starts_the_list_anew(qtbot: QtBot) -> None:
    before = small_assessment()
    model = shown(before)
    checklist = before.checklist
    renamed = type(checklist)(
        **{name: getattr(checklist, name) for name in type(checklist).model_fields}
        | {"version": "2"}
    )

    assert signalled(model, edits.use_checklist(before, renamed)) == [-1]


def test_the_pill_names_the_gates_worst_in_state(qtbot: QtBot) -> None:
    answered = edits.choose_level(small_assessment(), "a-1", 2)
    sure = edits.set_confidence(answered, "a-1", Confidence.HIGH)

    card = shown(sure).card(0)

    # Working needs 2 and is met; Summit needs 3 and is short.
    assert (card.state, card.pill, card.pill_hard) == ("short", "Summit ≥ 3", True)


def test_an_item_that_nothing_needs_has_no_pill(qtbot: QtBot) -> None:
    card = shown(small_assessment()).card(3)

    assert (card.pill, card.state) == ("", "")
    assert card.facts == ("no gate", "unanswered")


def test_the_card_speaks_question_level_confidence_and_gates(qtbot: QtBot) -> None:
    answered = edits.choose_level(small_assessment(), "b-1", 3)

    assert shown(answered).card(2).spoken == (
        "B-1: Is b-1 ready for the talks? Level 3, low confidence. "
        "Gates open: Summit at least 4. no source yet."
    )


def test_headings_stand_where_a_section_begins(qtbot: QtBot) -> None:
    assessment = small_assessment()
    model = ItemsModel()
    ids = tuple(assessment.checklist.items)
    model.show_items(assessment, judge(assessment), ids, headings=True)

    headings = [model.card(row).heading for row in range(4)]

    assert headings == ["People and posts", "", "Goals", ""]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(shown(small_assessment()))

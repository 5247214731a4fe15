"""What changed, in rows and sentences: words and ranges, never a difference of levels."""

from readiness import edits
from readiness.catalogue import samples
from readiness.method.compare import Change, compare
from readiness.model import Assessment
from ui.models.changes import (
    ALL,
    GATES,
    SURE,
    change_rows,
    change_words,
    changed_items,
    column_titles,
    counts_sentence,
    gate_change_rows,
    kind_counts,
    ladder_sentences,
    left_out_rows,
    of_kind,
    series_titles,
)


def test_sure_changes_stand_before_possible_ones() -> None:
    comparison = compare(samples())
    kinds = [item.overall for item in changed_items(comparison)]

    assert kinds.index(Change.ROSE) < kinds.index(Change.MAY_HAVE_RISEN)
    assert kinds.index(Change.MAY_HAVE_RISEN) < kinds.index(Change.CONFIDENCE_ONLY)


def test_the_kinds_count_what_they_show() -> None:
    comparison = compare(samples())
    items = changed_items(comparison)

    for count in kind_counts(comparison, items):
        assert count.count == len(of_kind(comparison, items, count.kind))
    sure = of_kind(comparison, items, SURE)
    assert {item.overall for item in sure} <= {Change.ROSE, Change.FELL}
    assert len(of_kind(comparison, items, GATES)) < len(of_kind(comparison, items, ALL))


def test_no_row_shows_a_difference_of_levels() -> None:
    comparison = compare(samples())

    for row in change_rows(comparison, changed_items(comparison)):
        change = row.cells[-1].text
        assert not any(character.isdigit() for character in change)
        assert change in {change_words(kind) for kind in Change}


def test_other_cases_and_purposes_are_not_told_as_one_history() -> None:
    base, later, _last = samples()
    other = edits.new_assessment(
        base.checklist, id="own", case_id="own-case", title="Own case", as_of=base.as_of
    )

    assert not any("different" in sentence for sentence in ladder_sentences(compare([base, later])))
    sentences = ladder_sentences(compare([base, other]))
    assert "different cases" in sentences[0]
    assert "different purposes" in sentences[1]


def test_what_rose_and_came_back_is_still_listed() -> None:
    base = samples()[0]
    item = next(iter(base.checklist.items))
    level = base.answer(item).level
    assert level == 1
    up = edits.choose_level(base, item, 4)
    comparison = compare([base, up, base])

    (row,) = change_rows(comparison, changed_items(comparison))

    assert row.key == item
    assert row.cells[-1].text == "moved and came back"


def test_the_ladder_is_told_in_sentences() -> None:
    sentences = " ".join(ladder_sentences(compare(samples())))

    assert (
        "Working-level talks turned from blocked to open between 11 Jun 2018 and 26 Feb 2019."
        in sentences
    )
    assert (
        "Leaders' summit stayed blocked throughout; hard gates short: 20, then 12, then 8"
        in sentences
    )


def test_equal_assessments_say_that_nothing_changed() -> None:
    sample = samples()[2]
    comparison = compare([sample, sample])

    assert changed_items(comparison) == ()
    assert counts_sentence(comparison) == "From the base to the last nothing changed."


def test_repeated_days_are_numbered() -> None:
    sample = samples()[0]

    assert column_titles(compare([sample, samples()[1], sample])) == (
        "9 Mar 2018 · 1",
        "11 Jun 2018",
        "9 Mar 2018 · 2",
    )


def test_cleared_gates_name_the_day() -> None:
    comparison = compare(samples())
    summit = comparison.rungs[-1]

    rows = gate_change_rows(comparison, summit)

    cleared = [row for row in rows if row.cells[1].state == "met"]
    assert len(cleared) == sum(len(step) for step in summit.cleared)
    assert any("11 Jun 2018" in row.cells[1].text for row in cleared)


def test_what_cannot_be_compared_is_listed_with_its_reason() -> None:
    base, later = samples()[0], samples()[1]
    section = base.checklist.sections[0]
    item = section.items[0]
    other = item.model_copy(update={"levels": (*item.levels[:4], "something else")})
    sections = (
        section.model_copy(update={"items": (other, *section.items[1:])}),
        *base.checklist.sections[1:],
    )
    fields = {name: getattr(base.checklist, name) for name in type(base.checklist).model_fields}
    changed = type(base.checklist)(**fields | {"sections": sections})
    parts = {name: getattr(later, name) for name in Assessment.model_fields}
    comparison = compare([base, Assessment(**parts | {"checklist": changed})])

    (row,) = left_out_rows(comparison)

    assert row.key == item.id
    assert row.cells[1].text == "its levels are described differently"


def test_many_columns_are_numbered_and_the_legend_tells_which_is_which() -> None:
    sample = samples()[0]
    comparison = compare([sample] * 8)

    assert column_titles(comparison) == tuple("12345678")
    assert series_titles(comparison)[1] == "2 · The offer, March 2018, 9 Mar 2018"

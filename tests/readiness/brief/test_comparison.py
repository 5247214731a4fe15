import re
from collections.abc import Callable

import pytest

from readiness.brief.build import Printed, comparison_pdf
from readiness.brief.options import BriefOptions
from readiness.catalogue import samples
from readiness.errors import ReadinessError
from readiness.method.compare import Change, compare
from readiness.model import Assessment, Checklist, Section

Reader = Callable[[bytes], list[str]]


def flat(text: str) -> str:
    return "".join(text.split()).translate(dict.fromkeys(map(ord, "-\x02\u00ad\ufffe")))


def with_other_items(assessment: Assessment) -> Assessment:
    """The assessment on a checklist that describes one item otherwise and lacks another."""
    checklist = assessment.checklist
    first = checklist.sections[0]
    kept = first.items[1:]
    other = kept[0].model_copy(update={"levels": ("a", "b", "c", "d", "e")})
    section = Section(id=first.id, code=first.code, title=first.title, items=(other, *kept[1:]))
    fields = {name: getattr(checklist, name) for name in Checklist.model_fields}
    changed = Checklist(**(fields | {"sections": (section, *checklist.sections[1:])}))
    fields = {name: getattr(assessment, name) for name in Assessment.model_fields}
    gone = first.items[0].id
    answers = {item: a for item, a in assessment.answers.items() if item != gone}
    rows = {table: held for table, held in assessment.registers.items() if table != "actions"}
    return Assessment(**(fields | {"checklist": changed, "answers": answers, "registers": rows}))


def test_it_prints_every_changed_item_with_its_change(comparison: Printed, pages: Reader) -> None:
    text = flat(" ".join(pages(comparison.data)))
    result = compare(samples())
    changed = [i for i in result.items if any(step is not Change.SAME for step in i.steps)]

    assert len(changed) > 50
    for item in changed:
        assert flat(item.question) in text, item.code
    assert f"{result.count(Change.ROSE)}roseforsure" in text


def test_page_one_has_both_pictures_the_rungs_and_the_caution(
    comparison: Printed, pages: Reader
) -> None:
    first = pages(comparison.data)[0]

    assert "3 assessments, 74 common items" in first
    for words in ("Profile by section", "Gates on the way up the ladder", "Rungs", "Caution."):
        assert words in first
    for assessment in samples():
        assert assessment.title in first
    assert "blocked: 20 short, 5 open" in first


def test_items_that_cannot_be_compared_are_listed_with_the_reason(pages: Reader) -> None:
    base, other = samples()[0], with_other_items(samples()[1])
    text = " ".join(pages(comparison_pdf([base, other]).data))

    assert "72 common items" in text
    assert "Left out of the comparison" in text
    assert "not in every checklist" in text
    assert "its levels are described differently" in text


def test_eight_assessments_fit(pages: Reader) -> None:
    many = [*samples(), *samples(), *samples()[:2]]
    first = pages(comparison_pdf(many, BriefOptions(paper="letter")).data)[0]

    assert "8 assessments" in first
    assert first.count("Hanoi, February 2019") >= 2


def test_one_assessment_cannot_be_compared() -> None:
    with pytest.raises(ReadinessError):
        comparison_pdf(samples()[:1])


def test_the_same_assessments_give_the_same_bytes(comparison: Printed) -> None:
    options = BriefOptions(marking="INTERNAL — CONTAINS RED LINES")

    assert comparison_pdf(samples(), options) == comparison
    fonts = set(re.findall(rb"/BaseFont /(\S+)", comparison.data))
    assert all(b"Inter" in font for font in fonts)

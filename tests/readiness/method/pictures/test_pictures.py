"""Pictures of registers say what the rows say."""

import pytest

from readiness.catalogue import samples
from readiness.figures.explanations import Matrix
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.method.pictures import picture_of
from readiness.method.registers.computed import computed
from readiness.model import Assessment
from readiness.model.registers.registry import registers

DRAWN = ("issues", "commitments", "posts", "verification", "explanations", "rounds", "actions")


def _sample(id_: str) -> Assessment:
    return next(sample for sample in samples() if sample.id == id_)


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.id)
@pytest.mark.parametrize("register_id", DRAWN)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_register_of_a_sample_is_drawn_and_described(
    sample: Assessment, register_id: str, palette: Palette
) -> None:
    picture = picture_of(register_id, sample)

    assert picture is not None
    assert picture.description
    sketch = picture.draw(palette, 420)
    assert sketch.strokes
    assert sketch.width == 420


def test_registers_without_a_figure_have_no_picture() -> None:
    others = {register.id for register in registers()} - set(DRAWN)

    assert {id_ for id_ in others if picture_of(id_, _sample("sample-2018-03-09"))} == set()


@pytest.mark.parametrize("register_id", DRAWN)
def test_without_rows_there_is_no_picture(register_id: str) -> None:
    from readiness.edits import reassess
    from readiness.edits.making import with_parts

    sample = _sample("sample-2018-03-09")
    blank = with_parts(reassess(sample, id="b", as_of=sample.as_of), registers={})

    assert picture_of(register_id, blank) is None


def test_the_posts_are_described_as_they_stood_on_the_day() -> None:
    picture = picture_of("posts", _sample("sample-2018-03-09"))

    assert picture is not None
    assert "Special representative for North Korea" in picture.description
    assert "vacant" in picture.description


def test_days_known_to_the_year_or_month_are_described_as_no_more_than_that() -> None:
    posts = picture_of("posts", _sample("sample-2018-03-09"))
    rounds = picture_of("rounds", _sample("sample-2018-03-09"))

    assert posts is not None
    assert rounds is not None
    assert "Secretary of State, weight 3: filled 2–14 mo." in posts.description
    assert "May 2018, The two leaders: planned." in rounds.description
    assert " 1 May 2018" not in rounds.description


def test_an_unknown_red_line_is_described_as_unknown() -> None:
    picture = picture_of("issues", _sample("sample-2018-03-09"))

    assert picture is not None
    assert "unknown" in picture.description or "not known" in picture.description


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.id)
def test_what_speaks_against_an_explanation_reads_as_in_its_table(sample: Assessment) -> None:
    picture = picture_of("explanations", sample)
    (column,) = computed("explanations").columns(sample)["explanations"]

    assert picture is not None
    assert isinstance(picture.values, Matrix)
    drawn = [row.against for row in picture.values.explanations]
    assert sorted(drawn) == sorted(cell.text for cell in column.cells.values())
    assert "I 1" in drawn


def test_an_action_without_a_duration_is_not_described_as_done_at_once() -> None:
    """In June nobody had said how long anything would take."""
    picture = picture_of("actions", samples()[1])
    assert picture is not None
    assert "Name a lead negotiator: not done before day 0; how much later is not known." in (
        picture.description
    )

"""The pictures of registers in print: where they stand, and what they show."""

from collections.abc import Callable

import pytest

from readiness.brief.boxes import Figure
from readiness.brief.build import brief_pdf
from readiness.brief.content import FindingPrint, PicturePrint, RegisterPrint
from readiness.brief.flow import Block, Stack, TextBlock, fill, text
from readiness.brief.options import REGISTERS, BriefOptions
from readiness.brief.pages import paginate
from readiness.brief.parts.registers import Opening, registers_part
from readiness.brief.style import PALETTE, SMALL
from readiness.brief.view.assessment import brief_content
from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.restricted import without_restricted
from readiness.edits.rows import add_row
from readiness.figures.palette import Palette
from readiness.figures.shapes import text as words_at
from readiness.figures.sketch import Sketch, Words
from readiness.method.pictures import picture_of
from readiness.model.registers.registry import register, registers
from readiness.model.registers.row import Sensitivity

DRAWN = ("issues", "commitments", "posts", "verification", "explanations", "rounds", "actions")
WIDTH = 503.0
ONLY = BriefOptions(parts=frozenset({REGISTERS}))


def drawn_words(sketch: Sketch) -> list[str]:
    return [stroke.text for stroke in sketch.strokes if isinstance(stroke, Words)]


def drawing(height: float) -> Callable[[Palette, float], Sketch]:
    def draw(palette: Palette, width: float) -> Sketch:
        sketch = Sketch(width, height)
        for at in range(int(height // 20)):
            sketch.add(words_at(0, 4 + 20 * at, f"row {at}", "Inter-Regular", 8, palette.ink))
        return sketch

    return draw


def opening(height: float, findings: int) -> Opening:
    said = tuple(FindingPrint("", f"Finding {at}.") for at in range(findings))
    picture = PicturePrint("A picture", drawing(height))
    block = registers_part([RegisterPrint("Things", (), (), said, picture)], WIDTH)[1]
    assert isinstance(block, Opening)
    return block


def flattened(blocks: list[Block]) -> list[Block]:
    return [
        inner
        for block in blocks
        for inner in (flattened(list(block.blocks)) if isinstance(block, Stack) else [block])
    ]


def said(blocks: list[Block]) -> list[str]:
    return [
        block.runs[0].text if isinstance(block, TextBlock) else "figure"
        for block in flattened(blocks)
        if isinstance(block, TextBlock | Figure)
    ]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_each_register_with_a_picture_prints_it_as_the_screen_draws_it(
    number: int, pages: Callable[[bytes], list[str]]
) -> None:
    readable = without_restricted(samples()[number]).assessment
    printed = " ".join(pages(brief_pdf(samples()[number], ONLY).data))
    contents = {one.title: one for one in brief_content(samples()[number]).registers}

    for one in registers():
        picture = picture_of(one.id, readable)
        shown = contents[one.title].picture
        assert (picture is None) is (shown is None) is (one.id not in DRAWN)
        if picture is not None and shown is not None:
            assert shown.title == picture.title
            assert picture.title in printed
            assert shown.draw(PALETTE, WIDTH).strokes == picture.draw(PALETTE, WIDTH).strokes


def test_a_picture_with_nothing_in_it_is_left_out() -> None:
    bare = with_parts(samples()[0], registers={})
    bare = add_row(bare, "commitments", id="c", what="Something", by=())
    (commitments,) = brief_content(bare).registers

    assert commitments.picture is None
    assert not any(isinstance(block, Figure) for block in registers_part([commitments], WIDTH))
    empty = RegisterPrint("Things", (), (), (), PicturePrint("Nothing", lambda _p, w: Sketch(w, 0)))
    assert "Nothing" not in repr([block.runs for block in registers_part([empty], WIDTH)[2:]])


def test_restricted_rows_are_in_the_picture_only_when_they_are_asked_for() -> None:
    secret = add_row(
        samples()[0],
        "posts",
        id="p-x",
        post="Hidden harbour master",
        sensitivity=Sensitivity.RESTRICTED,
    )
    title = register("posts").title

    def drawn(restricted: bool) -> str:
        contents = brief_content(secret, restricted=restricted).registers
        picture = next(one.picture for one in contents if one.title == title)
        assert picture is not None
        return " ".join(drawn_words(picture.draw(PALETTE, WIDTH)))

    assert "Hidden" not in drawn(False)
    assert "Hidden" in drawn(True)


@pytest.mark.parametrize("room", [150, 250, 350, 450, 700])
@pytest.mark.parametrize("findings", [0, 3, 12])
def test_a_picture_is_never_parted_from_its_heading(room: float, findings: int) -> None:
    for page in paginate([text("Above", SMALL), opening(280, findings)], WIDTH, room, 700):
        shown = said(page)
        assert shown[-1] not in ("Things", "A picture", "What follows")
        assert Stack(page).height(WIDTH) <= 700
        if "figure" in shown:
            assert shown[shown.index("figure") - 1] == "A picture"


def test_where_the_picture_has_no_room_what_follows_fills_the_page() -> None:
    with_room, _rest = fill([opening(280, 12)], WIDTH, 400, True)
    without, _rest = fill([opening(280, 12)], WIDTH, 250, True)

    assert said(with_room)[:4] == ["Things", "A picture", "figure", "What follows"]
    assert said(without)[:2] == ["Things", "What follows"]
    assert "figure" not in said(without)


@pytest.mark.parametrize("height", [560, 640, 1500, 4000])
def test_a_picture_higher_than_a_page_goes_on_over_several(height: float) -> None:
    pages = paginate([opening(height, 2)], WIDTH, 300, 690)
    rows = [
        word
        for page in pages
        for block in flattened(page)
        if isinstance(block, Figure)
        for word in drawn_words(block.sketch)
    ]

    assert sorted(rows) == sorted(f"row {at}" for at in range(int(height // 20)))
    for number, page in enumerate(pages):
        assert Stack(page).height(WIDTH) <= (690 if number else 300) + 0.1
        assert said(page)[-1] not in ("Things", "A picture")


def test_what_found_no_room_before_a_picture_goes_on_below_it() -> None:
    pages = [said(page) for page in paginate([opening(280, 12)], WIDTH, 150, 700)]

    assert len(pages) == 2
    assert pages[1][0] == "A picture"
    assert "What follows, continued" in pages[1]

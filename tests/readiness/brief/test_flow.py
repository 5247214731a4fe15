import pytest

from readiness.brief.flow import Block, Stack, TextBlock, fill, text
from readiness.brief.headings import part_heading, section_heading
from readiness.brief.pages import full_pages, paginate
from readiness.brief.style import BODY
from readiness.brief.table import Column, Columns, Table

WIDTH = 300.0
LINE = BODY.leading


def paragraph(lines: int) -> TextBlock:
    return text("\n".join(f"line {number}" for number in range(lines)), BODY)


def heights(pages: list[list[Block]]) -> list[float]:
    return [Stack(page).height(WIDTH) for page in pages]


def test_no_page_is_fuller_than_it_may_be() -> None:
    pages = paginate([paragraph(7) for _number in range(40)], WIDTH, 200, 300)

    assert heights(pages)[0] <= 200
    assert all(height <= 300.01 for height in heights(pages))


@pytest.mark.parametrize("room", range(40, 400, 7))
def test_two_lines_at_least_stand_on_either_side_of_a_break(room: int) -> None:
    pages = paginate([paragraph(5), paragraph(23)], WIDTH, room, room)
    for page in pages:
        for block in page:
            assert isinstance(block, TextBlock)
            whole = block.runs == paragraph(5).runs or block.runs == paragraph(23).runs
            assert whole
            if room >= 4 * LINE:
                assert len(block.lines(WIDTH)) >= 2


@pytest.mark.parametrize("room", range(120, 420, 11))
def test_a_heading_never_ends_a_page(room: int) -> None:
    blocks: list[Block] = []
    for number in range(12):
        blocks += [part_heading("Part"), section_heading("A", "Section"), paragraph(2 + number)]
    pages = paginate(blocks, WIDTH, room, room)

    assert len(pages) > 3
    assert not any(page[-1].keep_with_next for page in pages)


def test_a_block_that_starts_a_page_does() -> None:
    pages = paginate(
        [paragraph(2), part_heading("Next", new_page=True), paragraph(2)], WIDTH, 900, 900
    )

    assert [len(page) for page in pages] == [1, 2]


def test_what_no_page_holds_is_split_and_nothing_is_lost() -> None:
    tall = Stack([paragraph(3), paragraph(90), paragraph(3)], together=True)
    pages = paginate([tall], WIDTH, 200, 200)

    def count(block: Block) -> int:
        if isinstance(block, Stack):
            return sum(count(inner) for inner in block.blocks)
        assert isinstance(block, TextBlock)
        return len(block.lines(WIDTH))

    assert sum(count(block) for page in pages for block in page) == 96
    assert all(height <= 200.01 for height in heights(pages))


def test_a_row_taller_than_the_page_is_split() -> None:
    table = Table([Column("A", 100), Column("B", 0)], [[paragraph(2), paragraph(100)]])
    pages = paginate([table], WIDTH, 200, 200)

    assert len(pages) > 6
    assert all(height <= 200.01 for height in heights(pages))


def table(rows: int) -> Table:
    return Table([Column("Head", 0)], [[text(f"row {number}", BODY)] for number in range(rows)])


def test_a_table_takes_its_header_to_each_page() -> None:
    pages = paginate([table(60)], WIDTH, 200, 200)
    head = table(0).height(WIDTH)

    assert len(pages) > 3
    for page in pages:
        (part,) = page
        assert isinstance(part, Table)
        assert [column.title for column in part.columns] == ["Head"]
        assert part.height(WIDTH) > head


def test_a_table_leaves_no_single_row_for_the_last_page() -> None:
    row = table(1).height(WIDTH) - table(0).height(WIDTH)
    whole = table(10)
    parts = whole.split(WIDTH, whole.height(WIDTH) - row / 2)

    assert parts is not None
    first, rest = parts
    assert rest is not None
    assert round((rest.height(WIDTH) - table(0).height(WIDTH)) / row) == 2
    assert round((first.height(WIDTH) - table(0).height(WIDTH)) / row) == 8


def test_a_table_does_not_begin_with_a_single_row() -> None:
    row = table(1).height(WIDTH) - table(0).height(WIDTH)
    one_row_of_room = table(1).height(WIDTH) + row / 2

    assert table(5).split(WIDTH, one_row_of_room) is None
    assert table(5).split(WIDTH, one_row_of_room + row) is not None
    assert table(5).split(WIDTH, one_row_of_room, True) is not None


def test_a_column_without_width_takes_what_is_left() -> None:
    columns = Columns([paragraph(1), paragraph(1)], [60, 0], gap=10)

    assert columns.places(WIDTH) == [(0.0, 60), (70.0, 230.0)]


def test_fill_moves_a_heading_along_with_what_follows() -> None:
    taken, rest = fill([paragraph(2), part_heading("Part"), paragraph(9)], WIDTH, 70, False)

    assert len(taken) == 1
    assert len(rest) == 2


def test_blocks_stand_closer_where_that_saves_a_nearly_empty_last_page() -> None:
    blocks: list[Block] = [
        text("A line", BODY, before=0 if number % 20 == 0 else 9) for number in range(20 * 4 + 1)
    ]
    room = 20 * LINE + 19 * 9

    pages, ease = full_pages(blocks, WIDTH, room, room)

    assert len(paginate(blocks, WIDTH, room, room)) == 5
    assert len(pages) == 4
    assert ease < 1
    assert sum(len(page) for page in pages) == len(blocks)
    for number, page in enumerate(pages):
        stack = Stack(page, ease=ease if number else 1.0)
        assert stack.height(WIDTH) <= room + 0.01


def test_a_last_page_that_holds_something_is_left_as_it_is() -> None:
    blocks: list[Block] = [text("A line", BODY, before=9) for _number in range(20 * 4 + 8)]
    room = 20 * LINE + 19 * 9

    pages, ease = full_pages(blocks, WIDTH, room, room)

    assert ease == 1.0
    assert len(pages) == 5


def test_headings_do_not_stand_alone_before_a_row_that_no_page_holds() -> None:
    table = Table([Column("A", 0)], [[paragraph(60)], [paragraph(2)], [paragraph(2)]])
    above = paragraph(12)

    pages = paginate([above, part_heading("Part"), table], WIDTH, 300, 300)

    for page in pages:
        assert not all(block.keep_with_next for block in page)
    assert [type(block).__name__ for block in pages[1]] == ["TextBlock", "Table"]

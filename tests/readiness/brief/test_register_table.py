from readiness.brief.boxes import StatusText
from readiness.brief.content import RowPrint, TablePrint
from readiness.brief.flow import TextBlock
from readiness.brief.parts.register_table import arranged, register_table
from readiness.brief.style import SMALL_MUTED, SMALL_STRONG
from readiness.brief.table import NotedRow, Table

NAMES = ("One", "Two", "Three", "Four")
COLUMNS = ("Name", "Kind", "Alike", "Rare", "Margin")
LONG = "many words that go on and on " * 6


def table(kinds: tuple[str, ...] = ("a", "b", "a", "b"), columns: int = 5) -> TablePrint:
    rows = tuple(
        RowPrint(
            (name, kind, "same", "once" if name == "Two" else "", f"{at} days")[:columns],
            states=("met", "", "open", "short")[at : at + 1],
        )
        for at, (name, kind) in enumerate(zip(NAMES, kinds, strict=True))
    )
    return TablePrint("Things", COLUMNS, rows, 1)


def words(blocks: list[object]) -> str:
    return " ".join(
        run.text for block in blocks if isinstance(block, TextBlock) for run in block.runs
    )


def test_what_is_alike_in_every_row_is_said_once_above() -> None:
    blocks = register_table(table(), 400)

    assert words(blocks) == "In every row: Alike: same."
    assert arranged(table(), 400).alike == (2,)
    assert blocks[0].keep_with_next


def test_the_same_words_with_another_mark_are_not_alike() -> None:
    rows = tuple(row._replace(cells=(*row.cells[:4], "none")) for row in table().rows)
    same = tuple(row._replace(states=("open",)) for row in rows)

    assert 4 in arranged(table()._replace(rows=rows), 400).beside
    assert 4 in arranged(table()._replace(rows=same), 400).alike


def test_what_is_said_in_few_rows_is_told_below_them() -> None:
    (_alike, shown) = register_table(table(), 400)

    assert isinstance(shown, Table)
    noted = [row.note for row in shown._rows if isinstance(row, NotedRow)]
    assert words(noted) == "Rare: once"
    assert [column.title for column in shown.columns] == ["Name", "Kind", "Margin"]


def test_a_name_that_the_row_above_has_too_is_not_strong_again() -> None:
    rows = table().rows
    twice = table()._replace(rows=(rows[0], rows[0], rows[1], rows[0]))
    shown = register_table(twice, 400)[-1]

    assert isinstance(shown, Table)
    names = [row.cells[0] for row in shown._rows]
    styles = [name.runs[0].style for name in names if isinstance(name, TextBlock)]
    assert styles == [SMALL_STRONG, SMALL_MUTED, SMALL_STRONG, SMALL_STRONG]


def test_few_rows_keep_all_of_their_columns() -> None:
    two = table()._replace(rows=table().rows[:2])

    assert arranged(two, 400).beside == (0, 1, 2, 3, 4)


def test_a_computed_column_finds_room_before_the_own_ones() -> None:
    crowded = table(tuple(f"{name} {LONG}" for name in NAMES))
    places = arranged(crowded, 220)

    assert places.beside == (0, 4)
    assert set(places.below) == {1, 3}
    assert sum(places.widths) <= 220


def test_a_computed_cell_shows_its_mark() -> None:
    shown = register_table(table(), 400)[-1]

    assert isinstance(shown, Table)
    cells = [row.cells[-1] for row in shown._rows]
    assert [isinstance(cell, StatusText) for cell in cells] == [True, False, True, True]
    assert [cell.state for cell in cells if isinstance(cell, StatusText)] == [
        "met",
        "open",
        "short",
    ]

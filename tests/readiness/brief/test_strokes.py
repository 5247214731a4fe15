from typing import cast

from reportlab.pdfgen.canvas import Canvas

from readiness.brief.strokes import paint_strokes
from readiness.figures.shapes import box, rule
from readiness.figures.sketch import Stroke


class _Page:
    """Keeps what is written on it."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def addLiteral(self, code: str) -> None:
        self.lines.append(code)


def _code(stroke: Stroke) -> str:
    page = _Page()
    paint_strokes([stroke], cast(Canvas, page), 0, 0, lambda _face, _words: [])
    return page.lines[1]


def test_a_dashed_line_leaves_the_next_one_whole() -> None:
    dashed: list[Stroke] = [
        rule(0, 0, 9, 9, "#000000", dash=2.5),
        box(0, 0, 9, 9, None, line="#000000", dash=2.5),
    ]
    for stroke in dashed:
        code = _code(stroke)
        assert code.startswith("[2.5 2.5] 0 d ")
        assert code.endswith(" [] 0 d")


def test_an_unbroken_line_says_nothing_of_dashes() -> None:
    assert " d" not in _code(rule(0, 0, 9, 9, "#000000"))

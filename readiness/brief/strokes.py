"""Paints the strokes of a figure on a page as PDF operators."""

from collections.abc import Callable, Iterable

from reportlab.pdfgen.canvas import Canvas

from readiness.figures.sketch import Box, Dot, Rule, Stroke, Words

Encode = Callable[[str, str], list[tuple[str, str]]]
"""From a face and words to names of embedded fonts with signs in hexadecimal."""


def components(colour: str) -> str:
    """Return a CSS hexadecimal colour as red, green and blue from 0 to 1."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))


def paint_strokes(
    strokes: Iterable[Stroke], canvas: Canvas, x: float, y: float, encode: Encode
) -> None:
    """Paint strokes from the origin (x, y); the state of the page is as before when it is done."""
    canvas.addLiteral(f"q 1 0 0 1 {x:.2f} {y:.2f} cm")
    for stroke in strokes:
        if isinstance(stroke, Words):
            canvas.addLiteral(_words(stroke, encode))
        elif isinstance(stroke, Rule):
            start, end = f"{stroke.x1:.2f} {stroke.y1:.2f}", f"{stroke.x2:.2f} {stroke.y2:.2f}"
            canvas.addLiteral(f"{_line(stroke.ink, stroke.width)} {start} m {end} l S")
        elif isinstance(stroke, Box):
            colours = _colours(stroke.fill, stroke.line, stroke.line_width)
            if stroke.radius <= 0:
                place = f"{stroke.x:.2f} {stroke.y:.2f} {stroke.width:.2f} {stroke.height:.2f}"
                canvas.addLiteral(f"{colours} {place} re {_paint(stroke.fill, stroke.line)}")
                continue
            canvas.addLiteral(colours)
            canvas.roundRect(
                *stroke[:4], stroke.radius, stroke=bool(stroke.line), fill=bool(stroke.fill)
            )
        elif isinstance(stroke, Dot):
            canvas.addLiteral(_colours(stroke.fill, stroke.ring, stroke.ring_width))
            canvas.circle(*stroke[:3], stroke=bool(stroke.ring), fill=bool(stroke.fill))
        else:
            first, *others = stroke.steps
            code = [components(stroke.fill), "rg", *(f"{part:.3f}" for part in first), "m"]
            for step in others:
                code += [*(f"{part:.3f}" for part in step), "l" if len(step) == 2 else "c"]
            canvas.addLiteral(" ".join([*code, "h f"]))
    canvas.addLiteral("Q")


def _words(stroke: Words, encode: Encode) -> str:
    code = [f"{components(stroke.ink)} rg BT 1 0 0 1 {stroke.x:.2f} {stroke.y:.2f} Tm"]
    code += [
        f"{name} {stroke.size:g} Tf <{signs}> Tj"
        for name, signs in encode(stroke.face, stroke.text)
    ]
    return " ".join([*code, "ET"])


def _line(ink: str, width: float) -> str:
    return f"{components(ink)} RG {width:g} w"


def _colours(fill: str | None, line: str | None, width: float) -> str:
    code = [f"{components(fill)} rg"] if fill else []
    if line:
        code.append(_line(line, width))
    return " ".join(code)


def _paint(fill: str | None, line: str | None) -> str:
    return "B" if fill and line else "S" if line else "f"

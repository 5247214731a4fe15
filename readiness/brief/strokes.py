"""Paints the strokes of a figure on a page as PDF operators."""

from collections.abc import Callable, Iterable

from reportlab.pdfgen.canvas import Canvas

from readiness.figures.sketch import Box, Dot, Rule, Stroke, Words

Encode = Callable[[str, str], list[tuple[str, str]]]
"""From a face and words to names of embedded fonts with signs in hexadecimal."""


_ARC = 4 / 3 * (2**0.5 - 1)
"""How far the handles of a quarter circle lie from its ends, in radii."""


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
            line = _line(stroke.ink, stroke.width)
            canvas.addLiteral(_dashed(f"{line} {start} m {end} l S", stroke.dash))
        elif isinstance(stroke, Box):
            colours = _colours(stroke.fill, stroke.line, stroke.line_width)
            path = rectangle(stroke.x, stroke.y, stroke.width, stroke.height, stroke.radius)
            code = f"{colours} {path} {paint(stroke.fill, stroke.line)}"
            canvas.addLiteral(_dashed(code, stroke.dash))
        elif isinstance(stroke, Dot):
            colours = _colours(stroke.fill, stroke.ring, stroke.ring_width)
            size = 2 * stroke.radius
            left, bottom = stroke.x - stroke.radius, stroke.y - stroke.radius
            path = rectangle(left, bottom, size, size, stroke.radius)
            canvas.addLiteral(f"{colours} {path} {paint(stroke.fill, stroke.ring)}")
        else:
            first, *others = stroke.steps
            steps = [components(stroke.fill), "rg", *(f"{part:.3f}" for part in first), "m"]
            for step in others:
                steps += [*(f"{part:.3f}" for part in step), "l" if len(step) == 2 else "c"]
            canvas.addLiteral(" ".join([*steps, "h f"]))
    canvas.addLiteral("Q")


def rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return the operators of a rectangle with rounded corners; as a circle if all is corner."""
    if radius <= 0:
        return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
    r, k = radius, radius * (1 - _ARC)
    right, top = x + width, y + height
    return (
        f"{x + r:.3f} {y:.3f} m {right - r:.3f} {y:.3f} l "
        f"{right - k:.3f} {y:.3f} {right:.3f} {y + k:.3f} {right:.3f} {y + r:.3f} c "
        f"{right:.3f} {top - r:.3f} l "
        f"{right:.3f} {top - k:.3f} {right - k:.3f} {top:.3f} {right - r:.3f} {top:.3f} c "
        f"{x + r:.3f} {top:.3f} l "
        f"{x + k:.3f} {top:.3f} {x:.3f} {top - k:.3f} {x:.3f} {top - r:.3f} c "
        f"{x:.3f} {y + r:.3f} l "
        f"{x:.3f} {y + k:.3f} {x + k:.3f} {y:.3f} {x + r:.3f} {y:.3f} c h"
    )


def _words(stroke: Words, encode: Encode) -> str:
    code = [f"{components(stroke.ink)} rg BT 1 0 0 1 {stroke.x:.2f} {stroke.y:.2f} Tm"]
    code += [
        f"{name} {stroke.size:g} Tf <{signs}> Tj"
        for name, signs in encode(stroke.face, stroke.text)
    ]
    return " ".join([*code, "ET"])


def _line(ink: str, width: float) -> str:
    return f"{components(ink)} RG {width:g} w"


def _dashed(code: str, dash: float) -> str:
    return f"[{dash:g} {dash:g}] 0 d {code} [] 0 d" if dash else code


def _colours(fill: str | None, line: str | None, width: float) -> str:
    code = [f"{components(fill)} rg"] if fill else []
    if line:
        code.append(_line(line, width))
    return " ".join(code)


def paint(fill: str | None, line: str | None) -> str:
    """Return the operator that fills a path, draws its line, or both."""
    return "B" if fill and line else "S" if line else "f"

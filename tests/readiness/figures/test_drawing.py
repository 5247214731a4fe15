from readiness.figures.drawing import as_drawing
from readiness.figures.shapes import box, rule
from readiness.figures.sketch import Sketch


def _dashed_and_whole() -> Sketch:
    sketch = Sketch(100, 100)
    sketch.add(
        box(1, 1, 20, 20, None, line="#000000", dash=2.5),
        rule(0, 0, 9, 9, "#000000", dash=2),
        rule(0, 0, 9, 9, "#000000"),
    )
    return sketch


def test_dashes_reach_the_drawing() -> None:
    shapes = as_drawing(_dashed_and_whole()).contents

    assert [shape.strokeDashArray for shape in shapes] == [[2.5, 2.5], [2, 2], None]

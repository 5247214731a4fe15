from readiness.figures import faces
from readiness.figures.lanes import TRACK, WORDS, Entry, Lane
from readiness.figures.marks import disc
from readiness.figures.palette import LIGHT
from readiness.figures.sketch import Dot, Sketch, Words


def _entry(x: float, words: str = "") -> Entry:
    return Entry(x, x, x, disc(LIGHT.ink), words, LIGHT.line)


def _painted(lane: Lane) -> Sketch:
    sketch = Sketch(400, lane.height)
    lane.paint(sketch, lane.height, LIGHT)
    return sketch


def test_entries_with_room_between_share_a_track() -> None:
    assert Lane([_entry(20, "a"), _entry(200, "b")], 0, 400).height == TRACK


def test_entries_that_would_touch_go_onto_tracks_of_their_own() -> None:
    sketch = _painted(Lane([_entry(20, "a long title"), _entry(40, "another")], 0, 400))

    assert len({s.y for s in sketch.strokes if isinstance(s, Dot)}) == 2


def test_words_go_to_the_left_of_a_mark_at_the_right_edge() -> None:
    sketch = _painted(Lane([_entry(395, "a round")], 0, 400))
    words = next(s for s in sketch.strokes if isinstance(s, Words))

    assert words.text == "a round"
    assert words.x + faces.text_width(words.text, faces.REGULAR, WORDS) < 391


def test_a_crowd_is_drawn_without_words() -> None:
    sketch = _painted(Lane([_entry(5 * at, "word") for at in range(60)], 0, 400))

    assert not any(isinstance(s, Words) for s in sketch.strokes)
